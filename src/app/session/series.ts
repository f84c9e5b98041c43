import type { PastPeriod } from "../../core/consolidate/history.ts";
import { computeFigures } from "../../core/figures/compute-figures.ts";
import { figuresJson } from "../../core/figures/figures-json.ts";
import type { Consolidated } from "../../core/model/consolidated.ts";
import type { Plan } from "../../core/model/plan.ts";

/** One indicator by unit or by month, for a small chart. */
export interface SeriesQuestion {
  readonly indicator: string;
  readonly by: "unit" | "month";
}

export interface SeriesAnswer {
  /** Of the values: without scale. */
  readonly unit: string;
  /** Empty where the data cannot be told apart so (no dates, a hand-given figure). */
  readonly points: readonly { readonly key: string; readonly value: string | null }[];
}

const GROUPS = { unit: "填报单位", month: "月份" } as const;

/** Computes the indicator again for each group; months in order of time, units as they come. */
export function seriesOf(
  plan: Plan,
  consolidated: Consolidated,
  past: readonly PastPeriod[],
  { indicator: code, by }: SeriesQuestion,
): SeriesAnswer {
  const indicator = plan.indicators.find((one) => one.code === code);
  if (!indicator || indicator.source === "manual") return { unit: "", points: [] };
  const grouped = { ...plan, indicators: [{ ...indicator, groupBy: [GROUPS[by]] }] };
  const [json] = figuresJson(computeFigures(consolidated, grouped, { past }).figures).indicators;
  const points = (json?.groups ?? []).map(({ key, value }) => ({ key: key[0] ?? "", value }));
  if (by === "month") points.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { unit: json?.unit ?? "", points };
}
