import type { RowOut } from "../../core/model/sheet-out.ts";
import { cellAddress } from "../../core/model/sheet.ts";
import type { Block } from "./blocks.ts";
import { draw, drawnLook } from "./looks.ts";
import type { OfficeCell } from "./office-cell.ts";
import { officeCell } from "./office-cell.ts";
import type { Rectangle } from "./rectangles.ts";
import { rectanglesOf } from "./rectangles.ts";

/** What was written otherwise than it was given: how often, and the first cell. */
export interface Altered {
  count: number;
  cell: string;
}

export interface SheetNotes {
  readonly longNumbers: Altered;
  readonly cutTexts: Altered;
}

export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A block as Excel takes it: a full rectangle of values, and formats for parts of it. null leaves a cell blank. */
export interface PreparedBlock {
  readonly top: number;
  readonly values: (string | number | boolean | null)[][];
  readonly formats: readonly Rectangle<string>[];
  readonly looks: readonly Rectangle<NonNullable<RowOut["cells"][number]["look"]>>[];
  readonly formulas: readonly FormulaCell[];
}

export function prepareBlock({ rows }: Block, date1904: boolean, notes: SheetNotes): PreparedBlock {
  const top = rows[0]!.row;
  const height = rows[rows.length - 1]!.row - top + 1;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells[cells.length - 1]?.column ?? 0), 1);
  const values = Array.from({ length: height }, () =>
    new Array<string | number | boolean | null>(width).fill(null),
  );
  const formatOf = new Map<RowOut["cells"][number], string>();
  const formulas: FormulaCell[] = [];
  for (const { row, cells } of rows) {
    for (const cell of cells) {
      if (cell.formula !== undefined) formulas.push({ row, column: cell.column, formula: cell.formula });
      const written = officeCell(cell, date1904);
      if (written === null) continue;
      values[row - top]![cell.column - 1] = written.value;
      if (written.format !== null) formatOf.set(cell, written.format);
      note(written, row, cell.column, notes);
    }
  }
  return {
    top,
    values,
    formulas,
    formats: formatOf.size === 0 ? [] : rectanglesOf(rows, (cell) => formatOf.get(cell) ?? null),
    looks: rectanglesOf(rows, ({ look }) => drawnLook(look)),
  };
}

/** Larger grids office.js cuts up by itself, at several calls for each piece. */
const MOST_CELLS = 1500;

/** Values before formats, and nothing is computed or drawn until all of it is there. */
export function sendBlock(context: Excel.RequestContext, sheetId: string, block: PreparedBlock): void {
  const { application, worksheets } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  const sheet = worksheets.getItem(sheetId);
  const { top, values } = block;
  const width = values[0]!.length;
  const height = Math.max(1, Math.floor(MOST_CELLS / width));
  for (let from = 0; from < values.length; from += height) {
    const part = values.slice(from, from + height);
    const range = sheet.getRangeByIndexes(top - 1 + from, 0, part.length, width);
    // Nobody asks for it again, so the host need not keep it.
    range.untrack();
    range.values = part;
  }
  for (const part of block.formats) {
    // One text for a whole range is allowed by Excel; its types only know the full grid.
    (rangeOf(sheet, part) as { numberFormat: unknown }).numberFormat = part.key;
  }
  for (const part of block.looks) draw(rangeOf(sheet, part), part.key);
}

/** A range by its 1-based, inclusive edges. */
export function rangeOf(
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: Omit<Rectangle<never>, "key">,
): Excel.Range {
  return sheet.getRangeByIndexes(top - 1, left - 1, bottom - top + 1, right - left + 1);
}

function note(written: OfficeCell, row: number, column: number, notes: SheetNotes): void {
  if (written.isLongNumber) add(notes.longNumbers, row, column);
  if (written.isCut) add(notes.cutTexts, row, column);
}

function add(altered: Altered, row: number, column: number): void {
  altered.count += 1;
  if (altered.count === 1) altered.cell = cellAddress(row, column);
}
