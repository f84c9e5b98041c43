import type { Interval, Style } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import type { PhraseClaim } from "./phrase-claim.ts";

/** What happened on the way from the number to its words; keys are stable, texts in NOTE_TEXTS. */
export type SayNote =
  | "below-ten"
  | "exactly-round"
  | "near-not-true"
  | "about-not-true"
  | "post-more"
  | "scale-dropped"
  | "more-moved"
  | "rounded"
  | "kept-precision"
  | "share-exact"
  | "all-or-nothing"
  | "zero"
  | "unchanged"
  | "fall-verb"
  | "limit-not-true"
  | "count-not-whole"
  | "loose-place"
  | "rank"
  | "exact-instead";

/** Why a place is left as it is. */
export type LeftReason =
  | "missing"
  | "zero-with-marker"
  | "fall-not-said"
  | "fall-in-times"
  | "markers-contradict"
  | "marker-colloquial"
  | "rank-not-whole"
  | "digits-differ"
  | "cannot-be-said";

export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** A phrase that is true of n, with the interval it claims. */
export interface Said extends Interval {
  readonly outcome: "said";
  readonly text: string;
  readonly notes: readonly SayNote[];
  /** What `read` makes of the text. */
  readonly claim: PhraseClaim;
  /** The exact value, and the style or slot asked for. */
  readonly value: Decimal;
  readonly style: Style | null;
  readonly slot: string | null;
  /** A better wording that the writer's form does not allow (15万余人 for 10余万人); null when there is none. */
  readonly alternative: string | null;
}

/** No phrase: the place stays as the writer left it, and a person decides. */
export interface Left extends Interval {
  readonly outcome: "left";
  readonly text: null;
  readonly notes: readonly SayNote[];
  readonly reason: LeftReason;
  readonly advice: BilingualText;
  /** What could be written instead, once the sentence is changed; null when there is nothing to propose. */
  readonly alternative: string | null;
}

export type SayResult = Said | Left;

/** The words of a phrase in their order; every part may be "". */
export interface Wording {
  readonly before: string;
  readonly digits: string;
  readonly inner: string;
  readonly scale: string;
  readonly after: string;
  readonly unit: string;
  readonly post: string;
  readonly behind: string;
}

export const NO_WORDS: Wording = {
  before: "",
  digits: "",
  inner: "",
  scale: "",
  after: "",
  unit: "",
  post: "",
  behind: "",
};

export function textOfWording(w: Wording): string {
  return w.before + w.digits + w.inner + w.scale + w.after + w.unit + w.post + w.behind;
}

/** A wording to be proven, with the notes it earned. */
export interface Candidate {
  readonly wording: Wording;
  readonly notes: readonly SayNote[];
}
