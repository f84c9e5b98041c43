import type { Finding } from "../../core/finding/finding.ts";
import type { ValidationOut } from "../../core/model/sheet-out.ts";
import type { SheetToWrite } from "../../ports/workbook.ts";
import { parkedTable } from "./generations.ts";
import { rangeOf } from "./stage-block.ts";
import type { Staging } from "./staging.ts";

/** A row that is higher than others, or hidden. */
export interface RowShape {
  readonly row: number;
  readonly height?: number;
  readonly hidden?: boolean;
}

type Deed = (worksheet: Excel.Worksheet) => void;

const POINTS_OF_CHARACTER = 5.6;
const LONGEST_INLINE_LIST = 255;
const DEEDS_AT_ONCE = 300;

/** All that a sheet has beside its cells: widths, heights, merges, tables, drop-downs, the frozen top. */
export async function shapeSheet(
  id: string,
  sheet: SheetToWrite,
  rows: readonly RowShape[],
  index: number,
  { runner, run, watch }: Pick<Staging, "runner" | "run" | "watch">,
): Promise<readonly Finding[]> {
  const deeds = [
    ...columnDeeds(sheet),
    ...rowDeeds(rows),
    ...(sheet.merges ?? []).map(
      (merge): Deed =>
        (worksheet) =>
          rangeOf(worksheet, merge).merge(),
    ),
    ...(sheet.tables ?? []).map(({ range }, at): Deed => (worksheet) => {
      worksheet.tables.add(rangeOf(worksheet, range), true).name = parkedTable(run, index, at);
    }),
    ...(sheet.validations ?? []).map(
      (validation): Deed =>
        (worksheet) =>
          validate(worksheet, validation),
    ),
    (worksheet: Excel.Worksheet) => lastDeed(worksheet, sheet),
  ];
  for (let from = 0; from < deeds.length; from += DEEDS_AT_ONCE) {
    const part = deeds.slice(from, from + DEEDS_AT_ONCE);
    const { findings } = await runner.run((context) => carryOut(context, id, part));
    if (findings.length > 0) return findings;
    await watch.tick();
  }
  return [];
}

async function carryOut(context: Excel.RequestContext, id: string, deeds: readonly Deed[]): Promise<void> {
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const worksheet = context.workbook.worksheets.getItem(id);
  for (const deed of deeds) deed(worksheet);
  await context.sync();
}

function columnDeeds({ widths = [], hiddenColumns = [] }: SheetToWrite): Deed[] {
  const columnOf = (worksheet: Excel.Worksheet, column: number) =>
    worksheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn();
  return [
    ...widths.flatMap((width, at): Deed[] =>
      width > 0
        ? [(worksheet) => void (columnOf(worksheet, at + 1).format.columnWidth = width * POINTS_OF_CHARACTER)]
        : [],
    ),
    ...hiddenColumns.map(
      (column): Deed =>
        (worksheet) =>
          void (columnOf(worksheet, column).columnHidden = true),
    ),
  ];
}

/** Neighbours of one shape are one call: a findings sheet has thousands of rows that are two lines high. */
function rowDeeds(rows: readonly RowShape[]): Deed[] {
  const runs: { from: number; to: number; shape: RowShape }[] = [];
  for (const shape of rows) {
    const last = runs[runs.length - 1];
    const continues =
      last?.to === shape.row - 1 && last.shape.height === shape.height && last.shape.hidden === shape.hidden;
    if (continues) last.to = shape.row;
    else runs.push({ from: shape.row, to: shape.row, shape });
  }
  return runs.map(({ from, to, shape: { height, hidden } }) => (worksheet) => {
    const lines = worksheet.getRangeByIndexes(from - 1, 0, to - from + 1, 1).getEntireRow();
    if (height !== undefined) lines.format.rowHeight = height;
    if (hidden === true) lines.rowHidden = true;
  });
}

/** Protection comes last, since nothing can be changed after it. */
function lastDeed(worksheet: Excel.Worksheet, sheet: SheetToWrite): void {
  const { rows = 0, columns = 0 } = sheet.freeze ?? {};
  const { freezePanes, pageLayout, protection } = worksheet;
  if (rows > 0 && columns > 0)
    freezePanes.freezeAt(rangeOf(worksheet, { top: 1, left: 1, bottom: rows, right: columns }));
  else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
  if (sheet.landscape === true) pageLayout.orientation = "Landscape";
  if (sheet.isProtected === true) protection.protect({ allowFormatColumns: true, allowFormatRows: true });
}

/** Drop-downs only help while typing; one that is too long for Excel's inline list is left out, and nothing is lost with it. */
function validate(worksheet: Excel.Worksheet, { kind, options, range }: ValidationOut): void {
  const source = (options ?? []).join(",");
  if (kind !== "list" || source === "" || source.length > LONGEST_INLINE_LIST) return;
  rangeOf(worksheet, range).dataValidation.rule = { list: { inCellDropDown: true, source } };
}
