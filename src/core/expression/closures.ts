import { Decimal, divide, ONE, ZERO } from "../number/decimal.ts";
import { isDay, isNotApplicable, isNumber } from "../model/value.ts";
import type {
  ArithmeticNode,
  ComparisonNode,
  ExpressionNode,
  FieldNode,
  GrowthNode,
  LogicNode,
  PickNode,
  UnitNode,
} from "./ast.ts";
import { compareValues, fits } from "./compare.ts";
import { dayNumber, Failure, isFailure, UNKNOWN } from "./operand.ts";
import type { Frame, Operand } from "./operand.ts";

/** A node made ready to run. */
export type Closure = (frame: Frame) => Operand;

export function literalClosure(value: Operand): Closure {
  return () => value;
}

/**
 * A blank that counts as 0 (无数据时填写) became 0 when its cell was read; what is null here was blank, or could not be
 * read for certain, and must not become 0 now.
 */
export function fieldClosure(node: FieldNode): Closure {
  const { reference } = node;
  const name = reference.field;
  if (node.of === "record") {
    return (frame) => {
      const record = frame.record!;
      return record.isUnread?.(name) === true ? new Failure("not-read", node, frame) : record.value(name);
    };
  }
  return (frame) => {
    const single = frame.scope.single(reference);
    return single === undefined ? new Failure("not-read", node, frame) : single.value;
  };
}

export function unitClosure(node: UnitNode): Closure {
  if (node.of === "record") return ({ record }) => record!.unit;
  return ({ scope }) => scope.unit ?? new Failure("not-read");
}

export function negationClosure(operandNode: ExpressionNode, operand: Closure): Closure {
  return (frame) => {
    const value = number(operand(frame), operandNode, frame);
    return value instanceof Failure ? value : value.neg();
  };
}

export function arithmeticClosure(node: ArithmeticNode, left: Closure, right: Closure): Closure {
  if (node.left.type.kind === "date") return dayDifference(node, left, right);
  return (frame) => {
    const a = number(left(frame), node.left, frame);
    if (a instanceof Failure) return a;
    const b = number(right(frame), node.right, frame);
    if (b instanceof Failure) return b;
    switch (node.operator) {
      case "+":
        return a.plus(b);
      case "-":
        return a.minus(b);
      case "*":
        return a.times(b);
      case "/":
        return divide(a, b) ?? new Failure("division-by-zero", node.right, frame);
    }
  };
}

function dayDifference(node: ArithmeticNode, left: Closure, right: Closure): Closure {
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (isFailure(a)) return a;
    if (isFailure(b)) return b;
    if (isDay(a) && isDay(b)) return new Decimal(dayNumber(a) - dayNumber(b));
    return isDay(a) ? noNumber(b, node.right, frame) : noNumber(a, node.left, frame);
  };
}

export function comparisonClosure(
  node: ComparisonNode,
  conditional: boolean,
  left: Closure,
  right: Closure,
): Closure {
  const { operator } = node;
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (isFailure(a)) return a;
    if (isFailure(b)) return b;
    const missing = conditional ? null : missingSide(node, a, b, frame);
    if (missing) return missing;
    const sign = compareValues(a, b);
    if (sign !== null) return fits(operator, sign);
    return conditional ? UNKNOWN : new Failure("wrong-type", node.left, frame);
  };
}

/** In a rule a blank side means that the rule cannot be evaluated, unless the rule asks for the blank itself (= ""). */
export function missingSide(node: ComparisonNode, a: Operand, b: Operand, frame: Frame): Failure | null {
  for (const [side, sideNode, other] of [
    [a, node.left, node.right],
    [b, node.right, node.left],
  ] as const) {
    const asked = other.kind === "literal" ? other.value : null;
    if (side === null && asked !== "") return new Failure("blank", sideNode, frame);
    if (!isFailure(side) && isNotApplicable(side) && asked !== "不适用") {
      return new Failure("not-applicable", sideNode, frame);
    }
  }
  return null;
}

/** Three-valued: false 且 anything is false, true 或 anything is true. */
export function logicClosure({ operator }: LogicNode, left: Closure, right: Closure): Closure {
  const decisive = operator === "or";
  return (frame) => {
    const a = left(frame);
    if (a === decisive) return decisive;
    const b = right(frame);
    if (b === decisive) return decisive;
    if (isFailure(a)) return a;
    if (isFailure(b)) return b;
    return a === null || b === null ? UNKNOWN : !decisive;
  };
}

export function notClosure(operandNode: ExpressionNode, operand: Closure): Closure {
  return (frame) => {
    const value = operand(frame);
    if (typeof value === "boolean") return !value;
    return isFailure(value) ? value : noNumber(value, operandNode, frame);
  };
}

/** Values side by side; blanks are skipped, and nothing but blanks is no value. */
export function pickClosure(node: PickNode, operands: readonly Closure[]): Closure {
  return (frame) => {
    const values: Decimal[] = [];
    for (const [index, operand] of operands.entries()) {
      const value = operand(frame);
      if (value === null || (!isFailure(value) && isNotApplicable(value))) continue;
      const checked = number(value, node.operands[index]!, frame);
      if (checked instanceof Failure) return checked;
      values.push(checked);
    }
    if (values.length === 0) return new Failure("no-values", node.operands[0]!, frame);
    if (node.function === "MIN") return Decimal.min(...values);
    if (node.function === "MAX") return Decimal.max(...values);
    const sum = values.reduce((a, b) => a.plus(b), ZERO);
    return node.function === "SUM" ? sum : divide(sum, new Decimal(values.length))!;
  };
}

/** current ÷ base − 1; a base of 0 or below has no growth rate. */
export function growthClosure(node: GrowthNode, current: Closure, base: Closure): Closure {
  return (frame) => {
    const now = number(current(frame), node.current, frame);
    if (now instanceof Failure) return now;
    const then = number(base(frame), node.base, frame);
    if (then instanceof Failure) return then;
    if (then.lte(0)) return new Failure("base-not-positive", node.base, frame);
    return divide(now, then)!.minus(ONE);
  };
}

/** A number, or why there is none. */
function number(operand: Operand, node: ExpressionNode, frame: Frame): Decimal | Failure {
  if (isFailure(operand)) return operand;
  return isNumber(operand) ? operand : noNumber(operand, node, frame);
}

function noNumber(operand: Exclude<Operand, Failure>, node: ExpressionNode, frame: Frame): Failure {
  if (operand === null) return new Failure("blank", node, frame);
  return new Failure(isNotApplicable(operand) ? "not-applicable" : "wrong-type", node, frame);
}
