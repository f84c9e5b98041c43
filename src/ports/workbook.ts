import type { Finding } from "../core/finding/finding.ts";
import type { Workbook } from "../core/model/sheet.ts";
import type { RowOut, SheetOut } from "../core/model/sheet-out.ts";
import type { HostAnswer } from "./host-answer.ts";
import type { Watch } from "./progress.ts";

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  /** Written by us and still under the name we gave: the only sheets that a later writing replaces. */
  readonly isOurs: boolean;
}

/** What stands in the open workbook. */
export interface WorkbookOverview {
  /** The file's name as its program shows it: "汇总.xlsx"; "" while it was never saved. */
  readonly name: string;
  /** In order; sheets of the previous writing and leftovers are not among them. */
  readonly sheets: readonly SheetInfo[];
  /** Names of the sheets that `restore` would bring back. */
  readonly previous: readonly string[];
  /** Names of sheets that a cut session left half-written, which `cleanUp` removes, or out of place, which it puts back. */
  readonly leftovers: readonly string[];
}

/** A cell of the open workbook, "C7"; a range where one is selected, "C7:D9". */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A sheet to be written. Its rows may come in parts, in order, so that they never stand in memory all at once. */
export type SheetToWrite = Omit<SheetOut, "rows"> & {
  readonly rows: readonly RowOut[] | AsyncIterable<readonly RowOut[]>;
  /** How many rows will come, where that is known, for the progress. */
  readonly rowCount?: number;
};

/** `written` is whole and in place; after `cancelled` and `failed` the workbook is as it was, or `leftovers` names the rest. */
export interface WriteOutcome {
  readonly state: "written" | "cancelled" | "failed";
  /** The names that the sheets got, in the order given; [] unless written. */
  readonly names: readonly string[];
  readonly findings: readonly Finding[];
}

export type Stop = () => Promise<void>;

/**
 * The workbook that is open in the host. Values go in exactly or, where the host cannot hold them (more than 15 digits),
 * as text with a note. Text stays text whatever it looks like; formulas are only those that `SheetOut` carries.
 */
export interface WorkbookPort {
  overview(): Promise<HostAnswer<WorkbookOverview>>;
  /** The named sheets, or all that `overview` lists. A name that is not there is an error finding. */
  read(sheets: readonly string[] | null, watch: Watch): Promise<HostAnswer<Workbook>>;
  /**
   * Writes all sheets or none: under other names first, renamed last. Our sheets of the last writing are kept hidden, the
   * ones before them go. A sheet that is not ours is never touched: ours stands beside it under another name, with a note.
   * Rejects only when `rows` does, after putting everything back.
   */
  write(sheets: readonly SheetToWrite[], watch: Watch): Promise<WriteOutcome>;
  /** 恢复上次汇总: brings the previous writing back; the present one becomes the previous. Gives the names brought back. */
  restore(): Promise<HostAnswer<readonly string[]>>;
  /** Removes what a cut session left and puts back what it had moved aside. Gives the names removed. */
  cleanUp(): Promise<HostAnswer<readonly string[]>>;
  /** Shows the place to the person; false where the host has no window for it, an error finding where it is not there. */
  select(place: CellPlace): Promise<HostAnswer<boolean>>;
  /** Told at every change of the selection by the person; a host without a window tells nothing. */
  watchSelection(listener: (place: CellPlace) => void): Promise<HostAnswer<Stop>>;
  /** Told when a cell of one of the sheets changes after they were written; a host without a window tells nothing. */
  watchChanges(sheets: readonly string[], listener: (place: CellPlace) => void): Promise<HostAnswer<Stop>>;
  /** A text kept in the workbook itself; undefined where none is. */
  setting(key: string): Promise<HostAnswer<{ readonly text: string | undefined }>>;
  /** null removes it. */
  setSetting(key: string, text: string | null): Promise<HostAnswer<true>>;
}
