import type { Bilingual, FindingParam } from "../finding/finding.ts";
import type { FieldType } from "../model/plan.ts";
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
  readonly expected: FindingParam;
}

/** A cell's value, or why there is none. A problem is never read as blank or 0. */
export type CastResult =
  | { readonly value: Value; readonly note?: CastNote; readonly problem?: undefined }
  | { readonly problem: CastProblem; readonly value?: undefined; readonly note?: undefined };

/** What a cell of a field should hold. */
export const EXPECTED: Readonly<Record<FieldType, Bilingual>> = {
  text: { zh: "文本", en: "text" },
  integer: { zh: "整数", en: "an integer" },
  number: { zh: "数字", en: "a number" },
  date: { zh: "日期（如 2021-03-05）", en: "a date (2021-03-05)" },
  boolean: { zh: "是或否", en: "是 or 否" },
  percent: { zh: "百分比（如 50%）", en: "a percentage (50%)" },
};

export function problem(kind: CastProblemKind, found: string, expected: FindingParam): CastResult {
  return { problem: { kind, found, expected } };
}
