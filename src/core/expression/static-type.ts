import { splitScale, unitNamed } from "../number/units.ts";
import type { Field } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";
import type { ArithmeticOperator, ExpressionNode, ExpressionType } from "./ast.ts";

export const NUMBER: ExpressionType = { kind: "number", measure: "" };
export const RATIO: ExpressionType = { kind: "ratio", measure: "" };
export const TEXT: ExpressionType = { kind: "text", measure: "" };
export const DATE: ExpressionType = { kind: "date", measure: "" };
export const BOOLEAN: ExpressionType = { kind: "boolean", measure: "" };
const HUNDREDFOLD: ExpressionType = { kind: "number", measure: "", hundredfold: true };

export function isNumeric(type: ExpressionType): boolean {
  return type.kind === "number" || type.kind === "ratio";
}

/** Percent fields are ratios; a number field whose unit is % holds percent points and is a number. */
export function typeOfField(field: Field): ExpressionType {
  switch (field.type) {
    case "percent":
      return RATIO;
    case "integer":
    case "number":
      return { kind: "number", measure: field.measureUnit.trim() };
    case "date":
      return DATE;
    case "boolean":
      return BOOLEAN;
    case "text":
      return TEXT;
  }
}

/** Type of left ○ right for two numeric nodes; literals have no measure of their own. */
export function typeOfArithmetic(
  operator: ArithmeticOperator,
  left: ExpressionNode,
  right: ExpressionNode,
): ExpressionType {
  switch (operator) {
    case "+":
    case "-":
      return typeOfSum(left, right);
    case "*":
      return typeOfProduct(left, right);
    case "/":
      return typeOfQuotient(left, right);
  }
}

function typeOfSum(left: ExpressionNode, right: ExpressionNode): ExpressionType {
  if (left.kind === "literal" && right.type.kind === "ratio") return RATIO;
  if (right.kind === "literal" && left.type.kind === "ratio") return RATIO;
  if (left.type.kind !== right.type.kind) return NUMBER;
  if (left.type.kind === "ratio") return RATIO;
  if (left.type.hundredfold || right.type.hundredfold) return HUNDREDFOLD;
  return { kind: "number", measure: commonMeasure(left.type, right.type) };
}

function typeOfProduct(left: ExpressionNode, right: ExpressionNode): ExpressionType {
  if (left.kind === "literal") return typeOfScaled(right.type, literalPower(left));
  if (right.kind === "literal") return typeOfScaled(left.type, literalPower(right));
  if (left.type.kind === "ratio") return right.type;
  if (right.type.kind === "ratio") return left.type;
  return left.type.hundredfold || right.type.hundredfold ? HUNDREDFOLD : NUMBER;
}

function typeOfQuotient(left: ExpressionNode, right: ExpressionNode): ExpressionType {
  if (right.kind === "literal") {
    const power = literalPower(right);
    if (power === 2 && (left.type.measure === "%" || left.type.hundredfold)) return RATIO;
    return power === 0 ? left.type : { kind: left.type.kind, measure: "" };
  }
  if (left.kind === "literal") return NUMBER;
  if (left.type.hundredfold || right.type.hundredfold) return HUNDREDFOLD;
  if (left.type.kind === "ratio") return RATIO;
  if (right.type.kind === "ratio") return left.type;
  const [a, b] = [left.type.measure, right.type.measure];
  // Percent points divided by a plain count are an average of percent points.
  if (a === "%" && b === "") return left.type;
  // 金额 ÷ COUNT(表) is an average in 元; 回复数（件）÷ COUNT(表) is a share of the rows.
  if (b === "" && isCount(right) && !countsThings(a)) return left.type;
  return areLike(a, b) ? RATIO : { kind: "number", measure: `${a}/${b}` };
}

/** ×100 and ×1000 make per cent and per mille, other powers of ten change the measure (元 → 万元), other factors nothing. */
function typeOfScaled(type: ExpressionType, power: number): ExpressionType {
  if (power === 0) return type;
  return power === 2 || power === 3 ? HUNDREDFOLD : NUMBER;
}

/** k of a literal 10^k with k > 0; 0 for every other literal. */
function literalPower(node: ExpressionNode): number {
  if (node.kind !== "literal" || typeof node.value !== "object" || !isNumber(node.value)) return 0;
  const digits = node.value.abs().toFixed();
  return /^10+$/.test(digits) ? digits.length - 1 : 0;
}

function isCount(node: ExpressionNode): boolean {
  return node.kind === "aggregate" && (node.function === "COUNT" || node.function === "COUNTDISTINCT");
}

/** Whether a measure counts things one by one, as rows are counted: 件, 篇, 家; not 元, 亩, 万次. An unknown one may. */
function countsThings(measure: string): boolean {
  const { scale, unit } = splitScale(measure);
  const { continuous, occurrence } = unitNamed(unit);
  return measure === "" || (scale === "" && !continuous && !occurrence);
}

/** Measures are like when they are the same or one of them is not known. */
function areLike(a: string, b: string): boolean {
  return a === b || a === "" || b === "";
}

/** The measure of a sum: the one that is known; "" where they differ. */
export function commonMeasure(a: ExpressionType, b: ExpressionType): string {
  if (a.measure === "") return b.measure;
  return b.measure === "" || a.measure === b.measure ? a.measure : "";
}
