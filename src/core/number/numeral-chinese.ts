import { Decimal, ONE } from "./decimal.ts";
import type { Numeral, Spread } from "./numeral.ts";
import { powerOfTen } from "./numeral.ts";

const DIGITS = new Map<string, number>(
  [..."〇一二三四五六七八九"].map((character, value) => [character, value]),
);
DIGITS.set("零", 0).set("两", 2).set("○", 0);
const PLACES = new Map<string, number>([
  ["十", 1],
  ["百", 2],
  ["千", 3],
]);

/** A Chinese numeral is bounded so that a page of 一一一一 costs nothing. */
const MOST_CHARACTERS = 40;

/** Value of 〇 to 九 and 两 at a position, -1 for anything else. */
export function chineseDigitAt(text: string, position: number): number {
  return DIGITS.get(text[position] ?? "") ?? -1;
}

/** Power of ten of 十, 百 or 千 at a position; 0 for anything else. */
export function placeAt(text: string, position: number): number {
  return PLACES.get(text[position] ?? "") ?? 0;
}

/** 万亿, 万 or 亿 at a position; "". */
export function largeScaleAt(text: string, position: number): string {
  if (text.startsWith("万亿", position)) return "万亿";
  const character = text[position];
  return character === "万" || character === "亿" ? character : "";
}

/** A number below 10000 and what its words show of it. */
interface Section {
  readonly end: number;
  readonly value: number;
  /** Power of ten of the last word spoken: 一千二百 → 2. */
  readonly lastPower: number;
  readonly bare: boolean;
  readonly adjacent: { readonly low: number; readonly high: number; readonly power: number } | null;
}

/** 三四, 一两, 三五: two digits side by side that mean a span. */
export function isAdjacent(a: number, b: number): boolean {
  return (a > 0 && b === a + 1) || (a === 3 && b === 5);
}

function sectionAt(text: string, start: number): Section | null {
  let position = start;
  let value = 0;
  let power = 4;
  let zero = false;
  let bare = false;
  while (position - start < MOST_CHARACTERS) {
    const digit = chineseDigitAt(text, position);
    if (digit === 0 && position > start && !zero) {
      zero = true;
      position++;
      continue;
    }
    if (digit < 0) {
      const place = placeAt(text, position);
      // 十二 and 一百零十 speak of ten without 一; 百 and 千 alone only at the very start.
      if (place === 0 || place >= power || (position > start && place > 1)) break;
      bare = position === start && place > 1;
      value += 10 ** place;
      power = place;
      position++;
      if (bare) break;
      continue;
    }
    if (digit === 0) break;
    const next = chineseDigitAt(text, position + 1);
    if (isAdjacent(digit, next)) return adjacentSection(text, position, value, power, digit, next);
    const place = placeAt(text, position + 1);
    if (place === 0) {
      // 两百五 leaves the last place word out; 一百零五 does not.
      const last = power < 4 && power > 1 && !zero ? power - 1 : 0;
      if (power === 0) break;
      return {
        end: position + 1,
        value: value + digit * 10 ** last,
        lastPower: last,
        bare: false,
        adjacent: null,
      };
    }
    if (place >= power) break;
    value += digit * 10 ** place;
    power = place;
    zero = false;
    position += 2;
  }
  if (position === start) return null;
  const end = zero ? position - 1 : position;
  return { end, value, lastPower: power, bare, adjacent: null };
}

function adjacentSection(
  text: string,
  position: number,
  before: number,
  power: number,
  low: number,
  high: number,
): Section | null {
  const place = placeAt(text, position + 2);
  if (place >= power) return null;
  const end = position + (place > 0 ? 3 : 2);
  const unit = 10 ** place;
  const adjacent = { low: before + low * unit, high: before + high * unit, power: place };
  return { end, value: adjacent.low, lastPower: place, bare: false, adjacent };
}

/** 二〇二四, 一二三四: three digits or more, or two with 〇, read one by one. */
function positionalAt(text: string, start: number): Numeral | null {
  let end = start;
  let digits = "";
  while (end - start < MOST_CHARACTERS && chineseDigitAt(text, end) >= 0)
    digits += chineseDigitAt(text, end++);
  if (digits.length < 2 || (digits.length === 2 && !digits.includes("0"))) return null;
  if (placeAt(text, end) > 0 || largeScaleAt(text, end) !== "") return null;
  if (digits.length === 2 && digits[0] === "0") return null;
  return chineseNumeral(start, end, new Decimal(digits), {});
}

/** A Chinese numeral of whole units, with what differs. */
export function chineseNumeral(
  start: number,
  end: number,
  mantissa: Decimal,
  more: Partial<Numeral>,
): Numeral {
  return {
    start,
    end,
    script: "chinese",
    mantissa,
    decimals: 0,
    displayed: ONE,
    bare: false,
    composite: false,
    spread: null,
    ...more,
  };
}

