import fc from "fast-check";
import { ExactSum } from "../../src/core/expression/exact-sum.ts";
import { Decimal, textFromDecimal } from "../../src/core/number/decimal.ts";

test("the running sum is the sum, whatever the numbers look like", () => {
  const number = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 0, max: 20 }),
    )
    .map(([digits, decimals, cut]) =>
      new Decimal((digits / 10n ** BigInt(cut)).toString()).div(new Decimal(10).pow(decimals)),
    );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
      const sum = new ExactSum();
      for (const each of numbers) sum.add(each);
      const expected = numbers.reduce((a, b) => a.plus(b), new Decimal(0));
      expect(textFromDecimal(sum.total())).toBe(textFromDecimal(expected));
      expect(textFromDecimal(sum.total())).toBe(textFromDecimal(expected));
    }),
    { numRuns: 1000 },
  );
});
