import type { Form } from "../model/plan.ts";
import type { Expression } from "./ast.ts";
import { faultFromRefusal, FormulaRefusal } from "./fault.ts";
import type { FormulaFault } from "./fault.ts";
import type { NameTable } from "./names.ts";
import { parseFormula } from "./parse.ts";
import { resolveFormula } from "./resolve.ts";

export interface CompileOptions {
  readonly kind: "rule" | "indicator";
  /** The form the formula belongs to: its names come first. null: none. */
  readonly ownForm: Form | null;
}

export type Compiled = { readonly expression: Expression } | { readonly error: FormulaFault };

/**
 * Compiles a formula of a rule or an indicator (SPEC section 1, "Expressions") against the names of a plan.
 * @example compileExpression("COUNT(动态信息, 栏目=\"要闻\")", nameTable(plan.forms), { kind: "indicator", ownForm: null })
 */
export function compileExpression(text: string, names: NameTable, options: CompileOptions): Compiled {
  try {
    if (text.trim() === "") throw new FormulaRefusal("plan.formula-empty", { start: 0, end: 0 });
    return { expression: resolveFormula(text, parseFormula(text, names), names, options) };
  } catch (error) {
    if (error instanceof FormulaRefusal) return { error: faultFromRefusal(error, text) };
    throw error;
  }
}
