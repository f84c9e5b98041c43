import { GENERAL, type Cell, type CellRange, type NumberFormat, type Sheet } from "../model/sheet.ts";
import { refuse, type Refusal } from "../package/refusal.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { decodeExcelEscapes } from "../package/xml-text.ts";
import type { CellBudget } from "./cell-budget.ts";
import { hiddenUpTo, type ColumnSpan } from "./hidden-columns.ts";
import { LAST_COLUMN, LAST_ROW } from "./limits.ts";
import { QuickCell } from "./quick-cell.ts";
import { rangeFromReference } from "./reference.ts";
import { RowGatherer, type GrowingRow } from "./rows.ts";
import { richText } from "./shared-strings.ts";

/** What a sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly budget: CellBudget;
}

const CELL = 99;
const VALUE = 118;
const FORMULA = 102;

/**
 * Scans one worksheet part. Only cells with content are kept; a dense grid is never built, whatever the sheet says of
 * its own size.
 * @throws Refusal
 */
export function scanSheet(
  xml: string,
  part: string,
  context: SheetContext,
): Pick<Sheet, "rows" | "merges" | "hiddenColumns"> {
  return new SheetScan(xml, part, context).scan();
}

class SheetScan {
  private readonly scanner: XmlScanner;
  private readonly part: string;
  private readonly context: SheetContext;
  private readonly gatherer = new RowGatherer();
  private readonly quick = new QuickCell();
  private readonly merges: CellRange[] = [];
  private readonly hidden: ColumnSpan[] = [];
  private row = 0;
  private column = 0;
  private lastColumn = 0;
  /** A row that does not say its number: its first cell does. */
  private openRow: GrowingRow | null = null;
  /** Of the cell being read. */
  private formula: string | null = null;
  private value: string | null = null;
  private inlineText: string | null = null;

  constructor(xml: string, part: string, context: SheetContext) {
    this.scanner = new XmlScanner(xml, part);
    this.part = part;
    this.context = context;
  }

  scan(): Pick<Sheet, "rows" | "merges" | "hiddenColumns"> {
    const { scanner } = this;
    scanner.next();
    if (!scanner.isTag("worksheet")) throw scanner.fail(scanner.tokenStart);
    while (scanner.next() !== Token.eof) {
      if (scanner.token === Token.end || scanner.token === Token.text) continue;
      if (scanner.isTag("sheetData")) this.scanRows();
      else if (scanner.isTag("col")) this.scanColumns();
      else if (scanner.isTag("mergeCell")) this.scanMerge();
      else if (!scanner.isTag("cols") && !scanner.isTag("mergeCells")) scanner.skipElement();
    }
    return {
      rows: this.gatherer.finish(this.part),
      merges: this.merges,
      hiddenColumns: hiddenUpTo(this.lastColumn, this.hidden),
    };
  }

