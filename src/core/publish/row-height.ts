import type { RowOut } from "../model/sheet-out.ts";

const LINE = 15;
const MOST_LINES = 25;

/** A row high enough for its wrapped texts, Chinese characters counting double; programs do not all do this when they open a file. */
export function fittedRow(row: RowOut, widths: readonly number[]): RowOut {
  let lines = 1;
  for (const { column, value } of row.cells) {
    if (typeof value !== "string") continue;
    const width = Math.max(4, (widths[column - 1] ?? 9) - 1);
    const needed = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(shownLength(line) / width)), 0);
    lines = Math.max(lines, needed);
  }
  return lines === 1 ? row : { ...row, height: LINE * Math.min(lines, MOST_LINES) };
}

function shownLength(text: string): number {
  let length = 0;
  for (const character of text.slice(0, 2000)) length += character > "\u2e80" ? 2 : 1;
  return length;
}
