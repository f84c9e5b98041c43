import type { WordsOfNumber } from "../draft/other-subject.ts";
import { sentenceAt } from "./clause.ts";
import type { SentenceNumber } from "./sentence-numbers.ts";

const CLAUSE_END = /[，,；;：:\t]/;

/** The words around a number, as far as they are its own. */
export function wordsOfNumber({ number, before, after }: SentenceNumber, text: string): WordsOfNumber {
  const [right = ""] = after.split(CLAUSE_END, 1);
  const { start } = sentenceAt(text, number.start, number.end);
  return {
    lead: text.slice(start, number.start),
    left: before.slice(before.search(/[^，,；;：:\t]*$/)),
    right,
    isPreceded: !CLAUSE_END.test(before) && start + before.length < number.start,
    isFollowed: right === after && /[0-9]/.test(text.charAt(number.end + after.length)),
  };
}
