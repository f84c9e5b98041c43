import type { Decimal } from "./decimal.ts";
import { isNear, toPlace } from "./ladder.ts";
import type { MarkerMeaning } from "./markers.ts";
import type { Candidate, SayNote } from "./said.ts";
import { NO_WORDS } from "./said.ts";
import { shareCandidate } from "./say-exact.ts";
import { isAbout } from "./say-free.ts";
import type { Slot } from "./slot.ts";
import type { MeasureUnit } from "./units.ts";
import { digitsOf } from "./written.ts";

const FINEST = 2;

const DIRECTION: Readonly<Record<Exclude<MarkerMeaning, "more">, "down" | "up" | "nearest">> = {
  above: "down",
  "at-least": "down",
  near: "up",
  below: "up",
  "at-most": "up",
  about: "nearest",
};

function meaningOf(slot: Slot): MarkerMeaning | null {
  return (
    slot.prefixMeaning ?? slot.suffixMeaning ?? (slot.inner + slot.after + slot.post === "" ? null : "more")
  );
}

/** Whether the marker holds of n with this round number, by section 1. */
function isTrue(n: Decimal, round: Decimal, meaning: Exclude<MarkerMeaning, "more">): boolean {
  switch (meaning) {
    case "above":
      return round.lt(n);
    case "below":
      return round.gt(n);
    case "near":
      return round.gt(n) && isNear(n, round);
    case "about":
      return isAbout(n, round);
    case "at-least":
    case "at-most":
      return true;
  }
}

/**
 * Percent, points and 倍 in a slot: the marker stays with the coarsest number it is true of, from the blank's own
 * decimals to two; 余 and 多 go; 100 % takes no 以上.
 */
export function shareSlot(n: Decimal, slot: Slot, unit: MeasureUnit): Candidate[] {
  const plain = shareCandidate(n, unit, slot.decimals);
  const without = { ...plain, wording: { ...plain.wording, unit: slot.unit } };
  const meaning = meaningOf(slot);
  if (meaning === null) return [without];
  if (meaning === "more") return [{ ...without, notes: [...without.notes, "share-exact"] }];
  const note: SayNote = n.isInteger() ? "exactly-round" : "limit-not-true";
  const last = { ...without, notes: [...without.notes, note] };
  if (unit.name === "%" && n.eq(100) && meaning !== "at-most") return [last];
  const first = slot.decimals ?? (meaning === "at-most" ? Math.min(FINEST, n.decimalPlaces()) : 0);
  for (let places = first; places <= Math.max(first, FINEST); places++) {
    const round = toPlace(n, -places, DIRECTION[meaning]);
    if (round.isZero() || !isTrue(n, round, meaning)) continue;
    const words = { before: slot.prefix, behind: slot.suffix, unit: slot.unit };
    return [
      { wording: { ...NO_WORDS, digits: digitsOf(round, slot.decimals ?? undefined), ...words }, notes: [] },
      last,
    ];
  }
  return [last];
}

const TENTHS = "〇一二三四五六七八九";

/** X成: one Chinese digit (row 28); none when no digit is true of n, then the percentage is written. */
export function tenthsSlot(n: Decimal, slot: Slot): Candidate[] {
  const meaning = meaningOf(slot);
  const direction = meaning === null ? "nearest" : meaning === "more" ? "down" : DIRECTION[meaning];
  const tenths = toPlace(n.div(10), 0, direction).toNumber();
  if (tenths < 1 || tenths > 9) return [];
  const more = meaning === "more" ? { post: "多" } : {};
  const wording = { ...NO_WORDS, digits: TENTHS[tenths]!, unit: "成", ...more };
  return [{ wording: { ...wording, before: slot.prefix, behind: slot.suffix }, notes: [] }];
}
