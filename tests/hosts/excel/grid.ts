import type { CellRange } from "../../../src/core/model/sheet.ts";
import { cellAddress, columnName } from "../../../src/core/model/sheet.ts";
import { invalidArgument } from "../wire/protocol.ts";

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const CORNER = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** "B2:C3", "Sheet1!B2", "B:B" or "2:3". */
export function rangeOfAddress(address: string): CellRange {
  const bare = address.slice(address.lastIndexOf("!") + 1);
  const [first = "", second = first] = bare.split(":");
  const columns = [first, second].map((part) => (/^[A-Z]{1,3}$/i.test(part) ? columnNumber(part) : 0));
  if (columns[0]! > 0 && columns[1]! > 0) {
    return { top: 1, left: columns[0]!, bottom: LAST_ROW, right: columns[1]! };
  }
  if (/^\d+$/.test(first) && /^\d+$/.test(second)) {
    return { top: Number(first), left: 1, bottom: Number(second), right: LAST_COLUMN };
  }
  const [a, b] = [CORNER.exec(first), CORNER.exec(second)];
  if (!a || !b) throw invalidArgument(address);
  const rows = [Number(a[2]), Number(b[2])];
  const sides = [columnNumber(a[1]!), columnNumber(b[1]!)];
  return inside({
    top: Math.min(...rows),
    left: Math.min(...sides),
    bottom: Math.max(...rows),
    right: Math.max(...sides),
  });
}

/** Throws for a range over a sheet's edges. */
export function inside(range: CellRange): CellRange {
  const { top, left, bottom, right } = range;
  if (top < 1 || left < 1 || bottom > LAST_ROW || right > LAST_COLUMN || bottom < top || right < left) {
    throw invalidArgument(JSON.stringify(range));
  }
  return range;
}

export function addressOf({ top, left, bottom, right }: CellRange): string {
  if (top === 1 && bottom === LAST_ROW) return `${columnName(left)}:${columnName(right)}`;
  if (left === 1 && right === LAST_COLUMN) return `${top}:${bottom}`;
  const first = cellAddress(top, left);
  const last = cellAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
