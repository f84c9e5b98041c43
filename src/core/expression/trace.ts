import type { TraceEntry } from "../model/figure.ts";
import type { AggregateNode, ExpressionNode } from "./ast.ts";
import { closureOf, lookupOf } from "./closure-of.ts";
import { matchingRecords } from "./matching-records.ts";
import { isFailure } from "./operand.ts";
import type { Frame } from "./operand.ts";
import type { PeriodScope, Scope } from "./scope.ts";
import type { Form } from "../model/plan.ts";
import { isNotApplicable } from "../model/value.ts";
import { childrenOf } from "./walk.ts";

/**
 * Every cell a node was computed from, left to right, each once: the cells of single values, the counted records, the
 * cells with the values of an aggregate. Records that a condition left out are not in it.
 */
export function traceOf(nodes: readonly ExpressionNode[], scope: Scope): readonly TraceEntry[] {
  const entries = new Map<string, TraceEntry>();
  const add = (entry: TraceEntry) => {
    const key = JSON.stringify([entry.unit, entry.file, entry.sheet, entry.cell ?? null, entry.row ?? null]);
    if (!entries.has(key)) entries.set(key, entry);
  };
  const frame: Frame = { scope, record: null, budget: { steps: Number.POSITIVE_INFINITY } };
  for (const node of nodes) traceNode(node, frame, add);
  return [...entries.values()];
}

function traceNode(node: ExpressionNode, frame: Frame, add: (entry: TraceEntry) => void): void {
  if (node.kind === "field" && node.of === "scope") {
    for (const entry of frame.scope.single(node.reference)?.trace() ?? []) add(entry);
  }
  if (node.kind === "aggregate") traceAggregate(node, frame, add);
  for (const child of childrenOf(node)) traceNode(child, frame, add);
}

function traceAggregate(node: AggregateNode, frame: Frame, add: (entry: TraceEntry) => void): void {
  const { argument } = node;
  const condition = node.condition && closureOf(node.condition, true);
  matchingRecords(node, condition, lookupOf(node), frame, (inner) => {
    const record = inner.record!;
    if (!argument) return add(record.trace());
    const value = closureOf(argument, false)(inner);
    if (value === null || isFailure(value) || isNotApplicable(value)) return;
    const fields = recordFields(argument);
    if (fields.length === 0) add(record.trace());
    for (const field of fields) add(record.trace(field));
  });
}

/** A field that decides which records an aggregate takes, or which of them is the last, of a form and period. */
export interface DecidingField {
  readonly form: Form;
  readonly field: string;
  readonly period: PeriodScope;
}

/** The fields that conditions read of the records of their aggregate, and 归属日期 where LAST goes by it; each once. */
export function decidingFields(root: ExpressionNode): readonly DecidingField[] {
  const found = new Map<string, DecidingField>();
  const visit = (node: ExpressionNode): void => {
    if (node.kind === "aggregate") {
      const { form, period, condition, function: name } = node;
      const fields = condition ? recordFields(condition) : [];
      if (name === "LAST" && form.dateField !== null) fields.push(form.dateField);
      for (const field of fields) found.set(`${period} ${form.name} ${field}`, { form, field, period });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return [...found.values()];
}

/** Fields of the record that the node is about; an aggregate inside it has records of its own. */
function recordFields(node: ExpressionNode): string[] {
  if (node.kind === "field" && node.of === "record") return [node.reference.field];
  if (node.kind === "aggregate") return [];
  return childrenOf(node).flatMap(recordFields);
}
