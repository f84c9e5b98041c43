import type { Paragraph } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import type { RelinkedFigure } from "../model/relinked.ts";
import { isStatistic } from "./statistics.ts";
import { parseTag, type FigureTag } from "./tag.ts";

/** A figure or typed number in its sentence, seen so that it can be found again in another version of the text. */
export interface RelinkItem {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The whole number with what of it stands outside the control (1.7万余 and 人次); the same as the item without one. */
  readonly number: { readonly start: number; readonly end: number; readonly text: string };
  readonly unit: string;
  /** What the last fill's control says; null for a number without one. */
  readonly own: { readonly tag: FigureTag; readonly raw: string; readonly title: string } | null;
  readonly sentence: RelinkSentence;
  /** Which of the sentence's items it is. */
  readonly at: number;
}

export interface RelinkSentence {
  /** Position in the document. */
  readonly index: number;
  readonly text: string;
  /** The text with each item as "#". */
  readonly frame: string;
  readonly start: number;
  readonly paragraph: Paragraph;
  readonly items: RelinkItem[];
}

/** What became of one figure, with the items it was decided on. */
export interface Relinked {
  readonly figure: RelinkedFigure;
  readonly last: RelinkItem | null;
  readonly now: RelinkItem | null;
}

type Span = Omit<RelinkItem, "sentence" | "at">;

/** Every sentence with its figures and statistics. A figure in a control of ours is its control, not the number in it. */
export function sentencesOfScan({
  paragraphs,
  numbers,
}: Pick<Scan, "paragraphs" | "numbers">): RelinkSentence[] {
  const byParagraph = new Map<string, NumberClaim[]>();
  for (const number of numbers.filter(isStatistic)) {
    const list = byParagraph.get(number.paragraph);
    if (list) list.push(number);
    else byParagraph.set(number.paragraph, [number]);
  }
  const sentences: RelinkSentence[] = [];
  for (const paragraph of paragraphs) {
    const spans = spansOf(paragraph, byParagraph.get(paragraph.id) ?? []);
    for (const { 0: text, index: start } of paragraph.text.matchAll(/[^。！？!?；;\n]+/g)) {
      const inside = spans.filter((one) => start <= one.start && one.end <= start + text.length);
      const frame = frameOf(paragraph.text, start, start + text.length, inside);
      const sentence: RelinkSentence = { index: sentences.length, text, frame, start, paragraph, items: [] };
      inside.forEach((span, at) => sentence.items.push({ ...span, sentence, at }));
      sentences.push(sentence);
    }
  }
  return sentences;
}

function spansOf(paragraph: Paragraph, numbers: readonly NumberClaim[]): readonly Span[] {
  const own = paragraph.controls.flatMap((control): Span[] => {
    const { start, end, tag: raw, title, ours, isBlock } = control;
    const tag = ours && !isBlock && start < end ? parseTag(raw) : null;
    if (!tag || tag.code === "") return [];
    const inside = numbers.find((one) => one.start < end && start < one.end);
    const from = Math.min(start, inside?.start ?? start);
    const to = Math.max(end, inside?.end ?? end);
    const number = { start: from, end: to, text: paragraph.text.slice(from, to) };
    const text = paragraph.text.slice(start, end);
    return [{ paragraph, start, end, text, number, unit: inside?.unit ?? "", own: { tag, raw, title } }];
  });
  const typed = numbers
    .filter(({ start, end }) => !own.some((one) => one.start < end && start < one.end))
    .map(({ start, end, text, unit }): Span => {
      return { paragraph, start, end, text, number: { start, end, text }, unit, own: null };
    });
  return [...own, ...typed].sort((a, b) => a.start - b.start);
}

function frameOf(text: string, start: number, end: number, inside: readonly Span[]): string {
  let frame = "";
  let at = start;
  for (const { number } of inside) {
    frame += `${text.slice(at, number.start)}#`;
    at = number.end;
  }
  return plain(frame + text.slice(at, end));
}

/** White space and width say nothing. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
