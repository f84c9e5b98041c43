import { nameKey } from "../expression/characters.ts";
import type { Finding, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { UnknownColumn } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { Cell, CellRange, Sheet, SheetRow } from "../model/sheet.ts";
import { textFromCell } from "./cell-text.ts";
import { PlanRow } from "./plan-row.ts";
import type { PlanCell } from "./plan-row.ts";
import { EXTRAS_COLUMN, KEY_COLUMN, PLAN_COLUMNS, RESULT_COLUMNS, RESULT_MARK } from "./plan-sheets.ts";
import type { PlanSheetName } from "./plan-sheets.ts";

/** A header row is looked for in so many rows with content; above it stand titles. */
const HEADER_WITHIN = 20;
/** Excel evaluates what begins with "=": a formula that a clerk typed so is an error cell with the text we want. */
const FORMULA_COLUMNS: readonly string[] = ["公式", "取数公式", "适用条件"];
const REMARK = /^(?:注|说明|备注|填表说明)[：:]/;

export interface SheetSource {
  readonly file: string;
  readonly date1904: boolean;
  readonly findings: Finding[];
}

/** The rows of one plan sheet below its header, and the columns that we do not know. */
export function rowsFromSheet(
  name: PlanSheetName,
  sheet: Sheet,
  source: SheetSource,
): { rows: PlanRow[]; unknown: UnknownColumn[] } {
  const header = findHeader(name, sheet, source);
  if (!header) {
    const location = { kind: "plan", file: source.file, sheet: sheet.name } as const;
    source.findings.push(
      makeFinding("plan.header-missing", location, { found: sheet.name, expected: KEY_COLUMN[name] }),
    );
    return { rows: [], unknown: [] };
  }
  const tall = sheet.merges.filter((range) => range.top > header.row && range.bottom > range.top);
  const merges = new MergesDownwards(tall);
  const hasResults = [...header.unknown.values()].includes(RESULT_MARK);
  const results = hasResults ? (RESULT_COLUMNS[name] ?? []) : [];
  const kept = [...header.unknown].filter(([, title]) => !results.includes(title));
  const unknown = kept.map(([column, title]) => ({ column, title, cells: [] as string[] }));
  const rows: PlanRow[] = [];
  const above = new Map<number, string>();
  for (const sheetRow of sheet.rows.filter(({ row }) => row > header.row)) {
    const cells = readRow(sheetRow, { header, merges, above, sheet, source });
    if (isEmpty(cells, header) || isRemark(cells)) continue;
    rows.push(planRow(cells, header, sheetRow.row, sheet, source));
    for (const { column, cells: texts } of unknown) texts.push(cells.get(column) ?? "");
  }
  for (const { column, title } of unknown)
    reportUnknown(name, title, cellAddress(header.row, column), sheet, source);
  return { rows, unknown: unknown.map(({ title, cells }) => ({ sheet: name, header: title, cells })) };
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<number, string>;
  readonly unknown: ReadonlyMap<number, string>;
}

/** Merged ranges that reach into a row from above; rows are asked for in order, so that each range is passed once. */
class MergesDownwards {
  private readonly waiting: CellRange[];
  private open: CellRange[] = [];

  constructor(ranges: readonly CellRange[]) {
    this.waiting = [...ranges].sort((a, b) => b.top - a.top);
  }

  over(row: number): readonly CellRange[] {
    while (this.waiting.length > 0 && this.waiting[this.waiting.length - 1]!.top < row) {
      this.open.push(this.waiting.pop()!);
    }
    this.open = this.open.filter(({ bottom }) => bottom >= row);
    return this.open;
  }
}

interface RowContext {
  readonly header: Header;
  readonly merges: MergesDownwards;
  /** The last text above, by column: what a cell merged downwards holds. */
  readonly above: Map<number, string>;
  readonly sheet: Sheet;
  readonly source: SheetSource;
}

function findHeader(name: PlanSheetName, sheet: Sheet, source: SheetSource): Header | null {
  let best: Header | null = null;
  for (const row of sheet.rows.slice(0, HEADER_WITHIN)) {
    const header = headerFromRow(name, row, source);
    const hasKey = [...header.columns.values()].includes(KEY_COLUMN[name]);
    if (hasKey && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
}

function headerFromRow(name: PlanSheetName, row: SheetRow, source: SheetSource): Header {
  const columns = new Map<number, string>();
  const unknown = new Map<number, string>();
  const taken = new Set<string>();
  for (const cell of row.cells) {
    const text = textFromCell(cell, source.date1904);
    if (text === "") continue;
    const known = knownHeader(name, text);
    if (known && !taken.has(known)) {
      columns.set(cell.column, known);
      taken.add(known);
    } else unknown.set(cell.column, text);
  }
  return { row: row.row, columns, unknown };
}

/** A header may carry a remark: 单元格（固定表）, 表头行 *. */
function knownHeader(name: PlanSheetName, text: string): string | undefined {
  const headers: readonly string[] = PLAN_COLUMNS[name];
  const key = nameKey(text).replace(/^\*+|\*+$/g, "");
  const bare = key.replace(/\([^()]*\)$/, "");
  return headers.find((header) => header === key) ?? headers.find((header) => header === bare);
}

function readRow({ row, cells }: SheetRow, context: RowContext): Map<number, string> {
  const read = new Map<number, string>();
  for (const cell of cells) {
    const text =
      cell.type === "error" ? textOfError(cell, row, context) : textFromCell(cell, context.source.date1904);
    if (text === "") continue;
    read.set(cell.column, text);
    context.above.set(cell.column, text);
  }
  for (const { left } of context.merges.over(row)) {
    if (read.has(left)) continue;
    const text = context.above.get(left);
    if (text !== undefined) read.set(left, text);
  }
  return read;
}

/** =SUM(信箱.回复数) means nothing to Excel and everything to us. */
function textOfError(cell: Cell, row: number, { header, sheet, source }: RowContext): string {
  const title = header.columns.get(cell.column);
  if (cell.formula && FORMULA_COLUMNS.includes(title ?? "")) return `=${cell.formula}`;
  if (title !== undefined) reportError(cell, row, sheet, source);
  return "";
}

function reportError(cell: Cell, row: number, sheet: Sheet, source: SheetSource): void {
  const address = cellAddress(row, cell.column);
  const location: PlanLocation = { kind: "plan", file: source.file, sheet: sheet.name, cell: address };
  source.findings.push(makeFinding("plan.cell-error", location, { found: cell.text }));
}

function planRow(
  cells: ReadonlyMap<number, string>,
  header: Header,
  row: number,
  sheet: Sheet,
  source: SheetSource,
): PlanRow {
  const locate = (column: number): PlanLocation => ({
    kind: "plan",
    file: source.file,
    sheet: sheet.name,
    cell: cellAddress(row, column),
  });
  const planCells = new Map<string, PlanCell>();
  for (const [column, title] of header.columns) {
    planCells.set(title, { text: cells.get(column) ?? "", items: null, location: locate(column) });
  }
  const extras = [...header.unknown].find(([, title]) => title === EXTRAS_COLUMN)?.[0];
  if (extras !== undefined) {
    planCells.set(EXTRAS_COLUMN, { text: cells.get(extras) ?? "", items: null, location: locate(extras) });
  }
  const [firstColumn] = header.columns.keys();
  return new PlanRow(planCells, locate(firstColumn ?? 1), source.findings);
}

function isEmpty(cells: ReadonlyMap<number, string>, header: Header): boolean {
  return ![...cells.keys()].some((column) => header.columns.has(column));
}

/** 注：… below the table. */
function isRemark(cells: ReadonlyMap<number, string>): boolean {
  return cells.size === 1 && REMARK.test([...cells.values()][0]!);
}

function reportUnknown(
  name: PlanSheetName,
  found: string,
  cell: string,
  sheet: Sheet,
  source: SheetSource,
): void {
  if (found === EXTRAS_COLUMN) return;
  const location: PlanLocation = { kind: "plan", file: source.file, sheet: sheet.name, cell };
  source.findings.push(
    makeFinding("plan.column-unknown", location, { found, expected: PLAN_COLUMNS[name].join("、") }),
  );
}
