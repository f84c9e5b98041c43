import { GENERAL, type Cell, type CellRange, type Sheet } from "../model/sheet.ts";
import { Token, type XmlScanner } from "../package/xml.ts";
import { CellBudget } from "./cell-budget.ts";
import { RowGatherer, type GrowingRow } from "./rows.ts";
import { LAST_COLUMN } from "./limits.ts";

/** A merged cell that still grows downwards, by its left column. */
interface OpenMerge {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  bottom: number;
}

/** Lines that stand right above a table and belong to it; longer ones are running text. */
const MOST_LINES = 10;
const LONGEST_LINE = 200;

/**
 * The tables of a Word document's body, one sheet each: "表1", "表2", … in the order in which they begin. What a worksheet
 * has above its table stands before it here, in paragraphs (a title, 填报单位：…, 单位：万元): each line is a row above the
 * table's own. A table inside a cell is a sheet of its own. Every cell is text as written; deletions are out, insertions in.
 */
export function scanWordTables(scanner: XmlScanner): Sheet[] {
  const sheets: Sheet[] = [];
  const budget = new CellBudget();
  let lines: string[] = [];
  while (scanner.next() !== Token.eof) {
    if (scanner.token === Token.empty && scanner.isTag("tab") && lines.length > 0) {
      lines[lines.length - 1] += "\t";
    }
    if (scanner.token !== Token.start) continue;
    if (scanner.isTag("tbl")) {
      new TableScan(scanner, budget, sheets).scan(linesAbove(lines));
      lines = [];
    } else if (scanner.isTag("p")) lines.push("");
    else if (scanner.isTag("t") && lines.length > 0) lines[lines.length - 1] += scanner.elementText();
    else if (scanner.isTag("Fallback") || scanner.isTag("moveFrom") || scanner.isTag("pPr"))
      scanner.skipElement();
  }
  return sheets;
}

function linesAbove(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "" && line.length <= LONGEST_LINE)
    .slice(-MOST_LINES);
}

class TableScan {
  private readonly scanner: XmlScanner;
  private readonly budget: CellBudget;
  private readonly sheets: Sheet[];
  private readonly gatherer = new RowGatherer();
  private readonly merges: CellRange[] = [];
  private readonly openMerges = new Map<number, OpenMerge>();
  private row = 0;
  private column = 1;

  constructor(scanner: XmlScanner, budget: CellBudget, sheets: Sheet[]) {
    this.scanner = scanner;
    this.budget = budget;
    this.sheets = sheets;
  }

  /** `lines`: what stands above the table, a row each. */
  scan(lines: readonly string[] = []): void {
    for (const text of lines) {
      this.row++;
      const cell: Cell = { column: 1, type: "text", text, format: GENERAL, formula: null };
      this.gatherer.start(this.row, false).cells.push(cell);
    }
    this.budget.addCells(lines.length);
    const place = this.sheets.length;
    const empty: Sheet = { name: `表${place + 1}`, hidden: false, rows: [], merges: [], hiddenColumns: [] };
    this.sheets.push(empty);
    this.children((scanner) => {
      if (scanner.isTag("tr")) this.scanRow();
      else if (isSkipped(scanner)) scanner.skipElement();
    });
    for (const merge of this.openMerges.values()) this.closeMerge(merge);
    this.sheets[place] = { ...empty, rows: this.gatherer.finish(empty.name), merges: this.merges };
  }

  private scanRow(): void {
    this.row++;
    this.column = 1;
    const growing = this.gatherer.start(this.row, false);
    this.children((scanner) => {
      if (scanner.isTag("gridBefore")) this.column += spanOf(scanner);
      else if (scanner.isTag("tc")) this.scanCell(growing);
      else if (isSkipped(scanner)) scanner.skipElement();
    });
    for (const [left, merge] of this.openMerges) {
      if (merge.bottom === this.row) continue;
      this.closeMerge(merge);
      this.openMerges.delete(left);
    }
    this.budget.addCells(growing.cells.length);
  }

  private scanCell(growing: GrowingRow): void {
    let span = 1;
    let vertical: "none" | "restart" | "continue" = "none";
    const paragraphs: string[] = [];
    this.children((scanner) => {
      if (scanner.isTag("gridSpan")) span = spanOf(scanner);
      else if (scanner.isTag("vMerge")) {
        vertical = scanner.prefixedAttribute("val") === "restart" ? "restart" : "continue";
      } else if (scanner.isTag("p")) paragraphs.push(this.paragraph());
      else if (scanner.isTag("tbl")) new TableScan(scanner, this.budget, this.sheets).scan();
      else if (isSkipped(scanner)) scanner.skipElement();
    });
    this.trackMerge(vertical, span);
    const text = paragraphs.join("\n").trim();
    const isCovered = (vertical as string) === "continue" && this.openMerges.has(this.column);
    if (text !== "" && !isCovered && this.column <= LAST_COLUMN) {
      const cell: Cell = { column: this.column, type: "text", text, format: GENERAL, formula: null };
      growing.cells.push(cell);
    }
    this.column += span;
  }

  private trackMerge(vertical: "none" | "restart" | "continue", span: number): void {
    const left = this.column;
    const open = this.openMerges.get(left);
    if (vertical === "continue" && open !== undefined) {
      open.bottom = this.row;
      return;
    }
    if (open !== undefined) {
      this.closeMerge(open);
      this.openMerges.delete(left);
    }
    if (vertical === "none" && span === 1) return;
    const merge = { top: this.row, left, right: left + span - 1, bottom: this.row };
    if (vertical === "restart") this.openMerges.set(left, merge);
    else this.closeMerge(merge);
  }

  private closeMerge(merge: OpenMerge): void {
    if (merge.bottom === merge.top && merge.right === merge.left) return;
    this.budget.addMerge();
    this.merges.push({ top: merge.top, left: merge.left, bottom: merge.bottom, right: merge.right });
  }

  private paragraph(): string {
    let text = "";
    this.children((scanner) => {
      if (scanner.isTag("t")) text += scanner.elementText();
      else if (scanner.isTag("tab")) text += "\t";
      else if (scanner.isTag("br") || scanner.isTag("cr")) text += "\n";
      else if (scanner.isTag("noBreakHyphen")) text += "\u2011";
      else if (isSkipped(scanner)) scanner.skipElement();
    });
    return text;
  }

  /** Visits the tags inside the element just opened, at any depth that the visitor does not read or skip itself. */
  private children(visit: (scanner: XmlScanner) => void): void {
    const { scanner } = this;
    if (scanner.token !== Token.start) return;
    const outside = scanner.depth - 1;
    for (;;) {
      const token = scanner.next();
      if (token === Token.text) continue;
      if (token === Token.end) {
        if (scanner.depth === outside) return;
      } else visit(scanner);
    }
  }
}

/** Properties (their w:tab and the like are no text), deletions, drawings and the second copy of what is drawn. */
function isSkipped(scanner: XmlScanner): boolean {
  return /^(?:pPr|rPr|tblPr|tblGrid|sectPr|del|moveFrom|Fallback|drawing|pict|object|trPrChange|tcPrChange)$/.test(
    scanner.localName,
  );
}

function spanOf(scanner: XmlScanner): number {
  const span = Number(scanner.prefixedAttribute("val"));
  return Number.isInteger(span) && span >= 1 ? Math.min(span, LAST_COLUMN) : 1;
}
