import type { Claim, NumberKind, QuantityKind } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import { exactly } from "./interval.ts";
import type { MeasureUnit } from "./units.ts";

/** A claim with what explaining and auditing it needs. */
export interface PhraseClaim extends Claim {
  /** Row of the truth table in the number law (1 plain, 2 scaled, 3 余 …). */
  readonly row: number;
  /** Real values (money, measures, percent), not closed integers. */
  readonly continuous: boolean;
  /** 倍 after a verb: 增长2倍 is "growth" (n/base − 1), 增加到2倍 and 是…的2倍 are "ratio"; null elsewhere. */
  readonly base: "growth" | "ratio" | null;
}

/** A number phrase in running text: marker, numeral, 余, scale, 余, unit, suffix. Verbs (达 为 共 下降) stay outside. */
export interface Phrase {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly claim: PhraseClaim;
  /** The digits alone (of the first number in a range), without marker, 余, scale and unit. */
  readonly numeral: { readonly start: number; readonly end: number };
  readonly script: "arabic" | "chinese" | "words";
  /** 万 亿 万亿 … as written after the digits; "". */
  readonly scale: string;
  /** As written, where it stands; start = end when the phrase has none. */
  readonly unit: { readonly start: number; readonly end: number };
  /** What the unit measures; count when there is none. */
  readonly quantity: QuantityKind;
}

const KINDS: Readonly<Record<QuantityKind, NumberKind>> = {
  count: "statistic",
  measure: "statistic",
  money: "money",
  percent: "percent",
  "percentage-point": "percent",
  ratio: "ratio",
  rank: "ordinal",
  duration: "duration",
};

/** Kind of a claim by its unit; a number without a unit counts. */
export function kindOfUnit(unit: MeasureUnit | null): NumberKind {
  return KINDS[unit?.kind ?? "count"];
}

/** A claim that one value alone satisfies: ranks, zero, words. */
export function exactClaim(value: Decimal, more: Partial<PhraseClaim>): PhraseClaim {
  return {
    ...exactly(value),
    kind: "statistic",
    unit: "",
    value,
    markers: [],
    styleErrors: [],
    row: 1,
    continuous: false,
    base: null,
    ...more,
  };
}
