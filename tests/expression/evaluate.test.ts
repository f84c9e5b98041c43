import { typeOf } from "../../src/core/expression/ast.ts";
import { compileExpression } from "../../src/core/expression/compile.ts";
import { evaluate } from "../../src/core/expression/evaluate.ts";
import { nameTable } from "../../src/core/expression/names.ts";
import type { Scope } from "../../src/core/expression/scope.ts";
import { field, form, records, scopeOf, textOf } from "./notation.ts";

const news = form(
  "动态信息",
  "list",
  [
    "编号:文本",
    "栏目:文本",
    "日期:日期",
    "阅读量（万）:小数(万次)",
    "单价:小数",
    "数量",
    "办结:是否",
    "办结率:百分比",
  ],
  { dateField: "日期" },
);
const brief = form("简报", "fixed", [
  "篇数(篇)",
  "采用数|采用(篇)",
  field("备用", { blankIsZero: true }),
  "投稿率:百分比",
  "合格率:小数(%)",
]);
const mail = form("信箱", "fixed", ["收件数(件)", "回复数(件)", "金额(元)", "MAX", "本期", "上期"]);
const names = nameTable([news, brief, mail]);

const data = {
  动态信息: records(
    news,
    `甲 A1 要闻 2021-07-01 1.5 2 3 是 50%
     甲 A2 要闻 2021-06-30 0.25 4 - 否 25%
     乙 A3 - 2021-08-09 - - 5 是 -
     乙 A4 通知 - 3 0.1 0.2 - 10%`,
  ),
  简报: records(brief, "甲 3 2 - 40%\n乙 5 - - /"),
  信箱: records(mail, "甲 10 9 100 7 4 1\n乙 20 19 - 8 6 2"),
  "上年同期.信箱": records(mail, "甲 10 6 0 0 5 1"),
  "上期.信箱": records(mail, "甲 0 6 0 0 5 1"),
  "年初至今.动态信息": records(news, "甲 B1 要闻 2021-01-01 9 1 1 是 50%"),
};

function run(formula: string, scope: Scope = scopeOf(data)): string {
  const compiled = compileExpression(formula, names, { kind: "indicator", ownForm: null });
  if ("error" in compiled) return `${compiled.error.code}@${compiled.error.column}`;
  const evaluated = evaluate(compiled.expression, scope);
  return evaluated.outcome === "value"
    ? textOf(evaluated.value)
    : `${evaluated.outcome}: ${evaluated.reason.kind}`;
}

test.each([
  ["COUNT(动态信息)", "4"],
  ['COUNT(动态信息, 栏目="要闻")', "2"],
  ["COUNT（动态信息，栏目＝“要闻” 且 日期≥2021-07-01）", "1"],
  ["COUNT(动态信息, 日期>=2021年7月1日)", "2"],
  ['COUNT(动态信息, 日期>="2021-07-01")', "2"],
  ['COUNT(动态信息, 栏目="要闻", 日期<2021-07-01)', "1"],
  ['COUNT(动态信息, 栏目<>"要闻")', "2"],
  ['COUNT(动态信息, 栏目="")', "1"],
  ['COUNT(动态信息, 非 栏目="要闻")', "2"],
  ['COUNT(动态信息, 栏目="要闻" 或 栏目="通知")', "3"],
  ["COUNT(动态信息, 办结)", "2"],
  ['COUNT(动态信息, 办结="是")', "2"],
  ["COUNT(动态信息, 非 办结)", "1"],
  ["COUNT(动态信息, 数量>0)", "3"],
  ["COUNT(动态信息, 非 数量>1)", "1"],
  ['COUNT(动态信息, 填报单位="甲")', "2"],
  ["COUNTDISTINCT(动态信息.填报单位)", "2"],
  ["COUNTDISTINCT(栏目)", "2"],
  ["COUNT(动态信息.栏目)", "3"],
  ["COUNT(信箱)", "2"],
  ["SUM(信箱.回复数)", "28"],
  ["SUM([信箱].'回复数')", "28"],
  ["信箱!收件数", "30"],
  ["收件数", "30"],
  ["采用", "2"],
  ["SUM([阅读量（万）])", "4.75"],
  ["SUM(阅读量(万))", "4.75"],
  ["sum(动态信息.单价*动态信息.数量)", "6.02"],
  ["SUM(单价*数量)", "6.02"],
  ["AVG(阅读量（万）)", "1.583333333333333333333333333333333"],
  ["MIN(动态信息.日期)", "2021-06-30"],
  ["MAX(动态信息.日期)", "2021-08-09"],
  ['MAX(单价, 栏目="要闻")', "4"],
  ["LAST(动态信息.编号)", "A3"],
  ["LAST(动态信息.阅读量（万）)", "1.5"],
  ["LAST(信箱.回复数)", "19"],
  ["MAX(收件数, 篇数, 1)", "30"],
  ["SUM(收件数, 篇数, 备用)", "38"],
  ["1+2*3-4/2", "5"],
  ["-(1+2)*--3", "-9"],
  ["＝１．５＋２", "3.5"],
  ["90%", "0.9"],
  ["SUM(信箱.回复数) / SUM(信箱.收件数)", "0.9333333333333333333333333333333333"],
  ["MAX", "15"],
  ["MAX(信箱.MAX)", "8"],
  ["本期 - 上期.本期", "5"],
  ["上期 + 上年同期.上期", "4"],
  ["上期!信箱!回复数", "6"],
  ["COUNT(上期.信箱)", "1"],
  ["同比(信箱.回复数)", "3.666666666666666666666666666666667"],
  ["年初至今(COUNT(动态信息))", "1"],
  ["年初至今(SUM(阅读量（万）) * 2)", "18"],
  ["动态信息.日期 = 2021-07-01", "notEvaluable: blank"],
  ["MAX(动态信息.日期) - MIN(动态信息.日期)", "40"],
  ["0.1+0.2=0.3", "是"],
])("%s is %s", (formula, expected) => {
  expect(run(formula)).toBe(expected);
});

