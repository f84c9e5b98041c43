import { FIRST } from "./clean-book.ts";
import { inFixed, inList, type Mess, relabel, withCounts, withEveryRow } from "./mess.ts";

/** Units of measure said somewhere about a table, as the plan has them or otherwise. */
export const STATED_UNIT_MESSES: readonly Mess[] = [
  {
    name: "金额（万元） where the plan says 元",
    apply: (unit) => ({
      ...inList((page) => relabel(page, "金额", "金额（万元）"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.measure-unit!", "missing-label!"],
  },
  {
    name: "金额（元） as the plan says",
    apply: inList((page) => relabel(page, "金额", "金额（元）")),
    problems: [],
    notes: ["collect.header-rewritten"],
  },
  {
    name: "单位：万元 above a list whose money the plan has in 元",
    apply: (unit) => ({
      ...inList((page) => (page.rows[1]![6] = "单位：万元"))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.measure-unit!"],
  },
  {
    name: "单位：万元 above a list whose label says 元",
    apply: inList((page) => {
      page.rows[1]![6] = "单位：万元";
      relabel(page, "金额", "金额（元）");
    }),
    problems: [],
  },
  {
    name: "单位：元、篇 above a list",
    apply: inList((page) => (page.rows[1]![6] = "单位：元、篇")),
    problems: [],
  },
  {
    name: "单位：万元 above the fixed form",
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[1]![1] = "单位：万元"))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  },
  ...["信息统计表（金额单位：人民币万元）", "信息统计表（万元）"].map((title): Mess => ({
    name: `the title ${title} above the fixed form`,
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[0] = [title]))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  })),
  {
    name: "the title 信息统计表（单位：人民币元） above the fixed form",
    apply: inFixed((page) => (page.rows[0] = ["信息统计表（单位：人民币元）"])),
    problems: [],
  },
  {
    name: "万元 beside one number of the fixed form",
    apply: (unit) => ({
      ...inFixed((page) => (page.rows[7]![2] = "万元"))(unit),
      counted: withCounts(unit, { 经费: null }),
    }),
    lacks: ["经费"],
    problems: ["collect.measure-unit!", "validate.rule-not-evaluable"],
  },
  {
    name: "a row of units under the header",
    apply: inList((page) =>
      page.rows.splice(FIRST - 1, 0, [null, null, null, null, null, "（篇）", "（元）", "（%）"]),
    ),
    problems: [],
  },
  {
    name: "a row of units under the header that says 万元",
    apply: (unit) => ({
      ...inList((page) => page.rows.splice(FIRST - 1, 0, [null, null, null, null, null, null, "万元"]))(unit),
      counted: withEveryRow(unit, { money: null }),
    }),
    lacks: ["采用金额"],
    problems: ["collect.header-drift", "missing-label!"],
  },
];
