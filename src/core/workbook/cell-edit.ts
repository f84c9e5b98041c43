/**
 * A change to one cell of an existing workbook: a fill over its own look, a comment, or a text for a blank cell.
 * Everything else about the cell (value, number format, font, border, lock) stays.
 */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** 错误 or 需核实: which fill the cell gets. */
  readonly look?: "error" | "doubt";
  /** Appended where the cell has a comment already. */
  readonly comment?: string;
  /** Written only where the cell is blank. */
  readonly text?: string;
}
