import type { Value } from "../model/value.ts";

/** How a value had to be read where the cell does not hold it plainly. */
export type CastNote =
  /** Clean digits, but stored as text: nothing unusual in a .csv. */
  | "stored-as-text"
  /** Full-width digits, separators, a scale or unit in the cell, 2021.3.5, √: read by its writing. */
  | "written-otherwise"
  | "invisible-characters"
  /** A serial number or 20210305 without a date format, read as a day. */
  | "date-from-number"
  /** A bare 0.93 in a percent field, read as the ratio it is. */
  | "bare-ratio"
  /** 16 digits and more: Excel itself keeps 15. */
  | "long-number";

export type CastProblemKind =
  | "type"
  | "error-cell"
  | "formula-without-value"
  | "percent-unclear"
  | "measure-unit"
  | "date-as-number"
  | "reading-direction";

/** Why a cell could not be read for certain. `found` is what stands there, `expected` what should. */
export interface CastProblem {
  readonly kind: CastProblemKind;
  readonly found: string;
  readonly expected: string;
}

/** A cell's value, or why there is none. A problem is never read as blank or 0. */
export type CastResult =
  | { readonly value: Value; readonly note?: CastNote; readonly problem?: undefined }
  | { readonly problem: CastProblem; readonly value?: undefined; readonly note?: undefined };

export function problem(kind: CastProblemKind, found: string, expected: string): CastResult {
  return { problem: { kind, found, expected } };
}
