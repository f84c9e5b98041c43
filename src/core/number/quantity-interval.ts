import type { Interval } from "./claim.ts";
import { Decimal, ONE } from "./decimal.ts";
import type { Face } from "./interval.ts";
import { closedIntegers, exactly, marked, moreThan, roundedTo } from "./interval.ts";
import type { MarkerMeaning } from "./markers.ts";
import { lastPlace } from "./numeral.ts";
import type { Quantity } from "./quantity-parts.ts";
import type { StyleErrorKey } from "./style-errors.ts";

const HALF = new Decimal("0.5");
const TENTH = new Decimal("0.1");
const TEN = new Decimal(10);

/** a × b; most numbers have neither a scale nor a unit with a factor, and a scan reads very many. */
function product(a: Decimal, b: Decimal): Decimal {
  return b === ONE ? a : a === ONE ? b : a.times(b);
}

/** Face value in base units: 1.2万 → 12000, 四成 → 40 (percent points), 三年半 → 3.5. */
export function faceOfQuantity(quantity: Quantity): Face {
  const { numeral, factor, unitFactor } = quantity;
  const base = product(factor, unitFactor);
  const half = quantity.post === "半";
  const value = product(half ? numeral.mantissa.plus(HALF) : numeral.mantissa, base);
  // A fraction has no digits of its own; its place is the whole value.
  const place = quantity.fraction ? value : product(lastPlace(numeral.mantissa), base);
  return { value, place, displayed: product(half ? TENTH : numeral.displayed, base) };
}

/** Money, measures and percent are real; counts are integers, except an average written with decimals (人均5.3条). */
export function isContinuous(quantity: Quantity): boolean {
  if (quantity.unit?.continuous || quantity.fraction) return true;
  return quantity.numeral.decimals > 0 && quantity.scale === "";
}

function isShare(quantity: Quantity): boolean {
  const kind = quantity.unit?.kind;
  return kind === "percent" || kind === "percentage-point";
}

interface Reading {
  readonly interval: Interval;
  readonly row: number;
}

/** What the number says by itself, before markers around it: rows 1 to 8, 18 to 23, 25 to 32. */
export function ownReading(quantity: Quantity, face: Face): Reading {
  const { numeral, inner, after, post } = quantity;
  const base = quantity.factor.times(quantity.unitFactor);
  if (numeral.spread) return spreadReading(quantity, base);
  if (quantity.fraction) return { interval: around(face.value, "0.05"), row: 32 };
  if (inner === "来") return { interval: around(face.value, "0.2"), row: 22 };
  if (inner === "把") return { interval: around(face.value, "0.2"), row: 23 };
  if (inner !== "")
    return { interval: moreThan(face.value, innerRoom(quantity, face)), row: scaledRow(quantity, 3, 5) };
  if (after !== "") return { interval: moreThan(face.value, afterRoom(quantity, face)), row: 6 };
  if (post === "多" || post === "余")
    return { interval: moreThan(face.value, postRoom(quantity, face)), row: isShare(quantity) ? 8 : 7 };
  return plainReading(quantity, face);
}

function scaledRow(quantity: Quantity, plain: number, scaled: number): number {
  return quantity.scale === "" ? plain : scaled;
}

function spreadReading(quantity: Quantity, base: Decimal): Reading {
  const { low, high, lowOpen, highOpen, row } = quantity.numeral.spread!;
  // 三四成 reaches to the end of its last tenth, as 五六百 does.
  const last = quantity.unitFactor.eq(TEN) && !highOpen ? high.plus(1) : high;
  const open = highOpen || !last.eq(high);
  return { interval: { low: low.times(base), high: last.times(base), lowOpen, highOpen: open }, row };
}

function around(value: Decimal, share: string): Interval {
  const width = value.times(share);
  return { low: value.minus(width), high: value.plus(width), lowOpen: false, highOpen: false };
}

