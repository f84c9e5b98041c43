import type { CellOut, ValueOut } from "../../core/model/sheet-out.ts";
import { textFromDay } from "../../core/model/value.ts";
import { textFromDecimal } from "../../core/number/decimal.ts";
import { serialOfDay, withoutControls } from "../../core/workbook/value-out.ts";

/** What a cell gets in Excel. Texts carry the apostrophe that keeps them texts, whatever they look like. */
export interface OfficeCell {
  readonly value: string | number | boolean;
  /** null leaves the cell General. */
  readonly format: string | null;
  /** Digits that Excel would not keep. */
  readonly isLongNumber: boolean;
  readonly isCut: boolean;
}

const MOST_DIGITS = 15;
const LONGEST_TEXT = 32_767;
const DAYS_BETWEEN_SYSTEMS = 1462;

/** null for a cell without a value. `date1904`: the workbook counts its days from 1904. */
export function officeCell(cell: CellOut, date1904: boolean): OfficeCell | null {
  const { value, look } = cell;
  if (value === null || value === "") return null;
  const format = cell.format ?? (look === "percent" ? "0.00%" : look === "date" ? "yyyy-mm-dd" : null);
  if (typeof value === "boolean") return plain(value, format);
  if (typeof value === "string") return textCell(value, format);
  if (typeof value === "object" && "kind" in value) {
    const serial = serialOfDay(value);
    if (serial === null) return textCell(textFromDay(value), null);
    return plain(date1904 ? serial - DAYS_BETWEEN_SYSTEMS : serial, format ?? "yyyy-mm-dd");
  }
  return numberCell(value, format);
}

function plain(value: string | number | boolean, format: string | null): OfficeCell {
  return { value, format, isLongNumber: false, isCut: false };
}

function textCell(text: string, format: string | null): OfficeCell {
  const clean = withoutControls(text);
  const isCut = clean.length > LONGEST_TEXT;
  return { value: `'${clean.slice(0, LONGEST_TEXT)}`, format, isLongNumber: false, isCut };
}

function numberCell(value: Extract<ValueOut, number | object>, format: string | null): OfficeCell {
  const digits = typeof value === "number" ? String(value) : "kind" in value ? "" : textFromDecimal(value);
  const double = Number(digits);
  if (Number.isFinite(double) && significantDigits(digits) <= MOST_DIGITS) return plain(double, format);
  return { ...textCell(digits, null), isLongNumber: true };
}

/** 1200 and 0.0012 have two. */
function significantDigits(digits: string): number {
  const [mantissa = ""] = digits.split(/e/i);
  const bare = mantissa.replace(/^-/, "").replace(".", "").replace(/^0+/, "");
  return mantissa.includes(".") ? bare.length : bare.replace(/0+$/, "").length;
}
