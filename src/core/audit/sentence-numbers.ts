import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { Claim } from "../number/claim.ts";
import { splitScale, unitCompatible, unitNamed } from "../number/units.ts";
import { directionBefore, type Direction } from "../report/direction.ts";
import { sentencesOf, type Stretch } from "./clause.ts";
import { isBelow } from "./spans.ts";

/** A number in its sentence, with what arithmetic needs of it. */
export interface SentenceNumber {
  readonly number: NumberClaim;
  readonly claim: Claim;
  /** What the words right before it say: 增长3% moves, 共3条 does not. */
  readonly direction: Direction;
  /** Text between the number before (or the sentence's start) and this one. */
  readonly before: string;
  /** Text up to the next number or the sentence's end. */
  readonly after: string;
}

export interface Sentence extends Stretch {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly numbers: readonly SentenceNumber[];
}

/** Every sentence that holds numbers, in order. */
export function sentencesWithNumbers(
  paragraphs: readonly Paragraph[],
  numbers: readonly NumberClaim[],
): readonly Sentence[] {
  const byParagraph = new Map<string, NumberClaim[]>();
  for (const number of numbers) {
    const list = byParagraph.get(number.paragraph);
    if (list) list.push(number);
    else byParagraph.set(number.paragraph, [number]);
  }
  return paragraphs.flatMap((paragraph) => {
    const own = (byParagraph.get(paragraph.id) ?? []).sort((a, b) => a.start - b.start);
    let next = 0;
    return sentencesOf(paragraph.text).flatMap((stretch) => {
      const inside: NumberClaim[] = [];
      while (next < own.length && own[next]!.start < stretch.end) inside.push(own[next++]!);
      return inside.length === 0 ? [] : [sentenceOf(paragraph, stretch, inside)];
    });
  });
}

function sentenceOf(paragraph: Paragraph, { start, end }: Stretch, inside: readonly NumberClaim[]): Sentence {
  const { text } = paragraph;
  const numbers = inside.map((number, at): SentenceNumber => ({
    number,
    claim: widestClaim(number.claim!, number.otherwise ?? null),
    // Only the nearest may pass its direction on (分别增长3%、5%).
    direction: saidDirection(text, number, inside.slice(Math.max(0, at - 8), at)),
    before: text.slice(at === 0 ? start : inside[at - 1]!.end, number.start),
    after: text.slice(number.end, inside[at + 1]?.start ?? end),
  }));
  return { paragraph, start, end, text: text.slice(start, end), numbers };
}

/** A number with two readings (30和20万元) contradicts another only where both do: from the lower to the upper one. */
function widestClaim(claim: Claim, otherwise: Claim | null): Claim {
  if (otherwise === null) return claim;
  const [lower, upper] = isBelow(otherwise, claim) ? [otherwise, claim] : [claim, otherwise];
  const { low, lowOpen } = lower;
  const { high, highOpen } = upper;
  return { ...claim, low, lowOpen, high, highOpen };
}

/** The direction said right before a number; a minus sign is a fall. */
export function saidDirection(
  text: string,
  number: NumberClaim,
  others: readonly NumberClaim[] = [],
): Direction {
  if (/[-−－]$|负$/.test(text.slice(Math.max(0, number.start - 1), number.start))) return "fall";
  return directionBefore(text, number.start, others);
}

/** Do both count the same thing: 条 and 条, 人 and 名, 元 and 元? A unit that is not said fits nothing. */
export function sameUnit(a: NumberClaim, b: NumberClaim): boolean {
  if (a.unit === "" || b.unit === "") return false;
  const match = unitCompatible(a.unit, b.unit);
  return match !== null && match.factor.eq(1) && match.closeness !== "generic";
}

export function isAmount({ number }: SentenceNumber): boolean {
  return number.kind === "statistic" || number.kind === "money";
}

export function isShare({ number }: SentenceNumber): boolean {
  return number.kind === "percent" && unitNamed(splitScale(number.unit).unit).kind === "percent";
}

export function isPoints({ number }: SentenceNumber): boolean {
  return unitNamed(splitScale(number.unit).unit).kind === "percentage-point";
}
