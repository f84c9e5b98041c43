import type { TextSpan } from "./draft.ts";

/**
 * What became of a figure in a text that came back without controls: kept in its sentence; reworded around it; changed
 * itself; gone; or perhaps there, perhaps not. `new` is a number that the last fill did not have.
 */
export type RelinkState = "kept" | "reworded" | "changed" | "deleted" | "unsure" | "new";

export interface RelinkedFigure {
  readonly state: RelinkState;
  /** Code of the indicator as the last fill had it; for a new number the one it stands for, "" when for none. */
  readonly indicator: string;
  readonly name: string;
  /** As last filled; "" for a new number. */
  readonly old: string;
  /** Where it stands now; null when it is gone. */
  readonly place: (TextSpan & { readonly paragraph: string }) | null;
  /** A control of ours stands over it now. */
  readonly linked: boolean;
}
