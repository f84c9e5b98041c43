import type { Decimal } from "./decimal.ts";
import { roundHalfUp } from "./decimal.ts";
import type { Candidate, SayNote } from "./said.ts";
import { NO_WORDS } from "./said.ts";
import type { MeasureUnit } from "./units.ts";
import { cleanScaled, digitsOf, roundedScaled } from "./written.ts";

/** A quotient with more decimals than this is no exact figure of a table; it is rounded. */
const MOST_EXACT_DECIMALS = 6;
const HUNDRED = 100;

export function isShare(unit: MeasureUnit): boolean {
  return unit.kind === "percent" || unit.kind === "percentage-point" || unit.kind === "ratio";
}

/**
 * Rounds to so many decimals, or to as many more as it takes that the rounded number still says the truth:
 * never to 0, never to 100 % (section 4), and within the 5 % of row 2.
 */
export function roundTruly(
  n: Decimal,
  decimals: number,
  unit: MeasureUnit,
): { value: Decimal; decimals: number } {
  const most = n.decimalPlaces();
  for (let places = decimals; places < most; places++) {
    const value = roundHalfUp(n, places);
    const whole = value.isZero() || (unit.name === "%" && value.eq(HUNDRED));
    // Half-up keeps within half a unit; row 2 also wants 5 %, except of shares.
    const close = isPoints(unit) || value.minus(n).abs().lt(value.times("0.05"));
    if (!whole && close) return { value, decimals: places };
  }
  return { value: n, decimals: Math.max(most, decimals) };
}

function isPoints(unit: MeasureUnit): boolean {
  return unit.kind === "percent" || unit.kind === "percentage-point";
}

/** Percent, points and 倍 by section 4: as in the table up to two decimals, else one; 0 % and 100 % only when they are. */
export function shareCandidate(n: Decimal, unit: MeasureUnit, decimals: number | null): Candidate {
  if (unit.name === "%" && (n.isZero() || n.eq(HUNDRED))) {
    return { wording: { ...NO_WORDS, digits: digitsOf(n), unit: unit.name }, notes: ["all-or-nothing"] };
  }
  const wanted = decimals ?? (n.decimalPlaces() <= 2 ? n.decimalPlaces() : 1);
  const rounded = roundTruly(n, wanted, unit);
  const notes: SayNote[] =
    rounded.decimals > wanted ? ["kept-precision"] : rounded.value.eq(n) ? [] : ["rounded"];
  return {
    wording: { ...NO_WORDS, digits: digitsOf(rounded.value, rounded.decimals), unit: unit.name },
    notes,
  };
}

/** 精确: a clean 万 or 亿 form, else digits; only endless quotients are rounded. */
export function exactCandidate(n: Decimal, unit: MeasureUnit): Candidate {
  if (n.decimalPlaces() > MOST_EXACT_DECIMALS) {
    const { value } = roundTruly(n, 2, unit);
    return { wording: { ...NO_WORDS, digits: digitsOf(value), unit: unit.name }, notes: ["rounded"] };
  }
  const scaled = isShare(unit) ? { digits: digitsOf(n), scale: "" } : cleanScaled(n);
  return { wording: { ...NO_WORDS, digits: scaled.digits, scale: scaled.scale, unit: unit.name }, notes: [] };
}

/** 取整: two decimals of 万 or 亿. */
export function roundedCandidate(n: Decimal, unit: MeasureUnit): Candidate {
  if (isShare(unit)) return shareCandidate(n, unit, null);
  const scaled = roundedScaled(n);
  if (scaled.scale === "") {
    const { value } = roundTruly(n, 2, unit);
    return {
      wording: { ...NO_WORDS, digits: digitsOf(value), unit: unit.name },
      notes: value.eq(n) ? [] : ["rounded"],
    };
  }
  const wording = { ...NO_WORDS, digits: scaled.digits, scale: scaled.scale, unit: unit.name };
  return { wording, notes: ["rounded"] };
}
