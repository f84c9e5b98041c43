import { Decimal } from "./decimal.ts";
import { continuesDigits, digitAt, isPoint } from "./numeral-arabic.ts";
import {
  chineseDigitAt,
  chineseNumeral,
  chineseNumeralAt,
  isAdjacent,
  largeScaleAt,
  placeAt,
} from "./numeral-chinese.ts";
import type { Numeral, Spread } from "./numeral.ts";
import { powerOfTen } from "./numeral.ts";
import { unitAt } from "./units.ts";

/** 10ᵏ spans for 几十, 数百 (row 18) and 上百 (row 21). Null when none stands there. */
export function spreadNumeralAt(text: string, start: number): Numeral | null {
  const opening = text[start] === "好" && text[start + 1] === "几" ? 1 : 0;
  const first = text[start + opening];
  if (first === "几" || first === "数") return fewAt(text, start, start + opening + 1, first);
  if (first === "上" && opening === 0) return overAt(text, start);
  return null;
}

/** Powers of ten said by 十 百 千 one or more times (几十, 几百, 几千). */
function powerWordAt(text: string, position: number): { readonly power: number; readonly end: number } {
  const power = placeAt(text, position);
  return { power, end: power > 0 ? position + 1 : position };
}

function fewAt(text: string, start: number, position: number, marker: string): Numeral {
  const { power, end } = powerWordAt(text, position);
  const scaled = largeScaleAt(text, end) !== "";
  const closed = power === 0 && !scaled;
  const spread: Spread = {
    low: powerOfTen(power).times(2),
    high: closed ? new Decimal(9) : powerOfTen(power + 1),
    lowOpen: false,
    highOpen: !closed,
    row: 18,
    marker,
    wellWritten: true,
  };
  return chineseNumeral(start, end, spread.low, { spread });
}

function overAt(text: string, start: number): Numeral | null {
  const { power, end } = powerWordAt(text, start + 1);
  if (power < 2 && largeScaleAt(text, end) === "") return null;
  const spread: Spread = {
    low: powerOfTen(power),
    high: powerOfTen(power + 1),
    lowOpen: false,
    highOpen: true,
    row: 21,
    marker: "上",
    wellWritten: true,
  };
  return chineseNumeral(start, end, spread.low, { spread });
}

/** 十几: the numeral before 几 is T, a multiple of ten. */
export function withUnitsUnknown(numeral: Numeral): Numeral | null {
  const { mantissa } = numeral;
  if (mantissa.isZero() || !mantissa.mod(10).isZero() || numeral.decimals > 0) return null;
  const spread: Spread = {
    low: mantissa,
    high: mantissa.plus(10),
    lowOpen: true,
    highOpen: true,
    row: 19,
    marker: "几",
    wellWritten: true,
  };
  return { ...numeral, end: numeral.end + 1, spread };
}

/** Chinese writing of the digits 1 to 9, for reading 3、4百 as 三四百. */
const CHINESE_DIGITS = "〇一二三四五六七八九";

/**
 * 三、四百人, 3、4个, 34百: adjacent digits in the wrong script or with 、 (row 20). Not 第三、四季度, nor a list (2、3、4).
 * The numeral ends where its place word does; a place word, a scale or a unit must follow, else null.
 */
export function brokenAdjacentAt(text: string, start: number): Numeral | null {
  const first = anyDigitAt(text, start);
  if (first <= 0) return null;
  const gap = text[start + 1] === "、" ? 1 : 0;
  const second = anyDigitAt(text, start + 1 + gap);
  if (!isAdjacent(first, second)) return null;
  const before = text[start - 1] ?? "";
  if (before === "第" || before === "、" || continuesDigits(text, start)) return null;
  const after = start + 2 + gap;
  // 35千瓦, 34千人 and 12百万元 are whole numbers with a scale or a unit; only 34百 is a spread in the wrong script.
  const hundreds = digitAt(text, start) >= 0 && text[after] === "百" && unitAt(text, after) === null;
  if (gap === 0 && (!hundreds || largeScaleAt(text, after + 1) !== "")) return null;
  if (anyDigitAt(text, after) >= 0 || text[after] === "、" || isPoint(text, after)) return null;
  if (placeAt(text, after) === 0 && largeScaleAt(text, after) === "" && !unitAt(text, after)) return null;
  const written = CHINESE_DIGITS[first]! + CHINESE_DIGITS[second]! + text.slice(after, after + 2);
  const numeral = chineseNumeralAt(written, 0);
  if (!numeral?.spread) return null;
  return {
    ...numeral,
    start,
    end: after + numeral.end - 2,
    spread: { ...numeral.spread, wellWritten: false },
  };
}

function anyDigitAt(text: string, position: number): number {
  return Math.max(digitAt(text, position), chineseDigitAt(text, position));
}
