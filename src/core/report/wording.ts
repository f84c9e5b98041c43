import type { LeftReason, SayNote } from "../number/said.ts";

/** Why a place stays as the writer left it; each is a `report.` finding. */
export type NotWordedReason =
  LeftReason | "unit-differs" | "unit-unsaid" | "rise-not-said" | "phrase-differs";

export interface WordedFigure {
  readonly outcome: "worded";
  /** The whole expression that replaces the placeholder. */
  readonly text: string;
  /** Exact digits; "" for a phrase given by hand. */
  readonly value: string;
  readonly notes: readonly SayNote[];
  readonly alternative: string | null;
}

export interface NotWorded {
  readonly outcome: "left";
  readonly reason: NotWordedReason;
  /** What could be written once the sentence is changed; "" when there is nothing to propose. */
  readonly alternative: string;
}

export function notWorded(reason: NotWordedReason, alternative = ""): NotWorded {
  return { outcome: "left", reason, alternative };
}
