import type { Finding } from "../finding/finding.ts";
import type { Claim, NumberKind, QuantityKind, Style } from "../number/claim.ts";
import type { Paragraph } from "./document.ts";

/** Offsets are UTF-16 code units in the paragraph's text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** 待填处: the whole expression (marker, blank, 余, scale, unit, suffix) and, inside it, the blank to be replaced. */
export interface Placeholder extends TextSpan {
  /** Stable inside one scan: paragraph id and number, "body/12#1". */
  readonly id: string;
  readonly paragraph: string;
  readonly blank: TextSpan;
  /** 余 多 近 约 超过 以上 …; "" when there is none. */
  readonly approximator: string;
  /** 万 亿 万亿; "". */
  readonly scale: string;
  /** Classifier or measure without the scale (条, 元, %); "" when the draft forgot it. */
  readonly unit: string;
  readonly kind: QuantityKind;
  /** Name inside {{指标名称}}; null for every other form. */
  readonly named: string | null;
}

export type MaskKind =
  | "name-place"
  | "name-org"
  | "name-person"
  | "name-project"
  | "name-event"
  | "name-document"
  | "date-blank"
  | "docnum-blank"
  | "ordinal-blank"
  | "anniversary-blank"
  | "formula-N"
  | "clause-number"
  | "undecided";

/** Something that looks like a blank and is not one: left byte for byte. `undecided` is reported as well. */
export interface Mask extends TextSpan {
  readonly paragraph: string;
  readonly kind: MaskKind;
}

/** A number that already stands in the text, and what it claims; no interval for dates, ordinals, names, idioms. */
export interface NumberClaim extends TextSpan {
  readonly paragraph: string;
  readonly kind: NumberKind;
  readonly claim: Claim | null;
  readonly unit: string;
  readonly markers: readonly string[];
  /** A second reading that the words allow (30和20万元: 30万元, or 30元); an audit calls wrong what is wrong by both. */
  readonly otherwise?: Claim | null;
}

/** What one pass over a document finds. */
export interface Scan {
  readonly source: string;
  readonly paragraphs: readonly Paragraph[];
  readonly placeholders: readonly Placeholder[];
  readonly masks: readonly Mask[];
  readonly numbers: readonly NumberClaim[];
  readonly findings: readonly Finding[];
}

/** 对应指标: which figure a placeholder stands for, and how sure that is. */
export interface Binding {
  readonly placeholder: Placeholder;
  readonly certainty: "sure" | "proposed" | "none";
  /** Code of the indicator; null for none. */
  readonly indicator: string | null;
  /** Best first, the bound one included. */
  readonly candidates: readonly BindingCandidate[];
  /** Why, in words for a person (zh-CN and en are made from these parts by the pane). */
  readonly reasons: readonly string[];
  /** 表述方式 that a person chose for this blank; absent: the writer's own form. */
  readonly style?: Style;
}

export interface BindingCandidate {
  readonly indicator: string;
  /** 0 to 1; compares candidates of one draft, means nothing else. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A person's choice, kept by the clause's words and the slot's text, never by position. */
export interface ChosenBinding {
  readonly clause: string;
  readonly slot: string;
  /** Code of the indicator; null: leave this blank alone. */
  readonly indicator: string | null;
  /** 表述方式 instead of the writer's own; absent: as written. */
  readonly style?: Style;
}
