import type { RowOut } from "../../core/model/sheet-out.ts";

/** 1-based, inclusive. */
export interface Rectangle<K> {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly key: K;
}

/**
 * Cells of equal key joined into few rectangles, since each costs Excel a call: neighbours in a row first, then rows below
 * that have the same stretch. A null key leaves the cell out.
 */
export function rectanglesOf<K extends string>(
  rows: readonly RowOut[],
  keyOf: (cell: RowOut["cells"][number]) => K | null,
): Rectangle<K>[] {
  const done: Rectangle<K>[] = [];
  let open = new Map<string, Rectangle<K>>();
  for (const { row, cells } of rows) {
    const next = new Map<string, Rectangle<K>>();
    for (const { left, right, key } of stretches(cells, keyOf)) {
      const name = `${left}:${right}:${key}`;
      const above = open.get(name);
      const continues = above?.bottom === row - 1;
      if (continues) open.delete(name);
      next.set(name, { top: continues ? above.top : row, left, bottom: row, right, key });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function stretches<K extends string>(
  cells: RowOut["cells"],
  keyOf: (cell: RowOut["cells"][number]) => K | null,
): { left: number; right: number; key: K }[] {
  const found: { left: number; right: number; key: K }[] = [];
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === null) continue;
    const last = found[found.length - 1];
    if (last?.key === key && last.right === cell.column - 1) last.right = cell.column;
    else found.push({ left: cell.column, right: cell.column, key });
  }
  return found;
}
