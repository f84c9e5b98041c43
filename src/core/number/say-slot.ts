import type { Decimal } from "./decimal.ts";
import { Decimal as Exact } from "./decimal.ts";
import { anyNear, isNear, limitAbove, roundAbove, roundNumber, toPlace } from "./ladder.ts";
import type { MarkerMeaning } from "./markers.ts";
import { scaleFactor } from "./numeral.ts";
import type { Candidate, SayNote, Wording } from "./said.ts";
import { NO_WORDS } from "./said.ts";
import { exactCandidate, isShare, roundTruly } from "./say-exact.ts";
import { isAbout, moreCandidate, postMore } from "./say-free.ts";
import { shareSlot, tenthsSlot } from "./say-slot-share.ts";
import type { Slot } from "./slot.ts";
import type { MeasureUnit } from "./units.ts";
import { cleanScaled, digitsOf } from "./written.ts";

const TEN = new Exact(10);
const LEAST_QUOTIENT = new Exact("0.01");
/** Only 万 and 亿 stand with Arabic digits (section 2.7): 3千余人 is written 3000余人. */
const WRITTEN = new Set(["万", "亿", "万亿"]);

/** What the slot's one marker means; null for none. */
export function slotMeaning(slot: Slot): MarkerMeaning | null {
  return slot.prefixMeaning ?? slot.suffixMeaning ?? (hasMore(slot) ? "more" : null);
}

function hasMore(slot: Slot): boolean {
  return slot.inner + slot.after + slot.post !== "";
}

/** How many markers the slot has; more than one contradict each other (row 17). */
export function markerCount(slot: Slot): number {
  return [slot.prefixMeaning, slot.suffixMeaning, hasMore(slot) || null].filter((marker) => marker !== null)
    .length;
}

/** The writer's form filled with n (n above 0, or 0 without a marker), best first; each is still to be proven. */
export function slotCandidates(n: Decimal, slot: Slot, unit: MeasureUnit): Candidate[] {
  const words = { unit: slot.unit === "" ? unit.name : slot.unit, before: slot.prefix, behind: slot.suffix };
  if (slot.rank) return [{ wording: { ...NO_WORDS, ...words, digits: digitsOf(n) }, notes: ["rank"] }];
  if (slot.unit === "成") return [...tenthsSlot(n, slot), ...shareSlot(n, { ...slot, unit: "%" }, unit)];
  if (isShare(unit)) return shareSlot(n, { ...slot, unit: words.unit }, unit);
  const meaning = slotMeaning(slot);
  const plain = dropped(plainSlot(n, slot, unit, meaning === null), words.unit);
  if (meaning === null) return [plain, dropped(exactCandidate(n, unit), words.unit)];
  const filled = markedSlot(n, slot, unit, meaning);
  const round: SayNote = n.lt(TEN) && n.isInteger() ? "below-ten" : "exactly-round";
  const without = { ...plain, notes: [...plain.notes, round] };
  return filled ? [withWords(filled, words), without] : [without];
}

/** The marker's words as the writer has them; 余 and 多 stand where the filling put them. */
function withWords(candidate: Candidate, words: Partial<Wording>): Candidate {
  return { ...candidate, wording: { ...candidate.wording, ...words } };
}

function dropped(candidate: Candidate, unit: string): Candidate {
  return { ...candidate, wording: { ...candidate.wording, before: "", behind: "", unit } };
}

/** The scale the slot keeps for n (9.1), or "" when it has none or drops it. */
function keptScale(n: Decimal, slot: Slot, unit: MeasureUnit, plain: boolean): string {
  if (!WRITTEN.has(slot.scale)) return "";
  const factor = scaleFactor(slot.scale);
  const small = plain || unit.kind === "money";
  return n.gte(factor) || n.isZero() || (small && n.gte(factor.times(LEAST_QUOTIENT))) ? slot.scale : "";
}

function scaleNotes(slot: Slot, scale: string): SayNote[] {
  return slot.scale !== scale ? ["scale-dropped"] : [];
}

/** A slot without marker: the writer's scale and decimals, else at most two decimals. */
function plainSlot(n: Decimal, slot: Slot, unit: MeasureUnit, unmarked: boolean): Candidate {
  const scale = keptScale(n, slot, unit, unmarked);
  if (scale === "") {
    if (!unit.continuous && n.isInteger()) return withNotes(exactCandidate(n, unit), scaleNotes(slot, scale));
    const decimals = slot.decimals ?? Math.min(2, n.decimalPlaces());
    const rounded = roundTruly(n, decimals, unit);
    if (slot.decimals === null && rounded.value.eq(n))
      return withNotes(exactCandidate(n, unit), scaleNotes(slot, scale));
    const digits = digitsOf(rounded.value, slot.decimals === null ? undefined : rounded.decimals);
    const notes: SayNote[] = rounded.value.eq(n) ? [] : ["rounded"];
    return { wording: { ...NO_WORDS, digits }, notes: [...scaleNotes(slot, scale), ...notes] };
  }
  const quotient = n.div(scaleFactor(scale));
  if (n.isZero()) return { wording: { ...NO_WORDS, digits: "0", scale }, notes: [] };
  const rounded = roundTruly(quotient, slot.decimals ?? Math.min(2, quotient.decimalPlaces()), unit);
  const digits = digitsOf(rounded.value, slot.decimals === null ? undefined : rounded.decimals);
  return { wording: { ...NO_WORDS, digits, scale }, notes: rounded.value.eq(quotient) ? [] : ["rounded"] };
}

function withNotes(candidate: Candidate, notes: readonly SayNote[]): Candidate {
  return { ...candidate, notes: [...candidate.notes, ...notes] };
}

