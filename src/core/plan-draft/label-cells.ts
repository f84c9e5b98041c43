import type { Cell } from "../model/sheet.ts";
import { compactText, narrowText, visibleText } from "../table/visible-text.ts";
import { beginsHeading, isFootLabel } from "../table/row-kind.ts";
import { castNumberText } from "../table/cast-number.ts";
import { dayFromText } from "../table/cast-date.ts";
import { provisionalField } from "./provisional-field.ts";

const LONGEST_LABEL = 40;
const NUMBER_FIELD = provisionalField("x", { type: "number" });

/** Whether a cell holds a number, stored as one or written as text (１２, 1,200, 3.5万). */
export function isNumberCell(cell: Cell): boolean {
  if (cell.type === "number") return !isDateFormat(cell);
  return cell.type === "text" && isNumberText(cell.text);
}

function isNumberText(text: string): boolean {
  if (text.length > LONGEST_LABEL || !/^[\s+\-.¥￥\d０-９＋－．]/.test(text)) return false;
  return castNumberText(text, NUMBER_FIELD).problem === undefined;
}

function isDateFormat(cell: Cell): boolean {
  return cell.format.kind === "date" || cell.format.kind === "datetime";
}

/** Whether a cell holds a day, by its format or as text. */
export function isDayCell(cell: Cell): boolean {
  if (cell.type === "date") return true;
  if (cell.type === "number") return isDateFormat(cell);
  return cell.type === "text" && dayFromText(narrowText(visibleText(cell.text).text)) !== null;
}

/** Whether a cell may be a label: short text that is no number, no day, no line like 填报单位：… and no foot. */
export function isLabelCell(cell: Cell): boolean {
  if (cell.type !== "text" || cell.text.length > LONGEST_LABEL) return false;
  const text = compactText(cell.text);
  if (text === "" || /[。；;]$/.test(text) || !/[\p{L}%]/u.test(text)) return false;
  return !isNumberCell(cell) && !isDayCell(cell) && !beginsHeading(cell.text) && !isFootLabel(cell.text);
}
