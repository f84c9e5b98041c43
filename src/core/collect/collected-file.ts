import type { Finding } from "../finding/finding.ts";
import type { AppliedCorrection, Explanation, FixedData, ListData, Submission } from "../model/submission.ts";
import type { FindingLog } from "./finding-log.ts";

/** A renamed column that a person accepted for one unit (表头对应), as the task file keeps it. */
export interface AcceptedMapping {
  readonly unit: string;
  readonly form: string;
  /** The label as the sheet has it. */
  readonly label: string;
  /** The field's name in the plan. */
  readonly field: string;
}

export interface CollectOptions {
  readonly mappings?: readonly AcceptedMapping[];
  /** Explanations given beside the file for one of its units, for formats without an 审核说明 sheet. */
  readonly explanations?: (unit: string) => readonly Explanation[];
}

/** A file that could not be given to any unit; `unit` is the name it states, where it states one that is not on the list. */
export interface UnknownFile {
  readonly path: string;
  readonly unit: string | null;
}

/** What one file gave. */
export interface CollectedFile {
  /** refused: nothing of it could be counted; its findings say why. */
  readonly status: "read" | "refused";
  /** One per unit; nearly always one. Each carries its own findings. */
  readonly submissions: readonly Submission[];
  /** Findings about the file as a whole, or about parts no unit could be given. */
  readonly findings: readonly Finding[];
  readonly unknown: UnknownFile | null;
  /** The unit of a refused file, as far as it can be told; it counts as 已收未读. */
  readonly unit: string | null;
}

/** One unit's share while a file is being read. */
export interface UnitShare {
  readonly log: FindingLog;
  readonly lists: ListData[];
  readonly fixed: FixedData[];
  readonly corrections: AppliedCorrection[];
}

/** Files that gave no submission. */
export interface UncountedFiles {
  /** 已收未读: recognised but not read; `unit` null where not even the unit can be told. */
  readonly unread: readonly { readonly path: string; readonly unit: string | null }[];
  /** Files whose unit is not known, or not on the list. */
  readonly unknown: readonly UnknownFile[];
}
