import type { Cell, SheetRow } from "../model/sheet.ts";
import { cellAddress } from "../model/sheet.ts";
import { refuse } from "../package/refusal.ts";

/** A row while its cells are being read. */
export interface GrowingRow {
  row: number;
  hidden: boolean;
  cells: Cell[];
}

/**
 * Gathers the cells of a sheet in whatever order the file gives them and hands back rows and columns in order.
 * A position that is filled twice is refused: nothing says which value is true.
 */
export class RowGatherer {
  private readonly rows: GrowingRow[] = [];

  /** Starts a row; its cells are pushed into `cells`. A row that stays empty is forgotten. */
  start(row: number, hidden: boolean): GrowingRow {
    if (this.rows.length > 0 && this.rows[this.rows.length - 1]!.cells.length === 0) this.rows.pop();
    const growing: GrowingRow = { row, hidden, cells: [] };
    this.rows.push(growing);
    return growing;
  }

  /** @throws Refusal naming `part` and the cell that is there twice. */
  finish(part: string): SheetRow[] {
    const rows = this.rows.filter(({ cells }) => cells.length > 0);
    if (rows.some(({ row }, i) => i > 0 && rows[i - 1]!.row >= row)) rows.sort((a, b) => a.row - b.row);
    const finished: GrowingRow[] = [];
    for (const row of rows) {
      const last = finished[finished.length - 1];
      if (last !== undefined && last.row === row.row) {
        last.hidden ||= row.hidden;
        for (const cell of row.cells) last.cells.push(cell);
      } else finished.push(row);
    }
    for (const { row, cells } of finished) orderCells(part, row, cells);
    return finished;
  }
}

function orderCells(part: string, row: number, cells: Cell[]): void {
  let isOrdered = true;
  for (let i = 1; i < cells.length && isOrdered; i++) isOrdered = cells[i]!.column > cells[i - 1]!.column;
  if (isOrdered) return;
  cells.sort((a, b) => a.column - b.column);
  for (let i = 1; i < cells.length; i++) {
    if (cells[i]!.column !== cells[i - 1]!.column) continue;
    throw refuse("file.part-duplicate", { part: `${part} ${cellAddress(row, cells[i]!.column)}` });
  }
}
