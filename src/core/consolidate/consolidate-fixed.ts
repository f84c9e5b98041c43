import type { ConsolidatedCell, ConsolidatedFixed, RollUp } from "../model/consolidated.ts";
import type { Field, Form, Plan } from "../model/plan.ts";
import type { Submission } from "../model/submission.ts";
import type { Value } from "../model/value.ts";
import { aggregateValues } from "../expression/aggregate-values.ts";
import { rollUpCells } from "./roll-up.ts";
import { placeOrder, unitsInOrder } from "./source-order.ts";

/** All cells of one fixed form and their totals by 汇总方式, cell by cell. */
export function consolidateFixed(
  form: Form,
  counted: readonly Submission[],
  plan: Plan,
): {
  fixed: ConsolidatedFixed;
  rollUps: readonly RollUp[];
  /** See `rollUpCells`. */
  alone: readonly ConsolidatedCell[];
} {
  const parts = counted.flatMap((submission) =>
    submission.fixed
      .filter((fixed) => fixed.form.name === form.name)
      .map((fixed) => ({ unit: submission.unit, file: submission.file.path, sheet: fixed.sheet, fixed })),
  );
  parts.sort(placeOrder(plan));
  const all: ConsolidatedCell[] = [];
  for (const { unit, file, sheet, fixed } of parts) {
    const byName = new Map([...fixed.cells].map(([field, cell]) => [field.name, cell]));
    for (const field of form.fields) {
      const cell = byName.get(field.name);
      if (cell) all.push({ unit, file, sheet, cell: cell.cell, field, value: cell.value });
    }
  }
  const { counted: cells, rollUps, alone } = rollUpCells(form, all, plan);
  const units = unitsInOrder(
    parts.map((part) => part.unit),
    plan,
  );
  return { fixed: { form, cells, totals: totalsOf(form, cells), units }, rollUps, alone };
}

/** Totals of the fields that have one. */
export function totalsOf(form: Form, cells: readonly ConsolidatedCell[]): Map<Field, Value> {
  const values = new Map<Field, Value[]>();
  for (const cell of cells) {
    const list = values.get(cell.field);
    if (list) list.push(cell.value);
    else values.set(cell.field, [cell.value]);
  }
  const totals = new Map<Field, Value>();
  for (const field of form.fields) {
    const total = aggregateValues(field, values.get(field) ?? []);
    if (total !== null) totals.set(field, total);
  }
  return totals;
}
