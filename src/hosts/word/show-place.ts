import type { OpenDocx } from "../../core/document/open-document.ts";
import { alignTexts } from "../../core/document/align-texts.ts";
import type { DocumentSnapshot, PlaceInDocument } from "../../ports/document.ts";
import { type WordParagraphs, wordParagraphs } from "./paragraphs.ts";
import { findText, placeAmong, plainFromShown } from "./shown-text.ts";

/**
 * The range of a place that was seen in `base`; the whole paragraph where the place itself is no longer there; null where
 * the paragraph is gone.
 */
export async function rangeOfPlace(
  context: Word.RequestContext,
  document: OpenDocx,
  place: PlaceInDocument,
  base: DocumentSnapshot,
): Promise<Word.Range | null> {
  const { paragraphs, ids } = await paragraphsOfPlaces(context, document, [place], base);
  const [found] = await exactRanges(context, document, [place], ids, paragraphs);
  if (found) return found;
  const paragraph = ids[0] == null ? undefined : paragraphs.get(ids[0]);
  return paragraph?.getRange() ?? null;
}

/** The ranges of many places at once, null for each that Word does not find exactly. */
export async function rangesOfPlaces(
  context: Word.RequestContext,
  document: OpenDocx,
  places: readonly PlaceInDocument[],
  base: DocumentSnapshot,
): Promise<readonly (Word.Range | null)[]> {
  const { paragraphs, ids } = await paragraphsOfPlaces(context, document, places, base);
  return exactRanges(context, document, places, ids, paragraphs);
}

async function paragraphsOfPlaces(
  context: Word.RequestContext,
  document: OpenDocx,
  places: readonly PlaceInDocument[],
  base: DocumentSnapshot,
): Promise<{ readonly paragraphs: WordParagraphs; readonly ids: readonly (string | null)[] }> {
  const partners = alignTexts(
    base.paragraphs.map(({ text }) => text),
    document.paragraphs.map(({ text }) => text),
  );
  const placeOf = new Map(base.paragraphs.map(({ id }, at) => [id, at]));
  const ids = places.map(({ paragraph }) => {
    const partner = partners[placeOf.get(paragraph) ?? -1];
    return partner == null ? null : document.paragraphs[partner]!.id;
  });
  const wanted = new Set(ids.filter((id) => id !== null));
  return { paragraphs: await wordParagraphs(context, document, wanted), ids };
}

async function exactRanges(
  context: Word.RequestContext,
  document: OpenDocx,
  places: readonly PlaceInDocument[],
  ids: readonly (string | null)[],
  paragraphs: WordParagraphs,
): Promise<readonly (Word.Range | null)[]> {
  const texts = new Map(document.paragraphs.map(({ id, text }) => [id, text]));
  const searches = places.map(({ start, end }, at) => {
    const id = ids[at];
    const paragraph = id == null ? undefined : paragraphs.get(id);
    if (id == null || !paragraph) return null;
    const text = texts.get(id)!.slice(start, end);
    const asked = findText(text);
    const among = placeAmong(texts.get(id)!, text, start);
    if (asked === null || !among) return null;
    const hits = paragraph.search(asked, { matchCase: true });
    hits.load("items/text");
    return { hits, text, among };
  });
  await context.sync();
  return searches.map((search) => {
    if (!search) return null;
    const exact = search.hits.items.filter((hit) => plainFromShown(hit.text) === search.text);
    return exact.length === search.among.count ? exact[search.among.nth]! : null;
  });
}
