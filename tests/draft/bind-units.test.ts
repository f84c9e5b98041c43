import { unitAgreement } from "../../src/core/draft/bind-units.ts";
import { indicatorNamed, labelledText } from "../support/binding-cases.ts";

/** The blank's slot | the indicator's name | its unit | whether the one may take the other's number. */
test.each([
  ["X条", "动态信息", "条", "yes"],
  ["X条", "动态信息", "条次", "no"],
  ["X条", "动态信息（条）", "", "yes"],
  ["X条", "动态信息(条)", "", "yes"],
  ["X条", "动态信息（人次）", "", "no"],
  ["X条", "动态信息（含转发的各类信息条）", "", "unknown"],
  ["X条", "（条）动态信息", "", "unknown"],
  ["X条", "动态信息", " 条 ", "yes"],
  ["X%", "满意度", "％", "yes"],
  ["X条", "动态信息", "", "unknown"],
  ["XX", "动态信息", "条", "unknown"],
  ["X个", "问题", "项", "generic"],
  ["X万元", "补贴", "元", "yes"],
  ["X%", "接警出动", "", "no"],
  ["X个百分点", "接警出动", "", "no"],
  ["X%", "接警出动率", "", "unknown"],
  ["X%", "女性比例", "", "unknown"],
  ["X%", "工业占比", "", "unknown"],
  ["X%", "工业比重", "", "unknown"],
  ["X%", "产值增幅", "", "unknown"],
  ["X%", "案件降幅", "", "unknown"],
  ["X%", "产值增速", "", "unknown"],
  ["X%", "产值同比", "", "unknown"],
  ["X个百分点", "产值环比", "", "unknown"],
  ["X位", "全省位次", "", "yes"],
  ["X位", "全省名次", "位", "yes"],
  ["X位", "考核排名", "", "yes"],
  ["X位", "综合位列", "", "yes"],
  ["X位", "综合排位", "名", "yes"],
  ["X位", "综合考核", "位", "yes"],
  ["X位", "综合考核", "次", "no"],
  ["X位", "综合考核", "", "no"],
  ["X条", "信息排名", "条", "no"],
  ["X名", "党员名次", "名", "no"],
])("%s and %s in “%s”: %s", (slot, name, unit, expected) => {
  const { placeholders } = labelledText("line/1", `{${slot}|}`);
  expect(unitAgreement(placeholders[0]!, indicatorNamed(name, unit))).toBe(expected);
});
