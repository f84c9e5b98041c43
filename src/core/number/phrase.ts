import type { MarkerMeaning } from "./markers.ts";
import { POST_MORE, PREFIX_STARTS, STRICTEST_FIRST, prefixMarkerAt, suffixMarkerAt } from "./markers.ts";
import { digitAt } from "./numeral-arabic.ts";
import { startsChinese } from "./numeral-chinese.ts";
import type { Phrase, PhraseClaim } from "./phrase-claim.ts";
import { kindOfUnit } from "./phrase-claim.ts";
import { rankAt, wordPhraseAt } from "./phrase-words.ts";
import { rangeAfter } from "./phrase-range.ts";
import {
  faceOfQuantity,
  isContinuous,
  markedReading,
  ownReading,
  settle,
  styleErrorsOf,
} from "./quantity-interval.ts";
import type { Quantity } from "./quantity-parts.ts";
import { quantityAt } from "./quantity.ts";
import type { StyleErrorKey } from "./style-errors.ts";

export type { Phrase, PhraseClaim } from "./phrase-claim.ts";

/** One marker around a number, with the word as written. */
interface Marker {
  readonly word: string;
  readonly meaning: MarkerMeaning;
}

/**
 * The longest number phrase that starts exactly at `position`, or null. Unsigned. Never starts inside a run of digits.
 * Every call is bounded, so a scan that tries each position is linear.
 * Dates, ordinals, names and idioms are not told apart here (2021年 is a duration of 2021 years): that needs the sentence.
 */
export function parsePhraseAt(text: string, position: number): Phrase | null {
  return phraseAt(text, position, false);
}

/** Most characters begin no number; this keeps a scan of a whole document cheap. */
function canStart(text: string, position: number): boolean {
  const character = text[position] ?? "";
  if (digitAt(text, position) >= 0 || startsChinese(character) || PREFIX_STARTS.has(character)) return true;
  return character !== "" && WORD_STARTS.includes(character);
}

const WORD_STARTS = "第前过近绝大";

/** As parsePhraseAt; `whole` also reads what is too bold in running text (数条). */
export function phraseAt(text: string, position: number, whole: boolean): Phrase | null {
  if (!canStart(text, position)) return null;
  const special = rankAt(text, position) ?? wordPhraseAt(text, position);
  if (special) return special;
  const prefixes: Marker[] = [];
  let start = position;
  for (
    let marker = prefixMarkerAt(text, start);
    marker && prefixes.length < 2;
    marker = prefixMarkerAt(text, start)
  ) {
    prefixes.push(marker);
    start += marker.word.length;
    if (text[start] === " " || text[start] === "\u00a0") start++;
  }
  const quantity = quantityAt(text, start, whole);
  if (!quantity) return null;
  const range = rangeAfter(text, quantity, whole);
  const suffixes: Marker[] = [];
  let end = range?.end ?? quantity.end;
  for (
    let marker = suffixMarkerAt(text, end);
    marker && suffixes.length < 2;
    marker = suffixMarkerAt(text, end)
  ) {
    suffixes.push(marker);
    end += marker.word.length;
  }
  if (
    quantity.numeral.bare &&
    prefixes.length + suffixes.length === 0 &&
    quantity.inner + quantity.after === ""
  ) {
    return null;
  }
  if (range)
    return phraseOf(position, range.end, range.quantity, withMarkers(range.claim, prefixes, []), quantity);
  const claim = claimOf(quantity, prefixes, suffixes);
  const limited = suffixes.length === 1 ? upperLimitAfter(text, end, quantity, claim, whole) : null;
  return limited
    ? phraseOf(position, limited.end, quantity, limited.claim, quantity)
    : phraseOf(position, end, quantity, claim, quantity);
}

function phraseOf(start: number, end: number, unitOf: Quantity, claim: PhraseClaim, first: Quantity): Phrase {
  return {
    start,
    end,
    claim,
    numeral: { start: first.numeral.start, end: first.numeral.end },
    script: first.numeral.script,
    scale: unitOf.scale,
    unit: { start: unitOf.unitStart, end: unitOf.unitEnd },
    quantity: unitOf.unit?.kind ?? (unitOf.fraction ? "ratio" : "count"),
  };
}

