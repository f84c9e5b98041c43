import { valueOfListField } from "../consolidate/field-values.ts";
import { totalsOf } from "../consolidate/consolidate-fixed.ts";
import { textFromValue } from "../consolidate/value-text.ts";
import type { ScopeRecord, ScopeValue } from "../expression/scope.ts";
import type { Consolidated, ConsolidatedCell, ConsolidatedRow } from "../model/consolidated.ts";
import type { TraceEntry } from "../model/figure.ts";
import type { Field, Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { Value } from "../model/value.ts";
import { ZERO } from "../number/decimal.ts";

/** The data of all units (or of one group of them) for one period, form by form. Forms are known by name: past periods have their own plan. */
export interface UnitData {
  rows(form: Form): readonly ConsolidatedRow[] | undefined;
  cells(form: Form): readonly ConsolidatedCell[] | undefined;
}

/** Everything that was consolidated; a form that nobody sent is undefined. */
export function allUnitData(consolidated: Consolidated): UnitData {
  const lists = new Map(consolidated.lists.map((list) => [list.form.name, list]));
  const fixed = new Map(consolidated.fixed.map((one) => [one.form.name, one]));
  return {
    rows: (form) => {
      const list = lists.get(form.name);
      return list && list.units.length > 0 ? list.rows : undefined;
    },
    cells: (form) => {
      const one = fixed.get(form.name);
      // A form whose every cell was unreadable gave nothing: its figures are missing, never 0.
      return one && one.cells.length > 0 ? one.cells : undefined;
    },
  };
}

/** One value per field for the whole of the data, by 汇总方式. */
export function singleOf(data: UnitData, form: Form, fieldName: string): ScopeValue | undefined {
  const field = form.fields.find((one) => one.name === fieldName);
  if (!field) return undefined;
  if (form.kind === "list") {
    const rows = data.rows(form);
    if (!rows) return undefined;
    // A list that was read and is empty (零报告) adds up to 0; anything else of nothing is blank.
    if (rows.length === 0 && field.aggregation === "sum") return { value: ZERO, trace: () => [] };
    const result = valueOfListField(form, field, rows);
    return { value: result.value, trace: () => result.rows.map((row) => traceOfRow(row, form, field)) };
  }
  const cells = data.cells(form)?.filter((cell) => cell.field.name === fieldName);
  if (!cells) return undefined;
  const value =
    totalsOf(
      form,
      cells.map((cell) => ({ ...cell, field })),
    ).get(field) ?? null;
  return { value, trace: () => cells.filter((cell) => cell.value !== null).map(traceOfCell) };
}

/** The rows of a list, or one record per unit of a fixed form; undefined where nobody sent the form. */
export function recordsOf(data: UnitData, form: Form): readonly ScopeRecord[] | undefined {
  if (form.kind === "list") return data.rows(form)?.map((row) => rowRecord(row, form));
  const cells = data.cells(form);
  if (!cells) return undefined;
  const byUnit = new Map<string, ConsolidatedCell[]>();
  for (const cell of cells) {
    const own = byUnit.get(cell.unit);
    if (own) own.push(cell);
    else byUnit.set(cell.unit, [cell]);
  }
  return [...byUnit].map(([unit, own]) => formRecord(unit, own));
}

function rowRecord(row: ConsolidatedRow, form: Form): ScopeRecord {
  return {
    unit: row.source.unit,
    value: (field) => row.values[indexOfField(form, field)] ?? null,
    trace: (field) =>
      field === undefined ? traceOfWholeRow(row) : traceOfRow(row, form, fieldNamed(form, field)),
  };
}

function formRecord(unit: string, cells: readonly ConsolidatedCell[]): ScopeRecord {
  const byField = new Map(cells.map((cell) => [cell.field.name, cell]));
  const first = cells[0]!;
  return {
    unit,
    value: (field) => byField.get(field)?.value ?? null,
    trace: (field) => {
      const cell = field === undefined ? undefined : byField.get(field);
      const { file, sheet, period } = first;
      return cell ? traceOfCell(cell) : { unit, file, sheet, value: "", ...ofPeriod(period) };
    },
  };
}

const indexes = new WeakMap<Form, Map<string, number>>();

function indexOfField(form: Form, field: string): number {
  let byName = indexes.get(form);
  if (!byName) {
    byName = new Map(form.fields.map((one, index) => [one.name, index]));
    indexes.set(form, byName);
  }
  return byName.get(field) ?? -1;
}

function fieldNamed(form: Form, name: string): Field | undefined {
  return form.fields[indexOfField(form, name)];
}

/** A counted row: what stands for it is its first value. */
function traceOfWholeRow(row: ConsolidatedRow): TraceEntry {
  const { unit, file, sheet, period } = row.source;
  const first = row.values.find((value) => value !== null) ?? null;
  return { unit, file, sheet, row: row.row, value: textFromValue(first), ...ofPeriod(period) };
}

function traceOfRow(row: ConsolidatedRow, form: Form, field: Field | undefined): TraceEntry {
  const index = field ? form.fields.indexOf(field) : -1;
  const column = row.source.columns[index] ?? 0;
  const value: Value = row.values[index] ?? null;
  const { unit, file, sheet, period } = row.source;
  const where = column > 0 ? { cell: cellAddress(row.row, column) } : { row: row.row };
  return { unit, file, sheet, ...where, value: textFromValue(value), ...ofPeriod(period) };
}

function traceOfCell({ unit, file, sheet, cell, value, period }: ConsolidatedCell): TraceEntry {
  return { unit, file, sheet, cell, value: textFromValue(value), ...ofPeriod(period) };
}

function ofPeriod(period: string | undefined): Pick<TraceEntry, "period"> {
  return period === undefined ? {} : { period };
}
