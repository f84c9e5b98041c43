import { collectFile } from "../../src/core/collect/collect-file.ts";
import type { Plan } from "../../src/core/model/plan.ts";
import type { Sheet, Workbook } from "../../src/core/model/sheet.ts";
import type { Submission } from "../../src/core/model/submission.ts";
import { stamp, workbook } from "./sheets.ts";

/** The submissions of one file made of sheets, as collecting gives them. */
export function submissionsOf(
  path: string,
  sheets: readonly Sheet[],
  plan: Plan,
  more: Partial<Workbook> = {},
  sha256?: string,
): readonly Submission[] {
  return collectFile(stamp(path, sha256), workbook(sheets, more), plan).submissions;
}
