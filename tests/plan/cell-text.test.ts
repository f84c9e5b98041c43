import type { Cell, NumberFormat } from "../../src/core/model/sheet.ts";
import { textFromCell } from "../../src/core/plan/cell-text.ts";

const cell = (type: Cell["type"], text: string, code = "", kind: NumberFormat["kind"] = "general"): Cell => ({
  column: 1,
  type,
  text,
  format: { code, kind },
  formula: null,
});

test.each<[string, Cell, boolean, string]>([
  ["text", cell("text", " 能源\u00a0科\u200b "), false, "能源 科"],
  ["a number", cell("number", "312"), false, "312"],
  ["a number with an exponent", cell("number", "1E+3"), false, "1000"],
  ["a boolean", cell("boolean", "TRUE"), false, "是"],
  ["an error", cell("error", "#REF!"), false, ""],
  ["an ISO date", cell("date", "2021-07-01T00:00:00"), false, "2021-07-01"],
  ["a serial date", cell("number", "44378", "yyyy-mm-dd", "date"), false, "2021-07-01"],
  [
    "a serial date with a time",
    cell("number", "44378.75", "yyyy-mm-dd hh:mm", "datetime"),
    false,
    "2021-07-01",
  ],
  ["a serial date of 1904", cell("number", "42916", "yyyy-mm-dd", "date"), true, "2021-07-01"],
  ["a month", cell("number", "44378", 'yyyy"年"m"月"', "date"), false, "2021-07"],
  ["a locale's date", cell("number", "44378", "[$-F800]dddd, mmmm dd, yyyy", "date"), false, "2021-07-01"],
  ["1 January 1900", cell("number", "1", "yyyy-mm-dd", "date"), false, "1900-01-01"],
  ["1 March 1900", cell("number", "61", "yyyy-mm-dd", "date"), false, "1900-03-01"],
  ["the day that never was", cell("number", "60", "yyyy-mm-dd", "date"), false, "60"],
  ["a serial beyond the calendar", cell("number", "99999999", "yyyy-mm-dd", "date"), false, "99999999"],
])("%s", (_, given, date1904, expected) => {
  expect(textFromCell(given, date1904)).toBe(expected);
});