  private scanRows(): void {
    const { scanner } = this;
    if (scanner.token === Token.empty) return;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) return;
      } else if (scanner.isTag("row")) this.scanRow();
      else scanner.skipElement();
    }
  }

  private scanRow(): void {
    const { scanner } = this;
    const stated = scanner.attribute("r");
    this.row = stated === null ? this.row + 1 : Number(stated);
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > LAST_ROW) throw this.lost(stated);
    const hidden = scanner.attribute("hidden");
    this.column = 0;
    if (scanner.token === Token.empty) return;
    const outside = scanner.depth - 1;
    const growing = this.gatherer.start(this.row, hidden === "1" || hidden === "true");
    this.openRow = stated === null ? growing : null;
    // Unprefixed, the usual layout of a cell can be recognised by its characters.
    const isQuick = scanner.localStart === scanner.nameStart;
    for (;;) {
      while (isQuick && this.scanQuickCell(growing.cells));
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) break;
      } else if (scanner.nameEnd - scanner.localStart === 1 && this.isLocal(CELL)) {
        this.scanCell(growing.cells);
      } else scanner.skipElement();
    }
    this.context.budget.addCells(growing.cells.length);
  }

  /** False, and nothing has moved, where no cell of the usual layout and of this row follows. */
  private scanQuickCell(cells: Cell[]): boolean {
    const { scanner, quick, context } = this;
    if (!quick.read(scanner.xml, scanner.tokenEnd) || quick.row !== this.row) return false;
    const { column, valueStart, valueEnd } = quick;
    if (valueEnd > valueStart) {
      const text = quick.isShared ? context.strings[quick.shared] : scanner.xml.slice(valueStart, valueEnd);
      if (text === undefined) return false;
      if (text !== "") {
        const type = quick.isShared ? "text" : "number";
        cells.push({ column, type, text, format: context.formats[quick.style] ?? GENERAL, formula: null });
        if (column > this.lastColumn) this.lastColumn = column;
      }
    }
    this.column = column;
    scanner.skipTo(quick.end);
    return true;
  }

  private isLocal(letter: number): boolean {
    return this.scanner.xml.charCodeAt(this.scanner.localStart) === letter;
  }

  private scanCell(cells: Cell[]): void {
    const { scanner } = this;
    const { attributes } = scanner;
    const reference = attributes.find("r");
    if (reference === -1) this.column++;
    else this.place(attributes.valueStart(reference), attributes.valueEnd(reference));
    if (this.column > LAST_COLUMN) throw this.lost(null);
    // A cell without content holds at most a style.
    if (scanner.token === Token.empty) return;
    const typeIndex = attributes.find("t");
    const type = typeIndex === -1 ? "n" : attributes.value(typeIndex);
    const styleIndex = attributes.find("s");
    const style =
      styleIndex === -1
        ? 0
        : digitsFrom(scanner.xml, attributes.valueStart(styleIndex), attributes.valueEnd(styleIndex));
    this.scanContent();
    const cell = this.cellOf(type, this.context.formats[style] ?? GENERAL);
    if (cell === null) return;
    cells.push(cell);
    if (cell.column > this.lastColumn) this.lastColumn = cell.column;
  }

  /** Reads "BC12" in place; its row must be the row it stands in. */
  private place(start: number, end: number): void {
    const { xml } = this.scanner;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const letter = xml.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
      if (column > LAST_COLUMN) throw this.lost(xml.slice(start, end));
    }
    const row = digitsFrom(xml, at, end);
    if (this.openRow !== null && row >= 1 && row <= LAST_ROW) {
      this.row = row;
      this.openRow.row = row;
    }
    if (column === 0 || at === end || row !== this.row) throw this.lost(xml.slice(start, end));
    this.column = column;
    this.openRow = null;
  }

  private scanContent(): void {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    this.formula = null;
    this.value = null;
    this.inlineText = null;
    for (;;) {
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) return;
        continue;
      }
      const isOneLetter = scanner.nameEnd - scanner.localStart === 1;
      if (isOneLetter && this.isLocal(VALUE)) this.value = this.simpleText();
      else if (isOneLetter && this.isLocal(FORMULA)) this.formula = this.simpleText();
      else if (scanner.isTag("is")) this.inlineText = token === Token.empty ? "" : richText(scanner);
      else scanner.skipElement();
    }
  }

  /** Like elementText, in the order of steps that nearly every cell takes. */
  private simpleText(): string {
    const { scanner } = this;
    if (scanner.token === Token.empty) return "";
    if (scanner.next() === Token.end) return "";
    if (scanner.token !== Token.text) throw scanner.fail(scanner.tokenStart);
    let text = scanner.text();
    while (scanner.next() !== Token.end) {
      if (scanner.token !== Token.text) throw scanner.fail(scanner.tokenStart);
      text += scanner.text();
    }
    return text;
  }

  private cellOf(type: string, format: NumberFormat): Cell | null {
    const { column, formula } = this;
    const value = this.value ?? this.inlineText;
    if (value === null) return formula === null ? null : { column, type: "error", text: "", format, formula };
    switch (type) {
      case "n":
        return this.numberCell(value.trim(), format);
      case "s":
        return this.sharedCell(value.trim(), format);
      case "inlineStr":
        return textCell(column, this.inlineText ?? decodeExcelEscapes(value), format, formula);
      case "str":
        return textCell(column, decodeExcelEscapes(value), format, formula);
      case "b": {
        const isTrue = value.trim() === "1" || value.trim() === "true";
        return { column, type: "boolean", text: isTrue ? "TRUE" : "FALSE", format, formula };
      }
      case "d":
        return { column, type: "date", text: value.trim(), format, formula };
      case "e":
        return { column, type: "error", text: value.trim(), format, formula };
      default:
        throw this.lost(type);
    }
  }

  private numberCell(text: string, format: NumberFormat): Cell | null {
    const { column, formula } = this;
    if (text === "") return formula === null ? null : { column, type: "error", text, format, formula };
    // NaN and INF occur in files of other programs; they are not numbers and must not become text either.
    return { column, type: isNumberText(text) ? "number" : "error", text, format, formula };
  }

  private sharedCell(value: string, format: NumberFormat): Cell | null {
    if (value === "") return null;
    const index = /^\d{1,9}$/.test(value) ? Number(value) : -1;
    const text = this.context.strings[index];
    if (text === undefined) throw this.lost(value);
    return textCell(this.column, text, format, this.formula);
  }

  private scanColumns(): void {
    const { scanner } = this;
    const hidden = scanner.attribute("hidden");
    if (hidden !== "1" && hidden !== "true") return;
    const from = Number(scanner.attribute("min"));
    const to = Number(scanner.attribute("max"));
    if (from >= 1 && to >= from) this.hidden.push({ from, to: Math.min(to, LAST_COLUMN) });
  }

  private scanMerge(): void {
    const range = rangeFromReference(this.scanner.attribute("ref") ?? "");
    this.context.budget.addMerge();
    if (range !== null && (range.bottom > range.top || range.right > range.left)) this.merges.push(range);
  }

  /** A cell that points nowhere: better no file than a wrong value. */
  private lost(found: string | null): Refusal {
    return found === null
      ? refuse("file.damaged", { part: this.part })
      : refuse("file.damaged", { part: `${this.part}: ${found.slice(0, 40)}` });
  }
}

function textCell(column: number, text: string, format: NumberFormat, formula: string | null): Cell | null {
  return text === "" && formula === null ? null : { column, type: "text", text, format, formula };
}

function digitsFrom(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function isNumberText(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/.test(text);
}