test.each([
  ["投稿率 + 简报.备用", "notEvaluable: blank", "blank of all units is no value"],
  ["1 / (收件数 - 30)", "notEvaluable: division-by-zero", "division by zero"],
  ["环比(收件数)", "notEvaluable: base-not-positive", "a base of 0 has no growth"],
  ["同比(金额)", "notEvaluable: base-not-positive", "a base of 0 has no growth"],
  ["同比(COUNT(简报))", "notEvaluable: not-read", "last year was not read"],
  ["SUM(上期.简报.篇数)", "notEvaluable: not-read", "nothing of that form was read"],
  ["COUNT(上期.简报)", "notEvaluable: not-read", "a count of nothing read is missing, not 0"],
  ['AVG(单价, 栏目="无此栏目")', "notEvaluable: no-values", "no record, no average"],
  ['SUM(单价, 栏目="")', "notEvaluable: no-values", "a record without a value is no 0"],
  ['SUM(单价, 栏目="无此栏目")', "0", "no record sums up to 0"],
  ["SUM(简报.备用)", "notEvaluable: no-values", "blanks become 0 at reading; what is null here was not read"],
])("%s is %s: %s", (formula, expected) => {
  const empty = { ...data, 简报: records(brief, "甲 - - - -") };
  expect(run(formula, scopeOf(empty))).toBe(expected);
});

test.each([
  ["办结率", "ratio"],
  ["SUM(信箱.回复数) / SUM(信箱.收件数)", "ratio"],
  ["回复数 / 收件数", "ratio"],
  ["(回复数 - 收件数) / 收件数", "ratio"],
  ["回复数 / 收件数 - 1", "ratio"],
  ["1 - 回复数 / 收件数", "ratio"],
  ["COUNT(动态信息, 办结) / COUNT(动态信息)", "ratio"],
  ["AVG(办结率)", "ratio"],
  ["MAX(办结率)", "ratio"],
  ["同比(收件数)", "ratio"],
  ["90%", "ratio"],
  ["回复数 / 收件数 * 100", "number"],
  ["100 * 回复数 / 收件数", "number"],
  ["SUM(信箱.回复数) * 100 / SUM(信箱.收件数)", "number"],
  ["金额 / 收件数", "number"],
  ["金额 / 10000", "number"],
  ["SUM(金额) / COUNT(动态信息)", "number"],
  ["SUM(阅读量（万）) / COUNT(动态信息)", "number"],
  ["SUM(回复数) / COUNT(动态信息)", "ratio"],
  ["回复数 / 2", "number"],
  ["收件数 * 办结率", "number"],
  ["办结率 / 2", "ratio"],
  ["SUM(合格率) / COUNT(简报)", "number"],
  ["合格率 / 100", "ratio"],
  ["MAX(日期)", "date"],
  ["收件数 > 3", "boolean"],
  ["LAST(编号)", "text"],
])("%s is of type %s", (formula, expected) => {
  const compiled = compileExpression(formula, names, { kind: "indicator", ownForm: null });
  expect("error" in compiled ? compiled.error : typeOf(compiled.expression)).toBe(expected);
});

test("the trace is every cell used, once, and the rows that were counted", () => {
  const trace = (formula: string) => {
    const compiled = compileExpression(formula, names, { kind: "indicator", ownForm: null });
    if ("error" in compiled) throw new Error(compiled.error.code);
    const { trace } = evaluate(compiled.expression, scopeOf(data));
    return trace().map((entry) => `${entry.unit}:${entry.sheet}:${entry.cell ?? entry.row}`);
  };
  expect(trace('COUNT(动态信息, 栏目="要闻")')).toEqual(["甲:动态信息:2", "甲:动态信息:3"]);
  expect(trace("SUM(单价*数量)")).toEqual([
    "甲:动态信息:单价2",
    "甲:动态信息:数量2",
    "乙:动态信息:单价5",
    "乙:动态信息:数量5",
  ]);
  expect(trace("信箱.收件数 + 信箱.收件数")).toEqual(["甲:信箱:收件数2", "乙:信箱:收件数3"]);
});

test("the reason names the field and the cell", () => {
  const compiled = compileExpression("单价 + 1", names, { kind: "rule", ownForm: news });
  if ("error" in compiled) throw new Error(compiled.error.code);
  const row = data.动态信息[2]!;
  const evaluated = evaluate(compiled.expression, scopeOf(data, { row, rowForm: news }));
  expect(evaluated).toMatchObject({
    outcome: "notEvaluable",
    reason: { kind: "blank", form: "动态信息", field: "单价", at: { unit: "乙", cell: "单价4" } },
  });
});

test("a formula that would take too many steps is broken, not endless", () => {
  const compiled = compileExpression("COUNT(动态信息)", names, { kind: "indicator", ownForm: null });
  if ("error" in compiled) throw new Error(compiled.error.code);
  expect(evaluate(compiled.expression, scopeOf(data), { steps: 3 })).toMatchObject({
    outcome: "broken",
    reason: { kind: "too-many-steps" },
  });
});
