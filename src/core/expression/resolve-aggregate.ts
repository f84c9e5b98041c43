import type { Form } from "../model/plan.ts";
import type { AggregateFunction, AggregateNode, ExpressionNode, ExpressionType, PickNode } from "./ast.ts";
import { FormulaRefusal } from "./fault.ts";
import { fieldOfForm, formByName } from "./names.ts";
import { periodOfName, targetOfName } from "./resolve-name.ts";
import type { Resolver } from "./resolver.ts";
import type { PeriodScope } from "./scope.ts";
import { BOOLEAN, commonMeasure, isNumeric, NUMBER } from "./static-type.ts";
import type { CallSyntax, NameSyntax, SyntaxNode } from "./syntax.ts";

/** How each aggregate is written; shown where its arguments are wrong. */
export const AGGREGATE_FORMS: Readonly<Record<AggregateFunction, string>> = {
  COUNT: "COUNT(表, 条件)",
  SUM: "SUM(表.字段, 条件)",
  AVG: "AVG(表.字段, 条件)",
  MIN: "MIN(表.字段, 条件)",
  MAX: "MAX(表.字段, 条件)",
  COUNTDISTINCT: "COUNTDISTINCT(表.字段, 条件)",
  LAST: "LAST(表.字段, 条件)",
};

const SIDE_BY_SIDE: readonly string[] = ["SUM", "AVG", "MIN", "MAX"];

/** COUNT(表, 条件), SUM(表.字段, 条件) and so on; SUM(网站, 微博) where no further argument is a condition. */
export function resolveAggregate(
  name: AggregateFunction,
  call: CallSyntax,
  resolver: Resolver,
): ExpressionNode {
  if (resolver.record) throw new FormulaRefusal("plan.formula-aggregate", call);
  const [first, ...others] = call.arguments;
  if (!first) throw wrongArguments(name, call);
  if (
    others.length > 0 &&
    SIDE_BY_SIDE.includes(name) &&
    !others.some((other) => isCondition(other, resolver))
  ) {
    return resolvePick(name as PickNode["function"], call, resolver);
  }
  const target = formOfArgument(name, first, call, resolver);
  const inner: Resolver = { ...resolver, record: { form: target.form, period: target.period } };
  const argument = target.wholeForm ? null : inner.resolve(first, inner);
  const condition = resolveConditions(others, inner);
  const node: AggregateNode = {
    kind: "aggregate",
    type: typeOfAggregate(name, argument, first),
    function: name,
    form: target.form,
    period: target.period,
    argument,
    condition,
  };
  resolver.aggregates.push(node);
  return node;
}

interface ArgumentForm {
  readonly form: Form;
  readonly period: PeriodScope;
  /** COUNT(表): the records themselves. */
  readonly wholeForm: boolean;
}

function formOfArgument(
  name: AggregateFunction,
  first: SyntaxNode,
  call: CallSyntax,
  resolver: Resolver,
): ArgumentForm {
  if (first.kind === "name" && first.parts.length === 1 && name === "COUNT") {
    const form = formByName(resolver.names, first.parts[0]!.text);
    if (form) return { form, period: periodOfName(first, resolver), wholeForm: true };
  }
  const mentioned = namesIn(first, call);
  const forms = mentioned.map((syntax) => ({ syntax, target: targetOfName(syntax, resolver) }));
  const alone = forms.find(({ target }) => target.kind === "form");
  if (alone) throw new FormulaRefusal("plan.formula-form-alone", alone.syntax);
  // A qualified name says best which form is meant; the bare names beside it are then looked up there.
  const leader = forms.find(({ syntax }) => syntax.parts.length === 2) ?? forms[0];
  const form = leader?.target.form;
  if (!leader || !form) throw wrongArguments(name, call);
  const period = periodOfName(leader.syntax, resolver);
  for (const { syntax, target } of forms) {
    const bare =
      syntax.parts.length === 1 && fieldOfForm(resolver.names, form, syntax.parts[0]!.text) !== undefined;
    const samePeriod = syntax.period === null || periodOfName(syntax, resolver) === period;
    if (!samePeriod || (target.form !== form && !bare))
      throw new FormulaRefusal("plan.formula-aggregate", call);
  }
  return { form, period, wholeForm: false };
}

function resolveConditions(conditions: readonly SyntaxNode[], inner: Resolver): ExpressionNode | null {
  let all: ExpressionNode | null = null;
  for (const syntax of conditions) {
    const condition = inner.resolve(syntax, inner);
    if (condition.type.kind !== "boolean") throw new FormulaRefusal("plan.formula-condition", syntax);
    all = all ? { kind: "logic", type: BOOLEAN, operator: "and", left: all, right: condition } : condition;
  }
  return all;
}

function resolvePick(name: PickNode["function"], call: CallSyntax, resolver: Resolver): PickNode {
  const operands = call.arguments.map((syntax) => {
    const operand = resolver.resolve(syntax, resolver);
    if (!isNumeric(operand.type)) throw new FormulaRefusal("plan.formula-type", syntax, "—");
    return operand;
  });
  const type = operands.slice(1).reduce((a, b) => joinedType(a, b.type), operands[0]!.type);
  return { kind: "pick", type, function: name, operands };
}

function joinedType(a: ExpressionType, b: ExpressionType): ExpressionType {
  return a.kind === b.kind ? { kind: a.kind, measure: commonMeasure(a, b) } : NUMBER;
}

function typeOfAggregate(
  name: AggregateFunction,
  argument: ExpressionNode | null,
  syntax: SyntaxNode,
): ExpressionType {
  if (name === "COUNT" || name === "COUNTDISTINCT" || !argument) return NUMBER;
  const ordered =
    isNumeric(argument.type) || (argument.type.kind === "date" && (name === "MIN" || name === "MAX"));
  if (!ordered && name !== "LAST")
    throw new FormulaRefusal("plan.formula-type", syntax, AGGREGATE_FORMS[name]);
  return argument.type;
}

/** Whether an argument can only be a condition: a comparison, 且 或 非, or a 是否 field. */
function isCondition(syntax: SyntaxNode, resolver: Resolver): boolean {
  if (syntax.kind === "unary") return syntax.operator === "not";
  if (syntax.kind === "binary") return !["+", "-", "*", "/"].includes(syntax.operator);
  if (syntax.kind !== "name") return false;
  const name = syntax.parts[syntax.parts.length - 1]!.text;
  const fields = resolver.names.forms.flatMap((form) => fieldOfForm(resolver.names, form, name) ?? []);
  return fields.length > 0 && fields.every((field) => field.type === "boolean");
}

function namesIn(syntax: SyntaxNode, call: CallSyntax): NameSyntax[] {
  switch (syntax.kind) {
    case "name":
      return [syntax];
    case "unary":
      return namesIn(syntax.operand, call);
    case "binary":
      return [...namesIn(syntax.left, call), ...namesIn(syntax.right, call)];
    case "call":
      throw new FormulaRefusal("plan.formula-aggregate", call);
    default:
      return [];
  }
}

function wrongArguments(name: AggregateFunction, call: CallSyntax): FormulaRefusal {
  return new FormulaRefusal("plan.formula-arguments", call, AGGREGATE_FORMS[name]);
}
