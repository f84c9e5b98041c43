import { renamedFormula } from "../../src/core/workbook/renamed-formula.ts";

const names = {
  sheets: new Map([
    ["汇总", "余条暂存_1"],
    ["Sheet1", "it's"],
  ]),
  tables: new Map([["TABLE_1", "T_2"]]),
};

test.each([
  ["SUM('汇总'!$A$2:$A$9)", "SUM('余条暂存_1'!$A$2:$A$9)"],
  ["汇总!A1+Sheet1!B2", "'余条暂存_1'!A1+'it''s'!B2"],
  ["COUNTIF('汇总'!A:A,\"'汇总'!\")", "COUNTIF('余条暂存_1'!A:A,\"'汇总'!\")"],
  ["SUM(TABLE_1[条数])+TABLE_10[条数]", "SUM(T_2[条数])+TABLE_10[条数]"],
  ["'别的'!A1", "'别的'!A1"],
  ["'汇总 (2)'!A1", "'汇总 (2)'!A1"],
  ['"说""TABLE_1[甲]"', '"说""TABLE_1[甲]"'],
])("%s", (formula, renamed) => {
  expect(renamedFormula(formula, names)).toBe(renamed);
});
