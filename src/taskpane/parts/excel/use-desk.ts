import { useSyncExternalStore } from "react";
import { useStore } from "../../session/pane-context.ts";
import type { PaneStore } from "../../session/pane-store.ts";
import { type DeskState, WorkbookDesk } from "../../session/workbook-desk.ts";

/** One for each pane; it goes on watching while the person is in another step. */
const desks = new WeakMap<PaneStore, WorkbookDesk>();

/** The desk at the open workbook. Only parts that `InExcel` shows may ask for it. */
export function useDesk(): { readonly desk: WorkbookDesk; readonly state: DeskState } {
  const desk = deskOf(useStore());
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.state, desk.state) };
}

/** The desk of a pane, opened when it is first asked for. */
export function deskOf(store: PaneStore): WorkbookDesk {
  const { workbook } = store.host;
  if (!workbook) throw new Error("no workbook is open here");
  let desk = desks.get(store);
  if (!desk) {
    desk = new WorkbookDesk(store, workbook);
    desks.set(store, desk);
    void desk.open();
  }
  return desk;
}
