import type { Paragraph } from "../model/document.ts";
import type { Placeholder } from "../model/draft.ts";
import { clauseEnd, clauseStart, LONGEST_REACH, sentenceStart, startsSentence } from "./bind-clauses.ts";
import { foreignWords, type FiguresReach } from "./bind-foreign.ts";
import { ownPeriodOf, periodsOfBlank, withoutOwnPeriods, type OwnPeriod } from "./bind-period.ts";
import { scopeOf, scopeOfDraft } from "./bind-scope.ts";
import { segmentsOf } from "./bind-segments.ts";
import { labelsOfCells } from "./bind-table-labels.ts";
import type { WordsOfNumber } from "./other-subject.ts";
import { saidPeriods, type SaidPeriod } from "./said-period.ts";
import type { Segment } from "./bind-segments.ts";
import {
  comparableText,
  isAdjective,
  isContent,
  isEmptyWord,
  isLightWord,
  isQualifier,
  pairsOf,
  processingVerbsOf,
  qualifiersOf,
  rememberedWords,
  statisticVerbsOf,
  type Pair,
} from "./bind-words.ts";

/** What stands around one blank, weighed: its own words count in full, the sentence's less, headings least. */
export interface BlankContext {
  /** Pairs of characters that names have, with the weight of the nearest place they stand in. */
  readonly pairs: ReadonlyMap<Pair, number>;
  /** The blank's own words without empty ones and qualifiers. */
  readonly ownWords: readonly ContextWord[];
  /** The one or two words that say what is counted: nearest before the blank, or last of the noun behind it. */
  readonly heads: readonly ContextWord[];
  readonly qualifiers: ReadonlySet<string>;
  /** Words that say the number is somebody else's or another time's, unless the name says them too (bind-foreign.ts). */
  readonly foreign: readonly string[];
  /** The level whose number it is (全省, 全市), null where the clause does not say. */
  readonly scope: number | null;
  /** The period that the sentence speaks of before the blank (下半年); "" where it does not say. */
  readonly period: string;
  /** Content words of the clause before, from which a name may borrow. */
  readonly before: readonly ContextWord[];
  /** The same of the whole clause and what it inherits. */
  readonly clauseQualifiers: ReadonlySet<string>;
  /** Content words after the last light verb before the blank (走访 慰问 留守 儿童), or behind the blank where none stand before. */
  readonly tail: readonly ContextWord[];
  /** The light word right before them that makes another thing of them (有效 投诉); "" where none does. */
  readonly adjective: string;
  /** The clause begins with 被 or 由: its first words are a doer, not what is counted. */
  readonly hasAgent: boolean;
  /** Statistic verbs of its own text, and the processing verbs of it or of the clause before it. */
  readonly statisticVerbs: readonly string[];
  readonly processingVerbs: readonly string[];
  /** The blank's own text, comparable. */
  readonly own: string;
  /** The words around it as written, by which it may be another subject's (other-subject.ts). */
  readonly words: WordsOfNumber;
  /** Row of the blank in the clause right before, in the same sentence; null where there is none. */
  readonly previous: number | null;
}

/** A word with what comparing it needs, made once per blank. */
export interface ContextWord {
  readonly text: string;
  readonly pairs: readonly Pair[];
  readonly light: boolean;
}

const WEIGHT = {
  own: 1,
  behind: 0.9,
  inherited: 0.9,
  shared: 0.75,
  clauseBefore: 0.7,
  sentence: 0.5,
  before: 0.3,
  heading: 0.25,
} as const;

const HEADING = /^[\s\u3000]*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/;

/**
 * Contexts of the blanks that are `open`, in their order; the others only part the words between them.
 * @param known the pairs of the indicators' names, the only ones that are looked for
 */
