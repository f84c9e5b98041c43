import type { CalendarDay } from "../model/value.ts";

/** The day, if the calendar has it; 1900 to 9999. */
export function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 1900 || year > 9999) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { kind: "day", year, month, day };
}
