import { Decimal, textFromDecimal } from "../number/decimal.ts";
import type { CellOut, RowOut, SheetOut, ValueOut } from "./sheet-out.ts";

/** A sheet to be written without its rows: plain data, as a message between threads can carry it. */
export type SheetHead = Omit<SheetOut, "rows"> & { readonly rowCount: number };

/** An exact number on its way; Decimal would lose its methods. */
interface PlainNumber {
  readonly kind: "number";
  readonly digits: string;
}

export type PlainCell = Omit<CellOut, "value"> & {
  readonly value: Exclude<ValueOut, Decimal> | PlainNumber;
};

export type PlainRow = Omit<RowOut, "cells"> & { readonly cells: readonly PlainCell[] };

export function headOfSheet({ rows, ...head }: SheetOut): SheetHead {
  return { ...head, rowCount: rows.length };
}

export function plainRows(rows: readonly RowOut[]): PlainRow[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map(plainCell) }));
}

/** The rows that `plainRows` was given. */
export function rowsFromPlain(rows: readonly PlainRow[]): RowOut[] {
  return rows.map((row) => ({ ...row, cells: row.cells.map(cellFromPlain) }));
}

function plainCell(cell: CellOut): PlainCell {
  const { value } = cell;
  if (typeof value !== "object" || value === null || "kind" in value) return { ...cell, value };
  return { ...cell, value: { kind: "number", digits: textFromDecimal(value) } };
}

function cellFromPlain(cell: PlainCell): CellOut {
  const { value } = cell;
  if (typeof value !== "object" || value === null || value.kind === "day") return { ...cell, value };
  return { ...cell, value: new Decimal(value.digits) };
}
