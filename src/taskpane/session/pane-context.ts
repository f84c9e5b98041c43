import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneState } from "./pane-state.ts";
import type { PaneStore } from "./pane-store.ts";

export const StoreContext = createContext<PaneStore | null>(null);

export function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store above this component");
  return store;
}

/** The third argument, here and elsewhere: what is drawn without a page around it is drawn from the same state. */
export function usePane(): PaneState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.state, store.state);
}

/** One part of the state: what uses it is drawn again only when that part is another. `select` makes no new objects. */
export function usePaneValue<T>(select: (state: PaneState) => T): T {
  const store = useStore();
  const selected = () => select(store.state());
  return useSyncExternalStore(store.subscribe, selected, selected);
}
