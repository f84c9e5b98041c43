import type { Decimal } from "../number/decimal.ts";
import type { CellRange } from "./sheet.ts";
import type { CalendarDay } from "./value.ts";

/** What a written cell holds. Text stays text, also when it starts with "=". A plain number is for counts and row numbers. */
export type ValueOut = string | number | boolean | Decimal | CalendarDay | null;

/**
 * How a cell looks, by what it is for. "input" is a cell that a branch fills: the only kind that stays unlocked in a
 * protected sheet. "percent" shows a ratio as %, "date" a day; both may be overruled by `format`.
 */
export type CellLook =
  | "plain"
  | "title"
  | "label"
  | "header"
  | "input"
  | "total"
  | "percent"
  | "date"
  | "note"
  | "error"
  | "doubt"
  | "hint";

export interface CellOut {
  /** 1-based. */
  readonly column: number;
  readonly value: ValueOut;
  readonly look?: CellLook;
  /** Number format code ("0.0%", "yyyy年m月d日"); wins over the look's own. */
  readonly format?: string;
  /** Without the leading "="; `value` is then the stored result. Only formulas of our own making, never a branch's text. */
  readonly formula?: string;
  /** A comment on the cell. */
  readonly comment?: string;
}

export interface RowOut {
  /** 1-based; rows stand in order, gaps are allowed. */
  readonly row: number;
  readonly cells: readonly CellOut[];
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

/** What may be typed into a range. */
export interface ValidationOut {
  readonly range: CellRange;
  /** "list": one of `options`; "date" takes day serials or "yyyy-mm-dd" as bounds. */
  readonly kind: "list" | "whole" | "decimal" | "date" | "text-length" | "custom";
  readonly options?: readonly string[];
  /** Either bound may be absent. Number text or a formula without "=". */
  readonly min?: string;
  readonly max?: string;
  /** kind "custom": a formula without "=" that must be true. */
  readonly formula?: string;
  /** "warn" lets the person keep what was typed. Default "stop". */
  readonly strictness?: "stop" | "warn";
  /** Shown when the typed value does not fit. */
  readonly message?: string;
}

/** An Excel table over a range whose first row is the header; `name` is used in formulas. */
export interface TableOut {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

/** A sheet to be written. */
export interface SheetOut {
  /** Made legal for Excel (length, characters, uniqueness) when written. */
  readonly name: string;
  readonly rows: readonly RowOut[];
  /** In characters, from column A; 0 or absent is the default width. */
  readonly widths?: readonly number[];
  /** 1-based. */
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly CellRange[];
  /** So many rows and columns stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationOut[];
  readonly tables?: readonly TableOut[];
  readonly hidden?: boolean;
  /** Locks every cell but those of look "input"; without a password. */
  readonly isProtected?: boolean;
  /** A4 across; fits the width of one page. */
  readonly landscape?: boolean;
}

/** What the workbook says of itself. Times come from outside: the core has no clock. */
export interface WorkbookOutOptions {
  readonly title?: string;
  readonly creator?: string;
  /** ISO time; absent leaves no time in the file, so that the same content gives the same bytes. */
  readonly created?: string;
  readonly definedNames?: readonly { readonly name: string; readonly refersTo: string }[];
}

/**
 * A row of cells from column A on; null leaves the cell out.
 * @example rowOut(1, ["单位", "条数"], "header")
 */
export function rowOut(row: number, values: readonly ValueOut[], look?: CellLook): RowOut {
  const cells: CellOut[] = [];
  values.forEach((value, index) => {
    if (value !== null) cells.push({ column: index + 1, value, ...(look ? { look } : {}) });
  });
  return { row, cells };
}
