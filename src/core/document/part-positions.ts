import type { Obstacle, Paragraph, ParagraphPlace } from "../model/document.ts";

/** Offsets into the part's XML string, end exclusive. */
export interface XmlSpan {
  readonly from: number;
  readonly to: number;
}

/** An element of inline level that runs stand in: the paragraph itself, a hyperlink, an insertion, … */
export interface Container {
  /** May an inline w:sdt stand here (schema, and the rule that ours is never nested)? */
  readonly holdsControl: boolean;
}

/** One w:r. */
export interface RunPosition extends XmlSpan {
  /** Name with prefix, for its end tag. */
  readonly name: string;
  readonly openEnd: number;
  readonly closeFrom: number;
  readonly properties: XmlSpan | null;
  /** From the first child that is not w:rPr to the last child. */
  readonly content: XmlSpan;
  readonly container: Container;
}

/** The element that text stands in: w:t, or one that stands for a character (w:tab, w:br, …). */
export interface TextElement extends XmlSpan {
  readonly name: string;
  readonly openEnd: number;
  readonly closeFrom: number;
  readonly kind: "text" | "character";
  readonly preserve: boolean;
  /** Raw value of xml:space; null where the attribute is absent. */
  readonly space: XmlSpan | null;
}

/** A stretch of one paragraph's text that stands together in the part: one text token of a w:t, or one w:tab. */
export interface TextPiece {
  /** In the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** Raw characters in the part. */
  readonly xml: XmlSpan;
  readonly isCdata: boolean;
  readonly element: TextElement;
  readonly run: RunPosition;
}

/** A place that a control must not reach over, with its offset in the paragraph's text. */
export interface Edge {
  readonly at: number;
  readonly offset: number;
}

/** An inline control of our own, with the raw values that a refresh rewrites. */
export interface OwnControl {
  readonly start: number;
  readonly end: number;
  readonly element: XmlSpan;
  /** Inside of w:sdtContent. */
  readonly content: XmlSpan;
  /** Raw attribute values of w:tag and w:alias; null where the element is absent. */
  readonly tag: XmlSpan;
  readonly title: XmlSpan | null;
}

/** One w:p with where its characters stand. */
export interface ParagraphPosition {
  readonly paragraph: Paragraph;
  /** The whole w:p. */
  readonly span: XmlSpan;
  readonly pieces: readonly TextPiece[];
  /** Of the first paragraph of a note: where its first w:r begins, as a rule that with the note's mark. Else -1. */
  readonly noteStart: number;
  /** Sorted by place in the part. */
  readonly edges: readonly Edge[];
  readonly ownControls: readonly OwnControl[];
  /** Prefixes bound to the main namespace where the paragraph's children stand. */
  readonly prefixes: Prefixes;
  /** Copies of this paragraph in mc:Fallback, with the same text. */
  readonly mirrors: readonly ParagraphPosition[];
}

export interface Prefixes {
  readonly namespace: string;
  /** "" where the main namespace is the default one. */
  readonly element: string;
  /** null: no prefix is bound to it, our markup must declare one. */
  readonly attribute: string | null;
}

/** How a part is read: the first half of its paragraphs' ids, where they stand, and the outline levels of the styles. */
export interface PartRole {
  /** Entry name in the package. */
  readonly name: string;
  /** "body", "header1", "footnotes", … */
  readonly id: string;
  readonly place: ParagraphPlace;
  readonly headingLevels: ReadonlyMap<string, number>;
}

/** The text of a part, and how it was stored. */
export interface PartText {
  readonly xml: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
  readonly hasBom: boolean;
}

/** One part that was read, with the role that it was read in. */
export interface PartPositions extends PartRole, PartText {
  readonly paragraphs: readonly ParagraphPosition[];
  /** Identifiers of all controls in the part. */
  readonly controlIds: ReadonlySet<number>;
  /** Where marks of fields stand (w:fldChar), which may begin in one paragraph and end in another. */
  readonly fieldMarks: readonly number[];
}

/** Text that stands in the paragraph's XML and is no part of its text, for telling people what was not looked at. */
export interface HiddenText {
  readonly paragraph: string;
  readonly obstacle: Obstacle;
  readonly text: string;
}
