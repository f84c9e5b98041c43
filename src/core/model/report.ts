import type { Placeholder } from "./draft.ts";

/** One filled place, with what was written and what it was made from. */
export interface FilledFigure {
  readonly placeholder: Placeholder;
  readonly indicator: string;
  /** Exact digits; "" for a hand-given phrase. */
  readonly value: string;
  /** The whole expression as it now stands ("300余条"). */
  readonly written: string;
}

/** What refreshing would change; written only when accepted. */
export interface Change {
  readonly id: string;
  readonly paragraph: string;
  readonly indicator: string;
  readonly old: string;
  readonly new: string;
  /** fresh: only the value moved, the words stay true; stale: the words change; edited: a person typed over them. */
  readonly state: "fresh" | "stale" | "edited" | "broken";
  /** A person accepted it and it was written. */
  readonly accepted: boolean;
}

/** 定稿: what was signed. Refresh never touches a sealed report. */
export interface Seal {
  /** File name of the report. */
  readonly report: string;
  /** Of the text alone: formatting and file names may change, no character may. */
  readonly textSha256: string;
  /** ISO, as the signer gave it. */
  readonly date: string;
  readonly signer: string;
  readonly figures: readonly SealedFigure[];
}

/** A figure as it was signed, with its sentence, so that later data can be held against it without the report. */
export interface SealedFigure {
  readonly indicator: string;
  readonly name: string;
  readonly paragraph: string;
  readonly written: string;
  /** Exact digits in the indicator's own unit; "" for a phrase given by hand, or where they were not known. */
  readonly value: string;
  readonly sentence: string;
  /** Where `written` stands in the sentence. */
  readonly at: number;
}
