import type { Value } from "../model/value.ts";
import { isDay, isNotApplicable, isNumber } from "../model/value.ts";
import type { ComparisonOperator } from "./ast.ts";
import { dayOrder } from "./operand.ts";

/** Whether a sign of comparison (below 0, 0, above 0) fits the operator. */
export function fits(operator: ComparisonOperator, sign: number): boolean {
  switch (operator) {
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

/**
 * Sign of a − b for two values of one kind; null where they cannot be compared (blanks, different kinds).
 */
export function compareValues(a: Value, b: Value): number | null {
  if (typeof a === "string" || typeof b === "string") return compareText(a, b);
  if (a === null || b === null) return null;
  if (typeof a === "boolean" || typeof b === "boolean") {
    return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : null;
  }
  if (isNumber(a) && isNumber(b)) return a.cmp(b);
  if (isDay(a) && isDay(b)) return dayOrder(a) - dayOrder(b);
  return isNotApplicable(a) && isNotApplicable(b) ? 0 : null;
}

/** Blank is the empty text and 不适用 its own word; a number or a day is never equal to a text. */
function compareText(a: Value, b: Value): number | null {
  const left = textForComparison(a);
  const right = textForComparison(b);
  return left === right ? 0 : 1;
}

function textForComparison(value: Value): string | Value {
  if (value === null) return "";
  return isNotApplicable(value) ? "不适用" : value;
}
