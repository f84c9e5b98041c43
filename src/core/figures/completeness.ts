import { earlierThisYear, previousPeriod, sameLastYear } from "../consolidate/history.ts";
import type { PastPeriod } from "../consolidate/history.ts";
import type { Expression, ExpressionNode } from "../expression/ast.ts";
import type { PeriodScope } from "../expression/scope.ts";
import { childrenOf } from "../expression/walk.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type { Completeness } from "../model/figure.ts";

/** A figure that no submission takes part in (hand-given) is whole. */
export const WHOLE: Completeness = { complete: true, expected: [], missing: [], excluded: 0 };

/** What an expression reads of one period: forms by name, fields as `fieldKey` writes them. */
interface Reads {
  readonly forms: Set<string>;
  readonly fields: Set<string>;
}

function readsOf(expression: Expression): ReadonlyMap<PeriodScope, Reads> {
  const reads = new Map<PeriodScope, Reads>();
  const of = (period: PeriodScope): Reads => {
    const known = reads.get(period) ?? { forms: new Set(), fields: new Set() };
    reads.set(period, known);
    return known;
  };
  /** A field of a record is of the period of the aggregate around it. */
  const visit = (node: ExpressionNode, around: PeriodScope): void => {
    if (node.kind === "field") {
      const { form, field, period } = node.reference;
      // 累计 and 时点 values of earlier periods take no part in 年初至今.
      const own = period === "year-to-date" && node.field.basis !== "period" ? "current" : period;
      const read = of(node.of === "record" ? around : own);
      read.forms.add(form.name);
      read.fields.add(fieldKey(form.name, field));
    }
    if (node.kind === "aggregate") {
      const read = of(node.period);
      read.forms.add(node.form.name);
      // LAST goes by 归属日期.
      const { dateField } = node.form;
      if (node.function === "LAST" && dateField !== null)
        read.fields.add(fieldKey(node.form.name, dateField));
    }
    for (const child of childrenOf(node)) visit(child, node.kind === "aggregate" ? node.period : around);
  };
  visit(expression.root, "current");
  return reads;
}

function fieldKey(form: string, field: string): string {
  return JSON.stringify([form, field]);
}

/**
 * Who should have sent the forms of a figure and is not in it, and how many cells that it reads were left out. A unit
 * whose versions stand against each other is missing as well, for neither counts. Without a list of units in the plan
 * everyone recognised is expected. What is missing in an earlier period that the figure reads is missing in the figure,
 * named with its period.
 */
export function completenessOf(
  expression: Expression,
  consolidated: Consolidated,
  past: readonly PastPeriod[] = [],
): Completeness {
  const missing: string[] = [];
  let expected: readonly string[] = [];
  let excluded = 0;
  for (const [period, reads] of readsOf(expression)) {
    for (const one of dataOf(period, consolidated, past)) {
      const own = shortOf(reads, one.consolidated);
      if (one.text === "") expected = distinct([...expected, ...own.expected]);
      missing.push(...own.missing.map((unit) => (one.text === "" ? unit : `${one.text}：${unit}`)));
      excluded += own.excluded;
    }
  }
  const all = distinct(missing);
  return { complete: all.length === 0 && excluded === 0, expected, missing: all, excluded };
}

/** The data of a period; `text` is "" for this one. */
function dataOf(
  period: PeriodScope,
  consolidated: Consolidated,
  past: readonly PastPeriod[],
): { readonly text: string; readonly consolidated: Consolidated }[] {
  const named = (one: PastPeriod) => ({ text: one.period.text, consolidated: one.consolidated });
  const now = consolidated.plan.period;
  const current = { text: "", consolidated };
  if (period === "current" || !now) return period === "current" || period === "year-to-date" ? [current] : [];
  if (period === "year-to-date") return [...(earlierThisYear(now, past) ?? []).map(named), current];
  const one = period === "previous" ? previousPeriod(now, past) : sameLastYear(now, past);
  return one ? [named(one)] : [];
}

function shortOf({ forms, fields }: Reads, consolidated: Consolidated) {
  const { roster, missingBelow, exclusions } = consolidated;
  const owed = [...forms].map((form) => unitsOwing(form, consolidated));
  const expected = roster.expected.filter((unit) => owed.some((one) => one.expected.has(unit)));
  const absent = expected.filter((unit) => owed.some((one) => one.missing.has(unit)));
  const below = missingBelow.filter(({ form }) => forms.has(form));
  const excluded = exclusions
    .filter(({ form, field }) => (field === "" ? forms.has(form) : fields.has(fieldKey(form, field))))
    .reduce((sum, exclusion) => sum + exclusion.count, 0);
  return { expected, missing: [...absent, ...below.flatMap(({ units }) => units)], excluded };
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
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
