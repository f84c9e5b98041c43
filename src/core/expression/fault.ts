import type { FindingCode } from "../finding/finding.ts";

/** Codes of a formula that cannot be compiled. */
export type FormulaFaultCode = Extract<FindingCode, `plan.formula-${string}`>;

/** What is wrong with a formula, and where: `column` is 1-based, in UTF-16 units of the formula as written. */
export interface FormulaFault {
  readonly code: FormulaFaultCode;
  readonly column: number;
  /** Of the finding; `found` is the piece of the formula that is meant, `expected` what the plan has instead. */
  readonly params: FormulaFaultParams;
}

export interface FormulaFaultParams {
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** Thrown inside the compiler only, and always caught there. */
export class FormulaRefusal extends Error {
  readonly code: FormulaFaultCode;
  readonly start: number;
  readonly end: number;
  readonly expected: string;

  constructor(code: FormulaFaultCode, span: { readonly start: number; readonly end: number }, expected = "") {
    super(code);
    this.code = code;
    this.start = span.start;
    this.end = span.end;
    this.expected = expected;
  }
}

const LONGEST_QUOTE = 30;

/** The refusal as a fault of this formula. */
export function faultFromRefusal(refusal: FormulaRefusal, text: string): FormulaFault {
  const piece = text.slice(refusal.start, refusal.end).trim();
  const column = refusal.start + 1;
  const found = piece.length > LONGEST_QUOTE ? `${piece.slice(0, LONGEST_QUOTE)}…` : piece;
  return { code: refusal.code, column, params: { column, found, expected: refusal.expected } };
}
