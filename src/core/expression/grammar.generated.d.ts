import type { FormulaFault } from "./fault.ts";
import type { SyntaxNode } from "./syntax.ts";

/** What the grammar asks of us; offsets are those of the folded text, which are those of the text as written. */
export interface GrammarOptions {
  /** The text as written. */
  readonly source: string;
  longestName(offset: number): number;
  isDate(year: number, month: number, day: number): boolean;
  refuse(code: FormulaFault["code"], start: number, end: number): never;
}

/** grammar.peggy, compiled by scripts/grammar.mjs. Throws SyntaxError. */
export function parse(foldedText: string, options: GrammarOptions): SyntaxNode;

export class SyntaxError extends Error {
  readonly location: { readonly start: { readonly offset: number } };
}
