import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { FigureSet } from "../model/figure.ts";
import type { GivenValue, Indicator, Plan } from "../model/plan.ts";
import type { TaskParts } from "./task-parts.ts";

/** 手工数沿用上期: a hand-given figure that was said of another period and that nobody has confirmed for this one. */
export interface CarriedFigure {
  readonly indicator: Indicator;
  readonly given: GivenValue;
  /** The period that it was given for. */
  readonly period: string;
}

/**
 * Figures given beside the plan know their period. For one that the plan itself holds, the figures of the period before are
 * asked: words, giver and ground that are all as they were have been carried over. A plan without 报告期 tells nothing.
 * @param plan with the task's own given figures in it.
 */
export function carriedFigures(plan: Plan, task: TaskParts): readonly CarriedFigure[] {
  const period = plan.period?.text;
  if (period === undefined) return [];
  const periods = new Map(task.given.map((one) => [one.indicator, one.period]));
  const before = setBefore(task.figures, period);
  return plan.indicators.flatMap((indicator): CarriedFigure[] => {
    const { given } = indicator;
    if (indicator.source !== "manual" || !given || given.text.trim() === "") return [];
    const said = periods.get(indicator.code);
    if (said !== undefined) return said === period ? [] : [{ indicator, given, period: said }];
    return before && isSaidIn(before, indicator.code, given)
      ? [{ indicator, given, period: before.period }]
      : [];
  });
}

export function findCarriedFigures(plan: Plan, task: TaskParts): readonly Finding[] {
  return carriedFigures(plan, task).map(({ indicator, given, period }) =>
    makeFinding("task.given-carried", indicator.location, {
      name: indicator.name,
      found: given.text,
      period,
      giver: [given.unit, given.person].filter((part) => part !== "").join(" ") || "—",
      ground: given.ground || "—",
      rule: indicator.code,
    }),
  );
}

/** The set before the one of this period, or the last one while there is none of this period. */
function setBefore(sets: readonly FigureSet[], period: string): FigureSet | undefined {
  const own = sets.findIndex((set) => set.period === period);
  return sets[(own < 0 ? sets.length : own) - 1];
}

function isSaidIn({ figures }: FigureSet, code: string, given: GivenValue): boolean {
  const figure = figures.find(({ indicator }) => indicator.code === code);
  const [giver] = figure?.provenance.trace ?? [];
  if (!figure || !giver || figure.indicator.source !== "manual") return false;
  return (
    giver.value === given.text &&
    giver.unit === given.unit &&
    (giver.giver ?? "") === given.person &&
    figure.provenance.formula === given.ground
  );
}
