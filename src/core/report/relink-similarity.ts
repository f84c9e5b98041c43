import type { RelinkItem, RelinkSentence } from "./relink-items.ts";
import { plain } from "./relink-items.ts";

const LEFT = 14;
const RIGHT = 10;
/** After full width is folded away. */
const CLAUSE = /[,;:、(]/;

/** What surrounds an item, as sets of character pairs; made once, compared often. */
export interface Surroundings {
  /** From the clause's start to the number: what it counts mostly stands there. */
  readonly clause: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
  readonly frame: ReadonlySet<string>;
}

export function surroundingsOf(
  item: RelinkItem,
  frames: Map<RelinkSentence, ReadonlySet<string>>,
): Surroundings {
  const { paragraph, number, sentence } = item;
  const from = Math.max(sentence.start, number.start - LEFT);
  const to = Math.min(sentence.start + sentence.text.length, number.end + RIGHT);
  let frame = frames.get(sentence);
  if (!frame) frames.set(sentence, (frame = pairsOf(sentence.frame)));
  const left = withoutDigits(paragraph.text.slice(from, number.start));
  // The mark stands for the number, so that a single character beside it counts as well.
  return {
    clause: pairsOf(`${left.split(CLAUSE).pop()!}#`),
    left: pairsOf(`${left}#`),
    right: pairsOf(`#${withoutDigits(paragraph.text.slice(number.end, to)).split(CLAUSE)[0]!}`),
    frame,
  };
}

/** Other figures nearby may have changed as well. */
function withoutDigits(text: string): string {
  return plain(text).replace(/\d+(?:[.,]\d+)*/g, "#");
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient, 0 to 1; two empty stretches (the edge of a sentence) agree. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** How alike the places of two items are, 0 to 1; the words before a number in its clause say most of what it is. */
export function placeLikeness(a: Surroundings, b: Surroundings): number {
  return (
    0.45 * likeness(a.left, b.left) + 0.2 * likeness(a.right, b.right) + 0.35 * likeness(a.frame, b.frame)
  );
}
