import { read, set_cptable, SSF, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { GENERAL, type Cell, type CellRange, type Sheet } from "../model/sheet.ts";
import { refuse } from "../package/refusal.ts";
import { CellBudget } from "./cell-budget.ts";
import { codePages } from "./code-pages.ts";
import { hiddenUpTo, type ColumnSpan } from "./hidden-columns.ts";
import { builtInFormat, formatFromCode } from "./number-format.ts";
import { RowGatherer } from "./rows.ts";
import { MOST_SHEETS } from "./limits.ts";

/** What a reader of the older formats gives back. */
export interface LegacyContent {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly modified: string | null;
}

/** Reads .xls, .et, .xlsb, and .xlsx of odd layout. Loaded only when such a file comes. */
export interface LegacyReader {
  readonly readLegacy: (bytes: Uint8Array) => LegacyContent;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Numbers below this may be given to formats; the library keeps their codes in one table for all files. */
const FORMAT_NUMBERS = 392;

set_cptable(codePages);

/**
 * Reads with SheetJS, after our own checks of the container passed.
 * @throws Refusal; anything else the library throws is the caller's to turn into "damaged".
 */
export function readLegacy(bytes: Uint8Array): LegacyContent {
  resetFormats();
  const book = read(bytes, {
    type: "array",
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    cellText: false,
    cellDates: false,
    bookVBA: false,
  });
  if (book.SheetNames.length > MOST_SHEETS) {
    throw refuse("workbook.too-many-sheets", { expected: String(MOST_SHEETS) });
  }
  const budget = new CellBudget();
  const sheets: Sheet[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    // Chart and macro sheets hold no table.
    if (sheet === undefined || !["sheet", undefined].includes(sheet["!type"])) return;
    sheets.push(sheetFrom(name, sheet, isHidden(book, index), budget));
  });
  const modified = book.Props?.ModifiedDate;
  return {
    sheets,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    modified: modified instanceof Date && !Number.isNaN(modified.getTime()) ? modified.toISOString() : null,
  };
}

/** The library neither knows the built-in dates of Chinese Excel (27–36, 50–58) nor forgets the formats of the file before. */
function resetFormats(): void {
  const codes: Record<number, string> = {};
  for (let id = 1; id < FORMAT_NUMBERS; id++) codes[id] = builtInFormat(id).code || "General";
  (SSF as { load_table(table: Record<number, string>): void }).load_table(codes);
}

function isHidden(book: WorkBook, index: number): boolean {
  const state = book.Workbook?.Sheets?.[index]?.Hidden;
  return state === 1 || state === 2;
}

function sheetFrom(name: string, sheet: WorkSheet, hidden: boolean, budget: CellBudget): Sheet {
  const gatherer = new RowGatherer();
  const rowInfo = sheet["!rows"] ?? [];
  let lastColumn = 0;
  // forEach passes over holes: a stray cell at the bottom does not make it walk a million rows.
  (sheet["!data"] ?? []).forEach((line, rowIndex) => {
    const growing = gatherer.start(rowIndex + 1, rowInfo[rowIndex]?.hidden === true);
    line.forEach((object, columnIndex) => {
      const cell = cellFrom(object, columnIndex + 1);
      if (cell !== null) growing.cells.push(cell);
    });
    budget.addCells(growing.cells.length);
    const last = growing.cells[growing.cells.length - 1];
    if (last !== undefined) lastColumn = Math.max(lastColumn, last.column);
  });
  const merges: CellRange[] = (sheet["!merges"] ?? []).map(({ s, e }) => {
    budget.addMerge();
    return { top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 };
  });
  const spans: ColumnSpan[] = [];
  (sheet["!cols"] ?? []).forEach((column, index) => {
    if (column?.hidden === true) spans.push({ from: index + 1, to: index + 1 });
  });
  return { name, hidden, rows: gatherer.finish(name), merges, hiddenColumns: hiddenUpTo(lastColumn, spans) };
}

function cellFrom(object: CellObject | undefined, column: number): Cell | null {
  if (object === undefined) return null;
  const { v } = object;
  const formula = object.f ?? null;
  const format = object.z === undefined ? GENERAL : formatFromCode(String(object.z));
  const base = { column, format, formula };
  if (v === undefined || v === null || object.t === "z") {
    return formula === null ? null : { ...base, type: "error", text: "" };
  }
  switch (object.t) {
    case "n":
      if (typeof v !== "number" || !Number.isFinite(v)) return { ...base, type: "error", text: String(v) };
      return { ...base, type: "number", text: String(v) };
    case "b":
      return { ...base, type: "boolean", text: v === true ? "TRUE" : "FALSE" };
    case "e":
      return { ...base, type: "error", text: typeof v === "number" ? (ERRORS[v] ?? "#ERROR!") : String(v) };
    case "d":
      return { ...base, type: "date", text: v instanceof Date ? v.toISOString() : String(v) };
    default:
      return v === "" && formula === null ? null : { ...base, type: "text", text: String(v) };
  }
}
