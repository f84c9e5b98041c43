import type { Field } from "../model/plan.ts";
import { cellAddress, type CellRange } from "../model/sheet.ts";
import { matchOrdered, type LabelMatcher } from "./label-match.ts";
import type { SheetCells } from "./sheet-cells.ts";

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A given cell (单元格) in neither the row nor the column of the field's own label: rows were added or taken out. */
export interface MovedCell {
  readonly field: Field;
  readonly cell: string;
  /** Where the field's label stands; "" where it stands nowhere. */
  readonly label: string;
  /** The field whose label stands beside or above the given cell instead; null: none. */
  readonly other: Field | null;
  /** false where another field's label or nothing at all stands there: the cell is not read. */
  readonly isRead: boolean;
}

/**
 * null where the given cell fits: the field's label stands in its row or column, or nowhere, and no other field's right
 * before the cell.
 */
export function movedCell(
  field: Field,
  given: CellPosition,
  direct: ReadonlyMap<Field, readonly CellRange[]>,
  grid: SheetCells,
  matcher: LabelMatcher,
): MovedCell | null {
  const { row, column } = given;
  const labels = direct.get(field) ?? [];
  const fits = (range: CellRange) => {
    const inRow = range.top <= row && row <= range.bottom;
    const inColumn = range.left <= column && column <= range.right;
    return inRow !== inColumn;
  };
  if (labels.some(fits)) return null;
  if (labels.length === 0) {
    const before = column > 1 ? grid.at(row, column - 1) : undefined;
    const other = before?.type === "text" ? (matchOrdered(matcher, before.text)?.field ?? null) : null;
    if (other === null || other === field) return null;
    return { field, cell: cellAddress(row, column), label: "", other, isRead: false };
  }
  const { top, left } = labels[0]!;
  const beside = labelBeside(given, grid, matcher);
  const other = beside === field ? null : beside;
  const cell = grid.at(row, column);
  const isBlank = !cell || (cell.type === "text" && cell.text.trim() === "");
  return {
    field,
    cell: cellAddress(row, column),
    label: cellAddress(top, left),
    other,
    isRead: other === null && !isBlank,
  };
}

const MOST_BESIDE = 6;

/** The field that the nearest text left of a cell names, else the one that the text above it names. */
function labelBeside({ row, column }: CellPosition, grid: SheetCells, matcher: LabelMatcher): Field | null {
  for (let at = column - 1; at >= Math.max(1, column - MOST_BESIDE); at -= 1) {
    const cell = grid.at(row, at);
    const match = cell?.type === "text" ? matchOrdered(matcher, cell.text) : null;
    if (match) return match.field;
  }
  const above = row > 1 ? grid.at(row - 1, column) : undefined;
  return above?.type === "text" ? (matchOrdered(matcher, above.text)?.field ?? null) : null;
}
