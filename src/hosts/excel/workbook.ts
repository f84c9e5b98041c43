import { makeFinding } from "../../core/finding/make-finding.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import type { Watch } from "../../ports/progress.ts";
import type { CellPlace, WorkbookOverview, WorkbookPort } from "../../ports/workbook.ts";
import type { BookState } from "./book-state.ts";
import { readBookState } from "./book-state.ts";
import { followingFormulas } from "./following-formulas.ts";
import type { ExcelOffice } from "./office-root.ts";
import { ExcelRunner, OPEN_WORKBOOK } from "./office-root.ts";
import { readSheets } from "./read-sheets.ts";
import { putInPlace, takenName, tidy } from "./swap.ts";
import { watchCells } from "./watch-cells.ts";
import { writeSheets } from "./write-sheets.ts";

const RUN_DIGITS = 36;
const UNWATCHED: Watch = {
  report: () => undefined,
  cancelled: () => false,
  tick: () => new Promise((resolve) => setTimeout(resolve)),
};

/** The workbook that is open in Excel, through the real office.js. */
export function excelWorkbook(office: ExcelOffice, newRun: () => string = runFromClock): WorkbookPort {
  const runner = new ExcelRunner(office);
  return {
    async overview() {
      const { value, findings } = await runner.run(async (context) =>
        overviewOf(await readBookState(context)),
      );
      if (value === null || value.leftovers.length === 0) return { value, findings };
      const found = value.leftovers.join("、");
      return { value, findings: [makeFinding("host.leftovers", OPEN_WORKBOOK, { found })] };
    },
    read: (sheets, watch) => readSheets(runner, sheets, watch),
    write: (sheets, watch) => writeSheets(runner, sheets, watch, newRun()),
    restore: () => restore(runner),
    async cleanUp() {
      return runner.run(async (context) => {
        const removed = tidy(context, await readBookState(context));
        await context.sync();
        return removed;
      });
    },
    select: (place) => select(runner, place),
    watchSelection: (listener) => watchCells(runner, "selection", listener),
    watchChanges: (sheets, listener) =>
      watchCells(runner, "change", (place) => {
        if (sheets.includes(place.sheet)) listener(place);
      }),
    setting: (key) =>
      runner.run(async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(key).load("value");
        await context.sync();
        return { text: setting.isNullObject ? undefined : String(setting.value) };
      }),
    setSetting: (key, text) =>
      runner.run(async (context) => {
        const { settings } = context.workbook;
        if (text !== null) settings.add(key, text);
        else {
          const setting = settings.getItemOrNullObject(key);
          await context.sync();
          if (!setting.isNullObject) setting.delete();
        }
        await context.sync();
        return true as const;
      }),
  };
}

function overviewOf(state: BookState): WorkbookOverview {
  const named = (...roles: readonly string[]) => state.sheets.filter(({ role }) => roles.includes(role));
  return {
    name: state.name,
    sheets: named("own", "current").map(({ name, hidden, role }) => ({
      name,
      hidden,
      isOurs: role === "current",
    })),
    previous: named("previous", "misplaced").map(({ mark }) => mark!.name),
    leftovers: named("leftover", "aside", "misplaced").map(({ name }) => name),
  };
}

async function restore(runner: ExcelRunner): Promise<HostAnswer<readonly string[]>> {
  let wanted: { readonly run: string; readonly names: readonly string[] } | null = null;
  const { value, findings } = await runner.run(async (context) => {
    const state = await readBookState(context);
    const { previous } = state.record;
    const coming = state.sheets.filter(({ role }) => role === "previous");
    const names = coming.map(({ mark }) => mark!.name);
    if (state.isStructureProtected) return makeFinding("host.structure-protected", OPEN_WORKBOOK, {});
    if (previous === null || names.length === 0)
      return makeFinding("host.nothing-to-restore", OPEN_WORKBOOK, {});
    const taken = takenName(state, coming);
    if (taken !== null) return makeFinding("host.name-taken", OPEN_WORKBOOK, { found: taken });
    wanted = { run: previous, names };
    putInPlace(context, state, previous, coming);
    await context.sync();
    return names;
  });
  if (value !== null && "code" in value) return { value: null, findings: [value] };
  const names = value ?? (await namesAfterRefusal(runner, wanted));
  if (names === null) return { value: null, findings };
  return { value: names, findings: await followingFormulas(runner, UNWATCHED) };
}

/** Puts everything back, unless only the answer was lost and all is done: then the names, as if it had come. */
async function namesAfterRefusal(
  runner: ExcelRunner,
  wanted: { readonly run: string; readonly names: readonly string[] } | null,
): Promise<readonly string[] | null> {
  const { value } = await runner.run(async (context) => {
    const state = await readBookState(context);
    tidy(context, state);
    await context.sync();
    return state.record.current;
  });
  return wanted !== null && value === wanted.run ? wanted.names : null;
}

async function select(runner: ExcelRunner, { sheet, cell }: CellPlace): Promise<HostAnswer<boolean>> {
  const { value, findings } = await runner.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    if (worksheet.isNullObject) return false;
    // A hidden sheet cannot be shown to anybody.
    if (worksheet.visibility !== "Visible") worksheet.visibility = "Visible";
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
    return true;
  });
  if (value !== false) return { value, findings };
  return { value: null, findings: [makeFinding("host.sheet-missing", OPEN_WORKBOOK, { found: sheet })] };
}

/** Short, and different for each writing: two windows of one person do not write in the same millisecond. */
function runFromClock(): string {
  return Date.now().toString(RUN_DIGITS);
}
