/** Why a span of a paragraph cannot be changed safely. */
export type Obstacle =
  | "locked-control"
  | "bound-control"
  | "date-or-list-control"
  | "field-result"
  | "deleted-revision"
  | "math"
  | "split-across-boundary"
  | "alternate-content"
  | "prompt-text"
  /** The host shows this text but cannot write it (notes and text boxes in Word's own interface). */
  | "out-of-reach";

/**
 * A span that must be left, end exclusive. An empty span is an edge (of a hyperlink, a deletion, a formula) that no
 * change may reach across.
 */
export interface ObstacleSpan {
  readonly start: number;
  readonly end: number;
  readonly obstacle: Obstacle;
}

/** A content control (w:sdt) inside a paragraph. `ours` says that its tag is of our own form. */
export interface ControlSpan {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly title: string;
  readonly ours: boolean;
  /** The control stands around the whole paragraph, perhaps around several. */
  readonly isBlock: boolean;
}

export type ParagraphPlace = "body" | "table" | "header" | "footer" | "footnote" | "endnote" | "text-box";

/** A paragraph in reading order. Text and offsets as SPEC section 7 says: UTF-16 code units, tab \t, break \n, deletions out. */
export interface Paragraph {
  /** "line/3" in a .txt, "body/12", "header1/1" in a .docx; 1-based. */
  readonly id: string;
  readonly text: string;
  readonly place: ParagraphPlace;
  /** 1 for 一、-level headings by style or outline level; null for running text. */
  readonly headingLevel: number | null;
  readonly controls: readonly ControlSpan[];
  readonly obstacles: readonly ObstacleSpan[];
}

/**
 * A host-neutral change: the characters [start, end) of a paragraph become `text`, with the formatting of the first
 * character replaced. With `control` the new text is wrapped into our own content control over [control.start, control.end);
 * where our control stands over exactly these characters already, its tag and title are rewritten. `null` takes our control
 * over exactly [start, end) away and leaves its text.
 */
export interface Edit {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly control?: EditControl | null;
}

/** The control spans the whole placeholder, of which the edit's span is a part; offsets in the old text. */
export interface EditControl {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly title: string;
}