export function contextsOfBlanks(
  paragraphs: readonly Paragraph[],
  placeholders: readonly Placeholder[],
  open: readonly Placeholder[],
  known: ReadonlySet<Pair>,
  reach: FiguresReach = {},
): BlankContext[] {
  if (open.length === 0) return [];
  const wanted = new Set(open);
  const headings = headingBefore(paragraphs);
  const scope = scopeOfDraft(paragraphs);
  const labels = labelsOfCells(paragraphs, placeholders);
  const texts = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  const byParagraph = new Map<string, Placeholder[]>();
  for (const placeholder of placeholders) {
    const list = byParagraph.get(placeholder.paragraph);
    if (list) list.push(placeholder);
    else byParagraph.set(placeholder.paragraph, [placeholder]);
  }
  const own = ownPeriodOf(reach.period ?? "");
  const rows = new Map(open.map((blank, row) => [blank, row]));
  const contexts = new Map<Placeholder, BlankContext>();
  const words = rememberedWords();
  for (const [id, blanks] of byParagraph) {
    blanks.sort((a, b) => a.start - b.start);
    const plain = withoutBlanks(texts.get(id) ?? "", blanks);
    // What stands behind the clause of the last blank, and a remark to it, bears on none.
    const end = clauseEnd(plain, blanks[blanks.length - 1]!.end) + LONGEST_REMARK;
    const periods = saidPeriods(plain.slice(0, end));
    const text = withoutOwnPeriods(plain, periods, own);
    const segments = segmentsOf(text, blanks, words);
    blanks.forEach((blank, i) => {
      if (!wanted.has(blank)) return;
      const label = labels.get(id);
      const segment =
        label === undefined ? segments[i]! : { ...segments[i]!, left: label + segments[i]!.left };
      const heading = headings.get(id) ?? "";
      const pass = { scope, figures: reach, own, periods, known, wordsOf: words };
      const before = blanks[i - 1];
      const isNext = before !== undefined && /^[，,、]/.test(text.slice(before.end, blank.start));
      const previous = isNext ? (rows.get(before) ?? null) : null;
      contexts.set(blank, { ...contextOf(text, blank, segment, heading, pass), previous });
    });
  }
  return open.map((placeholder) => contexts.get(placeholder)!);
}

/** Marks of list items (① ⑵ 1. 2、), where an item begins; the ones that no number is written with, anywhere. */
const ITEM_MARK =
  /(?<=^|[。；;：:！？\n])[\s\u3000]*(?:[0-9０-９]{1,2}|[A-Za-zＡ-Ｚａ-ｚ])[.．、)）](?![0-9０-９])|[①-⒛㈠-㈩⓪❶-❿]/g;

/** Blanks and marks of list items are no words: "|" and spaces keep the offsets and part the words beside them. */
function withoutBlanks(text: string, blanks: readonly Placeholder[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const blank of blanks) {
    if (blank.start < from) continue;
    parts.push(text.slice(from, blank.start), "|".repeat(blank.end - blank.start));
    from = blank.end;
  }
  return (parts.join("") + text.slice(from)).replace(ITEM_MARK, (mark) => " ".repeat(mark.length));
}

/** What is the same for all blanks of a paragraph. */
interface ParagraphPass {
  readonly scope: number | null;
  readonly figures: FiguresReach;
  readonly own: OwnPeriod;
  readonly periods: readonly SaidPeriod[];
  readonly known: ReadonlySet<Pair>;
  readonly wordsOf: (text: string) => readonly string[];
}

function contextOf(
  text: string,
  blank: Placeholder,
  segment: Segment,
  heading: string,
  pass: ParagraphPass,
): Omit<BlankContext, "previous"> {
  const { wordsOf } = pass;
  const left = comparableText(segment.left);
  const right = comparableText(segment.right + segment.shared);
  const inherited = comparableText(segment.inherited);
  const pairs = new Map<Pair, number>();
  const weigh = (part: string, weight: number) => {
    for (const pair of pairsOf(part)) {
      if (pass.known.has(pair) && (pairs.get(pair) ?? 0) < weight) pairs.set(pair, weight);
    }
  };
  weigh(left, WEIGHT.own);
  weigh(comparableText(segment.right), WEIGHT.behind);
  weigh(inherited, WEIGHT.inherited);
  weigh(comparableText(segment.shared), WEIGHT.shared);
  const clause = clauseStart(text, blank.start);
  const before = startsSentence(text, clause)
    ? ""
    : comparableText(text.slice(clauseStart(text, clause - 1), clause - 1));
  weigh(before, WEIGHT.clauseBefore);
  const sentence = sentenceStart(text, blank.start);
  const reach = Math.max(0, blank.start - LONGEST_REACH);
  weigh(comparableText(text.slice(Math.max(sentence, reach), blank.start)), WEIGHT.sentence);
  const whole = comparableText(text.slice(clause, clauseEnd(text, blank.end)));
  weigh(whole, WEIGHT.sentence);
  weigh(comparableText(text.slice(reach, Math.max(sentence, reach))), WEIGHT.before);
  weigh(comparableText(heading.slice(0, LONGEST_REACH)), WEIGHT.heading);
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  const ownWords = leftWords.concat(rightWords).filter((word) => !isEmptyWord(word));
  const tail = tailOf(leftWords, rightWords, wordsOf(inherited));
  const own = left + "|" + right;
  const ownProcessing = processingVerbsOf(own);
  // 收到建议X件、提案X件: the second blank shares the verb of the first.
  const leadProcessing = processingVerbsOf(comparableText(text.slice(clause, blank.start)));
  return {
    pairs,
    ownWords: ownWords.filter((word) => !isQualifier(word)).map(contextWord),
    tail: tail.map(contextWord),
    adjective: adjectiveBefore(tail, leftWords),
    heads: [...tail.slice(-2), ...rightWords.filter(isContent).slice(-2)].map(contextWord),
    hasAgent: /^[被由经]/.test(left),
    before: wordsOf(before).filter(isContent).map(contextWord),
    qualifiers: qualifiersOf(left + "|" + comparableText(segment.right)),
    ...reachOfBlank(text, blank, segment, heading, pass),
    clauseQualifiers: qualifiersOf(whole + "|" + inherited),
    statisticVerbs: statisticVerbsOf(own),
    processingVerbs: ownProcessing.length > 0 ? ownProcessing : leadProcessing.slice(-1),
    own,
    words: wordsAround(text, blank, segment),
  };
}

