import { GENERAL, type Cell, type Sheet, type SheetRow } from "../model/sheet.ts";
import { refuse } from "../package/refusal.ts";
import { CellBudget } from "./cell-budget.ts";
import { LARGEST_TEXT } from "./limits.ts";
import { decodeCsv } from "./csv-decode.ts";

const DELIMITERS = [",", "\t", ";", "|"] as const;
const QUOTE = 34;
const MEBIBYTE = 1024 * 1024;

/**
 * Reads a .csv as one sheet. Every field is a text cell as written: "008051052" keeps its zeros, "1,234" its comma.
 * Rows are records, so a field with a line end inside does not shift the rows below it.
 * @throws Refusal with the line for broken encodings, quotes that do not pair and NUL.
 */
export function readCsv(bytes: Uint8Array, name: string): Sheet {
  if (bytes.length > LARGEST_TEXT) {
    const megabytes = Math.ceil(bytes.length / MEBIBYTE);
    throw refuse("file.too-large", { part: "csv", megabytes, limit: LARGEST_TEXT / MEBIBYTE });
  }
  const text = decodeCsv(bytes);
  const nul = text.indexOf("\u0000");
  if (nul !== -1) throw refuse("workbook.csv-nul", { line: lineAt(text, nul) });
  // Excel's own hint "sep=;" is no row.
  const hint = /^sep=(.)\r?\n/.exec(text);
  const start = hint?.[0].length ?? 0;
  const delimiter = hint?.[1] ?? findDelimiter(text);
  const rows = new CsvScan(text, delimiter, start).scan();
  return { name, hidden: false, rows, merges: [], hiddenColumns: [] };
}

class CsvScan {
  private readonly text: string;
  private readonly delimiter: number;
  private readonly start: number;
  private readonly budget = new CellBudget();

  constructor(text: string, delimiter: string, start: number) {
    this.text = text;
    this.delimiter = delimiter.charCodeAt(0);
    this.start = start;
  }

  scan(): SheetRow[] {
    const { text } = this;
    const rows: SheetRow[] = [];
    let at = this.start;
    for (let row = 1; at < text.length; row++) {
      const cells: Cell[] = [];
      const record = this.scanRecord(at, cells);
      at = record.next;
      this.budget.addCells(cells.length);
      if (cells.length > 0) rows.push({ row, hidden: false, cells, fields: record.fields });
    }
    return rows;
  }

  /** Reads one record and gives the offset after its line end, and how many fields it has. */
  private scanRecord(from: number, cells: Cell[]): { readonly next: number; readonly fields: number } {
    const { text, delimiter } = this;
    let at = from;
    for (let column = 1; ; column++) {
      let field: string;
      let end: number;
      if (text.charCodeAt(at) === QUOTE) {
        end = this.quoteEnd(at);
        field = text.slice(at + 1, end - 1).replace(/""/g, '"');
      } else {
        end = this.plainEnd(at);
        field = text.slice(at, end);
      }
      if (field !== "") cells.push({ column, type: "text", text: field, format: GENERAL, formula: null });
      const next = text.charCodeAt(end);
      if (next === delimiter) at = end + 1;
      else return { next: text.startsWith("\r\n", end) ? end + 2 : end + 1, fields: column };
    }
  }

  private plainEnd(from: number): number {
    const { text, delimiter } = this;
    let end = from;
    for (; end < text.length; end++) {
      const c = text.charCodeAt(end);
      if (c === delimiter || c === 10 || c === 13) break;
    }
    return end;
  }

  /** The offset after the closing quote; what follows must end the field. */
  private quoteEnd(from: number): number {
    const { text, delimiter } = this;
    for (let at = from + 1; ; at += 2) {
      at = text.indexOf('"', at);
      if (at === -1) throw refuse("workbook.csv-quote", { line: lineAt(text, from) });
      const next = text.charCodeAt(at + 1);
      if (next === QUOTE) continue;
      if (at + 1 < text.length && next !== delimiter && next !== 10 && next !== 13) {
        throw refuse("workbook.csv-quote", { line: lineAt(text, at) });
      }
      return at + 1;
    }
  }
}

/** The separator that splits the first lines most evenly: a comma inside numbers does not occur equally often in each. */
function findDelimiter(text: string): string {
  const lines = linesOutsideQuotes(text.slice(0, 200_000), 50);
  let best: string = ",";
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
    if (counts.length === 0) continue;
    const byCount = new Map<number, number>();
    for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
    const agreeing = Math.max(...byCount.values());
    const [usual] = [...byCount].reduce((a, b) => (b[1] > a[1] ? b : a));
    // Where two split equally evenly, the one that gives more columns is not the decimal comma.
    const score = agreeing / lines.length + counts.length / lines.length / 10 + Math.min(usual, 999) / 1e5;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** The first lines that hold something, quoted text left out. */
function linesOutsideQuotes(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const line of text.replace(/"[^"]*"/g, "").split(/\r\n|\r|\n/, most * 4)) {
    if (line.trim() !== "") lines.push(line);
    if (lines.length === most) break;
  }
  return lines;
}

/** 1-based line of an offset; a lone CR ends a line too. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || (c === 13 && text.charCodeAt(at + 1) !== 10)) line++;
  }
  return line;
}
