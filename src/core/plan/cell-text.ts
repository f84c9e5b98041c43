import type { Cell } from "../model/sheet.ts";
import { decimalFromText, textFromDecimal } from "../number/decimal.ts";
import { isoDay } from "./period.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/**
 * A plan cell as the clerk sees it: dates as ISO days (without a day in the format as year and month), numbers as plain
 * digits, booleans as 是 and 否, text without invisible characters and without spaces around it. Error cells are "".
 */
export function textFromCell(cell: Cell, date1904: boolean): string {
  switch (cell.type) {
    case "error":
      return "";
    case "boolean":
      return cell.text === "TRUE" || cell.text === "1" ? "是" : "否";
    case "date":
      return cell.text.slice(0, 10);
    case "number":
      return textFromNumberCell(cell, date1904);
    case "text":
      return cell.text
        .replace(INVISIBLE, "")
        .replace(/\u00a0/g, " ")
        .trim();
  }
}

function textFromNumberCell({ text, format }: Cell, date1904: boolean): string {
  const number = decimalFromText(text);
  if (!number) return text;
  if (format.kind !== "date" && format.kind !== "datetime") return textFromDecimal(number);
  const day = dayFromSerial(Math.floor(number.toNumber()), date1904);
  if (day === null) return textFromDecimal(number);
  return showsDay(format.code) ? day : day.slice(0, 7);
}

/** Excel's 1900 calendar has a 29 February 1900 that never was: serials up to 60 are off by one or no day at all. */
function dayFromSerial(serial: number, date1904: boolean): string | null {
  if (!Number.isSafeInteger(serial) || serial < (date1904 ? 0 : 1) || serial > 2_958_465) return null;
  if (!date1904 && serial === 60) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const date = new Date(epoch + serial * MILLISECONDS_PER_DAY);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** 2021年7月 is a date cell whose format shows no day. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return bare === "" || /d/i.test(bare) || !/[ym]/i.test(bare);
}
