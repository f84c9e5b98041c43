import type { Watch } from "../../ports/progress.ts";
import type { ExcelRunner } from "./office-root.ts";
import type { FormulaCell, SheetNotes } from "./stage-block.ts";

/** A sheet that stands in the workbook under its staged name, whole but for its formulas. */
export interface StagedSheet {
  readonly id: string;
  readonly formulas: readonly FormulaCell[];
  readonly notes: SheetNotes;
}

/** What all sheets of one writing share. */
export interface Staging {
  readonly runner: ExcelRunner;
  readonly watch: Watch;
  readonly run: string;
  readonly date1904: boolean;
}
