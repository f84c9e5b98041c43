import type { TraceEntry } from "../model/figure.ts";
import { isNotApplicable } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import type { Expression, ExpressionNode } from "./ast.ts";
import { closureOf } from "./closure-of.ts";
import { Failure, isFailure, reasonFromFailure } from "./operand.ts";
import type { Operand, Reason } from "./operand.ts";
import type { Scope } from "./scope.ts";
import { traceOf } from "./trace.ts";

/** What came of an expression; `trace` makes the list of every cell used, when asked. */
export type Evaluated = Outcome & { trace(): readonly TraceEntry[] };

type Outcome =
  | { readonly outcome: "value"; readonly value: Exclude<Value, null> }
  | { readonly outcome: "notEvaluable"; readonly reason: Reason }
  | { readonly outcome: "broken"; readonly reason: Reason };

export interface EvaluateOptions {
  /** Most records gone through before giving up as broken; by default a hundred million. */
  readonly steps?: number;
}

const DEFAULT_STEPS = 100_000_000;
const BROKEN: readonly Reason["kind"][] = ["too-many-steps", "wrong-type"];

/**
 * Evaluates an expression on exact decimals. A blank or 不适用 where a value is needed, a division by zero, a form that
 * was not read: not evaluable, with the field and record that are the reason; never 0. SPEC section 1.
 */
export function evaluate(expression: Expression, scope: Scope, options: EvaluateOptions = {}): Evaluated {
  const operand = runNode(expression.root, scope, false, options.steps);
  return { ...outcomeOf(operand), trace: () => traceOf([expression.root], scope) };
}

/** Evaluates one node; with `inCondition` the way conditions are. A blank or 不适用 is a failure of its own here. */
export function runNode(
  node: ExpressionNode,
  scope: Scope,
  inCondition: boolean,
  steps: number = DEFAULT_STEPS,
): Operand {
  const frame = { scope, record: null, budget: { steps } };
  const operand = closureOf(node, inCondition)(frame);
  if (operand === null) return new Failure("blank", node, frame);
  if (!isFailure(operand) && isNotApplicable(operand)) return new Failure("not-applicable", node, frame);
  return operand;
}

/** Whether a failure means that the rule or the formula itself is wrong, as opposed to data that are missing. */
export function isBroken(failure: Failure): boolean {
  return BROKEN.includes(failure.kind);
}

function outcomeOf(operand: Operand): Outcome {
  if (!isFailure(operand)) return { outcome: "value", value: operand as Exclude<Value, null> };
  const reason = reasonFromFailure(operand);
  return { outcome: isBroken(operand) ? "broken" : "notEvaluable", reason };
}
