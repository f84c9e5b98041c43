import type { FindingLog } from "../collect/finding-log.ts";
import type { ExpressionNode } from "../expression/ast.ts";
import { compileRules } from "../expression/rules.ts";
import { childrenOf } from "../expression/walk.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Plan } from "../model/plan.ts";
import { resolveIndicators } from "../plan/resolve-indicators.ts";
import { labelKey } from "../table/label.ts";
import { groupOf } from "./check.ts";
import type { FormValues } from "./form-values.ts";

/** Texts that formulas compare a field with, by form and field: 栏目="要闻". */
type Literals = ReadonlyMap<string, ReadonlySet<string>>;

const LONGEST = 60;
const MOST_KNOWN = 10_000;
const known = new WeakMap<Plan, Literals>();

/**
 * A text that differs from one in a formula only by spaces, signs or width (要 闻, 「要闻」) is not equal to it, so its record
 * is left out of the count without anybody seeing it: a doubt.
 */
export function reportNearLiterals(values: FormValues, plan: Plan, log: FindingLog): void {
  const literals = known.get(plan) ?? literalsOf(plan);
  known.set(plan, literals);
  for (const field of values.form.fields) {
    const wanted = literals.get(keyOf(values.form.name, field.name));
    if (!wanted || field.type !== "text") continue;
    const byKey = new Map([...wanted].map((text) => [looseKey(text), text]));
    // A category stands in thousands of rows, and few of them are long.
    const nearest = new Map<string, string | undefined>();
    values.each(field, (value, place) => {
      if (typeof value !== "string" || value.length > LONGEST || wanted.has(value)) return;
      if (!nearest.has(value) && nearest.size < MOST_KNOWN) nearest.set(value, byKey.get(looseKey(value)));
      const expected = nearest.get(value);
      if (expected === undefined) return;
      log.add(groupOf("validate.text-nearly", values, field), () =>
        makeFinding("validate.text-nearly", place(), { field: field.name, found: value, expected }),
      );
    });
  }
}

function looseKey(text: string): string {
  return labelKey(text).replace(/[()「」『』《》〈〉]/g, "");
}

function keyOf(form: string, field: string): string {
  return JSON.stringify([form, field]);
}

function literalsOf(plan: Plan): Literals {
  const literals = new Map<string, Set<string>>();
  const visit = (node: ExpressionNode): void => {
    if (node.kind === "comparison") {
      for (const [field, text] of [
        [node.left, node.right],
        [node.right, node.left],
      ] as const) {
        if (field.kind !== "field" || text.kind !== "literal" || typeof text.value !== "string") continue;
        const key = keyOf(field.reference.form.name, field.reference.field);
        literals.set(key, (literals.get(key) ?? new Set()).add(text.value));
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  for (const { expression } of resolveIndicators(plan).indicators) if (expression) visit(expression.root);
  for (const { expression, condition } of compileRules(plan).rules) {
    visit(expression.root);
    if (condition) visit(condition.root);
  }
  return literals;
}
