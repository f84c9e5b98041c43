import type { DocumentComment } from "../core/document/add-comments.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { Edit, Obstacle, Paragraph } from "../core/model/document.ts";

/** What a document said at one moment. Edits and comments are always made for one such moment. */
export interface DocumentSnapshot {
  /** What findings call the document: a path, or its title. */
  readonly path: string;
  /** A .txt has neither formatting nor controls. */
  readonly kind: "docx" | "txt";
  readonly paragraphs: readonly Paragraph[];
  /** Ids of the paragraphs of each row of its tables; absent where rows are not known. */
  readonly rows?: readonly (readonly string[])[];
}

export interface DocumentReading {
  /** null: the document could not be read, and the findings say why. */
  readonly document: DocumentSnapshot | null;
  readonly findings: readonly Finding[];
}

/** What this document, in this host, now allows. */
export interface DocumentCapabilities {
  readonly canWrite: boolean;
  readonly hasComments: boolean;
  /** 修订: "on" and "off" say what the document does now; null: the host has no such switch. */
  readonly tracking: "on" | "off" | null;
  /** `select` and `tagAtSelection` do something. */
  readonly hasSelection: boolean;
}

/**
 * Why an edit was not made. "changed": the paragraph no longer says what it said; "not-found": the host does not find
 * exactly this text there; "refused": the host said no; "stopped": work ended before its turn.
 */
export type EditRefusal = Obstacle | "changed" | "not-found" | "refused" | "stopped";

export interface RefusedChange {
  readonly edit: Edit;
  readonly reason: EditRefusal;
}

/** What came of edits. Each is made whole or not at all, and stands in exactly one of the lists. */
export interface AppliedChanges {
  readonly applied: readonly Edit[];
  readonly refused: readonly RefusedChange[];
  /** Those of `applied` that were to get a control and stand as plain text, since none could stand there. */
  readonly plain: readonly Edit[];
  /** What went wrong in the host, in words for people; refusals by the document itself are not in it. */
  readonly findings: readonly Finding[];
}

export interface ApplyOptions {
  /** 修订: write as tracked changes where the host has them; afterwards the document's own setting is put back. */
  readonly trackChanges?: boolean;
  /** Asked between blocks: true ends the work, what is left comes back as "stopped". */
  readonly cancelled?: () => boolean;
  /** Told as edits are made. */
  readonly progress?: (done: number, total: number) => void;
}

export interface PlacedComments {
  readonly placed: readonly DocumentComment[];
  readonly unplaced: readonly DocumentComment[];
  readonly findings: readonly Finding[];
}

/** A stretch of a paragraph that a person wants to see. */
export interface PlaceInDocument {
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One open document: a file's bytes, or what is open in Word. No method rejects for anything that a document or a host
 * can do; that comes back as findings.
 */
export interface DocumentPort {
  capabilities(): Promise<DocumentCapabilities>;
  read(): Promise<DocumentReading>;
  /**
   * Makes edits that were made for `base`. Formatting is kept, nothing outside the edits' spans changes, and nothing is
   * written where the document no longer says what `base` says.
   */
  apply(edits: readonly Edit[], base: DocumentSnapshot, options?: ApplyOptions): Promise<AppliedChanges>;
  /** Adds remarks. Where a person works in the open document, one that stands there word for word is not added again. */
  comment(comments: readonly DocumentComment[], base: DocumentSnapshot): Promise<PlacedComments>;
  /** Shows a place in the host's own window; false where it cannot. */
  select(place: PlaceInDocument, base: DocumentSnapshot): Promise<boolean>;
  /** The tag of the innermost control of ours around the selection; null where there is none. */
  tagAtSelection(): Promise<string | null>;
  /** Tells when the selection moves, until the given function is called; absent where the host does not say. */
  readonly onSelection?: (listener: () => void) => Promise<() => void>;
}
