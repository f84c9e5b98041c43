import type { Outcome } from "../finding/severity.ts";
import type { TraceEntry } from "../model/figure.ts";
import { isNumber } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import type { Decimal } from "../number/decimal.ts";
import type { ComparisonNode, ComparisonOperator, ExpressionNode } from "./ast.ts";
import { closureOf } from "./closure-of.ts";
import { missingSide } from "./closures.ts";
import { compareValues, fits } from "./compare.ts";
import { isBroken, runNode } from "./evaluate.ts";
import { Failure, isFailure, reasonFromFailure } from "./operand.ts";
import type { Frame, Reason } from "./operand.ts";
import type { CompiledRule } from "./rules.ts";
import type { Scope } from "./scope.ts";
import { traceOf } from "./trace.ts";

/**
 * What became of one rule in one scope. `applies` is false where 适用条件 does not hold (outcome "passed" then).
 * `operator`, `left`, `right` and `difference` (left − right) are of the comparison that decided.
 */
export interface RuleResult {
  readonly outcome: Outcome;
  readonly applies: boolean;
  readonly operator?: ComparisonOperator;
  readonly left?: Value;
  readonly right?: Value;
  readonly difference?: Decimal;
  /** Why it was not evaluable or broken. */
  readonly reason?: Reason;
  /** The cells of the comparison that decided, those of its left side first; made when asked. */
  cells(): readonly TraceEntry[];
}

/** What one part of a rule came to; `node` is the part that decided. */
interface Verdict {
  readonly outcome: Outcome;
  readonly node: ExpressionNode;
  readonly failure: Failure | null;
  readonly comparison: { readonly node: ComparisonNode; readonly left: Value; readonly right: Value } | null;
}

/**
 * Checks one rule in one scope. Numbers within the rule's 允许误差 of each other count as equal. Missing data make it
 * notEvaluable, which is neither pass nor fail.
 */
export function checkRule(rule: CompiledRule, scope: Scope): RuleResult {
  const { condition, expression } = rule;
  if (condition) {
    const applies = runNode(condition.root, scope, true);
    if (applies === false)
      return { outcome: "passed", applies: false, cells: () => traceOf([condition.root], scope) };
    if (isFailure(applies)) return failed(applies, condition.root, scope);
  }
  const frame: Frame = { scope, record: null, budget: { steps: 100_000_000 } };
  return resultFromVerdict(judge(expression.root, rule.tolerance, frame), scope);
}

function resultFromVerdict({ outcome, node, failure, comparison }: Verdict, scope: Scope): RuleResult {
  if (failure) return failed(failure, node, scope);
  const cells = () => traceOf([node], scope);
  if (!comparison) return { outcome, applies: true, cells };
  const { left, right } = comparison;
  const sides = { outcome, applies: true, operator: comparison.node.operator, left, right, cells };
  return isNumber(left) && isNumber(right) ? { ...sides, difference: left.minus(right) } : sides;
}

function failed(failure: Failure, node: ExpressionNode, scope: Scope): RuleResult {
  const outcome = isBroken(failure) ? "broken" : "notEvaluable";
  return { outcome, applies: true, reason: reasonFromFailure(failure), cells: () => traceOf([node], scope) };
}

/** 且 或 非 are taken apart, so that the comparison that decided can be shown with its two sides. */
function judge(node: ExpressionNode, tolerance: Decimal, frame: Frame): Verdict {
  switch (node.kind) {
    case "comparison":
      return judgeComparison(node, tolerance, frame);
    case "logic": {
      const left = judge(node.left, tolerance, frame);
      const decisive = node.operator === "and" ? "failed" : "passed";
      if (left.outcome === decisive) return left;
      const right = judge(node.right, tolerance, frame);
      if (right.outcome === decisive || left.failure === null) return right;
      return left;
    }
    case "not": {
      const verdict = judge(node.operand, tolerance, frame);
      if (verdict.outcome === "passed") return { ...verdict, outcome: "failed" };
      return verdict.outcome === "failed" ? { ...verdict, outcome: "passed" } : verdict;
    }
    default: {
      const value = runNode(node, frame.scope, false);
      if (isFailure(value)) return verdictOfFailure(value, node);
      return { outcome: value === true ? "passed" : "failed", node, failure: null, comparison: null };
    }
  }
}

function judgeComparison(node: ComparisonNode, tolerance: Decimal, frame: Frame): Verdict {
  const left = closureOf(node.left, false)(frame);
  if (isFailure(left)) return verdictOfFailure(left, node);
  const right = closureOf(node.right, false)(frame);
  if (isFailure(right)) return verdictOfFailure(right, node);
  const missing = missingSide(node, left, right, frame);
  if (missing) return verdictOfFailure(missing, node);
  const sign = compareValues(left, right);
  if (sign === null) return verdictOfFailure(new Failure("wrong-type", node.left, frame), node);
  return {
    outcome: fits(node.operator, withinTolerance(left, right, node.operator, sign, tolerance))
      ? "passed"
      : "failed",
    node,
    failure: null,
    comparison: { node, left, right },
  };
}

/** Sign of left − right as the tolerance sees it: it only ever helps a rule that asks for equality or an order. */
function withinTolerance(
  left: Value,
  right: Value,
  operator: ComparisonOperator,
  sign: number,
  tolerance: Decimal,
): number {
  if (tolerance.isZero() || !isNumber(left) || !isNumber(right)) return sign;
  if (left.minus(right).abs().gt(tolerance)) return sign;
  if (operator === "<") return -1;
  return operator === ">" ? 1 : 0;
}

function verdictOfFailure(failure: Failure, node: ExpressionNode): Verdict {
  return { outcome: isBroken(failure) ? "broken" : "notEvaluable", node, failure, comparison: null };
}
