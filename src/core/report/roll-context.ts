import type { OpenDocument } from "../document/open-document.ts";
import type { Finding } from "../finding/finding.ts";
import type { Edit, Paragraph } from "../model/document.ts";
import type { ChosenBinding, NumberClaim, Placeholder, Scan } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import type { KeptNumber, KeptReason, RolledBlank } from "../model/rolled.ts";
import type { FigureLookup } from "./figure-lookup.ts";

/** The indicator that a number stands for, and whether the number is true of its value. */
export interface NumberMatch {
  readonly figure: Figure;
  readonly holds: boolean;
}

export interface RollInput {
  readonly document: OpenDocument;
  readonly scan: Scan;
  /** Last period's figures; null: every statistic becomes a blank. */
  readonly figures: FigureLookup | null;
  /** What the audit of the report tied its numbers to; empty without figures. */
  readonly matches: ReadonlyMap<NumberClaim, NumberMatch>;
}

export interface RollResult {
  readonly edits: readonly Edit[];
  readonly blanks: readonly RolledBlank[];
  readonly kept: readonly KeptNumber[];
  readonly findings: readonly Finding[];
  /** 对应指标 of the bound blanks that no control carries. */
  readonly chosen: readonly ChosenBinding[];
}

/** A stretch of a paragraph that is to become a blank: a typed number, or all that a control of ours holds. */
export interface Turn {
  readonly start: number;
  readonly end: number;
  readonly old: string;
  /** The blank in its place. */
  readonly text: string;
  readonly code: string | null;
  readonly figure: Figure | null;
  readonly hasControl: boolean;
  readonly number: NumberClaim;
  /** The blank is {{the indicator's name}}, put where the writer's form could not be found again. */
  readonly isNamed: boolean;
}

/** A paragraph as it will read, with the turned places and the placeholders that are found there. */
export interface RolledParagraph {
  readonly paragraph: Paragraph;
  readonly turns: readonly Turn[];
  readonly rolled: Paragraph;
  readonly placeholders: readonly Placeholder[];
  /** Placeholder of each turn. */
  readonly blankOf: ReadonlyMap<Turn, Placeholder>;
}

/** A number that is left, before it is told. */
export interface Kept {
  readonly number: NumberClaim;
  readonly reason: KeptReason;
  /** The indicator that it does not agree with. */
  readonly name?: string;
}
