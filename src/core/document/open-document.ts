import type { Edit, Obstacle, Paragraph } from "../model/document.ts";
import type { ZipArchive } from "../package/zip.ts";
import type { PartPositions } from "./part-positions.ts";
import type { DecodedText } from "./text-encoding.ts";

interface DocumentCore {
  /** The path as given, for findings. */
  readonly path: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A .docx as opened: what it says, and where in its parts each character stands. Nothing of it is ever changed. */
export interface OpenDocx extends DocumentCore {
  readonly kind: "docx";
  readonly bytes: Uint8Array;
  readonly archive: ZipArchive;
  readonly parts: readonly PartPositions[];
}

/** A .txt as opened; every line is a paragraph. */
export interface OpenText extends DocumentCore {
  readonly kind: "txt";
  readonly bytes: Uint8Array;
  readonly decoded: DecodedText;
  /** Where each line starts in the decoded text, in the order of the paragraphs. */
  readonly lineStarts: readonly number[];
}

export type OpenDocument = OpenDocx | OpenText;

/** An edit that was not made, and what stood in its way. */
export interface RefusedEdit {
  readonly edit: Edit;
  readonly obstacle: Obstacle;
}

/** What came of applying edits. */
export interface AppliedEdits {
  readonly bytes: Uint8Array;
  readonly refused: readonly RefusedEdit[];
  /** Edits made as plain text although they asked for a control, since none could stand there safely. */
  readonly plain: readonly Edit[];
}
