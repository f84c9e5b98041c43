import type { Edit } from "../model/document.ts";
import { findEntry } from "../package/zip.ts";
import { rewriteZip } from "../package/zip-write.ts";
import { checkEdited } from "./check-edited.ts";
import { ControlIds } from "./control-markup.ts";
import { inOrder } from "./edit-order.ts";
import { obstacleForSpan } from "./obstacle.ts";
import type { AppliedEdits, OpenDocument, OpenDocx, RefusedEdit } from "./open-document.ts";
import { canHoldControl, ownControlOver, spliceParagraph, type NumberedEdit } from "./paragraph-splices.ts";
import type { ParagraphPosition, PartPositions } from "./part-positions.ts";
import { splicedBlocks, type Splice } from "./splice.ts";
import { applyTextEdits } from "./text-document.ts";
import { encodeBlocks, encodeText } from "./text-encoding.ts";

/**
 * Makes the edits and gives the new bytes. Only the characters of the edits change, and markup of our own controls is
 * added; every other part of the package stays byte for byte. Without any edit the bytes are the old ones.
 * The order of the edits does not matter.
 * @throws when edits overlap or do not fit the document, and when the written part does not read back as intended
 *   (mistakes of ours: no file must be written then).
 */
export function applyEdits(document: OpenDocument, edits: readonly Edit[]): AppliedEdits {
  return document.kind === "txt" ? applyTextEdits(document, edits) : applyDocxEdits(document, edits);
}

function applyDocxEdits(document: OpenDocx, edits: readonly Edit[]): AppliedEdits {
  const { replaced, refused, plain } = editParts(document, edits);
  const bytes = replaced.size === 0 ? document.bytes : rewriteZip(document.archive, replaced);
  return { bytes, refused, plain };
}

/** The edited parts by name, for those who go on with the document before it is written. */
export function editParts(
  document: OpenDocx,
  edits: readonly Edit[],
): Omit<AppliedEdits, "bytes"> & { readonly replaced: ReadonlyMap<string, Uint8Array> } {
  const planned = planEdits(document, inOrder(document, edits.map(cleanEdit)));
  const replaced = new Map<string, Uint8Array>();
  for (const part of document.parts) {
    const splices = part.paragraphs.flatMap((position) => {
      const numbered = planned.byParagraph.get(position.paragraph.id);
      return numbered ? splicesWithCopies(position, numbered, part.xml) : [];
    });
    if (splices.length === 0) continue;
    checkEdited(part, splices, ({ paragraph }) =>
      editedText(paragraph.text, planned.byParagraph.get(paragraph.id) ?? []),
    );
    // What stays takes no more bytes than it did, and no UTF-16 unit takes more than three.
    const added = splices.reduce((sum, { text }) => sum + text.length, 0);
    const mostBytes = findEntry(document.archive, part.name)!.size + 3 * added;
    const blocks = [part.hasBom ? "\ufeff" : "", ...splicedBlocks(part.xml, splices)];
    replaced.set(part.name, encodeBlocks(blocks, part.encoding, mostBytes));
  }
  return { replaced, refused: planned.refused, plain: planned.plain };
}

/** What XML cannot hold is left out, and half a surrogate pair becomes U+FFFD: the text must read back as it was written. */
function cleanEdit(edit: Edit): Edit {
  const text = edit.text
    .replace(/[^\t\n -\ufffd]/g, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  return text === edit.text ? edit : { ...edit, text };
}

interface PlannedEdits {
  readonly byParagraph: ReadonlyMap<string, readonly NumberedEdit[]>;
  readonly refused: readonly RefusedEdit[];
  readonly plain: readonly Edit[];
}

function planEdits(document: OpenDocx, edits: readonly Edit[]): PlannedEdits {
  const positions = new Map<string, ParagraphPosition>();
  for (const part of document.parts) {
    for (const position of part.paragraphs) positions.set(position.paragraph.id, position);
  }
  const ids = new ControlIds(document.parts.flatMap((part) => [...part.controlIds]));
  const byParagraph = new Map<string, NumberedEdit[]>();
  const refused: RefusedEdit[] = [];
  const plain: Edit[] = [];
  for (const edit of edits) {
    const position = positions.get(edit.paragraph)!;
    const obstacle = obstacleForSpan(position.paragraph, edit.start, edit.end);
    if (obstacle) {
      refused.push({ edit, obstacle });
      continue;
    }
    const { control } = edit;
    const isPlain = control != null && !canHoldControl(position, control.start, control.end);
    if (isPlain) plain.push(edit);
    const isNew = control != null && !isPlain && !ownControlOver(position, control.start, control.end);
    const controlId = isNew ? ids.next(`${edit.paragraph}:${control.start}:${control.tag}`) : null;
    const list = byParagraph.get(edit.paragraph);
    if (list) list.push({ edit, controlId });
    else byParagraph.set(edit.paragraph, [{ edit, controlId }]);
  }
  return { byParagraph, refused, plain };
}

/** A text box stands twice in the file; both copies say the same afterwards. */
function splicesWithCopies(
  position: ParagraphPosition,
  edits: readonly NumberedEdit[],
  xml: string,
): readonly Splice[] {
  return [position, ...position.mirrors].flatMap((copy) => spliceParagraph(copy, edits, xml));
}

export function encodePart(xml: string, { encoding, hasBom }: PartPositions): Uint8Array {
  return encodeText(hasBom ? `\ufeff${xml}` : xml, encoding);
}

function editedText(text: string, edits: readonly NumberedEdit[]): string {
  let edited = "";
  let at = 0;
  for (const { edit } of edits) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return edited + text.slice(at);
}
