const CLAUSE_END = /[，,；;：:。！？!?\n\t]/;
const SENTENCE_END = /[。！？!?\n]/;
/** How far a clause or sentence is followed; keeps the work linear in texts without punctuation. */
const FARTHEST = 300;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The comma-clause around a span. */
export function clauseAt(text: string, start: number, end: number): Stretch {
  return { start: back(text, start, CLAUSE_END), end: forth(text, end, CLAUSE_END) };
}

/** The sentence around a span, up to 。！？ or a line end. */
export function sentenceAt(text: string, start: number, end: number): Stretch {
  return { start: back(text, start, SENTENCE_END), end: forth(text, end, SENTENCE_END) };
}

/** All sentences of a text, in order, without their ends. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !SENTENCE_END.test(text[at]!)) continue;
    if (at > start) sentences.push({ start, end: at });
    start = at + 1;
  }
  return sentences;
}

function back(text: string, from: number, stop: RegExp): number {
  let at = from;
  while (at > 0 && from - at < FARTHEST && !stop.test(text[at - 1]!)) at--;
  return at;
}

function forth(text: string, from: number, stop: RegExp): number {
  let at = from;
  while (at < text.length && at - from < FARTHEST && !stop.test(text[at]!)) at++;
  return at;
}
