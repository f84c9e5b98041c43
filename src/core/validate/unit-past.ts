import { textOfValue } from "../collect/corrections.ts";
import type { ScopeRecord, ScopeValue } from "../expression/scope.ts";
import type { Consolidated, ConsolidatedCell } from "../model/consolidated.ts";
import type { Form } from "../model/plan.ts";

/** One unit's value of a fixed form in an earlier period; undefined where it is not known. Forms are known by name. */
export function pastValue(
  before: Consolidated | undefined,
  unit: string,
  form: Form,
  field: string,
): ScopeValue | undefined {
  const found = cellsOf(before, unit, form).find((cell) => cell.field.name === field);
  if (!found) return undefined;
  const { file, sheet, cell, value, period } = found;
  return { value, trace: () => [{ unit, file, sheet, cell, value: textOfValue(value), ...of(period) }] };
}

/** One unit's records of a form in an earlier period; undefined where it did not send the form, or the period is not known. */
export function pastRecords(
  before: Consolidated | undefined,
  unit: string,
  form: Form,
): readonly ScopeRecord[] | undefined {
  if (form.kind === "fixed") {
    const cells = cellsOf(before, unit, form);
    return cells.length > 0 ? [fixedRecord(unit, cells)] : undefined;
  }
  const list = before?.lists.find((one) => one.form.name === form.name);
  if (!list || !list.units.includes(unit)) return undefined;
  const index = new Map(list.form.fields.map((field, i) => [field.name, i]));
  const own = list.rows.filter((row) => row.source.unit === unit);
  return own.map(({ source: { file, sheet, period }, row, values, unread }) => ({
    unit,
    value: (field) => values[index.get(field) ?? -1] ?? null,
    isUnread: (field) => unread?.includes(index.get(field) ?? -1) ?? false,
    trace: () => ({ unit, file, sheet, row, value: "", ...of(period) }),
  }));
}

/** A record of an earlier period as 年初至今 sees it: its 累计 and 时点 values are blank, for they are not added. */
export function ofPeriodOnly(record: ScopeRecord, form: Form): ScopeRecord {
  const lasting = new Set(form.fields.filter((field) => field.basis !== "period").map((field) => field.name));
  if (lasting.size === 0) return record;
  return {
    ...record,
    value: (field) => (lasting.has(field) ? null : record.value(field)),
    isUnread: (field) => !lasting.has(field) && (record.isUnread?.(field) ?? false),
  };
}

function of(period: string | undefined): { readonly period?: string } {
  return period === undefined ? {} : { period };
}

function cellsOf(before: Consolidated | undefined, unit: string, form: Form): readonly ConsolidatedCell[] {
  const fixed = before?.fixed.find((one) => one.form.name === form.name);
  return fixed?.cells.filter((cell) => cell.unit === unit) ?? [];
}

function fixedRecord(unit: string, cells: readonly ConsolidatedCell[]): ScopeRecord {
  const byField = new Map(cells.map((cell) => [cell.field.name, cell]));
  const { file, sheet, period } = cells[0]!;
  return {
    unit,
    value: (field) => byField.get(field)?.value ?? null,
    isUnread: (field) => !byField.has(field),
    trace: (field) => {
      const found = field === undefined ? undefined : byField.get(field);
      if (!found) return { unit, file, sheet, value: "", ...of(period) };
      return {
        unit,
        file: found.file,
        sheet: found.sheet,
        cell: found.cell,
        value: textOfValue(found.value),
        ...of(period),
      };
    },
  };
}
