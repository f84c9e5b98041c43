import type { Exclusion, MissingBelow } from "../model/consolidated.ts";
import type { Form, Plan } from "../model/plan.ts";
import type { FixedData, ListData, Shortfall, Submission } from "../model/submission.ts";

/**
 * How many cells of each field are not in the totals: cells that could not be read for certain, and all cells of a column
 * or label that a submission does not have. What cannot be told by field has the field "". In the order of the plan.
 */
export function exclusionsOf(counted: readonly Submission[], plan: Plan): Exclusion[] {
  return plan.forms.flatMap((form) => {
    const counts = new Map<string, number>();
    const add = (field: string, count: number) => {
      if (count > 0) counts.set(field, (counts.get(field) ?? 0) + count);
    };
    for (const submission of counted) {
      for (const list of submission.lists) if (list.form.name === form.name) countList(list, add);
      for (const fixed of submission.fixed) {
        if (fixed.form.name === form.name) countFixed(fixed, shortfallsOf(submission, form), add);
      }
    }
    return namesInOrder(form)
      .filter((field) => counts.has(field))
      .map((field) => ({ form: form.name, field, count: counts.get(field)! }));
  });
}

/** Units below that are not in what a submission sent of a form, told apart by the unit that sent it. */
export function missingBelowOf(counted: readonly Submission[], plan: Plan): MissingBelow[] {
  return plan.forms.flatMap((form) => {
    const units = counted
      .filter((one) => [...one.lists, ...one.fixed].some((data) => data.form.name === form.name))
      .flatMap((one) =>
        shortfallsOf(one, form).flatMap(({ units: names }) => names.map((name) => `${one.unit}：${name}`)),
      );
    return units.length > 0 ? [{ form: form.name, units: [...new Set(units)].sort() }] : [];
  });
}

function shortfallsOf({ shortfalls = [] }: Submission, form: Form): readonly Shortfall[] {
  return shortfalls.filter((one) => one.form === form.name);
}

type Add = (field: string, count: number) => void;

function namesInOrder(form: Form): string[] {
  return [...form.fields.map((field) => field.name), ""];
}

function countList({ form, columns, records, excluded }: ListData, add: Add): void {
  let known = 0;
  for (const { unread = [] } of records) {
    known += unread.length;
    for (const index of unread) add(form.fields[index]!.name, 1);
  }
  columns.forEach((column, index) => {
    if (column === 0) add(form.fields[index]!.name, records.length);
  });
  add("", excluded - known);
}

/** What the level below did not count stands in its 完整性, one number for all its units. */
function countFixed({ form, cells, excluded }: FixedData, below: readonly Shortfall[], add: Add): void {
  const present = new Set([...cells.keys()].map((field) => field.name));
  const absent = form.fields.filter((field) => !present.has(field.name));
  for (const { field, cells: count } of below) add(field, count);
  const told = new Set(below.filter(({ cells: count }) => count > 0).map(({ field }) => field));
  for (const field of absent) if (!told.has(field.name)) add(field.name, 1);
  add("", excluded - absent.length);
}
