import { collectFile } from "../../src/core/collect/collect-file.ts";
import { field, form, plan, sheet, stamp, workbook } from "../support/sheets.ts";

const brief = form("简报", [field("篇数", { type: "integer" })], { kind: "fixed" });
const used = plan([brief], ["甲局"]);
const CONSOLIDATED = [
  sheet("表样", [["表名"], ["简报"]]),
  sheet("报送情况", [["单位", "状态"]]),
  sheet("简报", [["篇数", 17]]),
  sheet("简报明细", [
    ["单位", "字段", "值"],
    ["甲一", "篇数", 12],
  ]),
  sheet("审核说明", [
    ["单位", "文件", "规则", "工作表", "单元格", "现值", "说明"],
    ["甲一", "甲一.xlsx", "不多", "简报", "B1", "12", "月底集中"],
    ["", "", "不多", "简报", "B1", "17", "本局核实过"],
    ["", "甲局.xlsx", "偏少", "简报", "B1", "17", "也核实过"],
  ]),
];

test("of a consolidated workbook the totals are read, the units' own numbers and explanations stay below", () => {
  const collected = collectFile(stamp("市/甲局.xlsx"), workbook(CONSOLIDATED), used);
  const [submission] = collected.submissions;
  expect(collected.findings).toEqual([]);
  expect([...submission!.fixed[0]!.cells.values()].map(({ cell }) => cell)).toEqual(["B1"]);
  expect(submission!.explanations.map(({ text }) => text)).toEqual(["本局核实过", "也核实过"]);
});

test("the same sheet in any other workbook is said to be none that is asked for", () => {
  const others = CONSOLIDATED.filter(({ name }) => name !== "报送情况");
  const { findings } = collectFile(stamp("甲局.xlsx"), workbook(others), used);
  expect(findings.map(({ code }) => code)).toEqual(["collect.sheet-ignored"]);
});