/** [low·m, (high+1)·m) for 五六百 and 四五万, [low, high] for 三四 (row 20). */
function adjacentSpread(section: Section, scaled: boolean): Spread {
  const { low, high, power } = section.adjacent!;
  const closed = power === 0 && !scaled;
  return {
    low: new Decimal(low),
    high: new Decimal(closed ? high : high + 10 ** power),
    lowOpen: false,
    highOpen: !closed,
    row: 20,
    marker: "连用",
    wellWritten: true,
  };
}

/**
 * Reads 三百, 十二, 三万五千, 二〇二四, 三点五, 三四, 五六百, 百 at a position. A scale word at the end (三百|万) stays outside;
 * one inside (三万五千) is part of the numeral. Null when no numeral stands there.
 */
export function chineseNumeralAt(text: string, start: number): Numeral | null {
  const positional = positionalAt(text, start);
  if (positional) return positional;
  if (start > 0 && chineseDigitAt(text, start) >= 0 && chineseDigitAt(text, start - 1) >= 0) return null;
  const section = sectionAt(text, start);
  if (!section) {
    const zero = chineseDigitAt(text, start) === 0;
    if (zero) return decimalsAfter(text, start, start + 1, new Decimal(0));
    const scale = largeScaleAt(text, start);
    return scale === "" ? null : chineseNumeral(start, start, ONE, { bare: true });
  }
  const scale = largeScaleAt(text, section.end);
  if (section.adjacent) {
    const spread = adjacentSpread(section, scale !== "");
    return chineseNumeral(start, section.end, new Decimal(section.value), { spread });
  }
  if (section.bare) return chineseNumeral(start, section.end, new Decimal(section.value), { bare: true });
  const decimal = decimalsAfter(text, start, section.end, new Decimal(section.value));
  if (decimal) return decimal;
  return scale === ""
    ? chineseNumeral(start, section.end, new Decimal(section.value), {})
    : ((scale === "万" ? tenThousandsOf(text, start, section) : null) ??
        compositeNumeral(text, start, section, scale));
}

/** 三点五, 零点三; null without 点 and a digit, and for the time of day (三点五十分). */
function decimalsAfter(text: string, start: number, end: number, whole: Decimal): Numeral | null {
  if (text[end] !== "点") return whole.isZero() ? chineseNumeral(start, end, whole, {}) : null;
  let position = end + 1;
  let digits = "";
  while (position - end < MOST_CHARACTERS && chineseDigitAt(text, position) >= 0) {
    digits += chineseDigitAt(text, position++);
  }
  if (digits === "" || placeAt(text, position) > 0 || text[position] === "分") return null;
  return chineseNumeral(start, position, whole.plus(`0.${digits}`), {
    decimals: digits.length,
    displayed: powerOfTen(-digits.length),
  });
}

const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };

/** 一万三千(亿): 万 counts the 亿 that follows, so the larger scale stays outside. */
function tenThousandsOf(text: string, start: number, first: Section): Numeral | null {
  const more = sectionAt(text, text[first.end + 1] === "零" ? first.end + 2 : first.end + 1);
  if (!more || more.adjacent || more.bare || text[more.end] !== "亿") return null;
  const shortened = more.lastPower === 0 && more.value < 10 && text[first.end + 1] !== "零";
  const rest = shortened ? more.value * 1000 : more.value;
  return chineseNumeral(start, more.end, new Decimal(first.value * 10000 + rest), {});
}

/** 三万五千, 两亿三千万: scales inside, falling. */
function compositeNumeral(text: string, start: number, first: Section, firstScale: string): Numeral {
  let total = new Decimal(0);
  let section = first;
  let scale = firstScale;
  let power = 99;
  while (scale !== "") {
    const next = LARGE[scale]!;
    const after = section.end + scale.length;
    let more = text[after] === "零" ? sectionAt(text, after + 1) : sectionAt(text, after);
    if (more && (more.adjacent || more.bare || chineseDigitAt(text, more.end) >= 0)) more = null;
    const moreScale = more ? largeScaleAt(text, more.end) : "";
    if (next >= power || !more || (moreScale !== "" && LARGE[moreScale]! >= next)) break;
    total = total.plus(powerOfTen(next).times(section.value));
    power = next;
    // 两万五 is 25000, 两万零五 is 20005.
    const shortened = more.lastPower === 0 && more.value < 10 && text[after] !== "零" && moreScale === "";
    section = shortened ? { ...more, value: more.value * 10 ** (next - 1), lastPower: next - 1 } : more;
    scale = moreScale;
  }
  if (power === 99) return chineseNumeral(start, first.end, new Decimal(first.value), {});
  const unit = scale === "" ? ONE : powerOfTen(LARGE[scale]!);
  const end = section.end + scale.length;
  const mantissa = total.plus(unit.times(section.value));
  const displayed = scale === "" ? powerOfTen(section.lastPower) : unit;
  return chineseNumeral(start, end, mantissa, { composite: true, displayed });
}

/** Whether a character can stand first in a Chinese numeral or in a spread (几十, 上百). */
export function startsChinese(character: string): boolean {
  return DIGITS.has(character) || PLACES.has(character) || STARTS.includes(character);
}

const STARTS = "万亿几数好上半";
