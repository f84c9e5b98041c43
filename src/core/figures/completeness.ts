import type { Expression, ExpressionNode } from "../expression/ast.ts";
import { childrenOf } from "../expression/walk.ts";
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

/** The fields of this year's submissions that an expression reads, as `fieldKey` writes them. */
function fieldsRead(expression: Expression): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (node: ExpressionNode): void => {
    if (node.kind === "field") keys.add(fieldKey(node.reference.form.name, node.reference.field));
    // LAST goes by 归属日期.
    if (node.kind === "aggregate" && node.function === "LAST" && node.form.dateField !== null) {
      keys.add(fieldKey(node.form.name, node.form.dateField));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(expression.root);
  return keys;
}

function fieldKey(form: string, field: string): string {
  return JSON.stringify([form, field]);
}

/**
 * Who should have sent the forms of a figure and is not in it, and how many cells that it reads were left out. A unit
 * whose versions stand against each other is missing as well, for neither counts. Without a list of units in the plan
 * everyone recognised is expected.
 */
export function completenessOf(expression: Expression, consolidated: Consolidated): Completeness {
  const { plan, roster } = consolidated;
  const names = formsOf(expression).map((form) => form.name);
  const owed = new Map(plan.units.map((unit) => [unit.name, unit.forms]));
  const owes = (unit: string, form: string) => owed.get(unit)?.includes(form) ?? true;
  const counted = countedUnits(consolidated);
  const expected = roster.expected.filter((unit) => names.some((form) => owes(unit, form)));
  const missing = expected.filter((unit) =>
    names.some((form) => owes(unit, form) && counted.get(form)?.has(unit) !== true),
  );
  const read = fieldsRead(expression);
  const excluded = consolidated.exclusions
    .filter(({ form, field }) => (field === "" ? names.includes(form) : read.has(fieldKey(form, field))))
    .reduce((sum, exclusion) => sum + exclusion.count, 0);
  return { complete: missing.length === 0 && excluded === 0, expected, missing, excluded };
}

function countedUnits({ lists, fixed }: Consolidated): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...lists, ...fixed].map(({ form, units }) => [form.name, new Set(units)]));
}
