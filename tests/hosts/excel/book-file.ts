import type { CellOut, SheetOut, ValueOut } from "../../../src/core/model/sheet-out.ts";
import { writeWorkbook } from "../../../src/core/workbook/write-workbook.ts";
import { officeCell } from "../../../src/hosts/excel/office-cell.ts";
import { Book } from "./book.ts";
import type { SheetModel } from "./sheet-model.ts";

/** The simulated Excel's book with these sheets, as if a file with them had been opened. */
export function bookWith(own: readonly SheetOut[]): Book {
  const book = new Book(own.length === 0 ? ["Sheet1"] : own.map(({ name }) => name));
  for (const { name, rows, hidden } of own) {
    const sheet = book.sheet(name);
    for (const { row, cells } of rows) {
      for (const cell of cells) {
        const at = { top: row, left: cell.column, bottom: row, right: cell.column };
        sheet.setValues(at, [[officeCell(cell, false)?.value ?? null]]);
      }
    }
    if (hidden) book.show(sheet, "Hidden");
  }
  return book;
}

/**
 * The book as saved: what stands in its cells, number formats, formulas with their last value, hidden sheets. The bytes
 * are those of our own writer, so this proves what was written into the cells, not how Excel itself saves a file.
 */
export function savedBook(book: Book): Promise<Uint8Array> {
  return writeWorkbook(book.sheets.map(sheetOut));
}

function sheetOut(sheet: SheetModel): SheetOut {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    ...(sheet.visibility === "Visible" ? {} : { hidden: true }),
    rows: rows.map(([row, values]) => ({
      row,
      cells: values.flatMap((value, at) => (value === undefined ? [] : [cellOut(sheet, row, at + 1, value)])),
    })),
  };
}

function cellOut(sheet: SheetModel, row: number, column: number, value: ValueOut): CellOut {
  const format = sheet.format(row, column);
  const formula = sheet.formula(row, column)?.replace(/^=/, "");
  return {
    column,
    value,
    ...(format === "General" ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
  };
}
