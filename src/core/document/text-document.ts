import type { Edit, Paragraph } from "../model/document.ts";
import { refuse } from "../package/refusal.ts";
import { inOrder } from "./edit-order.ts";
import type { AppliedEdits, OpenText } from "./open-document.ts";
import { characterAt, decodeText, encodeText } from "./text-encoding.ts";

/**
 * Opens a .txt: every line is a paragraph `line/N`, blank ones too; byte order mark and line ends stand outside.
 * A line end at the very end starts no further line.
 * @throws Refusal when no encoding fits.
 */
export function openText(path: string, bytes: Uint8Array): OpenText {
  const decoded = decodeText(bytes);
  if (!decoded) throw refuse("document.text-encoding", {});
  const lineStarts: number[] = [];
  const paragraphs: Paragraph[] = [];
  const { text } = decoded;
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
    lineStarts.push(start);
    paragraphs.push(lineParagraph(paragraphs.length + 1, text.slice(start, end)));
    start = text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1;
  }
  return { kind: "txt", path, paragraphs, bytes, decoded, lineStarts };
}

function lineParagraph(line: number, text: string): Paragraph {
  return {
    id: `line/${line}`,
    text,
    place: "body",
    headingLevel: null,
    controls: [],
    obstacles: [],
  };
}

/** Writes the bytes with the edits made; all other bytes, line ends and the byte order mark stay. Controls do not exist in a .txt. */
export function applyTextEdits(document: OpenText, edits: readonly Edit[]): AppliedEdits {
  const lineOf = new Map(document.paragraphs.map((paragraph, at) => [paragraph.id, at]));
  const sorted = inOrder(document, edits);
  const blocks: Uint8Array[] = [];
  const cursor = { byte: document.decoded.bom, unit: 0 };
  let copied = 0;
  for (const edit of sorted) {
    const lineStart = document.lineStarts[lineOf.get(edit.paragraph)!]!;
    advance(cursor, document, lineStart + edit.start);
    blocks.push(
      document.bytes.subarray(copied, cursor.byte),
      encodeText(edit.text, document.decoded.encoding),
    );
    advance(cursor, document, lineStart + edit.end);
    copied = cursor.byte;
  }
  blocks.push(document.bytes.subarray(copied));
  return { bytes: joinedBytes(blocks), refused: [], plain: [] };
}

function advance(cursor: { byte: number; unit: number }, document: OpenText, unit: number): void {
  while (cursor.unit < unit) {
    const step = characterAt(document.bytes, cursor.byte, document.decoded.encoding);
    cursor.byte += step.bytes;
    cursor.unit += step.units;
  }
}

function joinedBytes(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
