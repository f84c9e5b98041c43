import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import { FALLS_TO, FROM, RISES_TO } from "./growth.ts";
import type { Sentence, SentenceNumber } from "./sentence-numbers.ts";

/** Numbers that are told with the level they came from: 4210件 of 受理信访件由上年的3980件增加到4210件. */
export interface ReachedLevels {
  /** Each as it stands with the words of the first level for its own. */
  readonly numbers: ReadonlyMap<NumberClaim, SentenceNumber>;
  /** The levels that they came from. */
  readonly former: ReadonlySet<NumberClaim>;
  /** Their paragraphs with spaces for 由上年的3980件增加到, so that the words of the first level are the number's own. */
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
}

export function reachedLevels(sentences: readonly Sentence[]): ReachedLevels {
  const found = new Map<NumberClaim, SentenceNumber>();
  const former = new Set<NumberClaim>();
  const paragraphs = new Map<string, Paragraph>();
  for (const { paragraph, numbers } of sentences) {
    numbers.forEach((to, at) => {
      const from = numbers[at - 1];
      const leading = from && FROM.exec(from.before)?.[0];
      if (leading === undefined || !(RISES_TO.test(to.before) || FALLS_TO.test(to.before))) return;
      const known = paragraphs.get(paragraph.id) ?? paragraph;
      const start = from!.number.start - leading.length;
      const blank = " ".repeat(to.number.start - start);
      const text = known.text.slice(0, start) + blank + known.text.slice(to.number.start);
      paragraphs.set(paragraph.id, { ...known, text });
      const words = from!.before.slice(0, from!.before.length - leading.length);
      found.set(to.number, { ...to, before: words + blank });
      former.add(from!.number);
    });
  }
  return { numbers: found, former, paragraphs };
}
