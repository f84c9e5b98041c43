import { GENERAL } from "../../src/core/model/sheet.ts";
import type { Cell, CellRange, Sheet, Workbook } from "../../src/core/model/sheet.ts";
import type { SheetOut } from "../../src/core/model/sheet-out.ts";

/**
 * A sheet as lines of cells split by "|". A cell of digits is a number cell; '… is text as written; d:44378 is a date
 * cell (D: one whose format shows year and month); #REF! an error; =X an error cell with the formula X.
 */
export function sheet(name: string, grid: string, merges: readonly CellRange[] = []): Sheet {
  const lines = grid.split("\n").map((line) => line.trim());
  const rows = lines.flatMap((line, index) => {
    const cells = line.split("|").flatMap((text, column) => cell(text.trim(), column + 1) ?? []);
    return cells.length > 0 ? [{ row: index + 1, hidden: false, cells }] : [];
  });
  return { name, hidden: false, rows, merges, hiddenColumns: [] };
}

function cell(text: string, column: number): Cell | null {
  if (text === "") return null;
  const date = /^(d|D):(\d+)$/.exec(text);
  if (date) {
    const code = date[1] === "d" ? "yyyy-mm-dd" : 'yyyy"年"m"月"';
    return { column, type: "number", text: date[2]!, format: { code, kind: "date" }, formula: null };
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { column, type: "number", text, format: GENERAL, formula: null };
  if (text.startsWith("=")) {
    return { column, type: "error", text: "#NAME?", format: GENERAL, formula: text.slice(1) };
  }
  if (/^#[A-Z/]+[!?]?$/.test(text)) return { column, type: "error", text, format: GENERAL, formula: null };
  return { column, type: "text", text: text.replace(/^'/, ""), format: GENERAL, formula: null };
}

export function workbook(sheets: Readonly<Record<string, string>> | readonly Sheet[]): Workbook {
  const list = Array.isArray(sheets)
    ? (sheets as readonly Sheet[])
    : Object.entries(sheets as Record<string, string>).map(([name, grid]) => sheet(name, grid));
  return { format: "xlsx", reader: "own", sheets: list, date1904: false, modified: null };
}

/** What reading the written sheets gives back: every value of ours is text. */
export function workbookFromSheetsOut(sheets: readonly SheetOut[]): Workbook {
  return workbook(
    sheets.map(({ name, rows }) => ({
      name,
      hidden: false,
      merges: [],
      hiddenColumns: [],
      rows: rows.map(({ row, cells }) => ({
        row,
        hidden: false,
        cells: cells.map(({ column, value }) => ({
          column,
          type: "text" as const,
          text: String(value),
          format: GENERAL,
          formula: null,
        })),
      })),
    })),
  );
}

/** A plan without the places it was read from, for comparing plans of different files. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== "object" || value === null) return value;
  if ("toFixed" in value) return String(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, each]) => !(typeof each === "object" && each !== null && "kind" in each && each.kind === "plan"),
      )
      .map(([key, each]) => [key, withoutPlaces(each)]),
  );
}
