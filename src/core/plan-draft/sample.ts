import type { FileStamp } from "../model/file.ts";
import type { Sheet, Workbook } from "../model/sheet.ts";

/** A workbook that was filled before, from which a plan is proposed. */
export interface Sample {
  readonly stamp: FileStamp;
  readonly workbook: Workbook;
}

/** One sheet of a sample. */
export interface SampleSheet {
  readonly sample: Sample;
  readonly sheet: Sheet;
}
