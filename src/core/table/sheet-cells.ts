import type { Cell, CellRange, Sheet } from "../model/sheet.ts";

const MOST_ROWS = 3000;
const MOST_CELLS = 300_000;
const COLUMNS = 16_384;

/** Cells of the upper part of a sheet by position, for forms whose cells stand anywhere. Beyond 3,000 rows nothing is a form. */
export interface SheetCells {
  /** All cells with their ranges (a merged cell covers its range), top to bottom. */
  readonly all: readonly { readonly cell: Cell; readonly range: CellRange }[];
  /** The cell shown at a position: inside a merged range its upper left one. */
  at(row: number, column: number): Cell | undefined;
  /** The range of the cell shown at a position. */
  range(row: number, column: number): CellRange;
}

export function sheetCells(sheet: Sheet): SheetCells {
  const cells = new Map<number, Cell>();
  const anchors = new Map<number, CellRange>();
  for (const merge of sheet.merges) {
    if (merge.top <= MOST_ROWS) anchors.set(merge.top * COLUMNS + merge.left, merge);
  }
  const all: { cell: Cell; range: CellRange }[] = [];
  for (const { row, cells: content } of sheet.rows.slice(0, MOST_ROWS)) {
    if (cells.size > MOST_CELLS) break;
    for (const cell of content) {
      const key = row * COLUMNS + cell.column;
      cells.set(key, cell);
      const single = { top: row, left: cell.column, bottom: row, right: cell.column };
      all.push({ cell, range: anchors.get(key) ?? single });
    }
  }
  const covering = coveringIndex([...anchors.values()]);
  const rangeAt = (row: number, column: number) =>
    covering(row, column) ?? { top: row, left: column, bottom: row, right: column };
  return {
    all,
    range: rangeAt,
    at: (row, column) => {
      const range = rangeAt(row, column);
      return cells.get(range.top * COLUMNS + range.left);
    },
  };
}

/** Which merged range covers a position; rows are looked up once each, so many merges cost no more than their rows. */
function coveringIndex(merges: readonly CellRange[]): (row: number, column: number) => CellRange | undefined {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 200); row += 1) {
      const known = byRow.get(row);
      if (!known) byRow.set(row, [merge]);
      else if (known.length < 500) known.push(merge);
    }
  }
  return (row, column) => byRow.get(row)?.find((merge) => merge.left <= column && column <= merge.right);
}
