import type { Period } from "../model/period.ts";
import type { Form, ReportingUnit } from "../model/plan.ts";

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
