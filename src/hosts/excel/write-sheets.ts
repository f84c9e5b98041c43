import type { Finding } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import { namesBeside } from "../../core/workbook/sheet-names.ts";
import type { Watch } from "../../ports/progress.ts";
import type { SheetToWrite, WriteOutcome } from "../../ports/workbook.ts";
import type { BookState } from "./book-state.ts";
import { readBookState, setRecord } from "./book-state.ts";
import type { FormulaNames } from "../../core/workbook/renamed-formula.ts";
import { renamedFormula } from "../../core/workbook/renamed-formula.ts";
import { followingFormulas } from "./following-formulas.ts";
import type { SheetMark } from "./generations.ts";
import { parkedTable, stagedName } from "./generations.ts";
import { OPEN_WORKBOOK } from "./office-root.ts";
import type { ExcelRunner } from "./office-root.ts";
import type { FormulaCell } from "./stage-block.ts";
import type { StagedSheet, Staging } from "./staging.ts";
import { stageSheet } from "./stage-sheet.ts";
import { putInPlace, takenName, tidy } from "./swap.ts";

const FORMULAS_AT_ONCE = 400;

/** Writes all sheets or none; what `WorkbookPort.write` promises. */
export async function writeSheets(
  runner: ExcelRunner,
  sheets: readonly SheetToWrite[],
  watch: Watch,
  run: string,
): Promise<WriteOutcome> {
  try {
    return await stageAndReplace(runner, sheets, watch, run);
  } catch (error) {
    // Not Excel failed but whoever gives the rows; nothing of it may stay behind all the same.
    await giveUp(runner, []);
    throw error;
  }
}

async function stageAndReplace(
  runner: ExcelRunner,
  sheets: readonly SheetToWrite[],
  watch: Watch,
  run: string,
): Promise<WriteOutcome> {
  const begun = await begin(runner, run);
  if (begun.state === null) return failed(begun.findings);
  const { names, findings } = chosenNames(sheets, begun.state);
  const staging = { runner, watch, run, date1904: begun.state.date1904 };
  const staged: StagedSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const mark: SheetMark = {
      run,
      name: names[index]!,
      hidden: sheet.hidden === true,
      tables: (sheet.tables ?? []).map(({ name }) => name),
    };
    const answer = watch.cancelled() ? null : await stageSheet(sheet, index, mark, staging);
    if (answer?.value == null) return giveUp(runner, answer?.findings ?? []);
    staged.push(answer.value);
    findings.push(...notesOf(answer.value, names[index]!));
  }
  const formulas = await writeFormulas(sheets, staged, staging);
  if (formulas.length > 0) return giveUp(runner, formulas);
  if (watch.cancelled()) return giveUp(runner, []);
  const swapped = await replace(runner, run, staged);
  if (swapped.length > 0) return giveUp(runner, swapped, run, names);
  const after = [...(await removeDoomed(runner)), ...(await followingFormulas(runner, watch))];
  return { state: "written", names, findings: [...findings, ...after] };
}

/** Puts aside what a cut writing left, and says in the workbook that this one has begun. */
async function begin(
  runner: ExcelRunner,
  run: string,
): Promise<{ state: BookState | null; findings: readonly Finding[] }> {
  const answer = await runner.run(async (context) => {
    let state = await readBookState(context);
    if (state.isStructureProtected) return state;
    tidy(context, state);
    setRecord(context, { ...state.record, doomed: [run] });
    await context.sync();
    state = await readBookState(context);
    return state;
  });
  if (answer.value?.isStructureProtected) {
    return { state: null, findings: [makeFinding("host.structure-protected", OPEN_WORKBOOK, {})] };
  }
  return { state: answer.value, findings: answer.findings };
}

/** Where the person has a sheet of that name, ours stands beside it. */
function chosenNames(
  sheets: readonly SheetToWrite[],
  state: BookState,
): { names: readonly string[]; findings: Finding[] } {
  const own = state.sheets.flatMap(({ role, name }) => (role === "own" ? [name] : []));
  const { names, beside } = namesBeside(
    sheets.map(({ name }) => name),
    own,
  );
  return {
    names,
    findings: beside.map((one) => makeFinding("host.sheet-beside", OPEN_WORKBOOK, { ...one })),
  };
}