function withMarkers(
  claim: PhraseClaim,
  prefixes: readonly Marker[],
  suffixes: readonly Marker[],
): PhraseClaim {
  const words = [...prefixes, ...suffixes].map(({ word }) => word);
  return { ...claim, markers: [...words, ...claim.markers] };
}

/** Markers that only repeat or contradict each other are bad style; a spread (近两三百) carries one more. */
function claimOf(quantity: Quantity, prefixes: readonly Marker[], suffixes: readonly Marker[]): PhraseClaim {
  const face = faceOfQuantity(quantity);
  const own = ownReading(quantity, face);
  const hasMore = (quantity.inner + quantity.after + quantity.post).replace("半", "") !== "";
  const errors: StyleErrorKey[] = styleErrorsOf(quantity);
  if (prefixes.length + suffixes.length + (hasMore ? 1 : 0) > 1 && !errors.includes("概数词叠用"))
    errors.push("概数词叠用");
  const decisive = decisiveOf(prefixes, suffixes);
  const reading =
    decisive === null || decisive === "more" || hasMore || quantity.numeral.spread
      ? own
      : markedReading(decisive, quantity, face);
  const continuous = isContinuous(quantity);
  const { low, high, lowOpen, highOpen } = settle(reading.interval, continuous);
  return {
    low,
    high,
    lowOpen,
    highOpen,
    kind: quantity.fraction ? "ratio" : kindOfUnit(quantity.unit),
    unit: quantity.unit?.name ?? "",
    value: quantity.numeral.spread ? null : face.value,
    markers: markersOf(quantity, prefixes, suffixes),
    styleErrors: errors,
    row: errors.includes("概数词叠用") ? 17 : reading.row,
    continuous,
    base: null,
  };
}

/** Of several markers the strictest decides. */
function decisiveOf(prefixes: readonly Marker[], suffixes: readonly Marker[]): MarkerMeaning | null {
  if (prefixes.length + suffixes.length === 0) return null;
  const meanings = [...prefixes, ...suffixes].map(({ meaning }) => meaning);
  return STRICTEST_FIRST.find((meaning) => meanings.includes(meaning)) ?? null;
}

/** The markers as written, in their order. */
function markersOf(quantity: Quantity, prefixes: readonly Marker[], suffixes: readonly Marker[]): string[] {
  const words: string[] = [];
  for (const { word } of prefixes) words.push(word);
  if (quantity.numeral.spread) words.push(quantity.numeral.spread.marker);
  if (quantity.inner !== "") words.push(quantity.inner);
  if (quantity.after !== "") words.push(quantity.after);
  if (quantity.post === "多") words.push(POST_MORE);
  else if (quantity.post === "余") words.push(quantity.post);
  for (const { word } of suffixes) words.push(word);
  return words;
}

/** 十万元以上五十万元以下: two limits said as one span. */
function upperLimitAfter(text: string, end: number, lower: Quantity, claim: PhraseClaim, whole: boolean) {
  if (claim.row !== 11 || claim.low === null) return null;
  const prefix = prefixMarkerAt(text, end);
  const start = end + (prefix?.word.length ?? 0);
  if (prefix && prefix.meaning !== "below" && prefix.meaning !== "at-most") return null;
  const upper = quantityAt(text, start, whole);
  if (!upper || upper.unit?.name !== lower.unit?.name || upper.numeral.bare) return null;
  const suffix = suffixMarkerAt(text, upper.end);
  if (suffix && suffix.meaning !== "at-most") return null;
  const marker = suffix ?? prefix;
  if (!marker || (suffix && prefix)) return null;
  const limit = claimOf(upper, prefix ? [prefix] : [], suffix ? [suffix] : []);
  if (limit.high === null || limit.high.lt(claim.low)) return null;
  return {
    end: upper.end + (suffix?.word.length ?? 0),
    claim: { ...claim, high: limit.high, highOpen: limit.highOpen, markers: [...claim.markers, marker.word] },
  };
}
