import type { PeriodScope, Reference, Scope, ScopeRecord, ScopeValue } from "../expression/scope.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type { TraceEntry } from "../model/figure.ts";
import type { Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { FixedData, ListData, ListRecord, Submission } from "../model/submission.ts";
import type { Value } from "../model/value.ts";
import { aggregateValues } from "../expression/aggregate-values.ts";
import { ofPeriodOnly, pastRecords, pastValue } from "./unit-past.ts";
import { textOfValue } from "../collect/corrections.ts";

/** Earlier periods (历史期) as consolidated then; a rule sees only its own unit's data of them. */
export interface History {
  readonly previous?: Consolidated;
  readonly "same-last-year"?: Consolidated;
  /** The periods of this year before this one; absent where one of them is not known. */
  readonly earlier?: readonly Consolidated[];
}

/** What a rule sees of one unit: its fixed forms cell by cell, its lists record by record, its own earlier periods. */
export class UnitScope implements Scope {
  readonly unit: string;
  readonly shared = new Map<object, unknown>();
  private readonly submissions: readonly Submission[];
  private readonly history: History;

  constructor(unit: string, submissions: readonly Submission[], history: History = {}) {
    this.unit = unit;
    this.submissions = submissions;
    this.history = history;
  }

  single({ form, field, period }: Reference): ScopeValue | undefined {
    if (form.kind !== "fixed") return undefined;
    if (period === "year-to-date") return this.yearToDate(form, field);
    if (period !== "current") return pastValue(this.history[period], this.unit, form, field);
    for (const submission of this.submissions) {
      for (const data of submission.fixed) {
        if (data.form !== form) continue;
        for (const [known, { cell, value }] of data.cells) {
          if (known.name === field)
            return { value, trace: () => [cellTrace(submission, data.sheet, cell, value)] };
        }
      }
    }
    return undefined;
  }

  records(form: Form, period: PeriodScope): Iterable<ScopeRecord> | undefined {
    if (period === "year-to-date") return this.recordsToDate(form);
    if (period !== "current") return pastRecords(this.history[period], this.unit, form);
    const lists = this.submissions.flatMap((submission) =>
      submission.lists.filter((list) => list.form === form).map((list) => ({ submission, list })),
    );
    const fixed = this.submissions.flatMap((submission) =>
      submission.fixed.filter((data) => data.form === form).map((data) => fixedRecord(submission, data)),
    );
    if (lists.length + fixed.length === 0) return undefined;
    return form.kind === "fixed" ? fixed : listRecords(lists, fieldIndex(form));
  }

  /** 累计 and 时点 values already are, or cannot be, added over periods: this period's stands for the year. */
  private yearToDate(form: Form, name: string): ScopeValue | undefined {
    const current = this.single({ form, field: name, period: "current" });
    const field = form.fields.find((one) => one.name === name);
    if (!current || !field || field.basis !== "period") return current;
    const past = this.history.earlier?.map((one) => pastValue(one, this.unit, form, name));
    if (!past || past.includes(undefined)) return undefined;
    const parts = [...past.filter((part) => part !== undefined), current];
    if (parts.some((part) => part.value === null)) return { value: null, trace: () => [] };
    const value = aggregateValues(
      field,
      parts.map((part) => part.value),
    );
    return { value, trace: () => parts.flatMap((part) => part.trace()) };
  }

  private recordsToDate(form: Form): Iterable<ScopeRecord> | undefined {
    const current = this.records(form, "current");
    const past = this.history.earlier?.map((one) => pastRecords(one, this.unit, form));
    if (!current || !past || past.includes(undefined)) return undefined;
    return [...past.flatMap((records) => (records ?? []).map((one) => ofPeriodOnly(one, form))), ...current];
  }
}

function cellTrace({ unit, file }: Submission, sheet: string, cell: string, value: Value): TraceEntry {
  return { unit, file: file.path, sheet, cell, value: textOfValue(value) };
}

/** Where each field of a form stands among a record's values. */
export function fieldIndex(form: Form): ReadonlyMap<string, number> {
  return new Map(form.fields.map((field, i) => [field.name, i]));
}

function* listRecords(
  lists: readonly { readonly submission: Submission; readonly list: ListData }[],
  index: ReadonlyMap<string, number>,
): Generator<ScopeRecord> {
  for (const { submission, list } of lists) {
    for (const record of list.records) yield new RowRecord(submission, list, record, index);
  }
}

/** One row of a list as a record of an aggregate. */
class RowRecord implements ScopeRecord {
  private readonly submission: Submission;
  private readonly list: ListData;
  private readonly record: ListRecord;
  private readonly index: ReadonlyMap<string, number>;

  constructor(
    submission: Submission,
    list: ListData,
    record: ListRecord,
    index: ReadonlyMap<string, number>,
  ) {
    this.submission = submission;
    this.list = list;
    this.record = record;
    this.index = index;
  }

  get unit(): string {
    return this.submission.unit;
  }

  value(field: string): Value {
    return this.record.values[this.index.get(field) ?? -1] ?? null;
  }

  isUnread(field: string): boolean {
    const at = this.index.get(field) ?? -1;
    return this.list.columns[at] === 0 || (this.record.unread?.includes(at) ?? false);
  }

  trace(field?: string): TraceEntry {
    const { submission, list, record } = this;
    const at = field === undefined ? -1 : (this.index.get(field) ?? -1);
    const column = list.columns[at] ?? 0;
    if (column > 0) {
      return cellTrace(submission, list.sheet, cellAddress(record.row, column), record.values[at] ?? null);
    }
    const { unit, file } = submission;
    return { unit, file: file.path, sheet: list.sheet, row: record.row, value: "" };
  }
}

function fixedRecord(submission: Submission, data: FixedData): ScopeRecord {
  const find = (field: string) => [...data.cells].find(([known]) => known.name === field)?.[1];
  return {
    unit: submission.unit,
    value: (field) => find(field)?.value ?? null,
    isUnread: (field) => find(field) === undefined,
    trace: (field) => {
      const found = field === undefined ? undefined : find(field);
      if (found) return cellTrace(submission, data.sheet, found.cell, found.value);
      return { unit: submission.unit, file: submission.file.path, sheet: data.sheet, value: "" };
    },
  };
}

/** What a rule sees of one row of a list; the unit's other data stand beside it. */
export class RowScope implements Scope {
  private readonly around: UnitScope;
  private readonly list: ListData;
  private readonly record: ListRecord;
  private readonly source: Submission;
  private readonly index: ReadonlyMap<string, number>;

  constructor(
    around: UnitScope,
    source: Submission,
    list: ListData,
    record: ListRecord,
    index: ReadonlyMap<string, number>,
  ) {
    this.around = around;
    this.source = source;
    this.list = list;
    this.record = record;
    this.index = index;
  }

  get unit(): string {
    return this.around.unit;
  }

  get shared(): Map<object, unknown> {
    return this.around.shared;
  }

  single(reference: Reference): ScopeValue | undefined {
    if (reference.form !== this.list.form || reference.period !== "current")
      return this.around.single(reference);
    const { list, record, source } = this;
    const at = this.index.get(reference.field) ?? -1;
    const column = list.columns[at] ?? 0;
    if (column === 0 || record.unread?.includes(at)) return undefined;
    const value = record.values[at] ?? null;
    return { value, trace: () => [cellTrace(source, list.sheet, cellAddress(record.row, column), value)] };
  }

  records(form: Form, period: PeriodScope): Iterable<ScopeRecord> | undefined {
    return this.around.records(form, period);
  }
}
