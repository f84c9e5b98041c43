import type { Expression } from "../expression/ast.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type { Completeness } from "../model/figure.ts";
import type { Form } from "../model/plan.ts";

/** A figure that no submission takes part in (hand-given) is whole. */
export const WHOLE: Completeness = { complete: true, expected: [], missing: [], excluded: 0 };

/** The forms of the current period that an expression reads. */
export function formsOf(expression: Expression): Form[] {
  const forms = [
    ...expression.singles.map((single) => single.reference.form),
    ...expression.aggregates.map((aggregate) => aggregate.form),
  ];
  return [...new Set(forms)];
}

/**
 * Who should have sent the forms of a figure and did not, and how many cells of them were left out. Without a list of
 * units in the plan everyone recognised is expected.
 */
export function completenessOf(forms: readonly Form[], consolidated: Consolidated): Completeness {
  const { plan, roster } = consolidated;
  const names = new Set(forms.map((form) => form.name));
  const owed = new Map(plan.units.map((unit) => [unit.name, unit.forms]));
  const expected = roster.expected.filter((unit) => {
    const own = owed.get(unit) ?? null;
    return own === null || own.some((form) => names.has(form));
  });
  const absent = new Set([...roster.missing, ...roster.unread]);
  const entries = new Map(roster.entries.map((entry) => [entry.unit, entry]));
  const missing = expected.filter(
    (unit) => absent.has(unit) || (entries.get(unit)?.missingForms ?? []).some((form) => names.has(form)),
  );
  const excluded = consolidated.exclusions
    .filter((exclusion) => names.has(exclusion.form))
    .reduce((sum, exclusion) => sum + exclusion.count, 0);
  return { complete: missing.length === 0 && excluded === 0, expected, missing, excluded };
}
