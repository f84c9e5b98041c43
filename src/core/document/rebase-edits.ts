import type { Edit, Paragraph } from "../model/document.ts";
import { alignTexts } from "./align-texts.ts";

export interface RebasedEdit {
  /** As it was asked for. */
  readonly asked: Edit;
  /** The same change with the id that the paragraph has now. */
  readonly edit: Edit;
}

export interface RebasedEdits {
  readonly edits: readonly RebasedEdit[];
  /** Edits whose paragraph no longer says what they were made for, or can no longer be told from others. */
  readonly changed: readonly Edit[];
}

/**
 * Edits made for one reading of a document, for a later reading of it. A paragraph counts as the same only with exactly
 * the same text and the same controls of ours, so that nothing is ever written over what a person did in between.
 */
export function rebaseEdits(
  edits: readonly Edit[],
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): RebasedEdits {
  const partners = partnersOf(before, after);
  const placeOf = new Map(before.map(({ id }, at) => [id, at]));
  const rebased: RebasedEdit[] = [];
  const changed: Edit[] = [];
  for (const edit of edits) {
    const place = placeOf.get(edit.paragraph);
    if (place === undefined) throw new Error(`edit for an unknown paragraph ${edit.paragraph}`);
    const now = partners[place];
    const paragraph = now == null ? undefined : after[now];
    if (!paragraph || ownControls(paragraph) !== ownControls(before[place]!)) changed.push(edit);
    else rebased.push({ asked: edit, edit: { ...edit, paragraph: paragraph.id } });
  }
  return { edits: rebased, changed };
}

/** Paragraphs of the body never become those of a header, so each part is aligned by itself. */
function partnersOf(before: readonly Paragraph[], after: readonly Paragraph[]): readonly (number | null)[] {
  const partners: (number | null)[] = before.map(() => null);
  const now = placesByPart(after);
  for (const [part, places] of placesByPart(before)) {
    const later = now.get(part) ?? [];
    const texts = (list: readonly Paragraph[], at: readonly number[]) => at.map((place) => list[place]!.text);
    const found = alignTexts(texts(before, places), texts(after, later));
    found.forEach((other, at) => {
      if (other !== null) partners[places[at]!] = later[other]!;
    });
  }
  return partners;
}

/** Indexes of the paragraphs of each part, by the first half of their ids. */
function placesByPart(paragraphs: readonly Paragraph[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  paragraphs.forEach(({ id }, at) => {
    const part = id.slice(0, id.lastIndexOf("/"));
    const list = places.get(part);
    if (list) list.push(at);
    else places.set(part, [at]);
  });
  return places;
}

function ownControls({ controls }: Paragraph): string {
  return controls
    .filter(({ ours }) => ours)
    .map(({ start, end, tag }) => `${start}-${end} ${tag}`)
    .join("\n");
}
