import type { ArithmeticOperator, ComparisonOperator } from "./ast.ts";

/**
 * What the grammar yields: the formula's shape with names still as written. `start` and `end` are offsets in the
 * formula (end exclusive), so that every message can point at what it means.
 */
export type SyntaxNode =
  NumberSyntax | TextSyntax | DateSyntax | NameSyntax | UnarySyntax | BinarySyntax | CallSyntax;

interface Spanned {
  readonly start: number;
  readonly end: number;
}

/** Digits in ASCII; 90% is digits "90" with percent. */
export interface NumberSyntax extends Spanned {
  readonly kind: "number";
  readonly digits: string;
  readonly percent: boolean;
}

export interface TextSyntax extends Spanned {
  readonly kind: "text";
  readonly value: string;
}

export interface DateSyntax extends Spanned {
  readonly kind: "date";
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A name as far as the grammar knows: 上期 or 上年同期 before it, then one part (表 or 字段) or two (表.字段). */
export interface NameSyntax extends Spanned {
  readonly kind: "name";
  readonly period: "previous" | "same-last-year" | null;
  readonly parts: readonly NamePart[];
}

export interface NamePart extends Spanned {
  readonly text: string;
}

export interface UnarySyntax extends Spanned {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: SyntaxNode;
}

export interface BinarySyntax extends Spanned {
  readonly kind: "binary";
  readonly operator: ArithmeticOperator | ComparisonOperator | "and" | "or";
  readonly left: SyntaxNode;
  readonly right: SyntaxNode;
}

export interface CallSyntax extends Spanned {
  readonly kind: "call";
  /** As written, in capitals. */
  readonly name: string;
  readonly arguments: readonly SyntaxNode[];
}
