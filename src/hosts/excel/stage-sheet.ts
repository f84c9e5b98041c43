import type { ValidationOut } from "../../core/model/sheet-out.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import type { SheetToWrite } from "../../ports/workbook.ts";
import type { Watch } from "../../ports/progress.ts";
import type { Block } from "./blocks.ts";
import { blocksOf, halvesOf } from "./blocks.ts";
import type { SheetMark } from "./generations.ts";
import { MARK_KEY, parkedTable, stagedName } from "./generations.ts";
import type { ExcelRunner } from "./office-root.ts";
import type { FormulaCell, SheetNotes } from "./stage-block.ts";
import { prepareBlock, rangeOf, sendBlock } from "./stage-block.ts";

/** A sheet that stands in the workbook under its staged name, whole but for its formulas. */
export interface StagedSheet {
  readonly id: string;
  readonly formulas: readonly FormulaCell[];
  readonly notes: SheetNotes;
}

/** What all sheets of one writing share. */
export interface Staging {
  readonly runner: ExcelRunner;
  readonly watch: Watch;
  readonly run: string;
  readonly date1904: boolean;
}

const POINTS_OF_CHARACTER = 5.6;
const LONGEST_INLINE_LIST = 255;

/** `value` is null after a refusal, and without a finding after a cancel. */
export async function stageSheet(
  sheet: SheetToWrite,
  index: number,
  mark: SheetMark,
  staging: Staging,
): Promise<HostAnswer<StagedSheet>> {
  const { runner, run, watch } = staging;
  const added = await runner.run(async (context) => {
    const worksheet = context.workbook.worksheets.add(stagedName(run, index));
    worksheet.visibility = "Hidden";
    worksheet.customProperties.add(MARK_KEY, JSON.stringify(mark));
    worksheet.load("id");
    await context.sync();
    return worksheet.id;
  });
  if (added.value === null) return { value: null, findings: added.findings };
  const id = added.value;
  const notes: SheetNotes = { longNumbers: { count: 0, cell: "" }, cutTexts: { count: 0, cell: "" } };
  const formulas: FormulaCell[] = [];
  const heights: { readonly row: number; readonly height?: number; readonly hidden?: boolean }[] = [];
  let done = 0;
  for await (const block of blocksOf(sheet.rows)) {
    if (watch.cancelled()) return { value: null, findings: [] };
    const sent = await stageBlock(block, id, notes, staging, formulas);
    if (sent.value === null) return { value: null, findings: sent.findings };
    heights.push(...block.rows.filter(({ height, hidden }) => height !== undefined || hidden === true));
    done += block.rows.length;
    watch.report({ stage: "consolidate", done, total: totalOf(sheet), item: sheet.name });
    await watch.tick();
  }
  const finished = await runner.run(async (context) => {
    finish(context.workbook.worksheets.getItem(id), sheet, heights, run, index);
    await context.sync();
    return true;
  });
  return finished.value === null
    ? { value: null, findings: finished.findings }
    : { value: { id, formulas, notes }, findings: [] };
}

/** Sends a block; one that the host finds too large goes in halves, down to single rows. */
async function stageBlock(
  block: Block,
  id: string,
  notes: SheetNotes,
  staging: Staging,
  formulas: FormulaCell[],
): Promise<HostAnswer<true>> {
  const mine: SheetNotes = { longNumbers: { count: 0, cell: "" }, cutTexts: { count: 0, cell: "" } };
  const prepared = prepareBlock(block, staging.date1904, mine);
  const sent = await staging.runner.run(async (context) => {
    sendBlock(context, id, prepared);
    await context.sync();
    return true as const;
  });
  const halves = sent.findings.some(({ code }) => code === "host.request-too-large") ? halvesOf(block) : null;
  if (halves === null) {
    if (sent.value !== null) {
      formulas.push(...prepared.formulas);
      join(notes, mine);
    }
    return sent;
  }
  for (const half of halves) {
    const answer = await stageBlock(half, id, notes, staging, formulas);
    if (answer.value === null) return answer;
  }
  return { value: true, findings: [] };
}

function join(notes: SheetNotes, more: SheetNotes): void {
  for (const kind of ["longNumbers", "cutTexts"] as const) {
    if (notes[kind].count === 0) notes[kind].cell = more[kind].cell;
    notes[kind].count += more[kind].count;
  }
}

function finish(
  worksheet: Excel.Worksheet,
  sheet: SheetToWrite,
  rows: readonly { readonly row: number; readonly height?: number; readonly hidden?: boolean }[],
  run: string,
  index: number,
): void {
  const column = (number: number) => worksheet.getRangeByIndexes(0, number - 1, 1, 1).getEntireColumn();
  for (const [at, width] of (sheet.widths ?? []).entries()) {
    if (width > 0) column(at + 1).format.columnWidth = width * POINTS_OF_CHARACTER;
  }
  for (const number of sheet.hiddenColumns ?? []) column(number).columnHidden = true;
  for (const { row, height, hidden } of rows) {
    const line = worksheet.getRangeByIndexes(row - 1, 0, 1, 1).getEntireRow();
    if (height !== undefined) line.format.rowHeight = height;
    if (hidden === true) line.rowHidden = true;
  }
  for (const merge of sheet.merges ?? []) rangeOf(worksheet, merge).merge();
  for (const [at, { range }] of (sheet.tables ?? []).entries()) {
    worksheet.tables.add(rangeOf(worksheet, range), true).name = parkedTable(run, index, at);
  }
  for (const validation of sheet.validations ?? []) validate(worksheet, validation);
  freeze(worksheet, sheet);
  if (sheet.landscape === true) worksheet.pageLayout.orientation = "Landscape";
  if (sheet.isProtected === true)
    worksheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

function freeze({ freezePanes }: Excel.Worksheet, { freeze: frozen }: SheetToWrite): void {
  const { rows = 0, columns = 0 } = frozen ?? {};
  if (rows > 0 && columns > 0) freezePanes.freezeAt(cornerOf(rows, columns));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** "A1:B3": the rows and columns that stay in view. */
function cornerOf(rows: number, columns: number): string {
  return `A1:${String.fromCharCode(64 + Math.min(columns, 26))}${rows}`;
}

/** Drop-downs only help while typing; one that is too long for Excel's inline list is left out, and nothing is lost with it. */
function validate(worksheet: Excel.Worksheet, { kind, options, range }: ValidationOut): void {
  const source = (options ?? []).join(",");
  if (kind !== "list" || source === "" || source.length > LONGEST_INLINE_LIST) return;
  rangeOf(worksheet, range).dataValidation.rule = { list: { inCellDropDown: true, source } };
}

function totalOf({ rows, rowCount }: SheetToWrite): number {
  return rowCount ?? (Symbol.asyncIterator in rows ? 0 : rows.length);
}
