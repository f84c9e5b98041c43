import munkres from "munkres";

/**
 * Gives each blank at most one indicator so that the sum over the whole draft is greatest: one blank's second choice
 * may free the indicator that another needs. Gains are squared, so that one clear match outweighs two vague ones.
 * `score(b, i)` is 0 where the two cannot belong together. Returns for each blank its column or -1.
 */
export function assignBest(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): number[] {
  const given = new Array<number>(rows).fill(-1);
  const busy = rowsAndColumnsInPlay(rows, columns, score);
  if (busy.rows.length === 0) return given;
  const costs = busy.rows.map((row) =>
    busy.columns.map((column) => {
      const gain = score(row, column);
      return 1 - gain * gain;
    }),
  );
  for (const [r, c] of munkres(costs)) {
    const row = busy.rows[r]!;
    const column = busy.columns[c]!;
    if (score(row, column) > 0) given[row] = column;
  }
  return given;
}

/** Rows and columns without any gain need no assignment; most of a big draft falls away here. */
function rowsAndColumnsInPlay(rows: number, columns: number, score: (row: number, column: number) => number) {
  const usedRows: number[] = [];
  const used = new Set<number>();
  for (let row = 0; row < rows; row++) {
    let any = false;
    for (let column = 0; column < columns; column++) {
      if (score(row, column) <= 0) continue;
      any = true;
      used.add(column);
    }
    if (any) usedRows.push(row);
  }
  return { rows: usedRows, columns: [...used].sort((a, b) => a - b) };
}
