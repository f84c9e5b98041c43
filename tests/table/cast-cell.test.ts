import fc from "fast-check";
import type { Field, FieldWriting } from "../../src/core/model/plan.ts";
import type { Cell } from "../../src/core/model/sheet.ts";
import { isDay, isNotApplicable, isNumber, textFromDay } from "../../src/core/model/value.ts";
import { textFromDecimal } from "../../src/core/number/decimal.ts";
import { castCell } from "../../src/core/table/cast-cell.ts";
import { cell, DATE, field, PERCENT } from "../support/sheets.ts";

/** A cast as one line: "312", "312 !written-otherwise", "? type 十二". */
function cast(content: Cell | undefined | string, more: Partial<Field>, date1904 = false): string {
  const source = typeof content === "string" ? cell(content, { type: "text" }) : content;
  const result = castCell(source, field("数", more), date1904);
  if (result.problem) return `? ${result.problem.kind} ${result.problem.found}`;
  const { value, note } = result;
  const shown =
    value === null
      ? "blank"
      : isDay(value)
        ? textFromDay(value)
        : isNotApplicable(value)
          ? "n/a"
          : isNumber(value)
            ? textFromDecimal(value)
            : String(value);
  return note ? `${shown} !${note}` : shown;
}

const int = { type: "integer" } as const;
const num = { type: "number" } as const;
const pct = { type: "percent" } as const;
const day = { type: "date" } as const;

describe("numbers", () => {
  test.each([
    [cell("312"), int, "312"],
    [cell("0"), int, "0"],
    [cell("-7"), int, "-7"],
    [cell("312.5"), int, "? type 312.5"],
    [cell("0.1"), num, "0.1"],
    [cell("0.30000000000000004"), num, "0.3"],
    [cell("311.99999999999994"), int, "312"],
    [cell("1.2E+5"), num, "120000"],
    [cell("1234567890123456789"), int, "1234567890123456789 !long-number"],
    [cell("NaN"), num, "? type NaN"],
    [cell("INF"), num, "? type INF"],
    [cell("1e9999"), num, "? type 1e9999"],
    [cell("1e999"), num, "? type 1e999"],
    ["1e999", num, "? type 1e999"],
    [cell("44625", { format: DATE }), int, "? date-as-number 2022-03-05"],
    [cell("0.5", { format: PERCENT }), num, "0.5 !written-otherwise"],
    [cell("0.5", { format: PERCENT }), { ...num, measureUnit: "%" }, "50 !written-otherwise"],
    [cell("0.5", { format: PERCENT }), { ...num, measureUnit: "条" }, "? measure-unit 50%"],
    [cell("TRUE", { type: "boolean" }), int, "? type TRUE"],
    [cell("2021-03-05", { type: "date" }), int, "? date-as-number 2021-03-05"],
    [cell("#REF!", { type: "error" }), int, "? error-cell #REF!"],
    [cell("", { type: "error", formula: "A1+B1" }), int, "? formula-without-value =A1+B1"],
  ])("stored %j", (content, more, expected) => expect(cast(content, more)).toBe(expected));

  test.each([
    ["312", int, "312 !stored-as-text"],
    ["３１２", int, "312 !written-otherwise"],
    [" 312 ", int, "312 !stored-as-text"],
    ["\u00a0312\u00a0", int, "312 !written-otherwise"],
    ["3\u200b12", int, "312 !invisible-characters"],
    ["1,200", int, "1200 !written-otherwise"],
    ["1，200，300.5", num, "1200300.5 !written-otherwise"],
    ["12,00", int, "? type 12,00"],
    ["1,2345", int, "? type 1,2345"],
    ["1 200", int, "? type 1 200"],
    ["1.2万", int, "12000 !written-otherwise"],
    ["1.2万", { ...int, measureUnit: "条" }, "12000 !written-otherwise"],
    ["1.2万元", { ...num, measureUnit: "万元" }, "1.2 !written-otherwise"],
    ["12000元", { ...num, measureUnit: "万元" }, "1.2 !written-otherwise"],
    ["1.2亿", { ...num, measureUnit: "万元" }, "12000 !written-otherwise"],
    ["￥1,200", { ...num, measureUnit: "元" }, "1200 !written-otherwise"],
    ["312条", { ...int, measureUnit: "条" }, "312 !written-otherwise"],
    ["312条", int, "312 !written-otherwise"],
    ["312人", { ...int, measureUnit: "条" }, "? measure-unit 312人"],
    ["300余", int, "? type 300余"],
    ["300余条", { ...int, measureUnit: "条" }, "? type 300余条"],
    ["约300", int, "? type 约300"],
    ["三百", int, "? type 三百"],
    ["-", int, "? type -"],
    ["1.234.567", num, "? type 1.234.567"],
    ["(3)", int, "? type (3)"],
    ["−5", int, "-5 !written-otherwise"],
    ["50%", num, "0.5 !written-otherwise"],
    ["50%", { ...num, measureUnit: "%" }, "50 !written-otherwise"],
    ["NaN", num, "? type NaN"],
    ["\u202e321", int, "? reading-direction 321"],
  ])("typed %j", (content, more, expected) => expect(cast(content, more)).toBe(expected));

  test.each([
    [cell("0.93", { format: PERCENT }), "0.93"],
    ["93%", "0.93 !written-otherwise"],
    ["９３．５％", "0.935 !written-otherwise"],
    [cell("0.93"), "0.93 !bare-ratio"],
    ["0.93", "0.93 !bare-ratio"],
    [cell("93"), "? percent-unclear 93"],
    ["93", "? percent-unclear 93"],
    [cell("1.05", { format: PERCENT }), "1.05"],
  ])("percent %j", (content, expected) => expect(cast(content, pct)).toBe(expected));

  test("any number is read back from its text in full width, with separators and in 万", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (n) => {
        const wide = String(n).replace(/[\d-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
        const read = (text: string) => cast(text, int).split(" ")[0];
        expect(read(wide)).toBe(String(n));
        expect(read(n.toLocaleString("en"))).toBe(String(n));
        expect(cast(`${n}万`, int).split(" ")[0]).toBe(String(n === 0 ? 0 : n * 10000));
      }),
    );
  });

  test("no text makes it throw, and what is read as a number never comes from text without digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const result = castCell(cell(text, { type: "text" }), field("数", num), false);
        if (!/[\d０-９]/.test(text))
          expect(result.value === undefined || result.value === null || isNotApplicable(result.value)).toBe(
            true,
          );
      }),
    );
  });
});

