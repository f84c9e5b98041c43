import type { Interval } from "./claim.ts";
import { Decimal, ONE } from "./decimal.ts";
import type { MarkerMeaning } from "./markers.ts";
import { significantDigits } from "./numeral.ts";

/** What a number says before any marker: its face value and how finely it is written, in base units. */
export interface Face {
  readonly value: Decimal;
  /** u: place value of the last digit that is not 0, in base units (成 counts as ten points). */
  readonly place: Decimal;
  /** Place value of the last displayed digit, in base units. */
  readonly displayed: Decimal;
}

const HALF = new Decimal("0.5");
const CAP = new Decimal("0.05");

const interval = (
  low: Decimal | null,
  high: Decimal | null,
  lowOpen: boolean,
  highOpen: boolean,
): Interval => ({ low, high, lowOpen: low !== null && lowOpen, highOpen: high !== null && highOpen });

/** n = N (row 1). */
export function exactly(value: Decimal): Interval {
  return interval(value, value, false, false);
}

/** Half a unit of the last displayed digit on either side (rows 2, 25); `capped` at 5 % of N. */
export function roundedTo(face: Face, capped: boolean): Interval {
  if (face.value.isZero()) return exactly(face.value);
  const half = face.displayed.times(HALF);
  const width = capped ? Decimal.min(half, face.value.times(CAP)) : half;
  return interval(face.value.minus(width), face.value.plus(width), false, true);
}

/** N < n < N + room (rows 3 to 8). */
export function moreThan(value: Decimal, room: Decimal): Interval {
  return interval(value, value.plus(room), true, true);
}

/** max(0.9 N, N − u) ≤ n < N, open below where N − u decides (row 9). */
export function nearTo({ value, place }: Face): Interval {
  const tenth = value.times("0.9");
  const onePlace = value.minus(place);
  return onePlace.gt(tenth) ? interval(onePlace, value, true, true) : interval(tenth, value, false, true);
}

/** |n − N| ≤ δ (row 10). */
export function around({ value, place }: Face): Interval {
  const half = place.times(HALF);
  const delta =
    significantDigits(value) <= 2
      ? Decimal.min(Decimal.max(half, value.times(CAP)), value.times("0.1"))
      : Decimal.max(half, value.times("0.01"));
  return interval(value.minus(delta), value.plus(delta), false, false);
}

/** What a marker other than 余 and 多 makes of a number (rows 9 to 16). */
export function marked(meaning: Exclude<MarkerMeaning, "more">, face: Face): Interval {
  switch (meaning) {
    case "near":
      return nearTo(face);
    case "about":
      return around(face);
    case "above":
      return interval(face.value, null, true, false);
    case "at-least":
      return interval(face.value, null, false, false);
    case "at-most":
      return interval(null, face.value, false, false);
    case "below":
      return interval(null, face.value, false, true);
  }
}

/** Counts are integers: open bounds become the next integer inside (300余 = [301, 399]). */
export function closedIntegers({ low, high, lowOpen, highOpen }: Interval): Interval {
  const first = low === null ? null : lowOpen ? low.floor().plus(ONE) : low.ceil();
  const last = high === null ? null : highOpen ? high.ceil().minus(ONE) : high.floor();
  return { low: first, high: last, lowOpen: false, highOpen: false };
}

/** The interval of the falling quantity: 下降2.3% speaks of −2.3. */
export function negated({ low, high, lowOpen, highOpen }: Interval): Interval {
  return interval(high?.negated() ?? null, low?.negated() ?? null, highOpen, lowOpen);
}

/** Whether n lies inside. */
export function holds({ low, high, lowOpen, highOpen }: Interval, n: Decimal): boolean {
  if (low !== null && (lowOpen ? n.lte(low) : n.lt(low))) return false;
  return !(high !== null && (highOpen ? n.gte(high) : n.gt(high)));
}
