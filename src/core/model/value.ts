import type { Decimal } from "../number/decimal.ts";

/** A day of the calendar, no time zone. */
export interface CalendarDay {
  readonly kind: "day";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 不适用: said by the unit, neither blank nor 0. */
export interface NotApplicable {
  readonly kind: "not-applicable";
}

export const NOT_APPLICABLE: NotApplicable = { kind: "not-applicable" };

/**
 * A field's value after reading. null is blank; a number is exact (percent fields hold ratios: 50% is 0.5);
 * text is trimmed text. Blank, 0 and NOT_APPLICABLE are three different values.
 */
export type Value = Decimal | string | boolean | CalendarDay | NotApplicable | null;

export function isDay(value: Value): value is CalendarDay {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "day";
}

export function isNotApplicable(value: Value): value is NotApplicable {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "not-applicable";
}

export function isNumber(value: Value): value is Decimal {
  return typeof value === "object" && value !== null && !("kind" in value);
}

/** "2021-03-05". */
export function textFromDay(day: CalendarDay): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
}