describe("blank, 0 and 不适用 are three values", () => {
  test.each([
    [undefined, int, "blank"],
    ["", int, "blank"],
    ["\u200b \u3000", int, "blank"],
    [undefined, { ...int, blankIsZero: true, missingValues: ["0"] }, "0"],
    ["/", { ...int, missingValues: ["/", "无"] }, "blank"],
    ["／", { ...int, missingValues: ["/"] }, "blank"],
    ["无", int, "? type 无"],
    ["0", { ...int, missingValues: ["0"], blankIsZero: true }, "0 !stored-as-text"],
    [cell("-99"), { ...int, missingValues: ["-99"] }, "blank"],
    ["不适用", int, "n/a"],
    ["N/A", int, "n/a"],
    ["不适用", { type: "text", options: ["不适用"] } as const, "不适用"],
    ["要 闻", { type: "text", options: ["要闻", "动态"] } as const, "要闻 !written-otherwise"],
    ["ＡＢ", { type: "text", options: ["AB", "Ａ Ｂ"] } as const, "ＡＢ"],
    ["要闻类", { type: "text", options: ["要闻"] } as const, "要闻类"],
  ])("%j", (content, more, expected) => expect(cast(content, more)).toBe(expected));
});

describe("days", () => {
  test.each([
    [cell("44260", { format: DATE }), "2021-03-05"],
    [cell("44260.75", { format: { code: "yyyy-mm-dd hh:mm", kind: "datetime" } }), "2021-03-05"],
    [cell("1", { format: DATE }), "1900-01-01"],
    [cell("59", { format: DATE }), "1900-02-28"],
    [cell("60", { format: DATE }), "? type 60"],
    [cell("61", { format: DATE }), "1900-03-01"],
    [cell("0", { format: DATE }), "? type 0"],
    [cell("-1", { format: DATE }), "? type -1"],
    [cell("2958465", { format: DATE }), "9999-12-31"],
    [cell("2958466", { format: DATE }), "? type 2958466"],
    [cell("44260"), "2021-03-05 !date-from-number"],
    [cell("20210305"), "2021-03-05 !date-from-number"],
    [cell("20211305"), "? type 20211305"],
    [cell("2021"), "? type 2021"],
    [cell("5"), "? type 5"],
    [cell("2021-03-05T08:00:00", { type: "date" }), "2021-03-05 !written-otherwise"],
    ["2021-03-05", "2021-03-05"],
    ["2021年3月5日", "2021-03-05 !written-otherwise"],
    ["２０２１年３月５日", "2021-03-05 !written-otherwise"],
    ["2021.3.5", "2021-03-05 !written-otherwise"],
    ["2021/3/5", "2021-03-05 !written-otherwise"],
    ["2021/3-5", "? type 2021/3-5"],
    ["20210305", "2021-03-05 !written-otherwise"],
    ["2021年2月29日", "? type 2021年2月29日"],
    ["2021年3月", "? type 2021年3月"],
    ["3月5日", "? type 3月5日"],
    ["21-3-5", "? type 21-3-5"],
    ["3/5/2021", "? type 3/5/2021"],
  ])("%j", (content, expected) => expect(cast(content, day)).toBe(expected));

  test("1904", () => {
    expect(cast(cell("0", { format: DATE }), day, true)).toBe("1904-01-01");
    expect(cast(cell("42798", { format: DATE }), day, true)).toBe("2021-03-05");
    expect(cast(cell("42798"), day, true)).toBe("2021-03-05 !date-from-number");
  });

  test("格式 of the field decides what the field's own pattern can read", () => {
    expect(cast("05/03/2021", { ...day, pattern: "%d/%m/%Y" })).toBe("2021-03-05 !written-otherwise");
    expect(cast("05/03/2021", { ...day, pattern: "mm/dd/yyyy" })).toBe("2021-05-03 !written-otherwise");
  });

  test("every serial from 1900-03-01 is one day after the one before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const at = (n: number) => Date.parse(cast(cell(String(n), { format: DATE }), day));
        expect(at(serial + 1) - at(serial)).toBe(86_400_000);
      }),
    );
  });
});

