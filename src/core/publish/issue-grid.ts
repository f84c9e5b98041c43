import type { CellRange } from "../model/sheet.ts";
import type { CellOut, RowOut, ValidationOut } from "../model/sheet-out.ts";

/** A sheet to be issued while it is laid out: cells by position, the first that is put there stays. */
export class IssueGrid {
  readonly merges: CellRange[] = [];
  readonly validations: ValidationOut[] = [];
  private readonly cells = new Map<number, Map<number, CellOut>>();
  private readonly heights = new Map<number, number>();

  put(row: number, cell: CellOut): void {
    const line = this.cells.get(row) ?? new Map<number, CellOut>();
    this.cells.set(row, line);
    if (!line.has(cell.column)) line.set(cell.column, cell);
  }

  isFree(row: number, column: number): boolean {
    return this.cells.get(row)?.has(column) !== true;
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  /** Merges more than one cell; a single one is left as it is. */
  merge(range: CellRange): void {
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }

  lastRow(): number {
    return Math.max(0, ...this.cells.keys());
  }

  rows(): RowOut[] {
    return [...this.cells]
      .sort(([a], [b]) => a - b)
      .map(([row, line]): RowOut => {
        const height = this.heights.get(row);
        const cells = [...line.values()].sort((a, b) => a.column - b.column);
        return { row, cells, ...(height === undefined ? {} : { height }) };
      });
  }
}
