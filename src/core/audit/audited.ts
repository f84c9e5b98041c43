import type { Finding } from "../finding/finding.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import type { ClaimVerdict } from "../number/verdict.ts";

/** SPEC section 6, the first that applies. Only a number that is tied to an indicator for certain is ever called wrong. */
export type AuditVerdict = "unverifiable" | "unit" | ClaimVerdict;

/** Verdicts that say that a number is wrong. */
export const WRONG: ReadonlySet<AuditVerdict> = new Set(["unit", "false", "false-boundary"]);

/** Verdicts of numbers that hold for the exact value. */
export const HOLDING: ReadonlySet<AuditVerdict> = new Set(["style", "true-loose", "true-rounded", "true"]);

/** Why a number that does not agree with its indicator is not called wrong: the sentence may speak of something else. */
export type Reservation =
  | "plan"
  | "other-period"
  | "other-unit"
  | "part"
  | "words"
  | "other-plan"
  | "sign-unsaid"
  | "phrase-narrowed";

/** What a number was tied to, and what came of it. */
export interface AuditedNumber {
  readonly number: NumberClaim;
  readonly verdict: AuditVerdict;
  /** By our own control, or by the words around it; null: to nothing. */
  readonly tie: "control" | "words" | null;
  readonly figure: Figure | null;
  /** Exact value in the base units of the indicator (元, not 万元); null without a figure or for a phrase. */
  readonly value: string | null;
  /** The sentence says rise and the figure fell, or the other way round. */
  readonly isAgainstSign: boolean;
  readonly reservation: Reservation | null;
}

export type ArithmeticKind =
  | "part-exceeds-whole"
  | "sum-differs"
  | "shares-differ"
  | "direction"
  | "growth-differs"
  | "points-as-percent";

/** A place where the text contradicts itself. */
export interface ArithmeticIssue {
  readonly kind: ArithmeticKind;
  readonly isCertain: boolean;
  /** The number to look at first. */
  readonly number: NumberClaim;
  readonly related: readonly NumberClaim[];
  /** What stands there and what follows from the other numbers, ready to show. */
  readonly found: string;
  readonly expected: string;
}

/** One indicator said with values that exclude each other. */
export interface Conflict {
  readonly indicator: string;
  readonly name: string;
  readonly places: readonly NumberClaim[];
}

/** A number that stands in last year's report in the same sentence. */
export interface Repeated {
  readonly number: NumberClaim;
  readonly previousParagraph: string;
}

export interface Audit {
  /** Statistics, percentages, money, ratios and durations, in order of the document; nothing else is judged. */
  readonly numbers: readonly AuditedNumber[];
  readonly arithmetic: readonly ArithmeticIssue[];
  readonly conflicts: readonly Conflict[];
  readonly repeated: readonly Repeated[];
  readonly findings: readonly Finding[];
}
