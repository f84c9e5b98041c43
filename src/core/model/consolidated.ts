import type { Decimal } from "../number/decimal.ts";
import type { Field, Form, Plan } from "./plan.ts";
import type { FileStamp } from "./file.ts";
import type { AppliedCorrection, Explanation, Roster, SourceCell } from "./submission.ts";
import type { Value } from "./value.ts";

/** The sheet a row came from, shared by all its rows; `columns` are 1-based, in the order of the form's fields, 0 where it had none. */
export interface RowSource {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly columns: readonly number[];
  /** 历史期 that it is of; absent for this period. */
  readonly period?: string;
}

/** One row of a consolidated list, with where it came from. `values` stand in the order of the form's fields. */
export interface ConsolidatedRow {
  readonly source: RowSource;
  readonly row: number;
  readonly values: readonly Value[];
  /** Indexes of fields whose value is not counted though it may not be blank: unreadable, or without a column. */
  readonly unread?: readonly number[];
}

export interface ConsolidatedList {
  readonly form: Form;
  readonly rows: readonly ConsolidatedRow[];
  /** Units whose file of this form was read, also when it held no row. */
  readonly units: readonly string[];
}

/** One cell that one unit reported in a fixed form. */
export interface ConsolidatedCell extends SourceCell {
  readonly field: Field;
  readonly value: Value;
  /** As in `RowSource`. */
  readonly period?: string;
}

export interface ConsolidatedFixed {
  readonly form: Form;
  readonly cells: readonly ConsolidatedCell[];
  /** By 汇总方式; a field with no value at all is absent, never 0. */
  readonly totals: ReadonlyMap<Field, Value>;
  readonly units: readonly string[];
}

/** What of a form is not in the totals because it could not be read for certain, or because its column or label was not there. */
export interface Exclusion {
  readonly form: string;
  /** "" where it cannot be told by field. */
  readonly field: string;
  readonly count: number;
}

/** Units below those of the plan that did not send a form, as the workbooks of the level below say: 甲局：三科. */
export interface MissingBelow {
  readonly form: string;
  readonly units: readonly string[];
}

/** 本级上报数 beside 下级汇总数: what a parent unit reported for a field and what its branches add up to. */
export interface RollUp {
  readonly form: string;
  readonly unit: string;
  readonly field: string;
  readonly own: Decimal;
  readonly below: Decimal;
  /** The parent's own cell. */
  readonly cell: ConsolidatedCell;
  /** False: the parent's report is the sum of its branches' and is not counted again. */
  readonly counted: boolean;
}

/** 审核说明 with the submission that it came in. */
export interface UnitExplanation extends Explanation {
  readonly unit: string;
  readonly file: string;
}

/** A correction that changed a cell at reading. */
export interface UnitCorrection extends AppliedCorrection {
  readonly unit: string;
  readonly file: string;
}

/** 汇总: all units together, one table per form. Independent of the order of the files. */
export interface Consolidated {
  readonly plan: Plan;
  readonly lists: readonly ConsolidatedList[];
  readonly fixed: readonly ConsolidatedFixed[];
  readonly roster: Roster;
  readonly exclusions: readonly Exclusion[];
  readonly missingBelow: readonly MissingBelow[];
  readonly rollUps: readonly RollUp[];
  readonly explanations: readonly UnitExplanation[];
  readonly corrections: readonly UnitCorrection[];
  /** The files that count, by path. */
  readonly files: readonly FileStamp[];
}
