import { Decimal, decimalFromText, textFromDecimal } from "../number/decimal.ts";
import type { CalendarDay } from "../model/value.ts";
import { isNumber } from "../model/value.ts";
import type { ComparisonNode, ComparisonOperator, ExpressionNode, LiteralNode } from "./ast.ts";
import { FormulaRefusal } from "./fault.ts";
import { isCalendarDay } from "./parse.ts";
import { BOOLEAN, DATE, isNumeric, NUMBER, TEXT } from "./static-type.ts";
import type { BinarySyntax } from "./syntax.ts";

/** 不适用 compares with a field of any type, as does "" (nothing filled in). */
const OF_ANY_TYPE: readonly unknown[] = ["", "不适用"];

/** Types a comparison; a literal takes the other side's type where it can only mean that (日期 >= "2021-07-01"). */
export function resolveComparison(
  operator: ComparisonOperator,
  left: ExpressionNode,
  right: ExpressionNode,
  syntax: BinarySyntax,
): ComparisonNode {
  const a = left.kind === "literal" ? literalAs(left, right) : left;
  const b = right.kind === "literal" ? literalAs(right, left) : right;
  const equality = operator === "=" || operator === "<>";
  const ordered = isNumeric(a.type) || a.type.kind === "date";
  const sameKind = a.type.kind === b.type.kind || (isNumeric(a.type) && isNumeric(b.type));
  const special =
    equality && [a, b].some((node) => node.kind === "literal" && OF_ANY_TYPE.includes(node.value));
  if (!special && !(sameKind && (equality || ordered))) {
    throw new FormulaRefusal("plan.formula-type", syntax, `${a.type.kind} ${operator} ${b.type.kind}`);
  }
  return { kind: "comparison", type: BOOLEAN, operator, left: a, right: b };
}

function literalAs(literal: LiteralNode, other: ExpressionNode): LiteralNode {
  const { value } = literal;
  if (typeof value === "string" && !OF_ANY_TYPE.includes(value)) {
    const number = isNumeric(other.type) ? decimalFromText(value.trim()) : null;
    if (number) return { kind: "literal", type: NUMBER, value: number };
    const day = other.type.kind === "date" ? dayFromText(value.trim()) : null;
    if (day) return { kind: "literal", type: DATE, value: day };
    if (other.type.kind === "boolean" && (value === "是" || value === "否")) {
      return { kind: "literal", type: BOOLEAN, value: value === "是" };
    }
  }
  // Years and codes are often kept as text: 年份 = 2021 means the text "2021".
  if (typeof value === "object" && isNumber(value) && other.type.kind === "text") {
    return { kind: "literal", type: TEXT, value: textFromDecimal(new Decimal(value)) };
  }
  return literal;
}

function dayFromText(text: string): CalendarDay | null {
  const parts = /^(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isCalendarDay(year, month, day) ? { kind: "day", year, month, day } : null;
}
