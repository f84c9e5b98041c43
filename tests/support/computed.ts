import { consolidate } from "../../src/core/consolidate/consolidate.ts";
import { computeFigures, type ComputeFiguresOptions } from "../../src/core/figures/compute-figures.ts";
import type { Indicator } from "../../src/core/model/plan.ts";
import {
  type Content,
  fieldOf,
  formOf,
  indicatorOf,
  planOf,
  rosterOf,
  submissionOf,
  unitOf,
} from "./consolidation.ts";

/** A list and a fixed form; the last of the three units owes only the second. */
export const forms = [
  formOf("动态信息", "list", ["标题", "栏目", "日期:date", "阅读量:number:次", "预算:number:万元"], {
    dateField: "日期",
  }),
  formOf("信箱", "fixed", [
    "收件数:integer:件",
    "回复数:integer:件",
    fieldOf("库存", { type: "integer", basis: "point" }),
    "满意率:percent:%",
    "经费:number:万元",
  ]),
];
export const units = [unitOf("甲科"), unitOf("乙科"), unitOf("丙科", { forms: ["信箱"] })];

/** What the first two units report. */
export const contents: Readonly<Record<string, Content>> = {
  甲科: {
    动态信息: [
      ["一", "要闻", "2021-07-01", 100, 1.5],
      ["二", "公告", "2021-07-15", null, 2],
    ],
    信箱: { 收件数: 40, 回复数: 38, 库存: 3, 满意率: 0.9, 经费: 1.25 },
  },
  乙科: {
    动态信息: [["三", "要闻", "2021-06-30", 50, null]],
    信箱: { 收件数: 10, 回复数: 9, 库存: 2, 满意率: 0.8, 经费: 2 },
  },
};

/** Figures of these indicators, of `contents` unless other data are given. */
export function compute(
  indicators: readonly Indicator[],
  options: {
    data?: Readonly<Record<string, Content>>;
    missing?: readonly string[];
    past?: ComputeFiguresOptions["past"];
  } = {},
) {
  const plan = planOf({ units, forms, indicators });
  const data = options.data ?? contents;
  const submissions = Object.entries(data).map(([unit, content]) => submissionOf(plan, unit, content));
  const { consolidated } = consolidate(
    submissions,
    rosterOf(plan, Object.keys(data), options.missing ?? []),
    plan,
  );
  return computeFigures(consolidated, plan, options.past ? { past: options.past } : {});
}

/** The value of one indicator; null: missing. */
export function figureValue(notation: string, options?: Parameters<typeof compute>[1]): string | null {
  return compute([indicatorOf(notation)], options).figures.figures[0]!.value?.toFixed() ?? null;
}
