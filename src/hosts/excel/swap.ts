import type { BookState } from "./book-state.ts";
import { setRecord } from "./book-state.ts";
import type { MarkedSheet } from "./generations.ts";
import { asideName, parkedTable } from "./generations.ts";

/** Puts the sheets of writing `run` in the place of the present ones. All in one request; the last action makes it so. */
export function putInPlace(
  context: Excel.RequestContext,
  state: BookState,
  run: string,
  coming: readonly MarkedSheet[],
): void {
  const { record } = state;
  const going = state.sheets.filter(({ role }) => role === "current");
  moveAside(context, state, going);
  show(context, state, coming);
  const active = going.find(({ id }) => id === state.activeSheet)?.name;
  const successor = coming.find(({ mark }) => mark!.name === active && !mark!.hidden);
  const { worksheets } = context.workbook;
  if (successor) worksheets.getItem(successor.id).activate();
  // Hidden only now: Excel wants one visible sheet at every moment.
  for (const { id } of going) worksheets.getItem(id).visibility = "Hidden";
  // Where the person deleted the present sheets there is nothing to keep, and the ones before them stay.
  const before = record.previous === run ? null : record.previous;
  const isKept = going.length > 0;
  const older = isKept && before !== null ? [before] : [];
  setRecord(context, {
    current: run,
    previous: isKept ? record.current : before,
    doomed: [...record.doomed.filter((one) => one !== run), ...older],
  });
}

/** Undoes a replacing that did not come to its end, and removes what may go. Nothing of it depends on how far it came. */
export function tidy(context: Excel.RequestContext, state: BookState): string[] {
  const { worksheets } = context.workbook;
  const aside = state.sheets.filter(({ role }) => role === "aside");
  const misplaced = state.sheets.filter(({ role }) => role === "misplaced");
  const leftovers = state.sheets.filter(({ role }) => role === "leftover");
  for (const { id } of aside) worksheets.getItem(id).visibility = "Visible";
  moveAside(context, state, misplaced);
  for (const { id } of misplaced) worksheets.getItem(id).visibility = "Hidden";
  for (const { id } of leftovers) worksheets.getItem(id).delete();
  show(context, state, aside);
  setRecord(context, { ...state.record, doomed: [] });
  return leftovers.map(({ name }) => name);
}

function moveAside(context: Excel.RequestContext, state: BookState, sheets: readonly MarkedSheet[]): void {
  let index = -1;
  for (const { id, mark } of sheets) {
    index = freeIndex(state, mark!.run, index + 1);
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.name = asideName(mark!.run, index);
    const present = state.tables.get(id) ?? [];
    for (const [at, name] of mark!.tables.entries()) {
      if (present.includes(name)) sheet.tables.getItem(name).name = parkedTable(mark!.run, index, at);
    }
  }
}

/** The first number from `from` on that no sheet or table of the writing has. */
function freeIndex(state: BookState, run: string, from: number): number {
  const names = new Set(state.sheets.map(({ name }) => name));
  const tables = [...state.tables.values()].flat();
  let index = from;
  const isTaken = () =>
    names.has(asideName(run, index)) ||
    tables.some((name) => name.startsWith(parkedTable(run, index, 0).slice(0, -1)));
  while (isTaken()) index += 1;
  return index;
}

/** Gives sheets the names of their marks and shows them. */
function show(context: Excel.RequestContext, state: BookState, sheets: readonly MarkedSheet[]): void {
  const ours = new Set(sheets.map(({ id }) => id));
  const taken = new Set(
    [...state.tables].flatMap(([id, names]) =>
      ours.has(id) || isLeaving(state, id) ? [] : names.map((name) => name.toLowerCase()),
    ),
  );
  for (const { id, mark } of sheets) {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.name = mark!.name;
    sheet.visibility = mark!.hidden ? "Hidden" : "Visible";
    const parked = (state.tables.get(id) ?? []).filter((name) => name.startsWith("YUTIAO_"));
    for (const name of parked) {
      const final = mark!.tables[Number(name.slice(name.lastIndexOf("_") + 1)) - 1];
      // A table of the person's may have the name; ours then keeps the one it has, and formulas follow it.
      if (final !== undefined && !taken.has(final.toLowerCase())) sheet.tables.getItem(name).name = final;
    }
  }
}

/** Its tables give up their names in this very request. */
function isLeaving(state: BookState, id: string): boolean {
  const role = state.sheets.find((sheet) => sheet.id === id)?.role;
  return role === "current" || role === "leftover" || role === "misplaced";
}

/** The name that one of the coming sheets cannot get, since the person gave it to a sheet of their own. */
export function takenName(state: BookState, coming: readonly MarkedSheet[]): string | null {
  const others = state.sheets.filter(
    ({ id, role }) => role === "own" && coming.every((sheet) => sheet.id !== id),
  );
  const own = new Set(others.map(({ name }) => name.toLowerCase()));
  return coming.map(({ mark }) => mark!.name).find((name) => own.has(name.toLowerCase())) ?? null;
}
