import type { Decimal } from "./decimal.ts";
import { roundHalfUp, textFromDecimal } from "./decimal.ts";
import { powerOfTen } from "./numeral.ts";

/** Digits with the scale word they stand before. */
export interface Scaled {
  readonly digits: string;
  readonly scale: string;
  /** The number before the scale word. */
  readonly quotient: Decimal;
}

/** Scales that reports write after Arabic digits, large to small, as powers of ten. */
const WRITTEN_SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["亿", 8],
  ["万", 4],
];

const MOST_DECIMALS = 2;

/** Whole digits, or the decimals it has, with a fixed number of decimals where asked: 7.85, 5.0. */
export function digitsOf(n: Decimal, decimals?: number): string {
  return decimals === undefined ? textFromDecimal(n) : n.toFixed(decimals);
}

/** 12000 → 1.2万, 12345 → 12345: the largest scale that needs at most two decimals, else digits. */
export function cleanScaled(n: Decimal): Scaled {
  for (const [scale, power] of WRITTEN_SCALES) {
    const unit = powerOfTen(power);
    if (n.lt(unit)) continue;
    const quotient = n.div(unit);
    if (quotient.decimalPlaces() <= MOST_DECIMALS) return { digits: digitsOf(quotient), scale, quotient };
  }
  return { digits: digitsOf(n), scale: "", quotient: n };
}

/** 取整: at most two decimals of the scale n reaches (99,999,999 becomes 1亿, not 10000万); below 10000 of n itself. */
export function roundedScaled(n: Decimal): Scaled {
  for (const [scale, power] of WRITTEN_SCALES) {
    if (n.lt(powerOfTen(4))) break;
    const quotient = roundHalfUp(n.div(powerOfTen(power)), MOST_DECIMALS);
    if (quotient.gte(1)) return { digits: digitsOf(quotient), scale, quotient };
  }
  const quotient = roundHalfUp(n, MOST_DECIMALS);
  return { digits: digitsOf(quotient), scale: "", quotient };
}
