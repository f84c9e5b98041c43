import type { Decimal } from "./decimal.ts";
import { digitAt } from "./numeral-arabic.ts";
import { faceOfQuantity, isContinuous, settle } from "./quantity-interval.ts";
import type { Quantity } from "./quantity-parts.ts";
import { quantityAt } from "./quantity.ts";
import type { PhraseClaim } from "./phrase-claim.ts";
import { kindOfUnit } from "./phrase-claim.ts";

const SEPARATORS = ["——", "—", "–", "－", "-", "～", "〜", "~", "至", "到", "―", "‐", "‑"];

/** A range that both quantities make: its end, its claim and the quantity whose unit and scale it has. */
export interface Range {
  readonly end: number;
  readonly claim: PhraseClaim;
  readonly quantity: Quantity;
}

/**
 * a—b, a～b, a至b right after a first quantity (row 24): both ends included. The first end takes the scale and the unit
 * of the second where it has none and stays below it (1~3万元, 63～68%, but 8000～1.2万元). Null when none follows;
 * falling pairs (30%到20%) are a change, not a range.
 */
export function rangeAfter(text: string, first: Quantity, whole: boolean): Range | null {
  if (!isPlain(first)) return null;
  const separator = SEPARATORS.find((mark) => text.startsWith(mark, first.end));
  if (separator === undefined) return null;
  const start = first.end + separator.length;
  const second = quantityAt(text, start, whole);
  if (!second || !isPlain(second) || isCode(text, first, second)) return null;
  if (first.unit !== null && second.unit?.name !== first.unit.name) return null;
  const low = lowEnd(first, second);
  const high = faceOfQuantity(second).value;
  if (low === null || low.gte(high)) return null;
  const continuous = isContinuous(second) || isContinuous(first);
  return { end: second.end, quantity: second, claim: rangeClaim(low, high, second, continuous) };
}

function isPlain(quantity: Quantity): boolean {
  const { numeral, inner, after, post } = quantity;
  return numeral.spread === null && !numeral.bare && !quantity.fraction && inner + after + post === "";
}

/** 2021-07-01, 010-6505 and 0371-6505 are codes: a leading zero, or a third part. */
function isCode(text: string, first: Quantity, second: Quantity): boolean {
  const zeroFirst = [first, second].some(
    ({ numeral }) =>
      digitAt(text, numeral.start) === 0 && numeral.decimals === 0 && numeral.end > numeral.start + 1,
  );
  const third = "-－–".includes(text[second.end] ?? " ") && digitAt(text, second.end + 1) >= 0;
  return zeroFirst || third;
}

function lowEnd(first: Quantity, second: Quantity): Decimal | null {
  const own = faceOfQuantity({
    ...first,
    unitFactor: first.unit ? first.unitFactor : second.unitFactor,
  }).value;
  if (first.scale !== "" || first.unit !== null || second.scale === "") return own;
  const shared = own.times(second.factor);
  return shared.lt(faceOfQuantity(second).value) ? shared : own;
}

function rangeClaim(low: Decimal, high: Decimal, second: Quantity, continuous: boolean): PhraseClaim {
  return {
    ...settle({ low, high, lowOpen: false, highOpen: false }, continuous),
    kind: kindOfUnit(second.unit),
    unit: second.unit?.name ?? "",
    value: null,
    markers: ["range"],
    styleErrors: [],
    row: 24,
    continuous,
    base: null,
  };
}
