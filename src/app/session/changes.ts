import type { PastPeriod } from "../../core/consolidate/history.ts";
import { consolidate } from "../../core/consolidate/consolidate.ts";
import { computeFigures } from "../../core/figures/compute-figures.ts";
import type { Consolidated } from "../../core/model/consolidated.ts";
import type { FigureSet } from "../../core/model/figure.ts";
import type { Plan } from "../../core/model/plan.ts";
import type { Roster, Submission } from "../../core/model/submission.ts";
import { compareData, type DataChange } from "../../core/publish/compare-data.ts";
import { compareFigures, type FigureChange } from "../../core/publish/compare-figures.ts";

/** Before and after: of a unit's re-submission against an earlier file of it, or of the whole batch since it was last put together. */
export type ChangesQuestion = {
  readonly of: { readonly unit: string; readonly file: string } | "last-run";
  readonly from: number;
  readonly count: number;
};

export interface ChangesAnswer {
  /** Cells and records that changed; `changes` are those from `from` on. */
  readonly total: number;
  readonly changes: readonly DataChange[];
  /** Indicators that moved. `causes` name changes by their place among all. */
  readonly indicators: readonly FigureChange[];
}

export interface ComparedState {
  readonly consolidated: Consolidated;
  readonly figures: FigureSet;
}

export interface Compared {
  readonly changes: readonly DataChange[];
  readonly indicators: readonly FigureChange[];
}

export function compareStates(before: ComparedState, now: ComparedState): Compared {
  const changes = compareData(before.consolidated, now.consolidated);
  const indicators = compareFigures(before.figures, now.figures, changes).filter(({ moved }) => moved);
  return { changes, indicators };
}

/** The batch as it would be with an earlier file of a unit in place of what counts now. */
export function stateWithEarlier(
  earlier: readonly Submission[],
  counted: readonly Submission[],
  batch: { readonly plan: Plan; readonly roster: Roster; readonly past: readonly PastPeriod[] },
): ComparedState {
  const units = new Set(earlier.map(({ unit }) => unit));
  const submissions = [...counted.filter(({ unit }) => !units.has(unit)), ...earlier];
  const { consolidated } = consolidate(submissions, batch.roster, batch.plan);
  return { consolidated, figures: computeFigures(consolidated, batch.plan, { past: batch.past }).figures };
}

export function changesPage({ changes, indicators }: Compared, from: number, count: number): ChangesAnswer {
  return { total: changes.length, changes: changes.slice(from, from + count), indicators };
}
