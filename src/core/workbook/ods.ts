import { formatFromCode } from "./number-format.ts";
import { GENERAL, type Cell, type CellRange, type Sheet } from "../model/sheet.ts";
import { refuse } from "../package/refusal.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import { CellBudget } from "./cell-budget.ts";
import { hiddenUpTo, type ColumnSpan } from "./hidden-columns.ts";
import { LAST_COLUMN, LAST_ROW, MOST_SHEETS } from "./limits.ts";
import { RowGatherer } from "./rows.ts";

const PERCENT = formatFromCode("0%");
const DATE = formatFromCode("yyyy-mm-dd");
const DATE_TIME = formatFromCode("yyyy-mm-dd hh:mm");
const TIME = formatFromCode("h:mm:ss");
const HIDDEN = /^(?:collapse|filter)$/;

/**
 * The tables of an OpenDocument spreadsheet's content.xml. Values are those that the file stores, not those it shows.
 * Repetition of empty cells and rows costs nothing; repetition of content counts against the limit.
 * @throws Refusal
 */
export function scanOds(scanner: XmlScanner): Sheet[] {
  const sheets: Sheet[] = [];
  const budget = new CellBudget();
  const hiddenStyles = new Set<string>();
  let style = "";
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.text || scanner.token === Token.end) continue;
    if (scanner.isTag("style")) style = scanner.prefixedAttribute("name") ?? "";
    else if (scanner.isTag("table-properties") && scanner.prefixedAttribute("display") === "false") {
      hiddenStyles.add(style);
    } else if (scanner.isTag("table") && scanner.token === Token.start) {
      if (sheets.length >= MOST_SHEETS)
        throw refuse("workbook.too-many-sheets", { expected: String(MOST_SHEETS) });
      sheets.push(new TableScan(scanner, budget).scan(hiddenStyles));
    } else if (scanner.isTag("tracked-changes")) scanner.skipElement();
  }
  return sheets;
}

class TableScan {
  private readonly scanner: XmlScanner;
  private readonly budget: CellBudget;
  private readonly gatherer = new RowGatherer();
  private readonly merges: CellRange[] = [];
  private readonly hidden: ColumnSpan[] = [];
  private row = 1;
  private column = 1;
  private lastColumn = 0;
  private nextTableColumn = 1;

  constructor(scanner: XmlScanner, budget: CellBudget) {
    this.scanner = scanner;
    this.budget = budget;
  }

