import type { Paragraph } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import { read } from "../number/read.ts";
import { splitScale } from "../number/units.ts";
import type { StyleErrorKey } from "../number/style-errors.ts";
import { saidDirection } from "./sentence-numbers.ts";

/** 15日内, 3个工作日内: at most so long. */
const WITHIN = /^内(?![容部外设涝地陆控审存需生科蒙])/;
const RANK = /^[第前].{1,6}[位名]$/;
const FALL_IN_TIMES: StyleErrorKey = "下降用倍";

/**
 * The numbers of a scan as an audit sees them: a rank (第4位) claims its place, a time within which something is done (15日内)
 * claims no more than a limit, and 倍 after a word for a fall is bad style, which the phrase alone does not show.
 */
export function numbersAsSaid(
  paragraphs: readonly Paragraph[],
  numbers: Scan["numbers"],
): readonly NumberClaim[] {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  return numbers.map((number) => {
    const { claim, kind, text, unit } = number;
    if (kind === "ordinal" && RANK.test(text)) {
      const rank = read(text);
      return rank?.kind === "ordinal" ? { ...number, claim: rank, unit: rank.unit } : number;
    }
    const after = () => (texts.get(number.paragraph) ?? "").slice(number.end, number.end + 2);
    if (kind === "duration" && claim && claim.markers.length === 0 && WITHIN.test(after()))
      return { ...number, claim: { ...claim, low: null, lowOpen: false, markers: ["内"] } };
    if (!claim || splitScale(unit).unit !== "倍" || claim.styleErrors.includes(FALL_IN_TIMES)) return number;
    const falls = saidDirection(texts.get(number.paragraph) ?? "", number) === "fall";
    return falls
      ? { ...number, claim: { ...claim, styleErrors: [...claim.styleErrors, FALL_IN_TIMES] } }
      : number;
  });
}
