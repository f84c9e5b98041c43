import type { ConsolidatedList, ConsolidatedRow } from "../model/consolidated.ts";
import type { Form, Plan } from "../model/plan.ts";
import type { ListData, Submission } from "../model/submission.ts";
import { placeOrder, unitsInOrder } from "./source-order.ts";

/** All rows of one list form, each with its unit, file, sheet and row; the order of the files changes nothing. */
export function consolidateList(form: Form, counted: readonly Submission[], plan: Plan): ConsolidatedList {
  const parts = counted.flatMap((submission) =>
    submission.lists
      .filter((list) => list.form.name === form.name)
      .map((list) => ({ unit: submission.unit, file: submission.file.path, sheet: list.sheet, list })),
  );
  parts.sort(placeOrder(plan));
  const rows: ConsolidatedRow[] = [];
  for (const { unit, file, sheet, list } of parts) {
    const source = { unit, file, sheet, columns: list.columns };
    const absent = list.columns.flatMap((column, index) => (column === 0 ? [index] : []));
    for (const { row, values, unread = [] } of recordsInOrder(list)) {
      const without = [...absent, ...unread];
      rows.push({ source, row, values, ...(without.length > 0 ? { unread: without } : {}) });
    }
  }
  return {
    form,
    rows,
    units: unitsInOrder(
      parts.map((part) => part.unit),
      plan,
    ),
  };
}

function recordsInOrder(list: ListData) {
  return [...list.records].sort((a, b) => a.row - b.row);
}
