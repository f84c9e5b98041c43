import { cellAddress, positionFromAddress } from "../model/sheet.ts";
import { Token, XmlScanner } from "../package/xml.ts";
import { escapeXml } from "../package/xml-text.ts";
import { Unsure } from "./unsure.ts";
import { safeText } from "./value-out.ts";
import { isPlainMarkup, spliced, withAttribute, type TextSplice } from "./xml-outline.ts";

/** What becomes of one cell: the style it gets, from the style it would have, and a text for a blank one. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** Absent: the style stays. */
  readonly style?: (base: number) => number;
  readonly text?: string;
}

/** An inline string: the table of shared strings need not be touched. */
export function inlineString(address: string, style: number, text: string): string {
  const content = escapeXml(safeText(text)).replace(/\r/g, "&#13;");
  return `<c r="${address}"${styleOf(style)} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
}

function styleOf(style: number): string {
  return style === 0 ? "" : ` s="${style}"`;
}

/**
 * Changes cells of a worksheet part by position: a cell that is there keeps everything but its style; one that is not is
 * put in, in order, with the look of its row or column. Rows and cells that are not named stay as they are written.
 * @throws Unsure where the order of rows or cells is not what it should be.
 */
export function withChangedCells(xml: string, part: string, changes: readonly CellChange[]): string {
  return changes.length === 0 ? xml : new CellChanger(xml, part, changes).run();
}

class CellChanger {
  private readonly xml: string;
  private readonly scanner: XmlScanner;
  private readonly splices: TextSplice[] = [];
  /** By row, in order of column; rows in order. */
  private readonly rows: { readonly row: number; readonly cells: CellChange[] }[] = [];
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] =
    [];
  private readonly isPlain: boolean;
  private next = 0;
  private done = false;

  constructor(xml: string, part: string, changes: readonly CellChange[]) {
    this.xml = xml;
    this.scanner = new XmlScanner(xml, part);
    this.isPlain = isPlainMarkup(xml);
    const sorted = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const change of sorted) {
      const last = this.rows[this.rows.length - 1];
      if (last?.row === change.row) last.cells.push(change);
      else this.rows.push({ row: change.row, cells: [change] });
    }
  }

  run(): string {
    const { scanner } = this;
    while (scanner.next() !== Token.eof) {
      if (scanner.token === Token.text || scanner.token === Token.end) continue;
      if (scanner.isTag("col")) this.noteColumn();
      else if (scanner.isTag("sheetData")) this.sheetData();
    }
    if (!this.done) throw new Unsure("no sheetData");
    return spliced(this.xml, this.splices);
  }

  private noteColumn(): void {
    const [first, last, style] = ["min", "max", "style"].map((name) => Number(this.scanner.attribute(name)));
    if (style! > 0) this.columnStyles.push({ first: first!, last: last!, style: style! });
  }

  private sheetData(): void {
    const { scanner } = this;
    this.done = true;
    if (scanner.token === Token.empty) {
      this.openEmpty(scanner.tokenStart, scanner.tokenEnd, "sheetData", this.rowsBefore(Infinity));
      return;
    }
    const inside = scanner.depth;
    let last = 0;
    for (;;) {
      scanner.next();
      if (scanner.depth < inside) break;
      if (scanner.token !== Token.text && scanner.isTag("row")) last = this.row(last);
    }
    this.insert(scanner.tokenStart, this.rowsBefore(Infinity));
  }

  /** One row that is there; gives its number. */
  private row(last: number): number {
    const { scanner } = this;
    const stated = scanner.attribute("r");
    const number = stated === null ? last + 1 : Number(stated);
    if (!(number > last)) throw new Unsure(`rows out of order: ${number} after ${last}`);
    const before = this.rowsBefore(number);
    if (before !== "" && stated === null) throw new Unsure(`row ${number} has no number`);
    this.insert(scanner.tokenStart, before);
    const wanted = this.rows[this.next];
    if (wanted?.row !== number) {
      this.skipRow();
      return number;
    }
    this.next += 1;
    const style = scanner.attribute("customFormat") === "1" ? Number(scanner.attribute("s") ?? 0) : null;
    if (scanner.token === Token.empty) {
      const cells = wanted.cells.map((change) => this.newCell(change, style)).join("");
      this.openEmpty(scanner.tokenStart, scanner.tokenEnd, "row", cells);
    } else this.cells(wanted.cells, style);
    return number;
  }

  /** To the end tag of a row that stays as it is. */
  private skipRow(): void {
    const { scanner } = this;
    if (scanner.token === Token.empty) return;
    const end = this.isPlain ? this.xml.indexOf("</row", scanner.tokenEnd) : -1;
    if (end === -1) {
      scanner.skipElement();
      return;
    }
    scanner.skipTo(end);
    scanner.next();
  }

  private cells(wanted: readonly CellChange[], rowStyle: number | null): void {
    const { scanner } = this;
    const inside = scanner.depth;
    let at = 0;
    let last = 0;
    const upTo = (column: number): string => {
      let markup = "";
      for (; at < wanted.length && wanted[at]!.column < column; at += 1) {
        markup += this.newCell(wanted[at]!, rowStyle);
      }
      return markup;
    };
    for (;;) {
      scanner.next();
      if (scanner.depth < inside) break;
      if (scanner.token === Token.text || !scanner.isTag("c")) continue;
      const stated = scanner.attribute("r");
      const column = stated === null ? last + 1 : (positionFromAddress(stated)?.column ?? 0);
      if (!(column > last)) throw new Unsure(`cells out of order: ${stated ?? "?"}`);
      last = column;
      const before = upTo(column);
      if (before !== "" && stated === null) throw new Unsure("a cell has no address");
      this.insert(scanner.tokenStart, before);
      if (wanted[at]?.column === column) this.change(wanted[at++]!);
      else scanner.skipElement();
    }
    this.insert(scanner.tokenStart, upTo(Infinity));
  }

  /** A cell that is there. */
  private change(change: CellChange): void {
    const { scanner, xml } = this;
    const { tokenStart, tokenEnd } = scanner;
    const tag = xml.slice(tokenStart, tokenEnd);
    const base = Number(scanner.attribute("s") ?? 0);
    const style = change.style ? change.style(base) : base;
    scanner.skipElement();
    if (change.text !== undefined) {
      const content = xml.slice(tokenEnd, scanner.tokenEnd).replace(/<\/[^>]*>$/, "");
      if (content.trim() !== "") throw new Unsure("a cell to be written is not blank");
      const address = cellAddress(change.row, change.column);
      const text = inlineString(address, style, change.text);
      this.splices.push({ from: tokenStart, to: scanner.tokenEnd, text });
    } else if (style !== base) {
      this.splices.push({ from: tokenStart, to: tokenEnd, text: withAttribute(tag, "s", String(style)) });
    }
  }

  private rowsBefore(number: number): string {
    let markup = "";
    for (; this.next < this.rows.length && this.rows[this.next]!.row < number; this.next += 1) {
      const { row, cells } = this.rows[this.next]!;
      markup += `<row r="${row}">${cells.map((change) => this.newCell(change, null)).join("")}</row>`;
    }
    return markup;
  }

  private newCell(change: CellChange, rowStyle: number | null): string {
    const { row, column, text } = change;
    const ofColumn = this.columnStyles.find(({ first, last }) => first <= column && column <= last);
    const base = rowStyle ?? ofColumn?.style ?? 0;
    const style = change.style ? change.style(base) : base;
    const address = cellAddress(row, column);
    return text === undefined ? `<c r="${address}"${styleOf(style)}/>` : inlineString(address, style, text);
  }

  private insert(at: number, markup: string): void {
    if (markup !== "") this.splices.push({ from: at, to: at, text: markup });
  }

  private openEmpty(start: number, end: number, name: string, content: string): void {
    const slash = this.xml.lastIndexOf("/", end - 1);
    if (content !== "")
      this.splices.push({ from: Math.max(start, slash), to: end, text: `>${content}</${name}>` });
  }
}
