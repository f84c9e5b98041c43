import type { FindingView } from "../../core/finding/message.ts";
import type { Severity } from "../../core/finding/severity.ts";
import type { RosterEntry } from "../../core/model/submission.ts";

/** A finding with the few words that head its kind. */
export interface PaneFinding extends FindingView {
  readonly severity: Severity;
  readonly title: string;
  /** Its place among the findings, so that lists have a stable key. */
  readonly id: number;
}

export interface PanePlan {
  readonly name: string;
  readonly period: string;
  readonly units: number;
  readonly forms: number;
  readonly indicators: number;
}

/** A figure without its trace, which is asked for when somebody wants to see it. */
export interface PaneFigure {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Exact digits or a phrase; null: missing. */
  readonly value: string | null;
  readonly complete: boolean;
  readonly source: "consolidated" | "manual";
  readonly formula: string;
  /** Units that were expected and are not in it; cells that could not be read for certain. */
  readonly missing: readonly string[];
  readonly excluded: number;
  readonly sources: number;
}

export interface TraceLine {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell?: string;
  readonly row?: number;
  readonly value: string;
}

export type BindingCertainty = "sure" | "proposed" | "none";

/** 待填处 in its sentence; `start` and `end` are offsets in `sentence`. */
export interface PaneBlank {
  readonly id: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly binding: BindingCertainty;
  readonly indicator?: string;
  readonly name?: string;
  readonly written?: string;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  readonly reasons: readonly string[];
}

export interface PaneOutput {
  readonly path: string;
  readonly size: number;
}

/** One workbook as it was read; a zip gives many. */
export interface PaneSubmission {
  readonly file: string;
  readonly unit: string;
  readonly status: "read" | "refused";
  readonly rows: number;
}

/** Everything the pane shows, in one language. */
export interface PaneView {
  readonly plan: PanePlan | null;
  readonly submissions: readonly PaneSubmission[];
  readonly roster: readonly RosterEntry[];
  readonly findings: readonly PaneFinding[];
  readonly figures: readonly PaneFigure[];
  readonly blanks: readonly PaneBlank[];
  readonly masks: number;
  readonly outputs: readonly PaneOutput[];
}

export const EMPTY_VIEW: PaneView = {
  plan: null,
  submissions: [],
  roster: [],
  findings: [],
  figures: [],
  blanks: [],
  masks: 0,
  outputs: [],
};
