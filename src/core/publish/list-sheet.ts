import type { ConsolidatedList } from "../model/consolidated.ts";
import type { Field, Form } from "../model/plan.ts";
import type { CellOut, RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { UNCOUNTED_COLUMN } from "../table/header.ts";
import { labelKey } from "../table/label.ts";
import { cellOfValue, headerWidths } from "./value-cells.ts";

const UNIT_COLUMN = "填报单位";
export const SOURCE_COLUMNS = ["来源文件", "来源工作表", "来源行"] as const;

/** Headers of a list's table: 填报单位, the form's fields, where each row came from. */
function listHeaders(form: Form): string[] {
  return [unitHeader(form), ...form.fields.map((field) => field.name), ...SOURCE_COLUMNS];
}

/** A field of that name keeps the column for itself. */
function isCalledAsMark(field: Field): boolean {
  return [field.name, ...field.aliases].some((name) => labelKey(name) === labelKey(UNCOUNTED_COLUMN));
}

/** A form that has a field 填报单位 of its own keeps it; the unit that reported stands under another name. */
export function unitHeader(form: Form): string {
  return form.fields.some((field) => field.name === UNIT_COLUMN) ? "来源单位" : UNIT_COLUMN;
}

/**
 * All rows of a list, header in row 1, each with unit, file, sheet and row. Where a row has cells that are not counted,
 * 未计入 names their fields, so that the level above does not take them for blanks.
 */
export function listSheet(list: ConsolidatedList, name: string, tableName: string): SheetOut {
  const { form, rows } = list;
  const isMarked = rows.some((row) => row.unread !== undefined) && !form.fields.some(isCalledAsMark);
  const headers = [...listHeaders(form), ...(isMarked ? [UNCOUNTED_COLUMN] : [])];
  const body = rows.map((row, index): RowOut => {
    const { unit, file, sheet } = row.source;
    const values = row.values.map((value, i) => cellOfValue(i + 2, value, form.fields[i]!));
    const first = form.fields.length + 2;
    const source: CellOut[] = [file, sheet, row.row].map((value, i) => ({ column: first + i, value }));
    const unread = (row.unread ?? []).map((i) => form.fields[i]!.name).join("、");
    const mark: CellOut[] =
      isMarked && unread !== "" ? [{ column: first + 3, value: unread, look: "doubt" }] : [];
    return {
      row: index + 2,
      cells: [{ column: 1, value: unit }, ...values.filter((cell) => cell !== null), ...source, ...mark],
    };
  });
  const range = { top: 1, left: 1, bottom: rows.length + 1, right: headers.length };
  const isTable =
    rows.length > 0 && new Set(headers.map((header) => header.toLowerCase())).size === headers.length;
  return {
    name,
    rows: [rowOut(1, headers, "header"), ...body],
    widths: headerWidths(headers),
    freeze: { rows: 1, columns: 1 },
    landscape: true,
    ...(isTable ? { tables: [{ name: tableName, range, columns: headers }] } : {}),
  };
}