/** The round number for the slot's marker, written in its scale; null when the marker has to go. */
function markedSlot(n: Decimal, slot: Slot, unit: MeasureUnit, meaning: MarkerMeaning): Candidate | null {
  const whole = n.isInteger();
  if (!unit.continuous && !whole && meaning !== "at-most") return null;
  if (n.lt(TEN) && meaning !== "at-most" && keptScale(n, slot, unit, false) === "") {
    return unit.continuous && !whole ? smallMeasure(n, unit, meaning, slot) : null;
  }
  if (meaning === "more") return moreSlot(n, slot, unit);
  const scale = keptScale(n, slot, unit, false);
  const round = roundFor(n, slot, unit, meaning, scale);
  if (round === null || round.isZero()) return null;
  if (round.eq(n) && meaning !== "at-least" && meaning !== "at-most") return null;
  return writtenIn(round, scale, slot);
}

/** Below ten a measure goes to the next whole unit: 超过5公里, 近5公里, 约4公里, 5公里多. */
function smallMeasure(n: Decimal, unit: MeasureUnit, meaning: MarkerMeaning, slot: Slot): Candidate | null {
  if (meaning === "more") return n.gte(1) ? withNotes(postMore(n, unit), scaleNotes(slot, "")) : null;
  const direction =
    meaning === "about" ? "nearest" : meaning === "near" || meaning === "below" ? "up" : "down";
  const round = toPlace(n, 0, direction);
  if (round.isZero()) return null;
  const holdsTrue = meaning === "near" ? isNear(n, round) : meaning === "about" ? isAbout(n, round) : true;
  return holdsTrue
    ? { wording: { ...NO_WORDS, digits: digitsOf(round) }, notes: scaleNotes(slot, "") }
    : null;
}

function roundFor(
  n: Decimal,
  slot: Slot,
  unit: MeasureUnit,
  meaning: Exclude<MarkerMeaning, "more">,
  scale: string,
): Decimal | null {
  const asked = slot.decimals === null || scale === "" ? null : scaleFactor(scale).e - slot.decimals;
  switch (meaning) {
    case "above":
    case "at-least":
      return asked === null ? roundNumber(n, "down") : toPlace(n, asked, "down");
    case "about": {
      const round = asked === null ? roundNumber(n, "nearest") : toPlace(n, asked, "nearest");
      return isAbout(n, round) ? round : null;
    }
    case "near": {
      const round = asked === null ? null : toPlace(n, asked, "up");
      if (round?.gt(n) && isNear(n, round)) return round;
      return roundAbove(n) ?? anyNear(n, unit.continuous ? 0 : 1);
    }
    case "below": {
      const round = asked === null ? null : toPlace(n, asked, "up");
      return round?.gt(n) ? round : limitAbove(n);
    }
    case "at-most": {
      // An upper bound is never rounded down; two decimals of the scale are enough.
      const finest = asked ?? (scale === "" ? (unit.continuous ? -2 : 0) : scaleFactor(scale).e - 2);
      return toPlace(n, finest, "up");
    }
  }
}

function writtenIn(round: Decimal, scale: string, slot: Slot): Candidate {
  const quotient = round.div(scaleFactor(scale));
  if (scale !== "" && quotient.decimalPlaces() <= Math.max(2, slot.decimals ?? 0)) {
    return { wording: { ...NO_WORDS, digits: digitsOf(quotient), scale }, notes: [] };
  }
  const free = cleanScaled(round);
  return {
    wording: { ...NO_WORDS, digits: free.digits, scale: free.scale },
    notes: scaleNotes(slot, free.scale),
  };
}

/** 余 and 多: the writer's position where it is legal and true (section 6, step 9). */
function moreSlot(n: Decimal, slot: Slot, unit: MeasureUnit): Candidate | null {
  const word = slot.inner || slot.after || slot.post;
  if (slot.post !== "" && unit.continuous && slot.scale === "")
    return n.isInteger() ? null : postMore(n, unit);
  const scale = keptScale(n, slot, unit, false);
  if (scale === "") {
    const free = moreCandidate(n, unit, word);
    return free.notes.includes("exactly-round")
      ? null
      : withNotes(free, scaleNotes(slot, free.wording.scale));
  }
  const factor = scaleFactor(scale);
  const quotient = n.div(factor);
  const base = { ...NO_WORDS, scale };
  if (slot.inner !== "" && slot.decimals === null && quotient.gte(TEN)) {
    const tens = roundNumber(quotient, "down");
    if (tens.eq(quotient)) return null;
    return { wording: { ...base, digits: digitsOf(tens), inner: word }, notes: looseNotes(quotient, tens) };
  }
  const round = floorWithin(quotient, slot.decimals);
  if (round.isZero() || round.eq(quotient)) return null;
  const moved: SayNote[] = slot.inner === "" ? [] : ["more-moved"];
  return { wording: { ...base, digits: digitsOf(round), after: word }, notes: moved };
}

function looseNotes(n: Decimal, round: Decimal): SayNote[] {
  return n.minus(round).gt(n.times("0.2")) ? ["loose-place"] : [];
}

/** q floored to 1, 0.1 or 0.01, the first that loses at most 5 %, or as many decimals as the blank has. */
function floorWithin(quotient: Decimal, decimals: number | null): Decimal {
  if (decimals !== null) return toPlace(quotient, -decimals, "down");
  for (const places of [0, 1]) {
    const round = toPlace(quotient, -places, "down");
    if (quotient.minus(round).lte(quotient.times("0.05"))) return round;
  }
  return toPlace(quotient, -2, "down");
}
