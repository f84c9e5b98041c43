import type { Form } from "../model/plan.ts";
import { Decimal, decimalFromText } from "../number/decimal.ts";
import type {
  AggregateFunction,
  ArithmeticOperator,
  Expression,
  ExpressionNode,
  LiteralNode,
} from "./ast.ts";
import { FormulaRefusal } from "./fault.ts";
import type { NameTable } from "./names.ts";
import { AGGREGATE_FORMS, resolveAggregate } from "./resolve-aggregate.ts";
import { resolveComparison } from "./resolve-comparison.ts";
import { resolveName } from "./resolve-name.ts";
import type { Resolver } from "./resolver.ts";
import { BOOLEAN, DATE, isNumeric, NUMBER, RATIO, TEXT, typeOfArithmetic } from "./static-type.ts";
import type { BinarySyntax, CallSyntax, NumberSyntax, SyntaxNode, UnarySyntax } from "./syntax.ts";

const SHIFTS = ["年初至今", "同比", "环比"];

/** Gives every name its meaning and every node its type; throws FormulaRefusal. */
export function resolveFormula(
  text: string,
  syntax: SyntaxNode,
  names: NameTable,
  options: { readonly kind: "rule" | "indicator"; readonly ownForm: Form | null },
): Expression {
  const resolver: Resolver = {
    names,
    kind: options.kind,
    ownForm: options.ownForm,
    shift: null,
    record: null,
    singles: [],
    aggregates: [],
    resolve: resolveNode,
  };
  const root = resolveNode(syntax, resolver);
  return { text, root, singles: resolver.singles, aggregates: resolver.aggregates };
}

function resolveNode(syntax: SyntaxNode, resolver: Resolver): ExpressionNode {
  switch (syntax.kind) {
    case "number":
      return resolveNumber(syntax);
    case "text":
      return { kind: "literal", type: TEXT, value: syntax.value };
    case "date": {
      const { year, month, day } = syntax;
      return { kind: "literal", type: DATE, value: { kind: "day", year, month, day } };
    }
    case "name":
      return resolveName(syntax, resolver);
    case "unary":
      return resolveUnary(syntax, resolver);
    case "binary":
      return resolveBinary(syntax, resolver);
    case "call":
      return resolveCall(syntax, resolver);
  }
}

function resolveNumber(syntax: NumberSyntax): LiteralNode {
  const value = decimalFromText(syntax.digits);
  if (!value) throw new FormulaRefusal("plan.formula-syntax", syntax);
  if (!syntax.percent) return { kind: "literal", type: NUMBER, value };
  return { kind: "literal", type: RATIO, value: value.times(new Decimal("0.01")) };
}

function resolveUnary(syntax: UnarySyntax, resolver: Resolver): ExpressionNode {
  const operand = resolveNode(syntax.operand, resolver);
  if (syntax.operator === "not") {
    if (operand.type.kind !== "boolean") throw new FormulaRefusal("plan.formula-condition", syntax.operand);
    return { kind: "not", type: BOOLEAN, operand };
  }
  if (!isNumeric(operand.type)) throw new FormulaRefusal("plan.formula-type", syntax, operand.type.kind);
  if (operand.kind === "literal") return { ...operand, value: (operand.value as Decimal).neg() };
  return { kind: "negation", type: operand.type, operand };
}

function resolveBinary(syntax: BinarySyntax, resolver: Resolver): ExpressionNode {
  const left = resolveNode(syntax.left, resolver);
  const right = resolveNode(syntax.right, resolver);
  switch (syntax.operator) {
    case "and":
    case "or":
      if (left.type.kind !== "boolean") throw new FormulaRefusal("plan.formula-condition", syntax.left);
      if (right.type.kind !== "boolean") throw new FormulaRefusal("plan.formula-condition", syntax.right);
      return { kind: "logic", type: BOOLEAN, operator: syntax.operator, left, right };
    case "+":
    case "-":
    case "*":
    case "/":
      return resolveArithmetic(syntax.operator, left, right, syntax);
    default:
      return resolveComparison(syntax.operator, left, right, syntax);
  }
}

function resolveArithmetic(
  operator: ArithmeticOperator,
  left: ExpressionNode,
  right: ExpressionNode,
  syntax: BinarySyntax,
): ExpressionNode {
  const node = { kind: "arithmetic", operator, left, right } as const;
  if (isNumeric(left.type) && isNumeric(right.type)) {
    return { ...node, type: typeOfArithmetic(operator, left, right) };
  }
  // 办结日期 - 受理日期 is a number of days.
  if (operator === "-" && left.type.kind === "date" && right.type.kind === "date") {
    return { ...node, type: { kind: "number", measure: "天" } };
  }
  throw new FormulaRefusal("plan.formula-type", syntax, `${left.type.kind} ${operator} ${right.type.kind}`);
}

function resolveCall(call: CallSyntax, resolver: Resolver): ExpressionNode {
  if (Object.prototype.hasOwnProperty.call(AGGREGATE_FORMS, call.name)) {
    return resolveAggregate(call.name as AggregateFunction, call, resolver);
  }
  if (!SHIFTS.includes(call.name)) {
    const known = [...Object.keys(AGGREGATE_FORMS), ...SHIFTS].join(" ");
    const name = { start: call.start, end: call.start + call.name.length };
    throw new FormulaRefusal("plan.formula-unknown-function", name, known);
  }
  return resolveShift(call, resolver);
}

function resolveShift(call: CallSyntax, resolver: Resolver): ExpressionNode {
  const [operand, extra] = call.arguments;
  if (!operand || extra) throw new FormulaRefusal("plan.formula-arguments", call, `${call.name}(X)`);
  if (resolver.shift || resolver.record) throw new FormulaRefusal("plan.formula-period", call);
  if (call.name === "年初至今") return resolveNode(operand, { ...resolver, shift: "year-to-date" });
  const period = call.name === "同比" ? "same-last-year" : "previous";
  const current = resolveNode(operand, { ...resolver, shift: "current" });
  const base = resolveNode(operand, { ...resolver, shift: period });
  if (!isNumeric(current.type)) throw new FormulaRefusal("plan.formula-type", call, current.type.kind);
  return { kind: "growth", type: RATIO, period, current, base };
}
