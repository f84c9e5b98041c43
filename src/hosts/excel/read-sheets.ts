import type { Cell, CellRange, CellType, Sheet, SheetRow, Workbook } from "../../core/model/sheet.ts";
import { GENERAL } from "../../core/model/sheet.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import { formatFromCode } from "../../core/workbook/number-format.ts";
import { rangeFromReference } from "../../core/workbook/reference.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import type { Watch } from "../../ports/progress.ts";
import { readBookState } from "./book-state.ts";
import type { ExcelRunner } from "./office-root.ts";
import { OPEN_WORKBOOK } from "./office-root.ts";
import { rangeOf } from "./stage-block.ts";

/** Cells in one request: five answers each, so that their JSON stays below the 5 MB that Excel on the web hands over. */
const MOST_CELLS = 20_000;

interface Extent extends CellRange {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly CellRange[];
}

interface Part {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** Sheets of the open workbook as the core reads files. Whether single rows and columns are hidden is not asked. */
export async function readSheets(
  runner: ExcelRunner,
  names: readonly string[] | null,
  watch: Watch,
): Promise<HostAnswer<Workbook>> {
  const opened = await runner.run((context) => extentsOf(context, names));
  if (opened.value === null) return { value: null, findings: opened.findings };
  const { date1904, extents, missing } = opened.value;
  if (missing !== null) {
    return { value: null, findings: [makeFinding("host.sheet-missing", OPEN_WORKBOOK, { found: missing })] };
  }
  const sheets: Sheet[] = [];
  for (const [done, extent] of extents.entries()) {
    watch.report({ stage: "plan", done, total: extents.length, item: extent.name });
    const rows: SheetRow[] = [];
    const { findings } = await readRows(runner, extent, extent.top, extent.bottom, rows, watch);
    if (findings.length > 0) return { value: null, findings };
    sheets.push({ name: extent.name, hidden: extent.hidden, rows, merges: extent.merges, hiddenColumns: [] });
  }
  if (watch.cancelled()) return { value: null, findings: [] };
  return { value: { format: "xlsx", reader: "own", sheets, date1904, modified: null }, findings: [] };
}

async function extentsOf(context: Excel.RequestContext, names: readonly string[] | null) {
  const state = await readBookState(context);
  const listed = state.sheets.filter(({ role }) => role === "own" || role === "current");
  const missing = names?.find((name) => listed.every((sheet) => sheet.name !== name)) ?? null;
  const wanted = missing === null ? listed.filter(({ name }) => names?.includes(name) ?? true) : [];
  const used = wanted.map(({ id }) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  // Asked only of what is there: nothing says what a host makes of a question to a null object.
  const merged = used.map((range) =>
    range.isNullObject ? null : range.getMergedAreasOrNullObject().load("address"),
  );
  await context.sync();
  const extents = wanted.map(({ id, name, hidden }, index): Extent => {
    const at = { id, name, hidden };
    const range = used[index]!;
    if (range.isNullObject) return { ...at, top: 1, left: 1, bottom: 0, right: 0, merges: [] };
    const areas = merged[index]!;
    const top = range.rowIndex + 1;
    const left = range.columnIndex + 1;
    return {
      ...at,
      top,
      left,
      bottom: top + range.rowCount - 1,
      right: left + range.columnCount - 1,
      merges: areas.isNullObject ? [] : rangesFromAddress(areas.address),
    };
  });
  return { date1904: state.date1904, extents, missing };
}

/** "汇总!A1:B2,汇总!C3:D3" without its sheet names, in which anything may stand. */
function rangesFromAddress(address: string): CellRange[] {
  return address
    .split(",")
    .map((part) => rangeFromReference(part.slice(part.lastIndexOf("!") + 1)))
    .filter((range) => range !== null);
}

/** Reads from top to bottom in parts; a part that is too much for one answer is read in halves. */
async function readRows(
  runner: ExcelRunner,
  extent: Extent,
  top: number,
  bottom: number,
  rows: SheetRow[],
  watch: Watch,
): Promise<HostAnswer<true>> {
  const height = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, extent.right - extent.left + 1)));
  for (let from = top; from <= bottom && !watch.cancelled(); from += height) {
    const to = Math.min(bottom, from + height - 1);
    const { value, findings } = await runner.run((context) => readPart(context, extent, from, to));
    if (value !== null) rows.push(...rowsOfPart(value, extent.left, from));
    else {
      const middle = Math.floor((from + to) / 2);
      const isTooLarge = findings.some(({ code }) => code === "host.response-too-large");
      if (!isTooLarge || from === to) return { value: null, findings };
      const upper = await readRows(runner, extent, from, middle, rows, watch);
      const lower = upper.value && (await readRows(runner, extent, middle + 1, to, rows, watch));
      if (!lower?.value) return lower ?? upper;
    }
    await watch.tick();
  }
  return { value: true, findings: [] };
}

async function readPart(
  context: Excel.RequestContext,
  extent: Extent,
  top: number,
  bottom: number,
): Promise<Part> {
  const sheet = context.workbook.worksheets.getItem(extent.id);
  const range = rangeOf(sheet, { ...extent, top, bottom });
  range.load("values,formulas,numberFormat,valueTypes");
  await context.sync();
  return {
    values: range.values as unknown[][],
    formulas: range.formulas as unknown[][],
    formats: range.numberFormat as unknown[][],
    types: range.valueTypes,
  };
}

function rowsOfPart(part: Part, left: number, top: number): SheetRow[] {
  return part.values.flatMap((values, index): SheetRow[] => {
    const cells = values.flatMap((value, at): Cell[] => {
      const formula = formulaOf(part.formulas[index]![at], value);
      if (value === "" && formula === null) return [];
      const code = String(part.formats[index]![at]);
      const isError = part.types[index]![at] === "Error";
      const format = code === "General" ? GENERAL : formatFromCode(code);
      return [{ column: left + at, ...content(value, isError), format, formula }];
    });
    return cells.length === 0 ? [] : [{ row: top + index, hidden: false, cells }];
  });
}

function content(value: unknown, isError: boolean): { type: CellType; text: string } {
  if (isError) return { type: "error", text: String(value) };
  if (typeof value === "number") return { type: "number", text: String(value) };
  if (typeof value === "boolean") return { type: "boolean", text: value ? "TRUE" : "FALSE" };
  return { type: "text", text: String(value) };
}

/** Excel gives a typed text "=1+1" back as if it were a formula; it differs in that its value is that very text. */
function formulaOf(formula: unknown, value: unknown): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=") || formula === value) return null;
  return formula.slice(1);
}
