import type { Style } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import { Decimal as Exact } from "./decimal.ts";
import { around, holds } from "./interval.ts";
import { isNear, roundAbove, roundNumber, toPlace } from "./ladder.ts";
import { lastPlace, scaleFactor } from "./numeral.ts";
import type { Candidate, SayNote, Wording } from "./said.ts";
import { NO_WORDS } from "./said.ts";
import { exactCandidate, isShare, roundedCandidate, shareCandidate } from "./say-exact.ts";
import type { MeasureUnit } from "./units.ts";
import { cleanScaled, digitsOf } from "./written.ts";

const TEN = new Exact(10);

/** The word a style writes, and where. */
const BEFORE: Readonly<Partial<Record<Style, string>>> = { jin: "近", yue: "约", chao: "超过" };

/**
 * n in a style without any slot (section 6); n is 0 or more. What comes back still has to be proven by `read`.
 */
export function freeCandidate(n: Decimal, unit: MeasureUnit, style: Style): Candidate {
  if (style === "exact") return exactCandidate(n, unit);
  if (style === "round") return roundedCandidate(n, unit);
  if (isShare(unit)) return shareStyle(n, unit, style);
  if (!unit.continuous && !n.isInteger()) return withNote(exactCandidate(n, unit), "count-not-whole");
  if (n.lt(TEN)) return belowTen(n, unit, style);
  switch (style) {
    case "yu":
      return moreCandidate(n, unit, "余");
    case "duo":
      return moreCandidate(n, unit, "多");
    case "jin": {
      const round = roundAbove(n);
      if (round) return plainRound(round, unit, { before: "近" });
      return withNote(moreCandidate(n, unit, "余"), "near-not-true");
    }
    case "yue":
      return aboutCandidate(n, unit);
    case "chao":
    case "yishang": {
      const round = roundNumber(n, "down");
      const marker = style === "chao" ? { before: "超过" } : { behind: "以上" };
      if (style === "chao" && round.eq(n)) return withNote(exactCandidate(n, unit), "exactly-round");
      return plainRound(round, unit, marker);
    }
  }
}

function withNote(candidate: Candidate, note: SayNote): Candidate {
  return { ...candidate, notes: [...candidate.notes, note] };
}

/** Step 5: 5.3公里 → 5公里多; whole numbers below ten stand by themselves (step 4). */
function belowTen(n: Decimal, unit: MeasureUnit, style: Style): Candidate {
  const more = style === "yu" || style === "duo";
  if (more && unit.continuous && !n.isInteger() && n.gte(1)) return postMore(n, unit);
  return withNote(exactCandidate(n, unit), n.isZero() ? "zero" : "below-ten");
}

/** 5公里多, 3年多: below ten only a continuous unit takes 多, and behind it. */
export function postMore(n: Decimal, unit: MeasureUnit): Candidate {
  return {
    wording: { ...NO_WORDS, digits: digitsOf(n.floor()), unit: unit.name, post: "多" },
    notes: ["post-more"],
  };
}

function plainRound(round: Decimal, unit: MeasureUnit, words: Partial<Wording>): Candidate {
  const { digits, scale } = cleanScaled(round);
  return { wording: { ...NO_WORDS, digits, scale, unit: unit.name, ...words }, notes: [] };
}

/** 余 and 多 by steps 6 to 9. */
export function moreCandidate(n: Decimal, unit: MeasureUnit, word: string): Candidate {
  const round = roundNumber(n, "down");
  if (round.eq(n)) return withNote(exactCandidate(n, unit), "exactly-round");
  return { wording: placeMore(n, round, unit, word), notes: isLoose(n, round) ? ["loose-place"] : [] };
}

function isLoose(n: Decimal, round: Decimal): boolean {
  return n.minus(round).gt(n.times("0.2"));
}

/** Step 9: N余 without scale; q余万 where q is a ten and at least one 万 is left over; else q万余. */
function placeMore(n: Decimal, round: Decimal, unit: MeasureUnit, word: string): Wording {
  const { digits, scale, quotient } = cleanScaled(round);
  const base = { ...NO_WORDS, digits, scale, unit: unit.name };
  if (scale === "") return { ...base, inner: word };
  const tens = quotient.isInteger() && quotient.mod(TEN).isZero();
  return tens && n.minus(round).gte(scaleFactor(scale)) ? { ...base, inner: word } : { ...base, after: word };
}

function aboutCandidate(n: Decimal, unit: MeasureUnit): Candidate {
  const round = roundNumber(n, "nearest");
  if (round.eq(n)) return withNote(exactCandidate(n, unit), "exactly-round");
  if (!isAbout(n, round)) return withNote(exactCandidate(n, unit), "about-not-true");
  return plainRound(round, unit, { before: "约" });
}

/** Row 10: whether 约N is true of n. */
export function isAbout(n: Decimal, round: Decimal): boolean {
  return holds(around({ value: round, place: lastPlace(round), displayed: round }), n);
}

/** Step 2: 余 and 多 never stand with %; limits go to the whole number inside, 近 to the one above. */
function shareStyle(n: Decimal, unit: MeasureUnit, style: Style): Candidate {
  const plain = shareCandidate(n, unit, null);
  if (style === "yu" || style === "duo") return withNote(plain, "share-exact");
  const round = toPlace(n, 0, style === "jin" ? "up" : style === "yue" ? "nearest" : "down");
  const words = style === "yishang" ? { behind: "以上" } : { before: BEFORE[style] ?? "" };
  const full = unit.name === "%" && n.eq(100);
  const holdsTrue =
    style === "jin"
      ? round.gt(n) && isNear(n, round)
      : style === "yue"
        ? !round.isZero() && isAbout(n, round)
        : !round.isZero() && !full && (style === "yishang" || !round.eq(n));
  if (!holdsTrue) return withNote(plain, round.eq(n) ? "exactly-round" : "limit-not-true");
  return { wording: { ...NO_WORDS, digits: digitsOf(round), unit: unit.name, ...words }, notes: [] };
}
