import type { Cell } from "../model/sheet.ts";
import { compactText } from "./visible-text.ts";

const LONGEST = 30;

/** A number, or a text that is nothing else, as all numbers of a .csv and a .docx are. */
export function isNumericCell(cell: Cell): boolean {
  if (cell.type === "number") return true;
  return (
    cell.type === "text" && cell.text.length <= LONGEST && /^[-+]?[\d.,]*\d%?$/.test(compactText(cell.text))
  );
}
