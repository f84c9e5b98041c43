import { DeflateStream, type PackedPart } from "../package/deflate-stream.ts";
import { columnName } from "../model/sheet.ts";
import type { CellOut, RowOut, SheetOut } from "../model/sheet-out.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { styleOf } from "./looks.ts";
import { safeText, serialOfDay, writtenValue } from "./value-out.ts";

/** From so many rows on a sheet's cells are written by our own stream: a third of the library's time, and little memory. */
const STREAM_FROM = 500;
const CHUNK = 1 << 16;
const PROBE_ROW = 2;

/** A sheet whose rows below the first are left to the stream. */
export interface StreamedSheet {
  readonly sheet: SheetOut;
  /** Its styles by `styleKey`, in the order of the probe's cells. */
  readonly styles: readonly string[];
  /** What the writing library is given: the first row, and one cell of each style to learn its number from. */
  readonly probe: SheetOut;
}

/** null where the sheet is small, or holds what only the library writes: formulas and comments below the first row. */
export function streamedSheet(sheet: SheetOut): StreamedSheet | null {
  const [first, ...rest] = sheet.rows.length < STREAM_FROM ? [] : sheet.rows;
  if (!first || first.row !== 1 || !first.cells.some(({ value }) => value !== null)) return null;
  // The library's first row stays as it is, so it must need none of the digits that are put in later.
  if (first.cells.some(({ value }) => typeof value === "object" && value !== null)) return null;
  const styles = new Map<string, CellOut>();
  for (const { cells } of rest) {
    for (const cell of cells) {
      if (cell.formula !== undefined || cell.comment !== undefined) return null;
      const key = styleKey(cell);
      if (key !== "" && !styles.has(key)) styles.set(key, cell);
    }
  }
  const cells = [...styles.values()].map((cell, index) => ({ ...cell, column: index + 1 }));
  return {
    sheet,
    styles: [...styles.keys()],
    probe: { ...sheet, rows: [first, { row: PROBE_ROW, cells }] },
  };
}

/** The number format of a cell: its own, or that of a day that no look shows as one. */
export function formatOf(cell: CellOut): string | undefined {
  const { value, look, format } = cell;
  if (format !== undefined || look === "date") return format;
  const isDay = typeof value === "object" && value !== null && "kind" in value && serialOfDay(value) !== null;
  return isDay ? "yyyy-mm-dd" : undefined;
}

/** Cells of one key look the same; "" where there is nothing to say. */
function styleKey(cell: CellOut): string {
  const format = formatOf(cell);
  if (format === undefined && (cell.look === undefined || cell.look === "plain")) return "";
  return styleOf(cell.look, format) === null ? "" : `${cell.look ?? ""}\n${format ?? ""}`;
}

const ROWS = /<sheetData>(<row r="1".*?<\/row>|<row r="1"[^>]*\/>).*<\/sheetData>/s;
const DIMENSION = /<dimension ref="[^"]*"\/>/;

/** The whole part: what the library wrote around the rows, its first row, and all others as we write them. */
export function streamedPart(xml: string, { sheet, styles }: StreamedSheet): PackedPart {
  const found = ROWS.exec(xml);
  if (!found) throw new Error("the writing library laid a sheet down in another way than it does");
  const numbers = new Map(styles.map((key, index) => [key, styleNumber(xml, index)]));
  const out = new ChunkedText();
  out.write(xml.slice(0, found.index).replace(DIMENSION, `<dimension ref="${usedRange(sheet)}"/>`));
  out.write(`<sheetData>${found[1]!}`);
  sheet.rows.forEach((row, index) => {
    if (index > 0) writeRow(out, row, numbers);
  });
  out.write(`</sheetData>${xml.slice(found.index + found[0].length)}`);
  return out.finish();
}

/** The style that the library gave the probe's n-th cell. */
function styleNumber(xml: string, index: number): string {
  const found = new RegExp(`<c r="${columnName(index + 1)}${PROBE_ROW}"[^>]*? s="(\\d+)"`).exec(xml);
  if (!found) throw new Error("the writing library gave a cell no style");
  return found[1]!;
}

function usedRange({ rows }: SheetOut): string {
  let last = 1;
  for (const { cells } of rows) for (const { column } of cells) last = Math.max(last, column);
  return `A1:${columnName(last)}${rows[rows.length - 1]!.row}`;
}

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnName(column));
}

function writeRow(
  out: ChunkedText,
  { row, cells, height, hidden }: RowOut,
  styles: ReadonlyMap<string, string>,
) {
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  out.write(`<row r="${row}"${tall}${hidden === true ? ' hidden="1"' : ""}>`);
  for (const cell of cells) {
    const key = styleKey(cell);
    const style = key === "" ? "" : ` s="${styles.get(key)!}"`;
    const content = contentOf(cell);
    if (content !== "" || style !== "")
      out.write(`<c r="${lettersOf(cell.column)}${row}"${style}${content === "" ? "/>" : content}`);
  }
  out.write("</row>");
}

/** From behind the cell's attributes on; "" for a cell that holds nothing. */
function contentOf({ value }: CellOut): string {
  if (value === null) return "";
  if (typeof value === "object" && !("kind" in value)) {
    const digits = textFromDecimal(value);
    return Number.isFinite(Number(digits)) ? `><v>${digits}</v></c>` : textContent(digits);
  }
  const { value: written } = writtenValue(value);
  if (typeof written === "number") return `><v>${written}</v></c>`;
  if (typeof written === "boolean") return ` t="b"><v>${written ? 1 : 0}</v></c>`;
  return textContent(typeof value === "string" ? safeText(value) : String(written));
}

const MARKUP = /[&<>]/g;
const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text stands in its cell: a list of shared ones would have to be in memory. */
function textContent(text: string): string {
  const escaped = /[&<>\r]/.test(text)
    ? text.replace(MARKUP, (sign) => NAMES[sign]!).replaceAll("\r", "_x000D_")
    : text;
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return ` t="inlineStr"><is><t${space}>${escaped}</t></is></c>`;
}

/** Text in pieces of some size, deflated as they come. */
class ChunkedText {
  private readonly encoder = new TextEncoder();
  private readonly stream = new DeflateStream();
  private pieces = "";

  write(text: string): void {
    this.pieces += text;
    if (this.pieces.length >= CHUNK) this.flush();
  }

  finish(): PackedPart {
    this.flush();
    return this.stream.finish();
  }

  private flush(): void {
    this.stream.push(this.encoder.encode(this.pieces));
    this.pieces = "";
  }
}
