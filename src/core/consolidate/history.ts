import type { Consolidated } from "../model/consolidated.ts";
import type { Period } from "../model/period.ts";

/** 历史期: an earlier period with its consolidated data. */
export interface PastPeriod {
  readonly period: Period;
  readonly consolidated: Consolidated;
}

/** The period right before this one, of the same length (上期); null when it is not among the past ones. */
export function previousPeriod(period: Period, past: readonly PastPeriod[]): PastPeriod | null {
  const dayBefore = shiftDays(period.from, -1);
  return past.find((one) => one.period.kind === period.kind && one.period.to === dayBefore) ?? null;
}

/** The same days one year earlier (上年同期); null when they are not among the past ones. */
export function sameLastYear(period: Period, past: readonly PastPeriod[]): PastPeriod | null {
  const from = shiftYear(period.from);
  return past.find((one) => one.period.kind === period.kind && one.period.from === from) ?? null;
}

/**
 * 年初至今: the past periods of the year before this one, oldest first, without this one itself.
 * null when a day between January 1st and this period is in none of them: a sum over gaps would be wrong.
 */
export function earlierThisYear(period: Period, past: readonly PastPeriod[]): readonly PastPeriod[] | null {
  const found: PastPeriod[] = [];
  const start = `${period.from.slice(0, 4)}-01-01`;
  let from = period.from;
  while (from > start) {
    const before = shiftDays(from, -1);
    const one = past.find(
      (other) => other.period.to === before && other.period.from >= start && other.period.from <= before,
    );
    if (!one) return null;
    found.unshift(one);
    from = one.period.from;
  }
  return found;
}

const DAY = 86_400_000;

/** Calendar arithmetic on ISO days; UTC, so that no time zone takes part. */
function shiftDays(day: string, days: number): string {
  return new Date(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) + days * DAY,
  )
    .toISOString()
    .slice(0, 10);
}

function shiftYear(day: string): string {
  return String(Number(day.slice(0, 4)) - 1).padStart(4, "0") + day.slice(4);
}
