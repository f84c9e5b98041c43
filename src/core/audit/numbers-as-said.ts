import type { Paragraph } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import type { Claim } from "../number/claim.ts";
import { Decimal } from "../number/decimal.ts";
import { read } from "../number/read.ts";
import { splitScale } from "../number/units.ts";
import type { StyleErrorKey } from "../number/style-errors.ts";
import { saidDirection } from "./sentence-numbers.ts";

/**
 * A marker that a verb parts from its number (约为300条, 超过了300条, 约占总数的30%): the number alone does not show it, and
 * would be taken as exact.
 */
const PARTED =
  /(大约|大概|约|将近|接近|近|超过|超出|突破|高于|低于|不足|不到)(?:为|有|是|达到?|合|计|需|了|占(?:[^，。；：、]{0,10}的)?)$/;
const FARTHEST = 16;

/** 三分之二, 1/3, 超过2/3. */
const FRACTION = /分之|[/／]/;
const HUNDRED = new Decimal(100);

/** 15日内, 3个工作日内: at most so long. */
const WITHIN = /^内(?![容部外设涝地陆控审存需生科蒙])/;
const RANK = /^[第前].{1,6}[位名]$/;
const FALL_IN_TIMES: StyleErrorKey = "下降用倍";

/**
 * The numbers of a scan as an audit sees them: a rank (第4位) claims its place, a time within which something is done (15日内)
 * claims no more than a limit, a fraction (三分之二) is a share in percent, and 倍 after a word for a fall is bad style, which the phrase alone does not show.
 */
export function numbersAsSaid(
  paragraphs: readonly Paragraph[],
  numbers: Scan["numbers"],
): readonly NumberClaim[] {
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  return numbers.map((number) => numberAsSaid(texts.get(number.paragraph) ?? "", number));
}

function numberAsSaid(paragraph: string, found: NumberClaim): NumberClaim {
  if (!found.claim) return found.kind === "ordinal" && RANK.test(found.text) ? rankOf(found) : found;
  const number = withPartedMarker(paragraph, found, found.claim);
  const { kind, text, unit } = number;
  const claim = number.claim ?? found.claim;
  const after = paragraph.slice(number.end, number.end + 2);
  if (kind === "duration" && claim.markers.length === 0 && WITHIN.test(after))
    return { ...number, claim: { ...claim, low: null, lowOpen: false, markers: ["内"] } };
  if (kind === "ratio" && unit === "" && FRACTION.test(text)) return shareOf(number, claim);
  if (splitScale(unit).unit !== "倍" || claim.styleErrors.includes(FALL_IN_TIMES)) return number;
  return saidDirection(paragraph, number) === "fall"
    ? { ...number, claim: { ...claim, styleErrors: [...claim.styleErrors, FALL_IN_TIMES] } }
    : number;
}

function rankOf(number: NumberClaim): NumberClaim {
  const rank = read(number.text);
  return rank?.kind === "ordinal" ? { ...number, claim: rank, unit: rank.unit } : number;
}

function withPartedMarker(paragraph: string, number: NumberClaim, claim: Claim): NumberClaim {
  const before = paragraph.slice(Math.max(0, number.start - FARTHEST), number.start);
  const marker = claim.markers.length === 0 ? PARTED.exec(before)?.[1] : undefined;
  if (marker === undefined) return number;
  const marked = read(marker + number.text + (number.text.endsWith(number.unit) ? "" : number.unit));
  if (!marked) return number;
  const { low, high, lowOpen, highOpen, markers } = marked;
  return { ...number, claim: { ...claim, low, high, lowOpen, highOpen, markers } };
}

function shareOf(number: NumberClaim, claim: Claim): NumberClaim {
  const percent = (n: Decimal | null) => n && n.times(HUNDRED);
  const { low, high, value } = claim;
  const share = { ...claim, low: percent(low), high: percent(high), value: percent(value) };
  return { ...number, kind: "percent", unit: "%", claim: { ...share, kind: "percent", unit: "%" } };
}