function wordsAround(text: string, { start }: Placeholder, segment: Segment): WordsOfNumber {
  return {
    lead: text.slice(sentenceStart(text, start), start),
    left: segment.left,
    right: segment.right,
    isPreceded: segment.from !== null && segment.from > clauseStart(text, start),
    isFollowed: segment.shared !== "",
  };
}

/** Whose number it is and of what time, as far as the words around it say. */
function reachOfBlank(
  text: string,
  blank: Placeholder,
  segment: Segment,
  heading: string,
  { scope, figures, own, periods }: ParagraphPass,
): Pick<BlankContext, "foreign" | "scope" | "period"> {
  const sentence = sentenceStart(text, blank.start);
  const { last, others } = periodsOfBlank(
    periods,
    { sentence, ...boundsOf(text, blank, segment), start: blank.start },
    { left: segment.left, list: segment.from === null ? segment.left : "", heading },
    own,
  );
  // A rank is always one among the wider scope (居全省第X位).
  if (blank.kind === "rank") return { foreign: others, scope: null, period: last };
  const lead = { own: segment.left, sentence: text.slice(sentence, blank.start), periods: others };
  return {
    foreign: foreignWords(lead, scope, figures),
    scope: scopeOf(segment.left),
    period: last,
  };
}

/** From where to where a blank's own words stand, with the remark in brackets behind them. */
function boundsOf(text: string, blank: Placeholder, segment: Segment): { from: number; to: number } {
  const to = blank.end + segment.right.length;
  const remark = REMARK.exec(text.slice(to, to + LONGEST_REMARK));
  return { from: segment.from ?? blank.start, to: to + (remark?.[0].length ?? 0) };
}

const REMARK = /^[（(][^（()）]*[）)]/;
const LONGEST_REMARK = 40;

function contextWord(text: string): ContextWord {
  return { text, pairs: pairsOf(text), light: isLightWord(text) };
}

/** Of the first of these texts that has such words. */
function tailOf(...texts: readonly (readonly string[])[]): string[] {
  for (const words of texts) {
    let from = words.length;
    while (from > 0 && !isContent(words[from - 1]!)) from--;
    while (from > 0 && !isLightWord(words[from - 1]!)) from--;
    const tail = words.slice(from).filter(isContent);
    if (tail.length > 0) return tail;
  }
  return [];
}

function adjectiveBefore([first]: readonly string[], words: readonly string[]): string {
  const before = first === undefined ? undefined : words[words.lastIndexOf(first) - 1];
  return before !== undefined && isAdjective(before) ? before : "";
}

function headingBefore(paragraphs: readonly Paragraph[]): Map<string, string> {
  const found = new Map<string, string>();
  let current = "";
  for (const paragraph of paragraphs) {
    found.set(paragraph.id, current);
    if (paragraph.headingLevel !== null || HEADING.test(paragraph.text.slice(0, 20))) {
      current = paragraph.text.split(/[。！？]/, 1)[0]!;
    }
  }
  return found;
}
