import { typeOf } from "../../src/core/expression/ast.ts";
import type { Indicator, Plan } from "../../src/core/model/plan.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { resolveIndicators } from "../../src/core/plan/resolve-indicators.ts";
import { workbook } from "./notation.ts";

function resolved(indicators: string): string[] {
  const { plan } = planFromWorkbook(
    workbook({
      表样: "表名|类型\n动态信息|明细表\n信箱|固定表\n[甲]表|固定表\n月报|固定表",
      字段: `表名|字段|别名|类型|汇总方式
             动态信息|栏目||文本|
             动态信息|阅读量|点击量|整数|
             信箱|信箱||整数|
             信箱|回复 数（件）|办结|整数|
             信箱|回复率||百分比|
             信箱|好评率||百分比|平均
             [甲]表|人数||整数|
             月报|人数||整数|`,
      指标: indicators,
    }),
    { path: "方案.xlsx" },
  );
  const { indicators: list, findings } = resolveIndicators(plan as Plan);
  const formulas = list.map(({ expression }) =>
    expression ? `${expression.text} ${typeOf(expression)}` : "-",
  );
  return [...formulas, ...findings.map(({ code, params }) => `${code} ${params["expected"] ?? ""}`.trim())];
}

test.each([
  ["动态信息", ["COUNT(动态信息) number"]],
  ["阅读量", ["动态信息.阅读量 number"]],
  ["点击量", ["动态信息.阅读量 number"]],
  ["信箱", ["信箱.信箱 number"]],
  ["办结", ["信箱.[回复 数（件）] number"]],
  ["好评率", ["信箱.好评率 ratio"]],
  ["[甲]表", ["COUNT('[甲]表') number"]],
  ["回复率", ["-", "plan.indicator-untotalled 信箱.回复率"]],
  ["栏目", ["-", "plan.indicator-untotalled 动态信息.栏目"]],
  ["没有", ["-", "plan.indicator-unresolved"]],
  ["人数", ["-", "plan.indicator-ambiguous '[甲]表'.人数、月报.人数"]],
])("an indicator named %s without a formula is %s", (name, expected) => {
  expect(resolved(`名称\n${name}`)).toEqual(expected);
});

test("an alias of the indicator serves where its name does not", () => {
  expect(resolved("名称|别名\n信息总数|动态、动态信息")).toEqual(["COUNT(动态信息) number"]);
});

test("a hand-given indicator has no expression", () => {
  expect(resolved("名称|来源|数值\n活动|手工|80余场")).toEqual(["-"]);
});

test("groups are 填报单位, 月份 or fields", () => {
  expect(resolved("名称|分组\n动态信息|填报单位、栏目")).toEqual(["COUNT(动态信息) number"]);
  // Without 归属日期 no row has a month.
  expect(resolved("名称|分组\n动态信息|月份")).toEqual(["COUNT(动态信息) number", "plan.group-unusable"]);
  expect(resolved("名称|分组\n动态信息|地区")).toEqual([
    "COUNT(动态信息) number",
    "plan.field-unknown 填报单位、月份",
  ]);
});

test("the indicator is kept beside its expression", () => {
  const { plan } = planFromWorkbook(workbook({ 表样: "表名\n甲", 字段: "字段\n乙", 指标: "名称\n甲" }), {
    path: "a",
  });
  const [first] = resolveIndicators(plan as Plan).indicators;
  expect(first!.indicator).toBe((plan!.indicators as Indicator[])[0]);
});
