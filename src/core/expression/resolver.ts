import type { Form } from "../model/plan.ts";
import type { AggregateNode, ExpressionNode, FieldNode } from "./ast.ts";
import type { NameTable } from "./names.ts";
import type { PeriodScope } from "./scope.ts";
import type { SyntaxNode } from "./syntax.ts";

/** What resolving a formula knows and gathers. */
export interface Resolver {
  readonly names: NameTable;
  /** A rule looks at one unit, an indicator at all of them. */
  readonly kind: "rule" | "indicator";
  /** The form the formula belongs to; its fields come first. null: none. */
  readonly ownForm: Form | null;
  /** Set inside 年初至今, 同比 and 环比: the period of all names in there. */
  readonly shift: PeriodScope | null;
  /** Set inside an aggregate: the form its records are of. */
  readonly record: { readonly form: Form; readonly period: PeriodScope } | null;
  readonly singles: FieldNode[];
  readonly aggregates: AggregateNode[];
  resolve(syntax: SyntaxNode, resolver: Resolver): ExpressionNode;
}
