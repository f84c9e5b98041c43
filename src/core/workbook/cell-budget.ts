import { refuse } from "../package/refusal.ts";
import { MOST_CELLS, MOST_MERGES } from "./limits.ts";

/** Counts what has been read of a workbook against the limits, over all its sheets. */
export class CellBudget {
  private cells = 0;
  private merges = 0;

  /** @throws Refusal */
  addCells(count: number): void {
    this.cells += count;
    if (this.cells > MOST_CELLS) throw refuse("workbook.too-many-cells", { expected: String(MOST_CELLS) });
  }

  /** @throws Refusal */
  addMerge(): void {
    this.merges++;
    if (this.merges > MOST_MERGES)
      throw refuse("workbook.too-many-merges", { expected: String(MOST_MERGES) });
  }
}
