import type { CalendarDay } from "../model/value.ts";
import type { Field } from "../model/plan.ts";
import type { Cell } from "../model/sheet.ts";
import { calendarDay } from "./calendar-day.ts";
import { dayByPattern } from "./date-pattern.ts";
import { EXPECTED, problem, type CastNote, type CastResult } from "./cast-result.ts";
import { narrowText, visibleText } from "./visible-text.ts";

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;
/** Without a date format a number is taken for a serial only from 1950 to 2100: a year (2021) or a day (5) is none. */
const FIRST_LIKELY_SERIAL = 18_264;
const LAST_LIKELY_SERIAL = 73_415;

const SERIAL = /^-?\d{1,17}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?$/;

/**
 * The day of an Excel serial, its time of day dropped. In the 1900 system serial 60 is 29 February 1900, a day that
 * never was, and 0 is none; both are null, as is everything after 9999.
 */
export function dayFromSerial(serial: number, date1904: boolean): CalendarDay | null {
  const whole = Math.floor(serial);
  if (!(whole >= 0) || whole > LAST_SERIAL) return null;
  if (date1904) return dayFromEpoch(Date.UTC(1904, 0, 1) + whole * DAY);
  if (whole === 0 || whole === 60) return null;
  return dayFromEpoch(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * DAY);
}

function dayFromEpoch(time: number): CalendarDay | null {
  const date = new Date(time);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A stored number for a date field: a serial by its format, 20210305, or a likely serial whose format was lost. */
export function castDateNumber(cell: Cell, date1904: boolean): CastResult {
  if (!SERIAL.test(cell.text)) return problem("type", cell.text, EXPECTED.date);
  const stored = Number(cell.text);
  if (cell.format.kind === "date" || cell.format.kind === "datetime") {
    const day = dayFromSerial(stored, date1904);
    return day ? { value: day } : problem("type", cell.text, EXPECTED.date);
  }
  const written = /^\d{8}$/.test(cell.text) ? dayFromDigits(cell.text) : null;
  if (written) return { value: written, note: "date-from-number" };
  const serial = stored + (date1904 ? 1462 : 0);
  const likely = cell.format.kind !== "time" && serial >= FIRST_LIKELY_SERIAL && serial <= LAST_LIKELY_SERIAL;
  const day = likely ? dayFromSerial(stored, date1904) : null;
  return day ? { value: day, note: "date-from-number" } : problem("type", cell.text, EXPECTED.date);
}

const TIME = "(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
const WRITTEN = new RegExp(
  `^(\\d{4})(?:\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?|([-/.])(\\d{1,2})\\4(\\d{1,2}))\\s?${TIME}$`,
);
const MOST_CHARACTERS = 60;

/** 2021年3月5日, 2021-3-5, 2021/3/5, 2021.3.5, 20210305, each with or without a time; null where it is no day for certain. */
export function dayFromText(text: string): CalendarDay | null {
  if (text.length > MOST_CHARACTERS) return null;
  if (/^\d{8}$/.test(text)) return dayFromDigits(text);
  const parts = WRITTEN.exec(text);
  if (!parts) return null;
  return calendarDay(Number(parts[1]), Number(parts[2] ?? parts[5]), Number(parts[3] ?? parts[6]));
}

function dayFromDigits(digits: string): CalendarDay | null {
  return calendarDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
}

/** A text (or an ISO date cell) for a date field. The field's own 格式 is tried first; another way to write it is noted. */
export function castDateText(raw: string, field: Pick<Field, "pattern">): CastResult {
  const seen = visibleText(raw);
  const text = narrowText(seen.text);
  const asPlanned = field.pattern && !seen.overridden ? dayByPattern(text, field.pattern) : null;
  const day = seen.overridden ? null : (asPlanned ?? dayFromText(text));
  if (!day) return problem(seen.overridden ? "reading-direction" : "type", seen.text, EXPECTED.date);
  // An ISO day is as certain as a date can be, stored as text or not, and takes part in no sum; a plan may want another.
  const isPlain = text === raw && /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (isPlain && (!field.pattern || asPlanned)) return { value: day };
  const note: CastNote = seen.invisible ? "invisible-characters" : "written-otherwise";
  return { value: day, note };
}
