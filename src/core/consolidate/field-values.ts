import type { ConsolidatedRow } from "../model/consolidated.ts";
import type { Field, Form } from "../model/plan.ts";
import { isDay, textFromDay } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import { aggregateValues } from "../expression/aggregate-values.ts";

/**
 * A list's field over all its rows by 汇总方式, with the rows that made it. `last` is the value of the latest 归属日期
 * (equal days: the later row). Without any row a sum is null: callers that want 0 count rows instead.
 */
export function valueOfListField(
  form: Form,
  field: Field,
  rows: readonly ConsolidatedRow[],
): { readonly value: Value; readonly rows: readonly ConsolidatedRow[] } {
  const index = form.fields.indexOf(field);
  const present = rows.filter((row) => (row.values[index] ?? null) !== null);
  if (field.aggregation === "last") {
    const last = latestRow(form, present);
    return last ? { value: last.values[index]!, rows: [last] } : { value: null, rows: [] };
  }
  return {
    value: aggregateValues(
      field,
      present.map((row) => row.values[index]!),
    ),
    rows: present,
  };
}

function latestRow(form: Form, rows: readonly ConsolidatedRow[]): ConsolidatedRow | null {
  const index = form.fields.findIndex((field) => field.name === form.dateField);
  let latest: ConsolidatedRow | null = null;
  let day = "";
  for (const row of rows) {
    const value = row.values[index] ?? null;
    const own = isDay(value) ? textFromDay(value) : "";
    if (latest && own < day) continue;
    latest = row;
    day = own;
  }
  return latest;
}
