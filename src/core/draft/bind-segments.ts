import type { Placeholder } from "../model/draft.ts";
import { clauseEnd, clauseStart, LONGEST_REACH, startsSentence } from "./bind-clauses.ts";
import { comparableText, isContent } from "./bind-words.ts";

/** The words around one blank, divided between it and its neighbours in the clause. */
export interface Segment {
  readonly left: string;
  readonly right: string;
  /** Part behind the blank that the next blank in the clause shares. */
  readonly shared: string;
  /** Words of the clause before, where the blank's own are too few to stand alone. */
  readonly inherited: string;
  /** Where the words before the blank begin; null for its noun of a list that is told 分别. */
  readonly from: number | null;
}

/** One segment per blank of a paragraph; blanks in order of place. `words` as wordsOf gives them. */
export function segmentsOf(
  text: string,
  blanks: readonly Placeholder[],
  words: (text: string) => readonly string[],
): Segment[] {
  const segments: Segment[] = [];
  for (const [i, blank] of blanks.entries()) {
    const from = clauseStart(text, blank.start);
    const to = clauseEnd(text, blank.end);
    const previous = i > 0 && blanks[i - 1]!.end > from ? blanks[i - 1]! : null;
    const next = i + 1 < blanks.length && blanks[i + 1]!.start < to ? blanks[i + 1]! : null;
    const whole = previous
      ? partBefore(text.slice(previous.end, blank.start))
      : text.slice(from, blank.start);
    const left = whole.replace(REPORTS, "");
    const behind = partBehind(text.slice(blank.end, next ? next.start : to), next !== null);
    const parallel = parallelPart(text, blanks, i, from);
    segments.push({
      left: parallel ?? left,
      right: behind.own,
      shared: behind.shared,
      from: parallel === null ? blank.start - whole.length : null,
      inherited:
        parallel !== null || words(comparableText(left + behind.own)).some(isContent)
          ? ""
          : inheritedPart(text, from, previous, segments),
    });
  }
  return segments;
}

/** 化解率约为X%, 仅有X条: how a number is reported, in words that the segmenter joins to the noun. */
const REPORTS = /(?:(?:大约|约|仅|均)(?:为|有|达到?|计)|达到了)$/;

/** Between two blanks of one clause: "次、局长信箱留言" belongs to the second only from the 、 on. */
function partBefore(between: string): string {
  if (/^(?:[、和与及并]|以及)?$/.test(between) || /(?:[、和与及]|以及)$/.test(between)) return "";
  const comma = between.indexOf("、");
  return comma >= 0 ? between.slice(comma + 1) : between;
}

function partBehind(behind: string, another: boolean): { own: string; shared: string } {
  if (!another) return { own: behind, shared: "" };
  const joined = /(?:[、和与及]|以及)$/.exec(behind);
  if (joined) return { own: behind.slice(0, joined.index), shared: "" };
  const comma = behind.indexOf("、");
  return comma >= 0 ? { own: behind.slice(0, comma), shared: "" } : { own: "", shared: behind };
}

const BETWEEN_PARALLELS = /^[、和与，及]?$/;
const MOST_PARALLELS = 8;

/** 事故起数、死亡人数同比分别下降X%、X%: the first noun belongs to the first blank, the second to the second. */
function parallelPart(
  text: string,
  blanks: readonly Placeholder[],
  index: number,
  from: number,
): string | null {
  const follows = (i: number) =>
    i > 0 && i < blanks.length && BETWEEN_PARALLELS.test(text.slice(blanks[i - 1]!.end, blanks[i]!.start));
  let first = index;
  while (follows(first) && index - first < MOST_PARALLELS) first--;
  let last = index;
  while (follows(last + 1) && last - index < MOST_PARALLELS) last++;
  if (last === first) return null;
  const start = first === index ? from : clauseStart(text, blanks[first]!.start);
  const lead = text.slice(start, blanks[first]!.start);
  const respectively = lead.indexOf("分别");
  if (respectively < 0) return null;
  const nouns = lead.slice(0, respectively).split(/[、和与及]/);
  const count = last - first + 1;
  if (nouns.length < count) return null;
  const tail = /(?:同比|环比|较上年|比上年)$/.exec(lead.slice(0, respectively))?.[0] ?? "";
  const noun = nouns[nouns.length - count + (index - first)]!;
  return noun.replace(/(?:同比|环比|较上年|比上年)$/, "") + tail + lead.slice(respectively + 2);
}

function inheritedPart(
  text: string,
  from: number,
  previous: Placeholder | null,
  done: readonly Segment[],
): string {
  const before = done[done.length - 1];
  if (previous && before) return (before.left + before.right + before.inherited).slice(0, LONGEST_REACH);
  if (startsSentence(text, from)) return "";
  return text.slice(clauseStart(text, from - 1), from - 1);
}
