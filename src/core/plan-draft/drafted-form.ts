import type { Field, Form } from "../model/plan.ts";
import type { Cell } from "../model/sheet.ts";
import type { SheetView } from "./group-sheets.ts";

/** A cell of a sample that a field would read. */
export interface PlacedCell {
  readonly view: SheetView;
  readonly row: number;
  readonly cell: Cell;
}

/** A form on its way to a plan: its fields so far, and the cells that each of them would read in all samples. */
export interface DraftedForm {
  readonly form: Form;
  readonly cells: ReadonlyMap<Field, readonly PlacedCell[]>;
  /** Fields whose label says 其中: a part of what stands above. */
  readonly parts: ReadonlySet<string>;
  readonly views: readonly SheetView[];
}
