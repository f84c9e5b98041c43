import type { Decimal } from "../number/decimal.ts";
import type { FileStamp } from "./file.ts";
import type { Indicator } from "./plan.ts";

/** One cell or row that a figure was computed from. `value` is as JSON gives it (exact digits or text). */
export interface TraceEntry {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly row?: number;
  readonly value: string;
  /** 历史期 that the entry is of; absent for this period. Its file stands under that name: 2021年1月/能源科.xlsx. */
  readonly period?: string;
  /** 提供人 of a hand-given figure; file and sheet are "" there. */
  readonly giver?: string;
  /** 更正记录: what the file itself holds, where `value` was put in its place, and on what ground. */
  readonly corrected?: { readonly from: string; readonly ground: string };
}

/** Cells of one column that decide by a condition which records a figure counts: read, but not counted themselves. */
export interface ConditionCells {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly field: string;
  /** "C2:C40 C42", in the order of the records. */
  readonly cells: string;
  /** As in `TraceEntry`. */
  readonly period?: string;
}

/** 数据来源: made with the figure, never rebuilt. Ends at the giver for hand-given indicators. */
export interface Provenance {
  /** The formula as evaluated; for a hand-given figure its ground. */
  readonly formula: string;
  readonly trace: readonly TraceEntry[];
  /** Where the conditions of the formula look, whether the record counts or not; absent: it has none, or that is not known. */
  readonly conditions?: readonly ConditionCells[];
  /** What earlier periods gave is not in the trail: their workbooks were not at hand when the figure was read back. */
  readonly isShort?: true;
}

/** How whole a figure is: who was expected, who is in it, and what had to be left out. */
export interface Completeness {
  /** Everybody is in it and nothing was left out; never true of a figure that has neither a value nor a phrase. */
  readonly complete: boolean;
  readonly expected: readonly string[];
  readonly missing: readonly string[];
  /** Cells left out since they could not be read for certain. */
  readonly excluded: number;
}

/** 文中数字: an indicator's value with its proof. */
export interface Figure {
  readonly indicator: Indicator;
  /** In the indicator's own measure unit; a ratio for % indicators made of quotients is already in percent points. null: missing. */
  readonly value: Decimal | null;
  /** Only for a hand-given phrase ("80余场"): repeated as wide or wider, never made exact. */
  readonly phrase: string | null;
  readonly completeness: Completeness;
  readonly provenance: Provenance;
  /** 分组 values beside the total; empty when not grouped. */
  readonly groups: readonly FigureGroup[];
}

export interface FigureGroup {
  readonly key: readonly string[];
  readonly value: Decimal | null;
}

/** All figures of one plan and period; what figures.json and a consolidated workbook carry. */
export interface FigureSet {
  readonly plan: string;
  readonly period: string;
  /** 数据截至日期, ISO; null when the plan says none. */
  readonly asOf: string | null;
  readonly figures: readonly Figure[];
  /** The files that the traces name, with their hashes; absent where they are not known. */
  readonly files?: readonly FileStamp[];
}
