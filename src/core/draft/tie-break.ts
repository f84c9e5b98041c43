import {
  ACTS,
  COUNTED,
  COUNTED_LEFT,
  COUNTED_LESSONS,
  LISTED,
  LISTED_OFFICE,
  NAMES_AFTER,
  ONLY_BESIDE,
  TIED,
  TOGETHER,
} from "./tie-words.ts";

/**
 * Whether X所, X处 … is a number here: these words are both classifier and end of a name (X所学校, XX所). The table is in
 * section 2 of the placeholder rules; the right context speaks first, then the left.
 * @param unit the unit's own text
 * @param before some characters left of the expression
 * @param after some characters right of the unit
 */
export function isTiedUnitCounted(unit: string, before: string, after: string): boolean {
  if (!TIED.has(unit)) return true;
  if (COUNTED[unit]?.test(after) ?? false) return true;
  if (COUNTED_LEFT[unit]?.test(before) ?? false) return true;
  const beside = ONLY_BESIDE[unit];
  if (beside !== undefined)
    return beside.test(before) || ("节门堂".includes(unit) && COUNTED_LESSONS.test(after));
  if (NAMES_AFTER.test(before) || LISTED_OFFICE.test(after)) return false;
  return LISTED.test(after) ? !TOGETHER.test(before) : !ACTS.test(after);
}
