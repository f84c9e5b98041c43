import type { Cell, Sheet, SheetRow, Workbook } from "../model/sheet.ts";
import { textFromCell } from "../plan/cell-text.ts";

/** The sheet of this name; null where there is none. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | null {
  return workbook.sheets.find((sheet) => sheet.name === name) ?? null;
}

/** The rows of a sheet below its header in the first row, with a way to ask for a column by its header. */
export interface HeadedRow {
  readonly row: number;
  cell(header: string): Cell | undefined;
  text(header: string): string;
}

export function headedRows(
  sheet: Sheet,
  date1904: boolean,
): { headers: readonly string[]; rows: HeadedRow[] } {
  const [first, ...rest] = sheet.rows;
  const columns = new Map<string, number>();
  for (const cell of first?.cells ?? []) {
    const header = textFromCell(cell, date1904);
    if (!columns.has(header)) columns.set(header, cell.column);
  }
  const rows = rest.map((row: SheetRow): HeadedRow => {
    const byColumn = new Map(row.cells.map((cell) => [cell.column, cell]));
    const cell = (header: string) => byColumn.get(columns.get(header) ?? 0);
    return {
      row: row.row,
      cell,
      text: (header) => {
        const found = cell(header);
        return found ? textFromCell(found, date1904) : "";
      },
    };
  });
  return { headers: [...columns.keys()], rows };
}
