import type { Plan } from "../../../src/core/model/plan.ts";
import { indicatorOf } from "../consolidation.ts";
import { field, form, plan, rule, unit } from "../sheets.ts";
import { COLUMNS, UNIT_NAMES } from "./truth.ts";

const integer = { type: "integer", minimum: "0" } as const;

const LIST = form(
  "采用明细",
  [
    field("编号", { required: true, aliases: ["信息编号"] }),
    field("日期", { type: "date" }),
    field("栏目", { options: COLUMNS }),
    field("网上", integer),
    field("纸质", integer),
    field("篇数", { ...integer, required: true, measureUnit: "篇", aliases: ["采用数"] }),
    field("金额", { type: "number", measureUnit: "元" }),
    field("采用率", { type: "percent" }),
  ],
  { primaryKey: ["编号"], dateField: "日期" },
);

const FIXED = form(
  "统计表",
  [
    field("网站", { ...integer, measureUnit: "条" }),
    field("微博", integer),
    field("微信", integer),
    field("合计", integer),
    field("经费", { type: "number", measureUnit: "元" }),
    field("采用篇数", integer),
  ],
  { kind: "fixed" },
);

/** One list with a key, one fixed form, fifteen units, rules over rows, cells and across the forms. */
export function messPlan(more: Partial<Plan> = {}): Plan {
  const units = UNIT_NAMES.map((name, i) =>
    unit(name, { code: `U${i + 1}`, aliases: name.endsWith("科") ? [`${name.slice(0, -1)}处`] : [] }),
  );
  return {
    ...plan([LIST, FIXED], []),
    units,
    period: { text: "2021年", kind: "year", from: "2021-01-01", to: "2021-12-31" },
    rules: [
      rule("1", "篇数 = 网上 + 纸质", { form: "采用明细", name: "篇数平衡" }),
      rule("2", "合计 = 网站 + 微博 + 微信", { form: "统计表", name: "合计平衡" }),
      rule("3", "统计表.采用篇数 = SUM(采用明细.篇数)", { name: "两表一致" }),
      rule("4", "经费 <= 200000", { form: "统计表", name: "经费偏大", severity: "doubt" }),
    ],
    indicators: [
      indicatorOf("采用条数:条 = COUNT(采用明细)", { groupBy: ["填报单位"] }),
      indicatorOf("采用篇数:篇 = SUM(采用明细.篇数)", { groupBy: ["填报单位"] }),
      indicatorOf("采用金额:元 = SUM(采用明细.金额)"),
      indicatorOf('要闻条数:条 = COUNT(采用明细, 栏目="要闻")'),
      indicatorOf("网站条数:条 = SUM(统计表.网站)"),
      indicatorOf("经费:元 = SUM(统计表.经费)"),
    ],
    ...more,
  };
}
