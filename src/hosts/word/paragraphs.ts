import { alignTexts } from "../../core/document/align-texts.ts";
import type { OpenDocx } from "../../core/document/open-document.ts";
import type { Paragraph } from "../../core/model/document.ts";
import { canBeShownAs } from "./shown-text.ts";

/** Word's own object for each paragraph that was read, by id; absent where that is not certain. */
export type WordParagraphs = ReadonlyMap<string, Word.Paragraph>;

/**
 * Finds the paragraphs of the reading in Word. Headers and footers are asked for only when they are wanted, and only
 * those kinds that the document has: asking for another would make Word add an empty one.
 * Takes one sync for the body and two more for headers and footers.
 */
export async function wordParagraphs(
  context: Word.RequestContext,
  document: OpenDocx,
  wanted: ReadonlySet<string>,
): Promise<WordParagraphs> {
  const found = new Map<string, Word.Paragraph>();
  const parts = partsOf(document.paragraphs);
  const isWanted = (part: readonly Paragraph[]) => part.some(({ id }) => wanted.has(id));
  const body = context.document.body.paragraphs;
  body.load("items/text");
  await context.sync();
  const [main = [], ...others] = parts;
  pair(main, body.items, found);
  const margins = others.filter((part) => /^(?:header|footer)$/.test(part[0]!.place) && isWanted(part));
  if (margins.length === 0) return found;
  const stories = await marginStories(context, document);
  // A story that says exactly the same is a part's own before one that may be it.
  const waiting = new Set(others);
  const taken = new Set<Story>();
  for (const same of [isEqual, canBeShownAs]) {
    for (const part of waiting) {
      const story = stories.find((one) => !taken.has(one) && isStoryOf(one, part, same));
      if (!story) continue;
      taken.add(story);
      waiting.delete(part);
      pair(part, story.paragraphs.items, found);
    }
  }
  return found;
}

const isEqual = (read: string, shown: string) => read === shown;

function isStoryOf(
  { place, paragraphs }: Story,
  part: readonly Paragraph[],
  same: (read: string, shown: string) => boolean,
): boolean {
  const { items } = paragraphs;
  return (
    place === part[0]!.place &&
    items.length === part.length &&
    part.every(({ text }, at) => same(text, items[at]!.text))
  );
}

/** The paragraphs of each part, without those that Word's interface does not reach; the body comes first. */
function partsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const parts = new Map<string, Paragraph[]>([["body", []]]);
  for (const paragraph of paragraphs) {
    if (!isReached(paragraph)) continue;
    const part = paragraph.id.slice(0, paragraph.id.lastIndexOf("/"));
    const list = parts.get(part);
    if (list) list.push(paragraph);
    else parts.set(part, [paragraph]);
  }
  return [...parts.values()];
}

/** Notes need WordApi 1.5, text boxes 1.8: on the Word that we build for they cannot be written. */
export function isReached({ place }: Paragraph): boolean {
  return place !== "text-box" && place !== "footnote" && place !== "endnote";
}

function pair(
  read: readonly Paragraph[],
  shown: readonly Word.Paragraph[],
  found: Map<string, Word.Paragraph>,
): void {
  const partners = alignTexts(
    read.map(({ text }) => text),
    shown.map(({ text }) => text),
    canBeShownAs,
  );
  partners.forEach((partner, at) => {
    if (partner !== null) found.set(read[at]!.id, shown[partner]!);
  });
}

interface Story {
  readonly place: "header" | "footer";
  readonly paragraphs: Word.ParagraphCollection;
}

const KINDS = [
  ["default", "Primary"],
  ["first", "FirstPage"],
  ["even", "EvenPages"],
] as const;

async function marginStories(context: Word.RequestContext, document: OpenDocx): Promise<readonly Story[]> {
  const { xml } = document.parts.find(({ id }) => id === "body")!;
  const has = (place: string, kind: string) =>
    new RegExp(`${place}Reference\\b[^<>]*type=["']${kind}["']`).test(xml);
  const { sections } = context.document;
  sections.load("items");
  await context.sync();
  const stories: Story[] = [];
  for (const section of sections.items) {
    for (const [written, kind] of KINDS) {
      if (has("header", written))
        stories.push({ place: "header", paragraphs: section.getHeader(kind).paragraphs });
      if (has("footer", written))
        stories.push({ place: "footer", paragraphs: section.getFooter(kind).paragraphs });
    }
  }
  for (const { paragraphs } of stories) paragraphs.load("items/text");
  await context.sync();
  return stories;
}
