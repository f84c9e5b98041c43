import { valueKey } from "../collect/content-signature.ts";
import { recordKey } from "../collect/corrections.ts";
import { shownValue } from "../collect/read-context.ts";
import type { Consolidated, ConsolidatedFixed, ConsolidatedList } from "../model/consolidated.ts";
import type { Field, Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { Value } from "../model/value.ts";
import { type ListRow, pairRows } from "./pair-rows.ts";

/** Where one side of a change stands and what stands there; the cell is not known in rows of consolidated workbooks. */
export interface ChangeSide {
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly row?: number;
  readonly value: string;
}

/** One difference between two states of the same data: a cell that was filled, changed or emptied, or a whole record. */
export interface DataChange {
  readonly kind: "added" | "changed" | "emptied" | "row-added" | "row-removed";
  readonly form: string;
  readonly unit: string;
  /** "" for a whole record. */
  readonly field: string;
  /** The record's primary key; "" without one and for fixed forms. */
  readonly key: string;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
}

/**
 * What changed between two states of the data (差异), by form and unit: cells of fixed forms by their field, records of
 * lists by primary key, without one by their content. Forms and fields are known by name, so the two plans may differ;
 * a field that the newer plan does not have is not compared.
 */
export function compareData(old: Consolidated, now: Consolidated): readonly DataChange[] {
  return now.plan.forms.flatMap((form) =>
    form.kind === "fixed"
      ? fixedChanges(form, formNamed(old.fixed, form), formNamed(now.fixed, form))
      : listChanges(form, formNamed(old.lists, form), formNamed(now.lists, form)),
  );
}

function formNamed<T extends { readonly form: Form }>(tables: readonly T[], form: Form): T | undefined {
  return tables.find((table) => table.form.name === form.name);
}

function fixedChanges(
  form: Form,
  old: ConsolidatedFixed | undefined,
  now: ConsolidatedFixed | undefined,
): DataChange[] {
  const keyOf = (unit: string, field: string) => JSON.stringify([unit, field]);
  const before = new Map((old?.cells ?? []).map((cell) => [keyOf(cell.unit, cell.field.name), cell]));
  const after = new Map((now?.cells ?? []).map((cell) => [keyOf(cell.unit, cell.field.name), cell]));
  const units = [...new Set([...(old?.cells ?? []), ...(now?.cells ?? [])].map(({ unit }) => unit))];
  return units.flatMap((unit) =>
    form.fields.flatMap((field): DataChange[] => {
      const [a, b] = [before.get(keyOf(unit, field.name)), after.get(keyOf(unit, field.name))];
      const kind = kindOf(a?.value ?? null, b?.value ?? null);
      if (!kind) return [];
      const sideOf = (cell: typeof a) =>
        cell
          ? { file: cell.file, sheet: cell.sheet, cell: cell.cell, value: shownValue(cell.value, field) }
          : null;
      return [
        { kind, form: form.name, unit, field: field.name, key: "", before: sideOf(a), after: sideOf(b) },
      ];
    }),
  );
}

function kindOf(before: Value, after: Value): "added" | "changed" | "emptied" | null {
  if (valueKey(before) === valueKey(after)) return null;
  if (before === null) return "added";
  return after === null ? "emptied" : "changed";
}

function listChanges(
  form: Form,
  old: ConsolidatedList | undefined,
  now: ConsolidatedList | undefined,
): DataChange[] {
  const pairs = pairRows(rowsOf(old, form), rowsOf(now, form), form);
  return pairs.flatMap(({ before, after }): DataChange[] => {
    const row = (after ?? before)!;
    const common = { form: form.name, unit: row.unit, key: recordKey(row.values, form) };
    if (!before || !after) {
      const side = { file: row.file, sheet: row.sheet, row: row.row, value: rowText(row, form) };
      return before
        ? [{ ...common, kind: "row-removed", field: "", before: side, after: null }]
        : [{ ...common, kind: "row-added", field: "", before: null, after: side }];
    }
    return form.fields.flatMap((field, at): DataChange[] => {
      const kind = kindOf(before.values[at]!, after.values[at]!);
      if (!kind) return [];
      return [
        {
          ...common,
          kind,
          field: field.name,
          before: cellSide(before, at, field),
          after: cellSide(after, at, field),
        },
      ];
    });
  });
}

/** The rows with their values in the order of the newer form's fields. */
function rowsOf(list: ConsolidatedList | undefined, form: Form): ListRow[] {
  if (!list) return [];
  const at = form.fields.map(({ name }) => list.form.fields.findIndex((field) => field.name === name));
  return list.rows.map(({ source, row, values }) => ({
    unit: source.unit,
    file: source.file,
    sheet: source.sheet,
    row,
    values: at.map((index) => (index < 0 ? null : (values[index] ?? null))),
    columns: at.map((index) => (index < 0 ? 0 : (source.columns[index] ?? 0))),
  }));
}

function cellSide(row: ListRow, at: number, field: Field): ChangeSide {
  const column = row.columns[at]!;
  return {
    file: row.file,
    sheet: row.sheet,
    ...(column === 0 ? {} : { cell: cellAddress(row.row, column) }),
    row: row.row,
    value: shownValue(row.values[at]!, field),
  };
}

function rowText(row: ListRow, form: Form): string {
  return form.fields
    .map((field, at) => shownValue(row.values[at]!, field))
    .filter((text) => text !== "")
    .join(" ");
}
