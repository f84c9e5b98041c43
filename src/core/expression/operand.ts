import { textFromDecimal } from "../number/decimal.ts";
import type { TraceEntry } from "../model/figure.ts";
import { isDay, isNotApplicable, isNumber, textFromDay } from "../model/value.ts";
import type { CalendarDay, Value } from "../model/value.ts";
import type { ExpressionNode } from "./ast.ts";
import type { PeriodScope, Scope, ScopeRecord } from "./scope.ts";

/** Why an expression could not be evaluated. Names are the plan's; "" where the reason concerns no field. */
export interface Reason {
  readonly kind:
    | "blank"
    | "not-applicable"
    | "not-read"
    | "no-values"
    | "division-by-zero"
    | "base-not-positive"
    | "too-many-steps"
    | "wrong-type";
  readonly form: string;
  readonly field: string;
  /** The period that was asked for. */
  readonly period: PeriodScope;
  /** The cell or record concerned, where there is one. */
  readonly at: TraceEntry | null;
}

/** What a node yields when it has no value. Where it happened is looked up only when somebody asks. */
export class Failure {
  readonly kind: Reason["kind"];
  readonly node: ExpressionNode | null;
  readonly frame: Frame | null;
  readonly record: ScopeRecord | null;

  constructor(kind: Reason["kind"], node: ExpressionNode | null = null, frame: Frame | null = null) {
    this.kind = kind;
    this.node = node;
    this.frame = frame;
    this.record = frame?.record ?? null;
  }
}

/** A condition over a blank: neither true nor false. Conditions need no place, so one object serves all. */
export const UNKNOWN = new Failure("blank");

/** A value, blank (null), or why there is none. */
export type Operand = Value | Failure;

/** What closures see while they run. `record` is the one the aggregate around them has reached. */
export interface Frame {
  readonly scope: Scope;
  readonly record: ScopeRecord | null;
  readonly budget: { steps: number };
}

export function isFailure(operand: Operand): operand is Failure {
  return operand instanceof Failure;
}

/** The failure with its place. */
export function reasonFromFailure({ kind, node, frame, record }: Failure): Reason {
  if (!node || (node.kind !== "field" && node.kind !== "aggregate"))
    return { kind, form: "", field: "", period: "current", at: null };
  if (node.kind === "aggregate") {
    const field = node.argument?.kind === "field" ? node.argument.reference.field : "";
    return { kind, form: node.form.name, field, period: node.period, at: null };
  }
  const { form, field, period } = node.reference;
  const at = node.of === "record" ? record?.trace(field) : frame?.scope.single(node.reference)?.trace()[0];
  return { kind, form: form.name, field, period, at: at ?? null };
}

/** What a reason is about, as a formula writes it: 信箱, 信箱.收件数, 上期.信箱.收件数; "" where it concerns no form. */
export function placeOfReason({ form, field, period }: Reason): string {
  const place = [form, field].filter((part) => part !== "").join(".");
  if (place === "" || period === "current") return place;
  if (period === "year-to-date") return `年初至今(${place})`;
  return `${period === "previous" ? "上期" : "上年同期"}.${place}`;
}

/** Days as numbers that compare as the days do. */
export function dayOrder(day: CalendarDay): number {
  return day.year * 10000 + day.month * 100 + day.day;
}

/** Days since 0000-03-01 in the Gregorian calendar; only differences mean anything. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const y = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day
  );
}

/** A text that is the same for equal values only; null for blank and 不适用, which no aggregate counts. */
export function keyOfValue(value: Value): string | null {
  if (value === null || isNotApplicable(value)) return null;
  if (typeof value === "string") return `t${value}`;
  if (typeof value === "boolean") return value ? "b1" : "b0";
  if (isDay(value)) return `d${textFromDay(value)}`;
  return isNumber(value) ? `n${textFromDecimal(value)}` : null;
}
