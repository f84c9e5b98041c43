import type { CellLocation } from "../finding/finding.ts";
import type { Field, Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { FixedData, ListData, Submission } from "../model/submission.ts";
import type { Value } from "../model/value.ts";

/** Called for each value of a field; `place` makes its location only when asked. */
export type Visit = (value: Value, place: () => CellLocation) => void;

/** The values of one form of one submission, for checks: the same for lists (all sheets together) and fixed forms. */
export interface FormValues {
  readonly form: Form;
  /** Visits what was read of a field, blanks included. Cells that could not be read, and absent columns, are not visited. */
  each(field: Field, visit: Visit): void;
  /** Visits the records of a list with the indexes of some fields; records with an unread one among them are left out. */
  eachRecord(
    indexes: readonly number[],
    visit: (values: readonly Value[], place: () => CellLocation) => void,
  ): void;
}

/** The forms that a submission holds, each with its values. */
export function formsOf(submission: Submission): FormValues[] {
  const lists = new Map<Form, ListData[]>();
  for (const list of submission.lists) lists.set(list.form, [...(lists.get(list.form) ?? []), list]);
  return [
    ...[...lists].map(([form, data]) => listValues(submission, form, data)),
    ...submission.fixed.map((data) => fixedValues(submission, data)),
  ];
}

function listValues({ file, unit }: Submission, form: Form, lists: readonly ListData[]): FormValues {
  const locate = (list: ListData, row: number, index: number): CellLocation => ({
    kind: "cell",
    file: file.path,
    sheet: list.sheet,
    cell: cellAddress(row, list.columns[index]!),
    unit,
    field: form.fields[index]!.name,
  });
  return {
    form,
    each(field, visit) {
      const index = form.fields.indexOf(field);
      for (const list of lists) {
        if ((list.columns[index] ?? 0) === 0) continue;
        for (const { row, values, unread } of list.records) {
          if (unread?.includes(index)) continue;
          visit(values[index] ?? null, () => locate(list, row, index));
        }
      }
    },
    eachRecord(indexes, visit) {
      for (const list of lists) {
        if (indexes.some((index) => (list.columns[index] ?? 0) === 0)) continue;
        for (const { row, values, unread } of list.records) {
          if (unread?.some((index) => indexes.includes(index))) continue;
          visit(
            indexes.map((index) => values[index] ?? null),
            () => locate(list, row, indexes[0]!),
          );
        }
      }
    },
  };
}

function fixedValues({ file, unit }: Submission, { form, sheet, cells }: FixedData): FormValues {
  return {
    form,
    each(field, visit) {
      const found = cells.get(field);
      if (!found) return;
      visit(found.value, () => ({
        kind: "cell",
        file: file.path,
        sheet,
        cell: found.cell,
        unit,
        field: field.name,
      }));
    },
    eachRecord() {
      // A fixed form is one record; nothing can be repeated in it.
    },
  };
}