describe("booleans and texts", () => {
  test.each([
    ["是", "true"],
    ["否", "false"],
    ["√", "true !written-otherwise"],
    ["×", "false !written-otherwise"],
    [cell("TRUE", { type: "boolean" }), "true"],
    [cell("1"), "true !written-otherwise"],
    ["有", "? type 有"],
    [cell("2"), "? type 2"],
  ])("%j", (content, expected) => expect(cast(content, { type: "boolean" })).toBe(expected));

  test.each([
    ["  要闻\u00a0", "要闻"],
    ["要\u200b闻", "要闻 !invisible-characters"],
    [cell("12"), "12"],
    [cell("7", { format: { code: "000", kind: "number" } }), "007"],
    [cell("110101199001011234"), "110101199001011234 !long-number"],
    [cell("1.10101199001011E+17"), "110101199001011000 !long-number"],
    [cell("44260", { format: DATE }), "2021-03-05 !written-otherwise"],
    [cell("#N/A", { type: "error" }), "? error-cell #N/A"],
    ["=1+1", "=1+1"],
  ])("%j as text", (content, expected) => expect(cast(content, { type: "text" })).toBe(expected));
});

test("hostile texts are no values", () => {
  for (const text of [
    "1,".repeat(100_000),
    "9".repeat(200_000),
    " ".repeat(200_000) + "x",
    "\u200b".repeat(200_000),
  ]) {
    for (const type of ["integer", "percent", "date", "boolean"] as const) {
      expect(cast(text, { type })).toMatch(/^\?|^blank/);
    }
  }
});

describe("as the plan says that it is written", () => {
  const as = (more: Partial<FieldWriting>): { readonly writing: FieldWriting } => ({
    writing: {
      decimalChar: ".",
      groupChar: "",
      bareNumber: true,
      trueValues: null,
      falseValues: null,
      format: null,
      ...more,
    },
  });
  const european = { ...num, ...as({ decimalChar: ",", groupChar: "." }) };
  const spaced = { ...int, ...as({ groupChar: " " }) };
  const dressed = { ...num, ...as({ bareNumber: false }) };
  const yes = { type: "boolean", ...as({ trueValues: ["对"], falseValues: ["错"] }) } as const;

  test.each<[string, Partial<Field>, string]>([
    ["1.234,5", european, "1234.5 !written-otherwise"],
    ["1234.5", { ...num, ...as({ decimalChar: "," }) }, "? type 1234.5"],
    ["1 000", spaced, "1000 !written-otherwise"],
    ["€95", dressed, "95 !written-otherwise"],
    ["95%", dressed, "95 !written-otherwise"],
    ["-2kg", dressed, "-2 !written-otherwise"],
    ["2万", dressed, "20000 !written-otherwise"],
    ["300余", dressed, "? type 300余"],
    ["50%", { ...pct, ...as({ bareNumber: false }) }, "0.5 !written-otherwise"],
    ["对", yes, "true"],
    ["错", yes, "false"],
    ["是", yes, "true"],
    ["√", yes, "? type √"],
    ["0", yes, "? type 0"],
    ["a@b.cn", as({ format: "email" }), "a@b.cn"],
    ["a@b", as({ format: "email" }), "? type a@b"],
    ["https://a.cn/b", as({ format: "uri" }), "https://a.cn/b"],
    ["a.cn/b", as({ format: "uri" }), "? type a.cn/b"],
    ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", as({ format: "uuid" }), "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
    ["6ba7b810", as({ format: "uuid" }), "? type 6ba7b810"],
    ["05/03/2021", { ...day, pattern: "%d/%m/%Y" }, "2021-03-05 !written-otherwise"],
    ["03/05/21", { ...day, pattern: "%m/%d/%y" }, "2021-03-05 !written-otherwise"],
    ["5 Mar 1999", { ...day, pattern: "%-d %b %Y" }, "1999-03-05 !written-otherwise"],
    ["March 5, 70", { ...day, pattern: "%B %d, %y" }, "1970-03-05 !written-otherwise"],
    ["2021-03-05", { ...day, pattern: "%d/%m/%Y" }, "2021-03-05 !written-otherwise"],
    ["13/13/2021", { ...day, pattern: "%d/%m/%Y" }, "? type 13/13/2021"],
  ])("%s", (content, more, expected) => expect(cast(content, more)).toBe(expected));
});
