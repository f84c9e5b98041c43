import type { Decimal } from "./decimal.ts";

/** What kind of quantity a phrase or blank speaks of. */
export type QuantityKind =
  "count" | "money" | "percent" | "percentage-point" | "measure" | "ratio" | "rank" | "duration";

/** What kind of number stands in a text; the last six never enter arithmetic. */
export type NumberKind =
  | "statistic"
  | "percent"
  | "money"
  | "ratio"
  | "duration"
  | "threshold"
  | "date"
  | "ordinal"
  | "document-number"
  | "clause-number"
  | "name"
  | "idiom";

/** The values a phrase holds for, in base units (条, 元, percent points). null = unbounded on that side (and open false). */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/**
 * 数字表述: what a number in prose asserts. 300余条 claims 300 < n < 400, as closed integers [301, 399].
 * `value` is the face value in base units (300余 → 300; 2.1万 → 21000), signed as the phrase is (下降3% → -3).
 */
export interface Claim extends Interval {
  readonly kind: NumberKind;
  /** Without the scale: 元, not 万元; "" when the phrase has none. */
  readonly unit: string;
  readonly value: Decimal | null;
  /** In the labels' words: 余 多 后置多 近 约 左右 超过 以上 range 连用 … */
  readonly markers: readonly string[];
  /** Why the phrase is bad style though it can be read (约…左右, 15余条); empty when it is good. */
  readonly styleErrors: readonly string[];
}

/** Styles of `say`: 余 多 近 约 超过 以上 取整 精确. */
export type Style = "yu" | "duo" | "jin" | "yue" | "chao" | "yishang" | "round" | "exact";
