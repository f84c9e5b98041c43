/** What a number format means for reading; the code itself ("0.0%", "yyyy-mm-dd") is kept beside it. */
export interface NumberFormat {
  readonly code: string;
  readonly kind: "general" | "number" | "percent" | "date" | "time" | "datetime" | "text";
}

export const GENERAL: NumberFormat = { code: "", kind: "general" };

/** "date" is a cell that stores ISO text itself (t="d", ods, docx tables never); Excel serial dates are "number" with a date format. */
export type CellType = "number" | "text" | "boolean" | "error" | "date";

/**
 * One cell that holds something. `text` is what the file stores, before any reading of ours:
 * number cells their digits as stored ("312", "0.1", "44562"), text cells their string, booleans "TRUE"/"FALSE",
 * error cells "#REF!". A formula without a stored result is type "error" with text "" and its formula.
 */
export interface Cell {
  /** 1-based: A is 1. */
  readonly column: number;
  readonly type: CellType;
  readonly text: string;
  readonly format: NumberFormat;
  /** Without the leading "="; null for a plain value. Shared formulas' followers may hold "". */
  readonly formula: string | null;
}

/** Only rows with at least one cell are kept, in order; cells in order of column. Never a dense grid. */
export interface SheetRow {
  /** 1-based, as Excel shows it. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
  /** Only in a .csv: how many fields the record has, blank ones too. */
  readonly fields?: number;
}

/** Inclusive, 1-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  /** 1-based columns that are hidden. */
  readonly hiddenColumns: readonly number[];
}

export type WorkbookFormat = "xlsx" | "xlsm" | "xlsb" | "xls" | "et" | "ods" | "csv" | "docx";

/** A workbook as read: grids with addresses and raw text. A .csv is one sheet; the tables of a .docx are one sheet each. */
export interface Workbook {
  readonly format: WorkbookFormat;
  /** Which reader read it: ours or the fallback library. */
  readonly reader: "own" | "fallback";
  readonly sheets: readonly Sheet[];
  /** Serial dates count from 1904-01-01. */
  readonly date1904: boolean;
  /** docProps modified, ISO text as stored; evidence for re-submissions. */
  readonly modified: string | null;
}

/** 27 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (7, 3) → "C7". */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + row;
}

/** "C7" or "$C$7" → {row: 7, column: 3}; anything else is null. */
export function positionFromAddress(address: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]), column };
}
