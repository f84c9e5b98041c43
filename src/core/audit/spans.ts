import type { Interval } from "../number/claim.ts";
import { Decimal, divide } from "../number/decimal.ts";

/** Do the intervals have no value in common? */
export function disjoint(a: Interval, b: Interval): boolean {
  return isBelow(a, b) || isBelow(b, a);
}

/** Is every value of `a` smaller than every value of `b`? */
export function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high.lt(b.low) || (a.high.eq(b.low) && (a.highOpen || b.lowOpen));
}

/** Does every value of `inner` lie in `outer`? */
export function within(inner: Interval, outer: Interval): boolean {
  const low =
    outer.low === null ||
    (inner.low !== null &&
      (inner.low.gt(outer.low) || (inner.low.eq(outer.low) && (inner.lowOpen || !outer.lowOpen))));
  const high =
    outer.high === null ||
    (inner.high !== null &&
      (inner.high.lt(outer.high) || (inner.high.eq(outer.high) && (inner.highOpen || !outer.highOpen))));
  return low && high;
}

/** What numbers may add up to. Each rounded one brings half a unit of its last digit: ±k/2 for k addends. */
export function sumOf(parts: readonly Interval[]): Interval {
  let low: Decimal | null = new Decimal(0);
  let high: Decimal | null = new Decimal(0);
  for (const part of parts) {
    low = low && part.low ? low.plus(part.low) : null;
    high = high && part.high ? high.plus(part.high) : null;
  }
  return closed(low, high);
}

export function closed(low: Decimal | null, high: Decimal | null): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

/** The growth from `base` to `now` in percent; null where either is unbounded or the base may be 0. */
export function growthOf(base: Interval, now: Interval): Interval | null {
  if (!base.low || !base.high || !now.low || !now.high || base.low.lte(0) || now.low.lt(0)) return null;
  const percent = (a: Decimal, b: Decimal) => divide(a, b)!.minus(1).times(100);
  return closed(percent(now.low, base.high), percent(now.high, base.low));
}

/** a − b, end by end. */
export function differenceOf(a: Interval, b: Interval): Interval {
  return closed(a.low && b.high ? a.low.minus(b.high) : null, a.high && b.low ? a.high.minus(b.low) : null);
}

/** "301—399", "312": an interval for people. */
export function spanText({ low, high }: Interval, decimals = 2): string {
  const text = (n: Decimal | null) => (n === null ? "…" : n.toDecimalPlaces(decimals).toFixed());
  return text(low) === text(high) ? text(low) : `${text(low)}—${text(high)}`;
}
