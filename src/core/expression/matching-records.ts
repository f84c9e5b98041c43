import type { AggregateNode, ExpressionNode } from "./ast.ts";
import type { Closure } from "./closures.ts";
import { Failure, isFailure, keyOfValue } from "./operand.ts";
import type { Frame } from "./operand.ts";
import type { ScopeRecord } from "./scope.ts";
import { childrenOf } from "./walk.ts";

/** A frame whose record moves on; the rest is the frame of the aggregate. */
export interface RecordFrame extends Frame {
  record: ScopeRecord | null;
}

/** 项目 = 台账.项目 inside a condition: records can be looked up by the key that the row asks for. */
export interface Lookup {
  readonly ofRecord: Closure;
  readonly ofRow: Closure;
}

type Index = ReadonlyMap<string, readonly ScopeRecord[]> | Failure;

/**
 * Visits the records of an aggregate's form for which its condition holds, in order.
 * Returns a failure where the form, or a cell that the condition needs, was not read, or the steps ran out.
 */
export function matchingRecords(
  node: AggregateNode,
  condition: Closure | null,
  lookup: Lookup | null,
  frame: Frame,
  visit: (inner: RecordFrame) => void,
): Failure | null {
  const records =
    lookup && frame.scope.shared ? lookUp(node, lookup, frame) : frame.scope.records(node.form, node.period);
  if (records instanceof Failure) return records;
  if (records === undefined) return new Failure("not-read", node, frame);
  const inner: RecordFrame = { scope: frame.scope, budget: frame.budget, record: null };
  for (const record of records) {
    if (--frame.budget.steps < 0) return new Failure("too-many-steps", node, frame);
    inner.record = record;
    const holds = condition === null || condition(inner);
    // Whether a record with an unreadable cell is meant nobody can say, so neither can the aggregate.
    if (holds instanceof Failure && holds.kind === "not-read") return holds;
    if (holds === true) visit(inner);
  }
  return null;
}

/** Without the index a rule over n rows that looks into m records would take n × m steps. */
function lookUp(
  node: AggregateNode,
  lookup: Lookup,
  frame: Frame,
): readonly ScopeRecord[] | Failure | undefined {
  const shared = frame.scope.shared!;
  let index = shared.get(lookup) as Index | undefined;
  if (!index) {
    const records = frame.scope.records(node.form, node.period);
    if (records === undefined) return undefined;
    index = indexOf(records, lookup.ofRecord, frame);
    shared.set(lookup, index);
  }
  if (index instanceof Failure) return index;
  const wanted = lookup.ofRow(frame);
  const key = isFailure(wanted) ? null : keyOfValue(wanted);
  return key === null ? [] : (index.get(key) ?? []);
}

function indexOf(records: Iterable<ScopeRecord>, ofRecord: Closure, frame: Frame): Index {
  const index = new Map<string, ScopeRecord[]>();
  for (const record of records) {
    const value = ofRecord({ scope: frame.scope, budget: frame.budget, record });
    if (value instanceof Failure && value.kind === "not-read") return value;
    const key = isFailure(value) ? null : keyOfValue(value);
    if (key === null) continue;
    const bucket = index.get(key);
    if (bucket) bucket.push(record);
    else index.set(key, [record]);
  }
  return index;
}

/** The two sides of an equality between the record and the row in a condition joined by 且; null: there is none. */
export function lookupSides(
  condition: ExpressionNode,
): { ofRecord: ExpressionNode; ofRow: ExpressionNode } | null {
  if (condition.kind === "logic" && condition.operator === "and") {
    return lookupSides(condition.left) ?? lookupSides(condition.right);
  }
  if (condition.kind !== "comparison" || condition.operator !== "=") return null;
  const { left, right } = condition;
  if (whose(left) === "record" && whose(right) === "scope") return { ofRecord: left, ofRow: right };
  if (whose(right) === "record" && whose(left) === "scope") return { ofRecord: right, ofRow: left };
  return null;
}

/** Whether a node reads the record only, the scope only, both or neither. */
function whose(node: ExpressionNode): "record" | "scope" | "both" | "neither" {
  if (node.kind === "field" || node.kind === "unit") return node.of;
  const parts = new Set(childrenOf(node).map(whose));
  parts.delete("neither");
  if (parts.size === 0) return "neither";
  return parts.size === 1 ? [...parts][0]! : "both";
}

/** Whether an aggregate reads fields of the row around it, so that its value changes from row to row. */
export function dependsOnRow(node: AggregateNode): boolean {
  return childrenOf(node).some((child) => ["scope", "both"].includes(whose(child)));
}
