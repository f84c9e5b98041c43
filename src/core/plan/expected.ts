import type { Period } from "../model/period.ts";
import type { Form, Plan, ReportingUnit } from "../model/plan.ts";

/** The forms that units send; a form whose records the plan itself gives is only referred to. */
export function formsToSend(plan: Plan): readonly Form[] {
  return plan.forms.filter(({ standard }) => (standard?.given ?? []).length === 0);
}

/**
 * Whether a unit is expected to send a form in a period (应报表, 起始期, 终止期). A unit that starts or ends within the
 * period is expected; without a period only 应报表 decides.
 */
export function isExpectedFrom(unit: ReportingUnit, form: Form, period: Period | null): boolean {
  return (unit.forms === null || unit.forms.includes(form.name)) && reportsIn(unit, period);
}

/** 起始期, 终止期: whether a unit reports in a period at all; without a period every unit does. */
export function reportsIn({ from, to }: ReportingUnit, period: Period | null): boolean {
  if (period === null) return true;
  if (from !== null && period.to < from.from) return false;
  return to === null || period.from <= to.to;
}
