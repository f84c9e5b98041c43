import type { Decimal } from "../number/decimal.ts";
import type { Field, Form } from "../model/plan.ts";
import type { CalendarDay } from "../model/value.ts";
import type { PeriodScope, Reference } from "./scope.ts";

/** The name under which every form knows the unit that reported it, unless the form has a field of that name. */
export const UNIT_FIELD = "填报单位";

/** What an expression yields. The type decides about percent, never the size: 0.93 of type "ratio" is 93%. */
export type ExpressionKind = "ratio" | "number" | "text" | "date" | "boolean";

/**
 * Static type. `measure`: the measure unit where it is known (件, 万元, 元/人); "" where the plan says none or it is lost.
 * `hundredfold`: multiplied by a literal 100 or 1000, so that a quotient of it says per cent already and is no ratio.
 */
export interface ExpressionType {
  readonly kind: ExpressionKind;
  readonly measure: string;
  readonly hundredfold?: true;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type AggregateFunction = "COUNT" | "SUM" | "AVG" | "MIN" | "MAX" | "COUNTDISTINCT" | "LAST";

/**
 * An expression after resolution: every name is a form or a field, every node knows its static type.
 * 年初至今(X) leaves no node: the references inside it are of the period "year-to-date".
 */
export type ExpressionNode =
  | LiteralNode
  | FieldNode
  | UnitNode
  | NegationNode
  | ArithmeticNode
  | ComparisonNode
  | LogicNode
  | NotNode
  | AggregateNode
  | PickNode
  | GrowthNode;

export interface LiteralNode {
  readonly kind: "literal";
  readonly type: ExpressionType;
  readonly value: Decimal | string | boolean | CalendarDay;
}

/**
 * One value. `of` says whose: "scope" asks the scope for it (this row, this unit's fixed form, the consolidated value);
 * "record" is the record that the aggregate around it runs over.
 */
export interface FieldNode {
  readonly kind: "field";
  readonly type: ExpressionType;
  readonly reference: Reference;
  readonly field: Field;
  readonly of: "scope" | "record";
}

/** 填报单位: the unit of the record, or of the rule's scope. */
export interface UnitNode {
  readonly kind: "unit";
  readonly type: ExpressionType;
  readonly of: "scope" | "record";
}

export interface NegationNode {
  readonly kind: "negation";
  readonly type: ExpressionType;
  readonly operand: ExpressionNode;
}

export interface ArithmeticNode {
  readonly kind: "arithmetic";
  readonly type: ExpressionType;
  readonly operator: ArithmeticOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export interface ComparisonNode {
  readonly kind: "comparison";
  readonly type: ExpressionType;
  readonly operator: ComparisonOperator;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** 且, 或 */
export interface LogicNode {
  readonly kind: "logic";
  readonly type: ExpressionType;
  readonly operator: "and" | "or";
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** 非 */
export interface NotNode {
  readonly kind: "not";
  readonly type: ExpressionType;
  readonly operand: ExpressionNode;
}

/**
 * An aggregate over the records of one form. `argument` is evaluated for each record (null: COUNT of the records
 * themselves); records where `condition` does not hold are left out. Blanks are skipped.
 */
export interface AggregateNode {
  readonly kind: "aggregate";
  readonly type: ExpressionType;
  readonly function: AggregateFunction;
  readonly form: Form;
  readonly period: PeriodScope;
  readonly argument: ExpressionNode | null;
  readonly condition: ExpressionNode | null;
}

/** SUM(网站, 微博, 微信): several single values side by side. Blanks are skipped. */
export interface PickNode {
  readonly kind: "pick";
  readonly type: ExpressionType;
  readonly function: "SUM" | "AVG" | "MIN" | "MAX";
  readonly operands: readonly ExpressionNode[];
}

/** 同比 (base: 上年同期) and 环比 (base: 上期): current ÷ base − 1. */
export interface GrowthNode {
  readonly kind: "growth";
  readonly type: ExpressionType;
  readonly period: "same-last-year" | "previous";
  readonly current: ExpressionNode;
  readonly base: ExpressionNode;
}

/** A compiled rule or indicator formula. */
export interface Expression {
  /** As written. */
  readonly text: string;
  readonly root: ExpressionNode;
  /** Every field outside aggregates, in order of appearance. */
  readonly singles: readonly FieldNode[];
  /** Every aggregate, in order of appearance. */
  readonly aggregates: readonly AggregateNode[];
}

/** Whether a percent indicator multiplies by 100 is decided by this alone. */
export function typeOf(expression: Expression): ExpressionKind {
  return expression.root.type.kind;
}

/** The forms that an expression reads, of whatever period. */
export function formsOf(expression: Expression): Form[] {
  const forms = [
    ...expression.singles.map((single) => single.reference.form),
    ...expression.aggregates.map((aggregate) => aggregate.form),
  ];
  return [...new Set(forms)];
}
