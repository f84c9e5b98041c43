import type { catalogue } from "./catalogue.ts";
import type { Outcome, Severity } from "./severity.ts";

/** A place in a workbook that a unit sent. Without `cell` the whole sheet is meant. */
export interface CellLocation {
  readonly kind: "cell";
  readonly file: string;
  readonly sheet: string;
  /** A1 address or range, without sheet name: "C7", "C7:D7". */
  readonly cell?: string;
  readonly unit?: string;
  readonly field?: string;
}

/** A place in a report or draft; offsets are UTF-16 code units in the paragraph's text, end exclusive. */
export interface TextLocation {
  readonly kind: "text";
  readonly file: string;
  readonly paragraph: string;
  readonly start?: number;
  readonly end?: number;
}

/** A place in the plan; `file` is absent where the plan came as JSON without a name. */
export interface PlanLocation {
  readonly kind: "plan";
  readonly file?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly field?: string;
}

/** A file, a unit, or both as a whole (a missing unit has no file; an unreadable file may have no unit). */
export interface SubmissionLocation {
  readonly kind: "submission";
  readonly file?: string;
  readonly unit?: string;
}

export type Location = CellLocation | TextLocation | PlanLocation | SubmissionLocation;

export type FindingCode = keyof typeof catalogue;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type TemplatesOf<C extends FindingCode> = (typeof catalogue)[C]["zh"]["message" | "fix"];

/** Words of ours inside a message, in both languages. What people or their files say is a plain string. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type FindingParam = string | number | Bilingual;

/**
 * What the texts of a code leave open, as text ready to show; taken from the catalogue's own templates.
 * `found`, `expected` and `rule` may always be given: machines read them from the JSON even where the text does not.
 */
export type FindingParams<C extends FindingCode = FindingCode> = {
  readonly [Name in Placeholders<TemplatesOf<C>>]: FindingParam;
} & { readonly found?: FindingParam; readonly expected?: FindingParam; readonly rule?: string };

/** 审核问题: what any stage reports back. Code and parameters are stored; text is made late, by `message`. */
export interface Finding<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly location: Location;
  readonly params: Readonly<Record<string, FindingParam>>;
  /** The places that should have agreed with `location`. */
  readonly related?: readonly Location[];
  readonly outcome?: Outcome;
}
