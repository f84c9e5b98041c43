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
  if (unit.forms !== null && !unit.forms.includes(form.name)) return false;
  if (period === null) return true;
  if (unit.from !== null && period.to < unit.from.from) return false;
  return unit.to === null || period.from <= unit.to.to;
}
