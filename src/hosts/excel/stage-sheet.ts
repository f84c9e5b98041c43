import type { HostAnswer } from "../../ports/host-answer.ts";
import type { SheetToWrite } from "../../ports/workbook.ts";
import type { Block } from "./blocks.ts";
import { blocksOf, halvesOf } from "./blocks.ts";
import type { SheetMark } from "./generations.ts";
import { MARK_KEY, stagedName } from "./generations.ts";
import type { FormulaCell, SheetNotes } from "./stage-block.ts";
import type { RowShape } from "./shape-sheet.ts";
import { shapeSheet } from "./shape-sheet.ts";
import type { StagedSheet, Staging } from "./staging.ts";
import { prepareBlock, sendBlock } from "./stage-block.ts";

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
  const heights: RowShape[] = [];
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
  const shaped = await shapeSheet(id, sheet, heights, index, staging);
  return shaped.length > 0
    ? { value: null, findings: shaped }
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

function totalOf({ rows, rowCount }: SheetToWrite): number {
  return rowCount ?? (Symbol.asyncIterator in rows ? 0 : rows.length);
}
