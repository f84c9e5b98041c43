import type { CellRange, Sheet } from "../model/sheet.ts";

/** Merged ranges of a list's body, followed row by row from top to bottom. */
export interface BodyMerges {
  /** Moves on to a row; rows must come in order. */
  enter(row: number): void;
  /** The merged range that covers the column of a field (by its index) in the current row, if any. */
  over(field: number): CellRange | null;
  readonly any: boolean;
}

/** Merges that begin below the header; one step for each merge and mapped column, however tall the merges are. */
export function bodyMerges(sheet: Sheet, headerLast: number, columns: readonly number[]): BodyMerges {
  const merges = sheet.merges.filter((merge) => merge.top > headerLast).sort((a, b) => a.top - b.top);
  const active: (CellRange | null)[] = columns.map(() => null);
  let next = 0;
  let current = 0;
  const enter = (row: number) => {
    current = row;
    for (; next < merges.length && merges[next]!.top <= row; next += 1) {
      const merge = merges[next]!;
      columns.forEach((column, field) => {
        if (column >= merge.left && column <= merge.right) active[field] = merge;
      });
    }
  };
  const over = (field: number) => {
    const merge = active[field];
    return merge && merge.bottom >= current ? merge : null;
  };
  return { enter, over, any: merges.length > 0 };
}
