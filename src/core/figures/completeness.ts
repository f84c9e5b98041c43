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
  const names = formsOf(expression).map((form) => form.name);
  const owed = names.map((form) => unitsOwing(form, consolidated));
  const expected = consolidated.roster.expected.filter((unit) => owed.some((one) => one.expected.has(unit)));
  const absent = expected.filter((unit) => owed.some((one) => one.missing.has(unit)));
  const below = consolidated.missingBelow.filter(({ form }) => names.includes(form));
  const missing = [...absent, ...new Set(below.flatMap(({ units }) => units))];
  const read = fieldsRead(expression);
  const excluded = consolidated.exclusions
    .filter(({ form, field }) => (field === "" ? names.includes(form) : read.has(fieldKey(form, field))))
    .reduce((sum, exclusion) => sum + exclusion.count, 0);
  return { complete: missing.length === 0 && excluded === 0, expected, missing, excluded };
}

/** Units that owe a form in this period, and those of them whose form does not count. */
export function unitsOwing(
  form: string,
  { plan, roster, lists, fixed }: Consolidated,
): { readonly expected: ReadonlySet<string>; readonly missing: ReadonlySet<string> } {
  const owed = new Map(plan.units.map((unit) => [unit.name, unit.forms]));
  const expected = roster.expected.filter((unit) => owed.get(unit)?.includes(form) ?? true);
  const counted = new Set([...lists, ...fixed].find((one) => one.form.name === form)?.units);
  return { expected: new Set(expected), missing: new Set(expected.filter((unit) => !counted.has(unit))) };
}
