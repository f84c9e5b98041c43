import type { Decimal } from "../../src/core/number/decimal.ts";
import { parsePhraseAt } from "../../src/core/number/phrase.ts";
import type { PhraseClaim } from "../../src/core/number/phrase.ts";
import { read } from "../../src/core/number/read.ts";
import { say } from "../../src/core/number/say.ts";
import { contains } from "../../src/core/number/verdict.ts";
import { caseLines } from "./cases.ts";

const bound = (value: Decimal | null): string => value?.toFixed() ?? "∞";

/** Row|interval|unit|kind|markers|style errors|face value|continuous|base of a ratio. */
function claimText(claim: PhraseClaim | null): string {
  if (claim === null) return "null";
  const { row, low, high, lowOpen, highOpen, unit, kind, markers, styleErrors, value, continuous, base } =
    claim;
  const interval = `${lowOpen ? "(" : "["}${bound(low)},${bound(high)}${highOpen ? ")" : "]"}`;
  const face = value === null ? "-" : bound(value);
  return [row, interval, unit, kind, markers, styleErrors, face, continuous, String(base)].join("|");
}

test.each(caseLines<{ text: string; claim: string }>("read-whole.jsonl"))(
  "$text is read as $claim",
  ({ text, claim }) => {
    expect(claimText(read(text))).toBe(claim);
  },
);

/** Every phrase of a text, also those that begin inside another. */
function phrasesIn(text: string): string[] {
  return [...text].flatMap((_, position) => {
    const phrase = parsePhraseAt(text, position);
    if (phrase === null) return [];
    const { start, end, numeral, script, scale, unit, quantity, claim } = phrase;
    const words = `${text.slice(start, end)}{${text.slice(numeral.start, numeral.end)}}`;
    const parts = [script, scale, text.slice(unit.start, unit.end), quantity];
    return [`${start}:${words}|${parts.join("|")}|${claimText(claim)}`];
  });
}

test.each(caseLines<{ text: string; phrases: string[] }>("parse-whole.jsonl"))(
  "phrases of %j",
  ({ text, phrases }) => {
    expect(phrasesIn(text)).toEqual(phrases);
  },
);

interface SayCase {
  readonly n: string;
  readonly unit?: string;
  readonly style?: string;
  readonly slot?: string;
  readonly decimals?: number;
  readonly falling?: boolean;
  readonly said: string;
}

test.each(caseLines<SayCase>("say-whole.jsonl"))(
  "$n$unit $style $slot",
  ({ n, unit = "", style, slot = "", decimals, falling = false, said }) => {
    const result = say(n, unit, style, slot, decimals === undefined ? { falling } : { falling, decimals });
    if (result.outcome === "left") {
      const { reason, alternative, advice } = result;
      expect(`left ${reason} ${alternative} ${advice.zh} / ${advice.en}`).toBe(said);
      return;
    }
    const { text, alternative, notes, claim } = result;
    expect(`said ${text} alt ${alternative} notes ${notes.join()} ${claimText(claim)}`).toBe(said);
    expect(contains(read(text)!, falling ? n.replace("-", "") : n)).toBe(true);
  },
);
