import type { BookState } from "./book-state.ts";
import { setRecord } from "./book-state.ts";
import type { MarkedSheet } from "./generations.ts";
import { asideName, parkedTable } from "./generations.ts";

/** Puts the writing `run` in the place of the present one. All in one request; the last action makes it so. */
export function putInPlace(context: Excel.RequestContext, state: BookState, run: string): void {
  const { record } = state;
  const coming = state.sheets.filter(({ mark }) => mark?.run === run);
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
  const leftovers = state.sheets.filter(({ role }) => role === "leftover");
  for (const { id } of aside) worksheets.getItem(id).visibility = "Visible";
  for (const { id } of leftovers) worksheets.getItem(id).delete();
  show(context, state, aside);
  setRecord(context, { ...state.record, doomed: [] });
  return leftovers.map(({ name }) => name);
}

function moveAside(context: Excel.RequestContext, state: BookState, sheets: readonly MarkedSheet[]): void {
  for (const [index, { id, mark }] of sheets.entries()) {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.name = asideName(mark!.run, index);
    const present = state.tables.get(id) ?? [];
    for (const [at, name] of mark!.tables.entries()) {
      if (present.includes(name)) sheet.tables.getItem(name).name = parkedTable(mark!.run, index, at);
    }
  }
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
  return role === "current" || role === "leftover";
}
