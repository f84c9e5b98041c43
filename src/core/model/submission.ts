import type { Finding } from "../finding/finding.ts";
import type { FileStamp } from "./file.ts";
import type { Field, Form } from "./plan.ts";
import type { WorkbookFormat } from "./sheet.ts";
import type { Value } from "./value.ts";

/** Where one value of a submission stands. */
export interface SourceCell {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/**
 * 上报表: what one file of one unit holds, read and cast, not yet weighed against other files of the unit.
 * `rows` counts records of lists and cells of fixed forms that were read.
 */
export interface Submission {
  readonly file: FileStamp;
  readonly format: WorkbookFormat;
  readonly reader: "own" | "fallback";
  readonly unit: string;
  readonly lists: readonly ListData[];
  readonly fixed: readonly FixedData[];
  readonly version: VersionEvidence;
  readonly explanations: readonly Explanation[];
  /** 更正记录 that met a cell of this submission, whether they could be applied or not. */
  readonly corrections: readonly AppliedCorrection[];
  /** What a consolidated workbook of the level below says is not in its totals; absent: nothing. */
  readonly shortfalls?: readonly Shortfall[];
  readonly findings: readonly Finding[];
}

/** 完整性 of one form below: cells of a field that were not counted there ("" where no field can be told), units that did not report. */
export interface Shortfall {
  readonly form: string;
  readonly field: string;
  readonly cells: number;
  readonly units: readonly string[];
}

/** What became of one correction at reading; trace shows it beside the cell. */
export interface AppliedCorrection {
  readonly form: string;
  readonly sheet: string;
  readonly cell: string;
  /** As the plan writes it. */
  readonly position: string;
  readonly from: string;
  readonly to: string;
  readonly ground: string;
  readonly person: string;
  readonly date: string;
  /** false: the cell no longer held 原值, so nothing was changed. */
  readonly applied: boolean;
}

/** What decides between several files of one unit and form. File times are never evidence. */
export interface VersionEvidence {
  /** 填报日期 cell, ISO; null when none. */
  readonly reportedOn: string | null;
  /** The document's own modified date, ISO; null when none. */
  readonly modified: string | null;
  /** Version mark in the name: 第2版, v2, 修订, 最终 → 2, 2, 1, 1000; null when none. */
  readonly nameMark: number | null;
}

/** The records of one list form in one sheet; `columns` gives each of the form's fields its column, 0 where the sheet has none. */
export interface ListData {
  readonly form: Form;
  readonly sheet: string;
  readonly columns: readonly number[];
  readonly records: readonly ListRecord[];
  /** Cells that could not be read for certain: excluded, never 0. */
  readonly excluded: number;
}

/** One row; `values` stand in the order of the form's fields. */
export interface ListRecord {
  readonly row: number;
  readonly values: readonly Value[];
  /** Indexes of fields whose cell could not be read for certain: their value is null here, but they are not blank. */
  readonly unread?: readonly number[];
}

/** The labelled cells of one fixed form; a field that was not found or could not be read for certain is absent. */
export interface FixedData {
  readonly form: Form;
  readonly sheet: string;
  readonly cells: ReadonlyMap<Field, FixedCell>;
  readonly excluded: number;
}

export interface FixedCell {
  readonly cell: string;
  readonly value: Value;
}

/** 审核说明: clears a doubt whose rule, cell and value match. */
export interface Explanation {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly value: string;
  readonly text: string;
}

/** 报送情况 of one unit. */
export interface RosterEntry {
  readonly unit: string;
  readonly status: "received" | "missing" | "supplemented" | "resubmitted" | "late" | "unread" | "unlisted";
  readonly files: readonly string[];
  /** Forms that the unit should have sent and did not. */
  readonly missingForms: readonly string[];
}

/** 报送情况: who reported. All arrays hold unit names, `unknown` file names. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly expected: readonly string[];
  readonly received: readonly string[];
  readonly missing: readonly string[];
  readonly duplicate: readonly string[];
  readonly unknown: readonly string[];
  readonly unread: readonly string[];
}
