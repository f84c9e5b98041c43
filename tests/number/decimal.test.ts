import { Decimal, decimalFromText, divide, textFromDecimal } from "../../src/core/number/decimal.ts";

test("sums are exact where binary floats are not", () => {
  expect(textFromDecimal(new Decimal("0.1").plus("0.2"))).toBe("0.3");
  expect(textFromDecimal(new Decimal("1e30").plus("1e-30"))).toBe(`1${"0".repeat(30)}.${"0".repeat(29)}1`);
});

test("a quotient keeps 34 significant digits and 0 divides nothing", () => {
  expect(textFromDecimal(divide(new Decimal(1), new Decimal(3))!)).toBe(`0.${"3".repeat(34)}`);
  expect(divide(new Decimal(1), new Decimal(0))).toBeNull();
});

test.each(["", "NaN", "Infinity", "1e9999", "0x10", "1,000", "--1", "1".repeat(500)])(
  "%s is no number",
  (text) => {
    expect(decimalFromText(text)).toBeNull();
  },
);
