import { cellAddress, positionFromAddress, type Cell, type Sheet, type Workbook } from "../model/sheet.ts";
import type { CellOut, RowOut, SheetOut, ValueOut } from "../model/sheet-out.ts";
import { decimalFromText, Decimal } from "../number/decimal.ts";
import { dayFromText } from "../table/cast-date.ts";
import type { CellEdit } from "../workbook/cell-edit.ts";

const DAYS_FROM_1904 = 1462;
const WIDEST = 40;
const WIDTH_ROWS = 200;
const MOST_COLUMNS = 256;

/**
 * The sheets of a workbook to be written anew as .xlsx, cell by cell in its own place, with marks. Values and number
 * formats are kept; formulas become the values they had, since another's formula is never copied out.
 */
export function copiedSheets(workbook: Workbook, marks: readonly CellEdit[]): SheetOut[] {
  return workbook.sheets.map((sheet) =>
    copiedSheet(sheet, workbook.date1904, marksByCell(marks, sheet.name)),
  );
}

interface Mark {
  readonly look: "error" | "doubt";
  readonly comment: string;
}

function marksByCell(marks: readonly CellEdit[], sheet: string): Map<string, Mark> {
  const byCell = new Map<string, Mark>();
  for (const { sheet: name, cell, look, comment } of marks) {
    if (name !== sheet) continue;
    const known = byCell.get(cell);
    byCell.set(cell, {
      look: known?.look === "error" ? "error" : (look ?? "doubt"),
      comment: [known?.comment, comment].filter((text) => text !== undefined && text !== "").join("\n"),
    });
  }
  return byCell;
}

function copiedSheet(sheet: Sheet, date1904: boolean, marks: Map<string, Mark>): SheetOut {
  const rows = new Map<number, RowOut>();
  for (const { row, hidden, cells } of sheet.rows) {
    const copied = cells.map((cell) => {
      const address = cellAddress(row, cell.column);
      const mark = marks.get(address);
      marks.delete(address);
      return marked(copiedCell(cell, date1904), mark);
    });
    rows.set(row, { row, cells: copied, ...(hidden ? { hidden } : {}) });
  }
  for (const [address, mark] of marks) {
    const { row, column } = positionFromAddress(address)!;
    const known = rows.get(row) ?? { row, cells: [] };
    const cells = [...known.cells, marked({ column, value: null }, mark)];
    rows.set(row, { ...known, cells: cells.sort((a, b) => a.column - b.column) });
  }
  return {
    name: sheet.name,
    rows: [...rows.values()].sort((a, b) => a.row - b.row),
    merges: sheet.merges,
    hiddenColumns: sheet.hiddenColumns,
    widths: widthsOf(sheet),
    ...(sheet.hidden ? { hidden: true } : {}),
  };
}

function marked(cell: CellOut, mark: Mark | undefined): CellOut {
  if (!mark) return cell;
  return { ...cell, look: mark.look, ...(mark.comment === "" ? {} : { comment: mark.comment }) };
}

function copiedCell(cell: Cell, date1904: boolean): CellOut {
  const { column, type, text, format } = cell;
  if (type === "text" || type === "error") return { column, value: text };
  if (type === "boolean") return { column, value: text === "TRUE" };
  if (type === "date") return { column, value: dayFromText(text) ?? text };
  return {
    column,
    value: copiedNumber(cell, date1904),
    ...(format.code === "" ? {} : { format: format.code }),
  };
}

function copiedNumber({ text, format }: Cell, date1904: boolean): ValueOut {
  const number = decimalFromText(text);
  if (!number) return text;
  const isDate = format.kind === "date" || format.kind === "datetime";
  return date1904 && isDate ? number.plus(new Decimal(DAYS_FROM_1904)) : number;
}

function widthsOf(sheet: Sheet): number[] {
  const widths: number[] = [];
  for (const { cells } of sheet.rows.slice(0, WIDTH_ROWS)) {
    for (const { column, text } of cells) {
      // A title that stands across the sheet says nothing about its column.
      if (column > MOST_COLUMNS || text.length > WIDEST) continue;
      const shown = [...text].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 2);
      widths[column - 1] = Math.min(WIDEST, Math.max(widths[column - 1] ?? 9, shown));
    }
  }
  return Array.from(widths, (width) => width ?? 0);
}
