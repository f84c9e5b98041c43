import type { PeriodScope, Reference, Scope, ScopeRecord, ScopeValue } from "../expression/scope.ts";
import type { TraceEntry } from "../model/figure.ts";
import type { Form } from "../model/plan.ts";
import type { Decimal } from "../number/decimal.ts";

/** A repair that is tried: other numbers in some cells, or one record left out; cells by `cellKey`. */
export interface Repair {
  readonly numbers: ReadonlyMap<string, Decimal>;
  readonly without?: string;
}

/** Names a cell of a file. */
export function cellKey({ file, sheet, cell }: TraceEntry): string {
  return JSON.stringify([file, sheet, cell]);
}

/** The same scope as it would be after a repair; nothing is kept between two trials. */
export function repairedScope(scope: Scope, { numbers, without }: Repair): Scope {
  const single = (reference: Reference): ScopeValue | undefined => {
    const found = scope.single(reference);
    const entry = found?.trace()[0];
    const replaced = entry && numbers.get(cellKey(entry));
    return replaced && found ? { value: replaced, trace: () => found.trace() } : found;
  };
  const records = (form: Form, period: PeriodScope): Iterable<ScopeRecord> | undefined => {
    const found = scope.records(form, period);
    return found && repairedRecords(found, form, numbers, without);
  };
  return { single, records, ...(scope.unit === undefined ? {} : { unit: scope.unit }) };
}

function* repairedRecords(
  records: Iterable<ScopeRecord>,
  form: Form,
  numbers: Repair["numbers"],
  without: string | undefined,
): Generator<ScopeRecord> {
  for (const record of records) {
    if (without !== undefined && form.fields.some((field) => cellKey(record.trace(field.name)) === without)) {
      continue;
    }
    yield {
      unit: record.unit,
      value: (field) =>
        (numbers.size > 0 ? numbers.get(cellKey(record.trace(field))) : undefined) ?? record.value(field),
      isUnread: (field) => record.isUnread?.(field) ?? false,
      trace: (field) => record.trace(field),
    };
  }
}
