import type { Binding, Scan } from "../../core/model/draft.ts";
import type { Figure } from "../../core/model/figure.ts";
import type { FilledFigure } from "../../core/model/report.ts";
import { sentencesOf } from "../compile-task.ts";
import type { FilledDraft } from "../fill-draft.ts";
import type { FilledSentence } from "../../core/task/task-parts.ts";
import { sentenceAround } from "./sentences.ts";

/** A blank with the sentence it stands in; `start` and `end` are offsets in `sentence`. */
export interface BlankView {
  readonly id: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly binding: "sure" | "proposed" | "none";
  readonly indicator?: string;
  readonly name?: string;
  readonly written?: string;
  /** 表述方式 that a person chose in place of the writer's own. */
  readonly style?: string;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  /** Parts of the binding's reasons ("words=新办、读者"), made into words by the pane. */
  readonly reasons: readonly string[];
}

/** The blanks of a draft as the pane lists them. */
export function blankViews(
  scan: Scan,
  bindings: readonly Binding[],
  filled: readonly FilledFigure[],
  figures: readonly Figure[],
): readonly BlankView[] {
  const texts = new Map(scan.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  const names = new Map(figures.map(({ indicator }) => [indicator.code, indicator.name]));
  const written = new Map(filled.map((figure) => [figure.placeholder.id, figure.written]));
  return bindings.map((binding) => {
    const { placeholder } = binding;
    const { id, paragraph, start, end, text } = placeholder;
    const sentence = sentenceAround(texts.get(paragraph) ?? "", start, end);
    const now = written.get(id);
    return {
      id,
      paragraph,
      sentence: sentence.text,
      start: start - sentence.start,
      end: end - sentence.start,
      text,
      binding: binding.certainty,
      ...(binding.indicator === null
        ? {}
        : { indicator: binding.indicator, name: names.get(binding.indicator) ?? binding.indicator }),
      ...(now === undefined ? {} : { written: now }),
      ...(binding.style ? { style: binding.style } : {}),
      candidates: binding.candidates.map(({ indicator }) => ({
        code: indicator,
        name: names.get(indicator) ?? indicator,
      })),
      reasons: binding.reasons,
    };
  });
}

/** A paragraph of the draft for reading, with what was found in it. */
export interface ParagraphView {
  readonly id: string;
  readonly text: string;
  readonly place: string;
  readonly headingLevel: number | null;
  /** In order, never overlapping. */
  readonly spans: readonly TextSpanView[];
}

export interface TextSpanView {
  readonly start: number;
  readonly end: number;
  readonly kind: "blank" | "mask" | "number";
  /** Of a blank: its placeholder's id. Of a mask or a number: its kind ("name-place", "statistic"). */
  readonly id: string;
  /** What will stand in the place of a blank, where that is certain. */
  readonly written?: string;
}

/** So many paragraphs of the draft from `from` on. */
export function paragraphViews(
  draft: FilledDraft,
  from: number,
  count: number,
): { readonly total: number; readonly paragraphs: readonly ParagraphView[] } {
  const { scan } = draft;
  if (!scan) return { total: 0, paragraphs: [] };
  const written = new Map(draft.filled.map((figure) => [figure.placeholder.id, figure.written]));
  const spans = new Map<string, TextSpanView[]>();
  const put = (paragraph: string, span: TextSpanView) => {
    const list = spans.get(paragraph);
    if (list) list.push(span);
    else spans.set(paragraph, [span]);
  };
  for (const { id, paragraph, start, end } of scan.placeholders) {
    const now = written.get(id);
    put(paragraph, { start, end, kind: "blank", id, ...(now === undefined ? {} : { written: now }) });
  }
  for (const { paragraph, start, end, kind } of scan.masks)
    put(paragraph, { start, end, kind: "mask", id: kind });
  for (const { paragraph, start, end, kind } of scan.numbers)
    put(paragraph, { start, end, kind: "number", id: kind });
  const shown = scan.paragraphs.slice(from, from + count);
  return {
    total: scan.paragraphs.length,
    paragraphs: shown.map(({ id, text, place, headingLevel }) => ({
      id,
      text,
      place,
      headingLevel,
      spans: inOrder(spans.get(id) ?? []),
    })),
  };
}

/** A number inside a blank (3X余条) is part of it and no span of its own. */
function inOrder(spans: readonly TextSpanView[]): readonly TextSpanView[] {
  const rank = { blank: 0, mask: 1, number: 2 };
  const taken: TextSpanView[] = [];
  for (const span of [...spans].sort((a, b) => rank[a.kind] - rank[b.kind])) {
    if (!taken.some(({ start, end }) => span.start < end && start < span.end)) taken.push(span);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** What filling does to one sentence, shown before anything is written. */
export interface RippleView {
  readonly indicator: string;
  readonly name: string;
  readonly paragraph: string;
  /** The sentence as the draft has it, and as it will read. */
  readonly before: string;
  readonly after: string;
  /** As it read after the last filling; null where there was none. */
  readonly was: string | null;
  /** It reads otherwise than last time. */
  readonly moved: boolean;
}

/** All sentences that filling changes, in reading order, beside those of the last filling (of this session or of the task). */
export function rippleViews(
  draft: FilledDraft,
  last: readonly FilledSentence[],
  figures: readonly Figure[],
): readonly RippleView[] {
  const names = new Map(figures.map(({ indicator }) => [indicator.code, indicator.name]));
  const texts = new Map((draft.scan?.paragraphs ?? []).map(({ id, text }) => [id, text]));
  const earlier = new Map<string, FilledSentence[]>();
  for (const sentence of last) {
    const key = JSON.stringify([sentence.report, sentence.paragraph, sentence.indicator]);
    const list = earlier.get(key);
    if (list) list.push(sentence);
    else earlier.set(key, [sentence]);
  }
  const now = sentencesOf(draft);
  return draft.filled.map(({ placeholder, indicator }, at) => {
    const { paragraph, start, end } = placeholder;
    const after = now[at]!;
    const was = earlier.get(JSON.stringify([draft.source, paragraph, indicator]))?.shift() ?? null;
    return {
      indicator,
      name: names.get(indicator) ?? indicator,
      paragraph,
      before: sentenceAround(texts.get(paragraph) ?? "", start, end).text.trim(),
      after: after.sentence,
      was: was?.sentence ?? null,
      moved: was !== null && was.sentence !== after.sentence,
    };
  });
}
