import type { Sheet, SheetRow } from "../model/sheet.ts";
import { headerColumns, type HeaderColumn } from "../table/header-block.ts";
import { holdsSomething } from "../table/list-body.ts";
import { compactText } from "../table/visible-text.ts";
import { isLabelCell } from "./label-cells.ts";

/** A header found without a plan: the first rows that name the columns. */
export interface FoundHeader {
  /** 1-based and inclusive. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

const MOST_ROWS = 60;
const MOST_LEVELS = 4;
/** A row of labels must name so much of the widest row. */
const ENOUGH = 0.6;

/** The header of whatever table a sheet holds; null where no row consists of labels only. */
export function headerOf(sheet: Sheet): FoundHeader | null {
  const rows = sheet.rows.slice(0, MOST_ROWS).filter((row) => row.cells.some(holdsSomething));
  const width = Math.max(0, ...sheet.rows.slice(0, 300).map((row) => filled(row).length));
  for (const [index, row] of rows.entries()) {
    if (!isLabelRow(row) || spanOf(row, sheet) < Math.max(2, width * ENOUGH)) continue;
    const block = [row];
    while (block.length < MOST_LEVELS) {
      const below = rows[index + block.length];
      const last = block[block.length - 1]!;
      if (!below || below.row !== last.row + 1 || !isLabelRow(below, 1) || !goesOn(sheet, block, below))
        break;
      block.push(below);
    }
    const columns = headerColumns(sheet, block);
    if (new Set(columns.map((column) => compactText(column.label))).size < 2) continue;
    return { first: row.row, last: block[block.length - 1]!.row, columns };
  }
  return null;
}

function filled(row: SheetRow) {
  return row.cells.filter(holdsSomething);
}

function isLabelRow(row: SheetRow, least = 2): boolean {
  const cells = filled(row);
  return cells.length >= least && cells.every(isLabelCell);
}

/** How many columns the row names, merged cells counted in full. */
function spanOf(row: SheetRow, sheet: Sheet): number {
  let span = 0;
  for (const cell of filled(row)) {
    const merge = sheet.merges.find((one) => one.top === row.row && one.left === cell.column);
    span += merge ? Math.min(merge.right - merge.left + 1, 256) : 1;
  }
  return span;
}

/** A row belongs to the header above it where a cell of the block is merged across columns or down into the row. */
function goesOn(sheet: Sheet, block: readonly SheetRow[], below: SheetRow): boolean {
  const first = block[0]!.row;
  const last = block[block.length - 1]!.row;
  if (sheet.merges.length === 0) return completes(block[block.length - 1]!, below);
  return sheet.merges.some(
    (merge) =>
      merge.top >= first &&
      merge.top <= last &&
      (merge.bottom >= below.row || (merge.top === last && merge.right > merge.left)),
  );
}

/** Nothing is merged in a .csv: there each row of a header names columns that the other leaves blank. */
function completes(row: SheetRow, below: SheetRow): boolean {
  const above = filled(row).map((cell) => cell.column);
  const names = filled(below).map((cell) => cell.column);
  return names.some((column) => !above.includes(column)) && above.some((column) => !names.includes(column));
}
