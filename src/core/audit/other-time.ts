import { isOtherPeriod, type OwnPeriod } from "../draft/bind-period.ts";
import { saidPeriods, type SaidPeriod } from "../draft/said-period.ts";
import type { Stretch } from "./clause.ts";

/** Stretches of time that no word of said-period.ts names: since something happened, five-year plans. */
const OTHER_STRETCH = /往年|十[一二三四五]五|(?<!(?:今年|本年|年初|一年|全年))以来|[当单][日月天]/;

/** Is another time than the figures' named in a text? The indicator's own name may say it, too. */
export function speaksOfOtherTime(text: string, own: OwnPeriod, names: readonly string[]): boolean {
  const said = saidPeriods(text);
  if (said.some((one) => isOther(one, own, names))) return true;
  let rest = text;
  for (const { start, end } of said) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  const word = OTHER_STRETCH.exec(rest)?.[0];
  return word !== undefined && !names.some((name) => name.includes(word));
}

/**
 * Is a number of another time? Its clause says so, or the last time named before it in its sentence does; where the
 * sentence names none, that of the sentence before, if that one tells numbers, too.
 */
export function isOfOtherTime(
  text: string,
  number: Stretch,
  { clause, sentence }: { readonly clause: Stretch; readonly sentence: Stretch },
  own: OwnPeriod,
  names: readonly string[],
): boolean {
  if (speaksOfOtherTime(text.slice(clause.start, clause.end), own, names)) return true;
  const lead = text.slice(sentence.start, number.start);
  const said = saidPeriods(lead);
  const last = said[said.length - 1];
  if (last) return isOther(last, own, names);
  if (speaksOfOtherTime(lead, own, names)) return true;
  const before = /[^。！？!?\n]*[。！？!?]$/.exec(
    text.slice(Math.max(0, sentence.start - FARTHEST), sentence.start),
  );
  const carried = saidPeriods(before?.[0] ?? "").filter(({ text: words }) => !/[日号]$/.test(words));
  const carrier = carried[carried.length - 1];
  return carrier !== undefined && /[0-9]/.test(before![0].slice(carrier.end)) && isOther(carrier, own, names);
}

const FARTHEST = 200;

/** Of figures whose period is not known only a whole year may be the period. */
function isOther(said: SaidPeriod, own: OwnPeriod, names: readonly string[]): boolean {
  if (names.some((name) => name.replace(/[第份]/g, "").includes(said.text))) return false;
  if (own.text !== "") return isOtherPeriod(said, own);
  // A masked month is whatever the writer will put there.
  if (said.kind === "now" || /[Xx×*_○□]/.test(said.text)) return false;
  const { months, year } = said;
  return (
    year === "other" || months === null || months.last !== 12 || (said.kind === "span" && months.first !== 1)
  );
}