/** Formulas come when every sheet is there, and name the sheets as they are called now: Excel renames with them. */
async function writeFormulas(
  sheets: readonly SheetToWrite[],
  staged: readonly StagedSheet[],
  { runner, run, watch }: Staging,
): Promise<readonly Finding[]> {
  const names: FormulaNames = {
    sheets: new Map(sheets.map(({ name }, index) => [name, stagedName(run, index)])),
    tables: new Map(
      sheets.flatMap(({ tables = [] }, index) =>
        tables.map(({ name }, at) => [name, parkedTable(run, index, at)] as const),
      ),
    ),
  };
  for (const { id, formulas } of staged) {
    for (let from = 0; from < formulas.length; from += FORMULAS_AT_ONCE) {
      const part = formulas.slice(from, from + FORMULAS_AT_ONCE);
      const { findings } = await runner.run((context) => sendFormulas(context, id, part, names));
      if (findings.length > 0) return findings;
      await watch.tick();
    }
  }
  return [];
}

async function sendFormulas(
  context: Excel.RequestContext,
  sheetId: string,
  formulas: readonly FormulaCell[],
  names: FormulaNames,
): Promise<void> {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, formula } of formulas) {
    sheet.getCell(row - 1, column - 1).formulas = [[`=${renamedFormula(formula, names)}`]];
  }
  await context.sync();
}

/** The present sheets go aside and the new ones take their names, in one request. */
async function replace(
  runner: ExcelRunner,
  run: string,
  staged: readonly StagedSheet[],
): Promise<readonly Finding[]> {
  const { findings, value } = await runner.run(async (context) => {
    const state = await readBookState(context);
    // By id: the person may have given one of them another name meanwhile.
    const coming = state.sheets.filter(
      ({ id, mark }) => mark !== null && staged.some((sheet) => sheet.id === id),
    );
    if (coming.length < staged.length) {
      return [makeFinding("host.item-missing", OPEN_WORKBOOK, { found: stagedName(run, coming.length) })];
    }
    const taken = takenName(state, coming);
    if (taken !== null) return [makeFinding("host.name-taken", OPEN_WORKBOOK, { found: taken })];
    putInPlace(context, state, run, coming);
    await context.sync();
    return [];
  });
  return value ?? findings;
}

/**
 * Puts everything back. A refusal may have come after the work was done (the answer was lost): then the new writing is
 * the present one, and it is said to be written.
 */
async function giveUp(
  runner: ExcelRunner,
  findings: readonly Finding[],
  run = "",
  names: readonly string[] = [],
): Promise<WriteOutcome> {
  const tidied = await runner.run(async (context) => {
    const state = await readBookState(context);
    tidy(context, state);
    await context.sync();
    return state.record.current;
  });
  if (run !== "" && tidied.value === run) return { state: "written", names, findings: [] };
  const isCancelled = findings.length === 0 && tidied.findings.length === 0;
  return isCancelled
    ? { state: "cancelled", names: [], findings: [] }
    : failed([
        ...findings,
        ...tidied.findings.filter((one) => findings.every(({ code }) => code !== one.code)),
      ]);
}

/** What is two generations old goes. That it could not go is no failure: the next opening names and removes it. */
async function removeDoomed(runner: ExcelRunner): Promise<readonly Finding[]> {
  const { value, findings } = await runner.run(async (context) => {
    const state = await readBookState(context);
    tidy(context, state);
    await context.sync();
    return true;
  });
  return value === null ? findings.map((finding) => ({ ...finding, severity: "note" as const })) : [];
}

function notesOf({ notes }: StagedSheet, name: string): Finding[] {
  const { longNumbers, cutTexts } = notes;
  const params = ({ count, cell }: { count: number; cell: string }) => ({ found: name, count, cell });
  return [
    ...(longNumbers.count > 0
      ? [makeFinding("host.number-as-text", OPEN_WORKBOOK, params(longNumbers))]
      : []),
    ...(cutTexts.count > 0 ? [makeFinding("host.text-cut", OPEN_WORKBOOK, params(cutTexts))] : []),
  ];
}

function failed(findings: readonly Finding[]): WriteOutcome {
  return { state: "failed", names: [], findings };
}
