import type { Field } from "../model/plan.ts";
import { GENERAL, type Sheet, type SheetRow } from "../model/sheet.ts";
import { castCell } from "./cast-cell.ts";
import type { Header } from "./header.ts";
import { visibleText } from "./visible-text.ts";

export interface RaggedRecord {
  readonly row: SheetRow;
  readonly fields: number;
  /** How many fields the header has. */
  readonly expected: number;
  /** The first column beyond the header that holds something. */
  readonly column: number;
}

/**
 * Tells records of a .csv that have more fields than its header and may be shifted: 1,000 without quotes is two fields, and
 * everything behind it stands in the wrong column. A comma at the end of every record shifts nothing, nor do texts behind
 * a record that could be read in no other way. Shorter records only leave blanks out.
 */
export function raggedRecords(sheet: Sheet, header: Header): (row: SheetRow) => RaggedRecord | null {
  const counts = (rows: readonly SheetRow[]) => rows.flatMap(({ fields }) => fields ?? []);
  const head = sheet.rows.filter(({ row }) => row >= header.first && row <= header.last);
  const headed = counts(head).reduce((most, count) => Math.max(most, count), 0);
  if (headed === 0) return () => null;
  const below = sheet.rows.filter(({ row }) => row > header.last);
  const usual = counts(below)
    .filter((count) => count >= headed)
    .reduce((least, count) => Math.min(least, count), Infinity);
  const columns: (Field | null)[] = new Array<null>(headed).fill(null);
  for (const { column, field } of header.mapped) columns[column - 1] = field;
  return (row) => {
    const { fields = 0, cells } = row;
    const beyond = cells.find((cell) => cell.column > headed && visibleText(cell.text).text !== "");
    if (fields <= headed || (!beyond && fields <= usual)) return null;
    const texts = new Array<string>(fields).fill("");
    for (const { column, text } of cells) texts[column - 1] = text;
    if (!beyond && !texts.some((text, i) => isCutNumber(text, texts[i + 1] ?? ""))) return null;
    const isCertain = columns.every((field, i) => fits(texts[i]!, field)) && !canBeShifted(texts, columns);
    return isCertain ? null : { row, fields, expected: headed, column: beyond?.column ?? headed + 1 };
  };
}

const MOST_FIELDS = 300;

/** Whether all texts of a record can be parted among the columns in order, some of them joined by commas again. */
function canBeShifted(texts: readonly string[], columns: readonly (Field | null)[]): boolean {
  if (texts.length > MOST_FIELDS) return true;
  const spare = texts.length - columns.length;
  // How many texts the columns so far may have taken.
  let taken = new Set([0]);
  for (const field of columns) {
    const next = new Set<number>();
    for (const from of taken) {
      for (let to = from + 1; to <= Math.min(texts.length, from + 1 + spare); to += 1) {
        if (!next.has(to) && fits(texts.slice(from, to).join(","), field)) next.add(to);
      }
    }
    taken = next;
  }
  return taken.has(texts.length);
}

/** Whether two texts are one number when a comma is put between them: 1 and 000. */
export function isCutNumber(first: string, second: string): boolean {
  return /^[-+]?\d{1,3}$/.test(first.trim()) && /^\d{3}(?:\.\d+)?$/.test(second.trim());
}

/** A column of no field takes any text. */
function fits(text: string, field: Field | null): boolean {
  if (field === null || text === "") return true;
  const cell = { column: 1, type: "text", text, format: GENERAL, formula: null } as const;
  return castCell(cell, field, false).problem === undefined;
}
