import { positionFromAddress, type CellRange } from "../model/sheet.ts";
import { LAST_COLUMN, LAST_ROW } from "./limits.ts";

/** "B2:C4" or "B2" → the range with its corners in order; anything else, or beyond a sheet's edges, is null. */
export function rangeFromReference(reference: string): CellRange | null {
  const [first, second, ...rest] = reference.split(":");
  if (first === undefined || rest.length > 0) return null;
  const a = positionFromAddress(first);
  const b = second === undefined ? a : positionFromAddress(second);
  if (a === null || b === null) return null;
  const range = {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
  return range.bottom <= LAST_ROW && range.right <= LAST_COLUMN ? range : null;
}
