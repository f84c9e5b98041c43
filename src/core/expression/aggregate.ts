import { Decimal, divide } from "../number/decimal.ts";
import { isDay, isNotApplicable, isNumber } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import type { AggregateNode } from "./ast.ts";
import type { Closure } from "./closures.ts";
import { compareValues } from "./compare.ts";
import { dependsOnRow, matchingRecords } from "./matching-records.ts";
import type { Lookup } from "./matching-records.ts";
import { dayOrder, Failure, isFailure, keyOfValue } from "./operand.ts";
import type { Frame, Operand } from "./operand.ts";
import type { ScopeRecord } from "./scope.ts";
import { ExactSum } from "./exact-sum.ts";

/** The closures of an aggregate's parts. */
export interface AggregateParts {
  readonly argument: Closure | null;
  readonly condition: Closure | null;
  readonly lookup: Lookup | null;
}

/** Runs an aggregate over its records. Blanks and 不适用 are skipped. */
export function aggregateClosure(node: AggregateNode, parts: AggregateParts): Closure {
  const compute = (frame: Frame) => computeAggregate(node, parts, frame);
  if (dependsOnRow(node)) return compute;
  return (frame) => {
    const { shared } = frame.scope;
    if (!shared) return compute(frame);
    if (!shared.has(node)) shared.set(node, compute(frame));
    return shared.get(node) as Operand;
  };
}

function computeAggregate(node: AggregateNode, parts: AggregateParts, frame: Frame): Operand {
  const tally = tallyOf(node);
  let failure: Failure | null = null;
  let records = 0;
  const stopped = matchingRecords(node, parts.condition, parts.lookup, frame, (inner) => {
    records += 1;
    if (!parts.argument) return;
    const value = parts.argument(inner);
    if (!isFailure(value)) {
      if (value !== null && !isNotApplicable(value)) tally.add(value, inner.record!);
    } else if (value.kind !== "blank" && value.kind !== "not-applicable") {
      // 单价 * 数量 of a row with a blank is skipped as the blank itself would be; other failures are not.
      failure ??= value;
    }
  });
  if (stopped) return stopped;
  if (failure) return failure;
  if (!parts.argument) return new Decimal(records);
  return tally.result(records) ?? new Failure("no-values", node, frame);
}

/** Takes the values of an aggregate one by one. `result` is null where there was none to speak of. */
interface Tally {
  add(value: Exclude<Value, null>, record: ScopeRecord): void;
  /** `records`: how many records matched, with or without a value. */
  result(records: number): Value;
}

function tallyOf(node: AggregateNode): Tally {
  switch (node.function) {
    case "COUNT":
      return countTally();
    case "COUNTDISTINCT":
      return distinctTally();
    case "SUM":
    case "AVG":
      return sumTally(node.function === "AVG");
    case "MIN":
    case "MAX":
      return extremeTally(node.function === "MIN" ? -1 : 1);
    case "LAST":
      return lastTally(node.form.dateField);
  }
}

function countTally(): Tally {
  let count = 0;
  return { add: () => void (count += 1), result: () => new Decimal(count) };
}

function distinctTally(): Tally {
  const keys = new Set<string>();
  return {
    add: (value) => void keys.add(keyOfValue(value)!),
    result: () => new Decimal(keys.size),
  };
}

/** No record at all sums up to 0; records without a single value are no sum: nobody filled anything in. */
function sumTally(average: boolean): Tally {
  const sum = new ExactSum();
  let count = 0;
  return {
    add: (value) => {
      if (!isNumber(value)) return;
      sum.add(value);
      count += 1;
    },
    result: (records) => {
      if (average) return divide(sum.total(), new Decimal(count));
      return count > 0 || records === 0 ? sum.total() : null;
    },
  };
}

function extremeTally(direction: number): Tally {
  let best: Value = null;
  return {
    add: (value) => {
      if (best === null || (compareValues(value, best) ?? 0) * direction > 0) best = value;
    },
    result: () => best,
  };
}

/** The value of the latest 归属日期, or without one of the last record. Equal days: the later record. */
function lastTally(dateField: string | null): Tally {
  let last: Value = null;
  let latest = -1;
  return {
    add: (value, record) => {
      const date = dateField === null ? null : record.value(dateField);
      const order = date !== null && isDay(date) ? dayOrder(date) : 0;
      if (order < latest) return;
      latest = order;
      last = value;
    },
    result: () => last,
  };
}
