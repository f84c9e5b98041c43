import { Decimal as DecimalJs } from "decimal.js";
import type { Decimal } from "./decimal.ts";
import { Decimal as Exact } from "./decimal.ts";
import { holds, nearTo } from "./interval.ts";
import { lastPlace, powerOfTen } from "./numeral.ts";

/** τ: how much of n a round number may leave unsaid. */
const LOSS = new Exact("0.05");
const NEAR_ENOUGH = new Exact("0.95");

type Direction = "down" | "up" | "nearest";

const ROUNDING = {
  down: DecimalJs.ROUND_FLOOR,
  up: DecimalJs.ROUND_CEIL,
  nearest: DecimalJs.ROUND_HALF_UP,
} as const;

/** n rounded to a multiple of 10 to the power. */
export function toPlace(n: Decimal, power: number, direction: Direction): Decimal {
  if (power <= 0) return n.toDecimalPlaces(-power, ROUNDING[direction]);
  const unit = powerOfTen(power);
  return n.div(unit).toDecimalPlaces(0, ROUNDING[direction]).times(unit);
}

/**
 * The coarsest round number that loses at most 5 % of n, from the first digit down to tens; tens if none does
 * (312 → 300, 348 → 340, 19 → 10). n is at least 10.
 */
export function roundNumber(n: Decimal, direction: "down" | "nearest", finest = 1): Decimal {
  for (let power = n.e; power > finest; power--) {
    const round = toPlace(n, power, direction);
    if (round.minus(n).abs().lte(n.times(LOSS))) return round;
  }
  return toPlace(n, finest, direction);
}

/** The round number just above n for 近 and 不足: first or second digit, 0.95 N ≤ n < N. Null when there is none. */
export function roundAbove(n: Decimal): Decimal | null {
  for (let power = n.e; power >= Math.max(1, n.e - 1); power--) {
    const round = toPlace(n, power, "up");
    if (round.gt(n) && n.gte(round.times(NEAR_ENOUGH))) return round;
  }
  return null;
}

/** Any round number of which 近 is true by row 9, coarsest first, down to 10 to the power `finest`. */
export function anyNear(n: Decimal, finest: number): Decimal | null {
  for (let power = n.e; power >= finest; power--) {
    const round = toPlace(n, power, "up");
    if (round.gt(n) && isNear(n, round)) return round;
  }
  return null;
}

/** Row 9: whether 近N is true of n. */
export function isNear(n: Decimal, round: Decimal): boolean {
  return holds(nearTo({ value: round, place: lastPlace(round), displayed: round }), n);
}

/** A limit above n for 不足: within 5 %, else the next ten (less than ten too much). Null when n is itself that round. */
export function limitAbove(n: Decimal): Decimal | null {
  for (let power = n.e; power >= 1; power--) {
    const round = toPlace(n, power, "up");
    if (round.gt(n) && (n.gte(round.times(NEAR_ENOUGH)) || power === 1)) return round;
  }
  return null;
}
