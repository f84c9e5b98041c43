import type { Form } from "../model/plan.ts";
import type { TraceEntry } from "../model/figure.ts";
import type { Value } from "../model/value.ts";

/** Which period a name is asked of: 本期, 上期, 上年同期, or all periods of the year up to now (年初至今). */
export type PeriodScope = "current" | "previous" | "same-last-year" | "year-to-date";

/** A name of an expression after resolution against the plan. */
export interface Reference {
  readonly form: Form;
  /** Name of the field as the plan has it. */
  readonly field: string;
  readonly period: PeriodScope;
}

/** One record an aggregate runs over: a row of a list, or one unit's fixed form. */
export interface ScopeRecord {
  /** The unit that sent it, for COUNTDISTINCT over 填报单位 and for grouping. */
  readonly unit: string;
  value(field: string): Value;
  /** The field's cell could not be read for certain: its value is null here, but it is not blank. Absent: none is such. */
  isUnread?(field: string): boolean;
  /** Where the field's cell stands, or without a field the record itself. Made only when a trace is wanted. */
  trace(field?: string): TraceEntry;
}

/** A single value with the cells it came from. */
export interface ScopeValue {
  readonly value: Value;
  trace(): readonly TraceEntry[];
}

/**
 * What an expression sees. A rule's scope is one row of a list or one unit's fixed form (with the unit's other forms
 * beside it); an indicator's scope is all units. `undefined` always means that nothing of it was read: not evaluable,
 * or for an indicator missing, never 0.
 */
export interface Scope {
  /** The one value of a field here: of this row, of this unit's fixed form, or consolidated by 汇总方式. */
  single(reference: Reference): ScopeValue | undefined;
  /**
   * The records an aggregate over this form runs over here; asked again when a trace is wanted, in the same order.
   * A record may be kept, so each is an object of its own.
   */
  records(form: Form, period: PeriodScope): Iterable<ScopeRecord> | undefined;
  /** The one unit whose data this is; absent where the scope is all units. */
  readonly unit?: string;
  /**
   * One empty map for all rows of one unit, form by form the same data: aggregates that do not depend on the row are
   * kept there and not computed again for every row. Absent: computed every time.
   */
  readonly shared?: Map<object, unknown>;
}
