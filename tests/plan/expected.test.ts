import { formsOwed, formsToSend, reportsIn } from "../../src/core/plan/expected.ts";
import { periodFromText } from "../../src/core/plan/period.ts";
import { planFromWorkbook } from "../../src/core/plan/plan-from-workbook.ts";
import { field, form, plan as planOf } from "../support/sheets.ts";
import { workbook } from "./notation.ts";

const { plan } = planFromWorkbook(
  workbook({
    表样: "表名\n动态信息\n简报",
    字段: "表名|字段\n动态信息|甲\n简报|乙",
    指标: "名称\n动态信息",
    填报单位: `名称|应报表|起始期|终止期
               全报||
               只报简报|简报|
               不报|无|
               七月起||2021年7月|
               到六月|全部||2021年上半年`,
  }),
  { path: "方案.xlsx" },
);

test.each([
  ["全报", "2021年", "动态信息 简报"],
  ["只报简报", "2021年", "简报"],
  ["不报", "2021年", ""],
  ["七月起", "2021年6月", ""],
  ["七月起", "2021年7月", "动态信息 简报"],
  ["七月起", "2021年", "动态信息 简报"],
  ["到六月", "2021年第三季度", ""],
  ["到六月", "2021年6月", "动态信息 简报"],
])("%s is expected for %s to send: %s", (name, period, expected) => {
  const unit = plan!.units.find((each) => each.name === name)!;
  const forms = reportsIn(unit, periodFromText(period)) ? formsOwed(plan!, unit) : [];
  expect(forms.map((form) => form.name).join(" ")).toBe(expected);
});

test("without a period only 应报表 decides", () => {
  const unit = plan!.units.find((each) => each.name === "到六月")!;
  expect(reportsIn(unit, null)).toBe(true);
  expect(formsOwed(plan!, unit)).toEqual(plan!.forms);
});

test("a form whose records the plan gives is nobody's to send", () => {
  const given = form("栏目表", [field("代码")], {
    standard: { given: [["1"]], foreignKeys: [], uniqueKeys: [], fieldsMatch: null },
  });
  expect(formsToSend(planOf([form("动态信息", [field("标题")]), given])).map(({ name }) => name)).toEqual([
    "动态信息",
  ]);
});
