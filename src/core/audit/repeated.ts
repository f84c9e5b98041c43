import type { NumberClaim, Scan } from "../model/draft.ts";
import { sentencesOf } from "./clause.ts";
import { HOLDING, type AuditedNumber, type Repeated } from "./audited.ts";

/** Fewer characters than this are no sentence that could be told from another. */
const SHORTEST_KEY = 6;

/**
 * Numbers that stand in last year's report in the same sentence with the same words: perhaps never updated (疑似未更新).
 * Dates may differ. A number that the figures prove is not doubted.
 */
export function repeatedNumbers(
  scan: Pick<Scan, "paragraphs" | "numbers">,
  audited: readonly AuditedNumber[],
  previous: Pick<Scan, "paragraphs" | "numbers">,
): readonly Repeated[] {
  const before = new Map<string, string>();
  for (const [number, key] of keysOf(previous)) before.set(key, number.paragraph);
  const keys = keysOf(scan);
  return audited.flatMap(({ number, verdict }) => {
    const key = keys.get(number);
    const previousParagraph = key === undefined || HOLDING.has(verdict) ? undefined : before.get(key);
    return previousParagraph === undefined ? [] : [{ number, previousParagraph }];
  });
}

/** A number's sentence with all numbers and dates taken out, which of them it is, and its text. */
function keysOf({ paragraphs, numbers }: Pick<Scan, "paragraphs" | "numbers">): Map<NumberClaim, string> {
  const byParagraph = new Map<string, NumberClaim[]>();
  for (const number of numbers) {
    const list = byParagraph.get(number.paragraph);
    if (list) list.push(number);
    else byParagraph.set(number.paragraph, [number]);
  }
  const keys = new Map<NumberClaim, string>();
  for (const { id, text } of paragraphs) {
    const own = (byParagraph.get(id) ?? []).sort((a, b) => a.start - b.start);
    let next = 0;
    for (const { start, end } of sentencesOf(text)) {
      const inside: NumberClaim[] = [];
      while (next < own.length && own[next]!.start < end) inside.push(own[next++]!);
      const frame = frameOf(text, start, end, inside);
      if (frame.length < SHORTEST_KEY) continue;
      inside.forEach((number, at) => keys.set(number, `${frame}\n${at}\n${plain(number.text)}`));
    }
  }
  return keys;
}

function frameOf(text: string, start: number, end: number, numbers: readonly NumberClaim[]): string {
  let frame = "";
  let at = start;
  for (const number of numbers) {
    frame += `${text.slice(at, number.start)}#`;
    at = number.end;
  }
  return plain(frame + text.slice(at, end));
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}
