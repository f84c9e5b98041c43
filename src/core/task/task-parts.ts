import type { AcceptedMapping } from "../collect/collected-file.ts";
import type { UnitExplanation } from "../model/consolidated.ts";
import type { ChosenBinding } from "../model/draft.ts";
import type { FigureSet } from "../model/figure.ts";
import type { Correction, GivenValue, Plan } from "../model/plan.ts";
import type { Seal } from "../model/report.ts";

/** 手工指标 filled in beside the plan: whose it is by the indicator's code. */
export interface GivenFigure extends GivenValue {
  readonly indicator: string;
  /** 报告期 that it was given, or confirmed, for; absent where the plan told none. */
  readonly period?: string;
}

/** A sentence that was filled: what stood where, and from which value it was worded. */
export interface FilledSentence {
  /** Name of the draft. */
  readonly report: string;
  readonly paragraph: string;
  readonly indicator: string;
  /** Exact digits; "" for a hand-given phrase. */
  readonly value: string;
  /** The whole expression as written ("300余条"). */
  readonly written: string;
  readonly sentence: string;
}

/**
 * 任务包: what a clerk keeps of one task beside the files themselves, so that the work goes on with the same result on
 * another machine. `corrections` and `given` come on top of what the plan itself holds.
 */
export interface TaskParts {
  /** The plan as last used; null before the first. */
  readonly plan: Plan | null;
  readonly mappings: readonly AcceptedMapping[];
  readonly bindings: readonly ChosenBinding[];
  readonly corrections: readonly Correction[];
  readonly explanations: readonly UnitExplanation[];
  readonly given: readonly GivenFigure[];
  /** One set for each period, oldest first. */
  readonly figures: readonly FigureSet[];
  readonly sentences: readonly FilledSentence[];
  /** 定稿 of the reports that were signed. */
  readonly seals: readonly Seal[];
}

export const EMPTY_TASK: TaskParts = {
  plan: null,
  mappings: [],
  bindings: [],
  corrections: [],
  explanations: [],
  given: [],
  figures: [],
  sentences: [],
  seals: [],
};

/** The plan with the corrections and hand-given figures of the task; what the plan itself says already is not said twice. */
export function planWithTask(plan: Plan, task: TaskParts): Plan {
  const keyOf = ({ unit, form, position, from, to }: Correction) =>
    JSON.stringify([unit, form, position, from, to]);
  const known = new Set(plan.corrections.map(keyOf));
  const given = new Map(
    task.given.map(({ indicator, text, unit, person, ground }) => [
      indicator,
      { text, unit, person, ground },
    ]),
  );
  return {
    ...plan,
    corrections: [...plan.corrections, ...task.corrections.filter((one) => !known.has(keyOf(one)))],
    indicators: plan.indicators.map((indicator) => {
      const value = given.get(indicator.code);
      return value && indicator.source === "manual" ? { ...indicator, given: value } : indicator;
    }),
  };
}

/** The task with one more seal; a report sealed again has the newer seal alone. */
export function taskWithSeal(task: TaskParts, seal: Seal): TaskParts {
  return { ...task, seals: [...task.seals.filter(({ report }) => report !== seal.report), seal] };
}