/** u of row 3; where 余 is illegal (15余条) the writer can only mean less than the next ten, or one unit if continuous. */
function innerRoom(quantity: Quantity, face: Face): Decimal {
  if (isTens(quantity)) return face.place;
  if (isContinuous(quantity) || quantity.scale !== "") return face.displayed;
  return face.value.div(TEN).floor().plus(1).times(TEN).minus(face.value);
}

/** 千万余元: the scale word alone is the digit, so its own place is the room. */
function afterRoom(quantity: Quantity, face: Face): Decimal {
  return quantity.numeral.bare ? face.value : face.displayed;
}

function postRoom(quantity: Quantity, face: Face): Decimal {
  if (isShare(quantity)) return face.place;
  return quantity.numeral.decimals === 1 && quantity.numeral.script === "chinese" && face.value.eq(HALF)
    ? HALF
    : face.displayed;
}

function plainReading(quantity: Quantity, face: Face): Reading {
  const { numeral, unit, scale } = quantity;
  if (isShare(quantity)) {
    // Nothing is rounded to 0 % or 100 %: they claim all or nothing.
    const whole = unit!.name === "%" && face.value.eq(100);
    const row = quantity.unitFactor.eq(TEN) ? 28 : unit!.kind === "percentage-point" ? 26 : 25;
    return { interval: whole ? exactly(face.value) : roundedTo(face, false), row };
  }
  const rounded = scale !== "" || numeral.composite || numeral.decimals > 0 || quantity.post === "半";
  return rounded ? { interval: roundedTo(face, true), row: 2 } : { interval: exactly(face.value), row: 1 };
}

const ROW_OF_MEANING: Readonly<Record<Exclude<MarkerMeaning, "more">, number>> = {
  near: 9,
  about: 10,
  "at-least": 11,
  "at-most": 12,
  above: 13,
  below: 16,
};

/** What the number says with one marker around it; a fraction has no digits, so 约三分之一 is ±10 %. */
export function markedReading(
  meaning: Exclude<MarkerMeaning, "more">,
  quantity: Quantity,
  face: Face,
): Reading {
  const row = ROW_OF_MEANING[meaning];
  if (quantity.fraction && meaning === "about") return { interval: around(face.value, "0.1"), row };
  return { interval: marked(meaning, face), row };
}

/** Closes a count to integers; a count no integer fits (1.23456万条) keeps its real bounds. */
export function settle(interval: Interval, continuous: boolean): Interval {
  if (continuous) return interval;
  if (interval.low === interval.high && interval.low?.isInteger() === true) return interval;
  const closed = closedIntegers(interval);
  return closed.low !== null && closed.high !== null && closed.low.gt(closed.high) ? interval : closed;
}

function isTens(quantity: Quantity): boolean {
  const { numeral } = quantity;
  return numeral.decimals === 0 && !numeral.mantissa.isZero() && numeral.mantissa.mod(TEN).isZero();
}

/** Illegal 余 and 多, and 来 (sections 2.1 to 2.6, row 22). */
export function styleErrorsOf(quantity: Quantity): StyleErrorKey[] {
  const { inner, post, unit, numeral } = quantity;
  const errors: StyleErrorKey[] = [];
  if (numeral.spread?.wellWritten === false) errors.push("相邻数字写法");
  if (inner === "来") errors.push("口语概数");
  if (inner === "余" || inner === "多") {
    if (isShare(quantity) || unit?.kind === "ratio") errors.push("余接百分数或倍");
    else if (numeral.decimals > 0 && quantity.scale === "") errors.push("余接小数");
    else if (!isTens(quantity) && !numeral.spread) errors.push("余前非整十");
  }
  if (post === "余" && isShare(quantity)) errors.push("余接百分数或倍");
  else if (post === "余" && !isLiterary(quantity)) errors.push("余在单位后");
  if (post === "多" && unit && !unit.continuous) errors.push("多在计数单位后");
  if (numeral.spread && inner + quantity.after + post !== "") errors.push("概数词叠用");
  return errors;
}

/** 年余 and 月余 are literary and allowed (row 7). */
function isLiterary(quantity: Quantity): boolean {
  return quantity.unit?.kind === "duration";
}
