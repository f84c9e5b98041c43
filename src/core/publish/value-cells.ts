import type { CellOut, ValueOut } from "../model/sheet-out.ts";
import type { Field } from "../model/plan.ts";
import { isDay, isNotApplicable } from "../model/value.ts";
import type { Value } from "../model/value.ts";

/** A field's value as a cell: percents and dates with their look, 不适用 as its word; no cell for a blank. */
export function cellOfValue(column: number, value: Value, field: Field): CellOut | null {
  if (value === null) return null;
  const out: ValueOut = isNotApplicable(value) ? "不适用" : value;
  const look = field.type === "percent" && !isNotApplicable(value) ? "percent" : isDay(value) ? "date" : null;
  return { column, value: out, ...(look ? { look } : {}) };
}

/** Wide enough for a header, Chinese characters counting double. */
export function headerWidths(headers: readonly string[]): number[] {
  return headers.map((header) => Math.min(40, Math.max(10, [...header].length * 2 + 2)));
}
