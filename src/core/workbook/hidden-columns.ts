/** Inclusive, 1-based. */
export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

/** The hidden columns up to the last one with content: sheets often hide "everything from F on". */
export function hiddenUpTo(lastColumn: number, spans: readonly ColumnSpan[]): number[] {
  const hidden = new Set<number>();
  for (const { from, to } of spans) {
    for (let column = from; column <= Math.min(to, lastColumn) && hidden.size < lastColumn; column++) {
      hidden.add(column);
    }
  }
  return [...hidden].sort((a, b) => a - b);
}
