import { unitCompatible } from "../number/units.ts";
import { plain, type RelinkItem, type RelinkSentence } from "./relink-items.ts";
import { placeLikeness, surroundingsOf, type Surroundings } from "./relink-similarity.ts";

/** An item of the last fill and the one of the text that came back that stands for it. */
export interface RelinkPair {
  readonly last: RelinkItem;
  readonly now: RelinkItem;
  /** identical: the whole sentence; frame: all of it but its numbers; alike: by its surroundings. */
  readonly by: "identical" | "frame" | "alike";
}

export interface RelinkMatches {
  readonly pairs: readonly RelinkPair[];
  /** Items that look like one another without being told apart from a rival. */
  readonly unsure: readonly { readonly last: RelinkItem; readonly now: RelinkItem }[];
}

/**
 * Aligns the last fill with the text that came back: first sentences that are the same, then those that are the same but
 * for their numbers, then figure by figure the most alike places, each only where no rival comes near.
 */
export function matchItems(last: readonly RelinkSentence[], now: readonly RelinkSentence[]): RelinkMatches {
  const pairs: RelinkPair[] = [];
  const done = new Set<RelinkItem>();
  const take = (pair: RelinkPair) => {
    pairs.push(pair);
    done.add(pair.last).add(pair.now);
  };
  // A sentence that holds no more than its number (a table's cell) says nothing of which one it is.
  pairSentences(last, now, "identical", ({ text }) => plain(text)).forEach(take);
  const open = (sentences: readonly RelinkSentence[]) =>
    sentences.filter(({ items }) => items.some((item) => !done.has(item)));
  pairSentences(open(last), open(now), "frame", ({ frame }) => frame).forEach(take);
  const rest = (sentences: readonly RelinkSentence[]) =>
    sentences.flatMap(({ items }) => items.filter((item) => !done.has(item)));
  const { pairs: alike, unsure } = pairAlike(rest(last), rest(now));
  return { pairs: [...pairs, ...alike], unsure };
}

function pairSentences(
  last: readonly RelinkSentence[],
  now: readonly RelinkSentence[],
  by: "identical" | "frame",
  keyOf: (sentence: RelinkSentence) => string,
): RelinkPair[] {
  const [before, after] = [grouped(last, keyOf), grouped(now, keyOf)];
  return [...before].flatMap(([key, olds]) => {
    const news = after.get(key) ?? [];
    // Of two equal sentences one is gone: which one cannot be told, unless they say the same figures.
    if (olds.length !== news.length && !(by === "identical" && sayTheSame(olds))) return [];
    return olds.slice(0, news.length).flatMap((old, at) => pairsWithin(old, news[at]!, by));
  });
}

function grouped(
  sentences: readonly RelinkSentence[],
  keyOf: (sentence: RelinkSentence) => string,
): ReadonlyMap<string, readonly RelinkSentence[]> {
  const groups = new Map<string, RelinkSentence[]>();
  for (const sentence of sentences.filter(({ items }) => items.length > 0)) {
    const key = keyOf(sentence);
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return groups;
}

function sayTheSame(sentences: readonly RelinkSentence[]): boolean {
  const codesOf = ({ items }: RelinkSentence) => items.map(({ own }) => own?.tag.code ?? "").join("\n");
  return sentences.every((one) => codesOf(one) === codesOf(sentences[0]!));
}

function pairsWithin(old: RelinkSentence, now: RelinkSentence, by: "identical" | "frame"): RelinkPair[] {
  if (old.text === now.text) return old.items.map((last) => ({ last, now: sameSpan(last, now), by }));
  if (old.items.length !== now.items.length) return [];
  return old.items.map((last, at) => ({ last, now: now.items[at]!, by }));
}

/** The very same characters; without its control a figure may be read as part of a longer number (v2.0 and 312条). */
function sameSpan(last: RelinkItem, sentence: RelinkSentence): RelinkItem {
  const shift = sentence.start - last.sentence.start;
  const [start, end] = [last.start + shift, last.end + shift];
  const found = sentence.items.find((item) => item.start === start && item.end === end);
  if (found) return found;
  const { number } = last;
  const moved = { ...number, start: number.start + shift, end: number.end + shift };
  return { ...last, paragraph: sentence.paragraph, sentence, start, end, number: moved, own: null };
}

/** How alike two places must be, with the same number and with another one. */
const LIKELY = 0.5;
const LIKELY_CHANGED = 0.65;
const POSSIBLE = 0.3;
/** The same words said of the same place count a little more than another number there. */
const SAME_TEXT = 0.15;
const MARGIN = 0.08;

interface Scored {
  readonly last: RelinkItem;
  readonly now: RelinkItem;
  readonly score: number;
  readonly isSame: boolean;
}

function pairAlike(last: readonly RelinkItem[], now: readonly RelinkItem[]): RelinkMatches {
  const scored = scoresOf(last, now);
  const byItem = new Map<RelinkItem, Scored[]>();
  for (const one of scored) {
    for (const item of [one.last, one.now]) {
      const list = byItem.get(item);
      if (list) list.push(one);
      else byItem.set(item, [one]);
    }
  }
  const pairs: RelinkPair[] = [];
  const unsure: { last: RelinkItem; now: RelinkItem }[] = [];
  const done = new Set<RelinkItem>();
  // What is only perhaps something else is a rival still.
  const settled = new Set<RelinkItem>();
  for (const one of scored) {
    if (done.has(one.last) || done.has(one.now)) continue;
    done.add(one.last).add(one.now);
    const isRival = (other: Scored, partner: RelinkItem) =>
      other !== one && !settled.has(partner) && one.score - other.score < MARGIN;
    const isRivalled =
      byItem.get(one.last)!.some((other) => isRival(other, other.now)) ||
      byItem.get(one.now)!.some((other) => isRival(other, other.last));
    if (one.score >= (one.isSame ? LIKELY : LIKELY_CHANGED) && !isRivalled) {
      pairs.push({ last: one.last, now: one.now, by: "alike" });
      settled.add(one.last).add(one.now);
    } else unsure.push({ last: one.last, now: one.now });
  }
  return { pairs, unsure };
}

function scoresOf(last: readonly RelinkItem[], now: readonly RelinkItem[]): readonly Scored[] {
  const frames = new Map<RelinkSentence, ReadonlySet<string>>();
  const places = new Map<RelinkItem, Surroundings>(
    [...last, ...now].map((item) => [item, surroundingsOf(item, frames)]),
  );
  return last
    .flatMap((one) =>
      now
        .filter((other) => isComparable(one, other))
        .map((other): Scored => {
          const likeness = placeLikeness(places.get(one)!, places.get(other)!);
          const isSame = plain(one.number.text) === plain(other.number.text);
          return { last: one, now: other, score: likeness + (isSame ? SAME_TEXT : 0), isSame };
        }),
    )
    .filter(({ score }) => score >= POSSIBLE)
    .sort(
      (a, b) => b.score - a.score || a.last.sentence.index - b.last.sentence.index || a.last.at - b.last.at,
    );
}

/** A figure comes back in its own unit; 条 never turned into 件. */
function isComparable(last: RelinkItem, now: RelinkItem): boolean {
  if (plain(last.number.text) === plain(now.number.text)) return true;
  return unitCompatible(last.unit, now.unit)?.factor.eq(1) === true;
}
