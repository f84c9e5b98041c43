import { ExactSum } from "./exact-sum.ts";
import type { Aggregation, Field } from "../model/plan.ts";
import { isDay, isNotApplicable, isNumber, textFromDay } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import { Decimal, divide } from "../number/decimal.ts";

/**
 * One value of many by 汇总方式. Blanks and 不适用 are skipped. null where nothing is left to speak of, never 0; a field
 * with 汇总方式 不汇总, and a percent that would have to be added up, have no total.
 */
export function aggregateValues(field: Field, values: readonly Value[]): Value {
  const present = values.filter((value) => value !== null && !isNotApplicable(value));
  if (present.length === 0) return null;
  switch (aggregationOf(field)) {
    case "sum":
      return sumOf(present);
    case "average":
      return averageOf(present);
    case "max":
      return extremeOf(present, 1);
    case "min":
      return extremeOf(present, -1);
    case "last":
      return present[present.length - 1]!;
    case "none":
      return null;
  }
}

/** 汇总方式 as it can be carried out: shares are recomputed from their parts, never added, and texts have no sum. */
export function aggregationOf(field: Field): Aggregation {
  const summable = field.type === "integer" || field.type === "number";
  return field.aggregation === "sum" && !summable ? "none" : field.aggregation;
}

function sumOf(values: readonly Value[]): Value {
  const sum = new ExactSum();
  let count = 0;
  for (const value of values) {
    if (!isNumber(value)) continue;
    sum.add(value);
    count++;
  }
  return count === 0 ? null : sum.total();
}

function averageOf(values: readonly Value[]): Value {
  const total = sumOf(values);
  const count = values.filter(isNumber).length;
  return isNumber(total) ? divide(total, new Decimal(count)) : null;
}

function extremeOf(values: readonly Value[], direction: number): Value {
  let best: Value = null;
  for (const value of values) {
    const order = best === null ? 1 : orderOf(value, best);
    if (order !== null && order * direction > 0) best = value;
    else if (best === null) best = value;
  }
  return best;
}

/** Numbers and days compare; other values have no largest. */
function orderOf(a: Value, b: Value): number | null {
  if (isNumber(a) && isNumber(b)) return a.cmp(b);
  if (isDay(a) && isDay(b))
    return textFromDay(a) < textFromDay(b) ? -1 : textFromDay(a) > textFromDay(b) ? 1 : 0;
  return null;
}