  scan(hiddenStyles: ReadonlySet<string>): Sheet {
    const { scanner } = this;
    const name = scanner.prefixedAttribute("name") ?? "";
    const hidden = hiddenStyles.has(scanner.prefixedAttribute("style-name") ?? "");
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) break;
      } else if (scanner.isTag("table-row")) this.scanRow();
      else if (scanner.isTag("table-column")) this.scanColumn();
      else if (
        !/^table-(?:rows|columns|header-rows|header-columns|row-group|column-group)$/.test(scanner.localName)
      ) {
        scanner.skipElement();
      }
    }
    const rows = this.gatherer.finish("content.xml");
    return {
      name,
      hidden,
      rows,
      merges: this.merges,
      hiddenColumns: hiddenUpTo(this.lastColumn, this.hidden),
    };
  }

  private scanColumn(): void {
    const count = this.repetition("number-columns-repeated");
    if (HIDDEN.test(this.scanner.prefixedAttribute("visibility") ?? "")) {
      this.hidden.push({
        from: this.nextTableColumn,
        to: Math.min(this.nextTableColumn + count - 1, LAST_COLUMN),
      });
    }
    this.nextTableColumn += count;
  }

  private scanRow(): void {
    const { scanner } = this;
    const count = this.repetition("number-rows-repeated");
    const hidden = HIDDEN.test(scanner.prefixedAttribute("visibility") ?? "");
    const cells: Cell[] = [];
    this.column = 1;
    if (scanner.token === Token.start) {
      const outside = scanner.depth - 1;
      for (;;) {
        const token = scanner.next();
        if (token === Token.text) continue;
        if (token === Token.end) {
          if (scanner.depth === outside) break;
        } else if (scanner.isTag("table-cell") || scanner.isTag("covered-table-cell")) this.scanCell(cells);
        else scanner.skipElement();
      }
    }
    if (cells.length > 0) {
      this.budget.addCells(cells.length * (count - 1));
      for (let i = 0; i < count; i++) {
        if (this.row + i > LAST_ROW) throw refuse("file.damaged", { part: "content.xml" });
        this.gatherer.start(this.row + i, hidden).cells = cells;
      }
    }
    this.row += count;
  }

  private scanCell(cells: Cell[]): void {
    const { scanner } = this;
    const count = this.repetition("number-columns-repeated");
    this.addMerge();
    const cell = this.readCell();
    if (cell !== null) {
      this.budget.addCells(count);
      if (this.column + count - 1 > LAST_COLUMN) throw refuse("file.damaged", { part: scanner.part });
      for (let i = 0; i < count; i++) cells.push({ ...cell, column: this.column + i });
      this.lastColumn = Math.max(this.lastColumn, this.column + count - 1);
    }
    this.column += count;
  }

  private addMerge(): void {
    const rows = this.repetition("number-rows-spanned");
    const columns = this.repetition("number-columns-spanned");
    if (rows * columns <= 1) return;
    this.budget.addMerge();
    const bottom = Math.min(this.row + rows - 1, LAST_ROW);
    const right = Math.min(this.column + columns - 1, LAST_COLUMN);
    this.merges.push({ top: this.row, left: this.column, bottom, right });
  }

  /** The cell with column 0, or null when it holds nothing. Reads to its end tag. */
  private readCell(): Cell | null {
    const { scanner } = this;
    const type = scanner.prefixedAttribute("value-type");
    const stored = {
      value: scanner.prefixedAttribute("value"),
      date: scanner.prefixedAttribute("date-value"),
      time: scanner.prefixedAttribute("time-value"),
      boolean: scanner.prefixedAttribute("boolean-value"),
      string: scanner.prefixedAttribute("string-value"),
    };
    // "of:=[.A1]+1" or "msoxl:=A1+1": the part after the dialect's name.
    const formula = scanner.prefixedAttribute("formula")?.replace(/^(?:\w+:)?=/, "") ?? null;
    const shown = scanner.token === Token.start ? this.paragraphs() : "";
    const base = { column: 0, formula };
    if (formula !== null && /^(?:#|Err:)/.test(shown))
      return { ...base, type: "error", text: shown, format: GENERAL };
    switch (type) {
      case "float":
      case "currency":
        return { ...base, type: "number", text: stored.value ?? "", format: GENERAL };
      case "percentage":
        return { ...base, type: "number", text: stored.value ?? "", format: PERCENT };
      case "date": {
        const text = stored.date ?? "";
        return { ...base, type: "date", text, format: text.includes("T") ? DATE_TIME : DATE };
      }
      case "time":
        return { ...base, type: "text", text: shown === "" ? (stored.time ?? "") : shown, format: TIME };
      case "boolean":
        return {
          ...base,
          type: "boolean",
          text: stored.boolean === "true" ? "TRUE" : "FALSE",
          format: GENERAL,
        };
      default: {
        const text = stored.string ?? shown;
        if (text !== "") return { ...base, type: "text", text, format: GENERAL };
        if (formula === null) return null;
        return { ...base, type: type === "string" ? "text" : "error", text: "", format: GENERAL };
      }
    }
  }

  /** The paragraphs of a cell, joined by line ends; comments and drawings inside it are not its text. */
  private paragraphs(): string {
    const { scanner } = this;
    const outside = scanner.depth - 1;
    const paragraphs: string[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) return paragraphs.join("\n");
      } else if (scanner.isTag("p") || scanner.isTag("h")) paragraphs.push(this.paragraph());
      else scanner.skipElement();
    }
  }

  private paragraph(): string {
    const { scanner } = this;
    if (scanner.token === Token.empty) return "";
    const outside = scanner.depth - 1;
    let text = "";
    for (;;) {
      const token = scanner.next();
      // Runs of blanks are not text in OpenDocument; text:s says how many there are.
      if (token === Token.text) text += scanner.text().replace(/[ \t\n]+/g, " ");
      else if (token === Token.end) {
        if (scanner.depth === outside) return text;
      } else if (scanner.isTag("s")) text += " ".repeat(Math.min(this.repetition("c"), 1000));
      else if (scanner.isTag("tab")) text += "\t";
      else if (scanner.isTag("line-break")) text += "\n";
      else if (scanner.isTag("annotation") || scanner.isTag("ruby-text")) scanner.skipElement();
    }
  }

  private repetition(attribute: string): number {
    const stated = this.scanner.prefixedAttribute(attribute);
    if (stated === null) return 1;
    const count = Number(stated);
    return Number.isInteger(count) && count >= 1 ? Math.min(count, 2 ** 31) : 1;
  }
}
