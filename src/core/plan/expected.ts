import type { Period } from "../model/period.ts";
import type { Form, Plan, ReportingUnit } from "../model/plan.ts";

/** The forms that units send; a form whose records the plan itself gives is only referred to. */
export function formsToSend(plan: Plan): readonly Form[] {
  return plan.forms.filter(({ standard }) => (standard?.given ?? []).length === 0);
}

/** 应报表 of one unit, in the order of the plan: all that are sent where it says nothing, and for a unit that is not listed. */
export function formsOwed(plan: Plan, unit: ReportingUnit | undefined): readonly Form[] {
  return formsToSend(plan).filter(({ name }) => !unit?.forms || unit.forms.includes(name));
}

/** 起始期, 终止期: whether a unit reports in a period at all; without a period every unit does. */
export function reportsIn({ from, to }: ReportingUnit, period: Period | null): boolean {
  if (period === null) return true;
  if (from !== null && period.to < from.from) return false;
  return to === null || period.from <= to.to;
}
