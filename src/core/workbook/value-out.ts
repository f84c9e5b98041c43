import type { CellValue } from "hucre/xlsx";
import type { ValueOut } from "../model/sheet-out.ts";
import type { CalendarDay } from "../model/value.ts";
import { textFromDay } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";

/** A value as the writing library takes it. `exact` is the number's text where a double would print another. */
export interface WrittenValue {
  readonly value: CellValue;
  readonly exact: string | null;
}

const LONGEST_TEXT = 32_767;
const DAY = 86_400_000;

/** Turns a value of ours into what stands in the cell. Days before 1900-03-01, which Excel miscounts, become text. */
export function writtenValue(value: ValueOut): WrittenValue {
  if (value === null || typeof value === "boolean") return plain(value);
  if (typeof value === "string") return plain(safeText(value));
  if (typeof value === "number") return plain(Number.isFinite(value) ? value : String(value));
  if ("kind" in value) return writtenDay(value);
  const text = textFromDecimal(value);
  const double = Number(text);
  if (!Number.isFinite(double)) return plain(text);
  return { value: double, exact: String(double) === text ? null : text };
}

function plain(value: CellValue): WrittenValue {
  return { value, exact: null };
}

function writtenDay(day: CalendarDay): WrittenValue {
  const serial = serialOfDay(day);
  return serial === null ? plain(textFromDay(day)) : { value: serial, exact: null };
}

/** Days since 1899-12-30; null before 1900-03-01. */
export function serialOfDay(day: CalendarDay): number | null {
  const serial = Math.round((Date.UTC(day.year, day.month - 1, day.day) - Date.UTC(1899, 11, 30)) / DAY);
  return serial >= 61 ? serial : null;
}

/** Text without the characters that XML cannot hold. */
export function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r -\ufffd]/g, "");
}

/**
 * Excel's own escapes inside text would be read back as other characters; controls are dropped. What is longer than a
 * cell holds ends with "…", so that it is seen to be cut.
 */
export function safeText(text: string): string {
  const held = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return withoutControls(held).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
}
