import { read } from "../number/read.ts";
import { splitScale, unitCompatible } from "../number/units.ts";
import type { SlotView } from "./slot-view.ts";
import type { NotWorded, WordedFigure } from "./wording.ts";

const MORE = new Set(["余", "多"]);

/**
 * Repeats a phrase given by hand ("80余场") where it fits: the units agree, and the slot has no marker of its own or the
 * phrase's. It is never made exact; where it does not fit, the place is left.
 */
export function repeatPhrase(phrase: string, slot: SlotView): WordedFigure | NotWorded {
  const left: NotWorded = { outcome: "left", reason: "phrase-differs", alternative: phrase };
  const claim = read(phrase);
  // 若干, 多场: nothing to compare with the slot.
  if (!claim || claim.value === null || slot.isRank) return left;
  const { unit } = claim;
  const match = unitCompatible(slot.unit, unit);
  if (!match || !match.factor.eq(1)) return left;
  // "80余" alone does not say whether it already is in 万.
  if (unit === "" && slot.scale !== "") return left;
  const markers = new Set<string>(claim.markers);
  const same =
    markers.has(slot.approximator) ||
    (MORE.has(slot.approximator) && [...MORE].some((more) => markers.has(more)));
  if (slot.approximator !== "" && !same) return left;
  const text = withUnit(phrase.trim(), unit, slot.unit);
  return { outcome: "worded", text, value: "", notes: [], alternative: null };
}

/** The slot's own word for the unit (名 for 人), or the slot's unit where the phrase had none. */
function withUnit(phrase: string, unit: string, slotUnit: string): string {
  const wanted = splitScale(slotUnit).unit;
  if (wanted === "" || wanted === unit) return phrase;
  if (unit === "") return phrase + wanted;
  const at = phrase.lastIndexOf(unit);
  return at === -1 ? phrase : phrase.slice(0, at) + wanted + phrase.slice(at + unit.length);
}
