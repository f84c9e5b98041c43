import { Decimal as DecimalJs } from "decimal.js";

/**
 * Exact decimal numbers. Addition, subtraction and multiplication are exact (the precision is far above
 * what `decimalFromText` lets in); only `divide` rounds, to 34 significant digits.
 */
export const Decimal = DecimalJs.clone({
  precision: 2000,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  defaults: true,
});
export type Decimal = DecimalJs;

const Quotient = Decimal.clone({ precision: 34 });

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const MOST_CHARACTERS = 400;

/**
 * Reads plain ASCII number text ("312", "-0.5", "1.2E+5"); anything else, NaN and Infinity included, is null.
 * Text beyond 400 characters or exponents beyond ±999 are null too: no statistic has them, and they could stall the arithmetic.
 */
export function decimalFromText(text: string): Decimal | null {
  if (text.length > MOST_CHARACTERS || !PLAIN_NUMBER.test(text)) return null;
  return new Decimal(text);
}

/** a ÷ b to 34 significant digits, half up; null when b is 0. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  if (b.isZero()) return null;
  return new Decimal(new Quotient(a).div(b));
}

/** Rounds half up (away from zero on ties) to so many decimals; once, at the very end. */
export function roundHalfUp(n: Decimal, decimals: number): Decimal {
  return n.toDecimalPlaces(decimals, DecimalJs.ROUND_HALF_UP);
}

/** The JSON form of a number: plain digits, never an exponent, no trailing zeros ("312", "-0.5"). */
export function textFromDecimal(n: Decimal): string {
  return n.isZero() ? "0" : n.toFixed();
}
