import { Decimal, ONE } from "./decimal.ts";
import { SCALES } from "./units.ts";

/** A spread numeral claims a span by itself: 三四 (连用), 几十, 十几, 上百. Bounds in units of the mantissa. */
export interface Spread {
  readonly low: Decimal;
  readonly high: Decimal;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly row: number;
  /** In the labels' words: 连用 几 数 上. */
  readonly marker: string;
  /** Row 20: adjacent digits are Chinese and without 、; false for 三、四百 and 34百. */
  readonly wellWritten: boolean;
}

/** The digits of a number without the scale word after them: in 300余万 the mantissa is 300. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly script: "arabic" | "chinese";
  readonly mantissa: Decimal;
  readonly decimals: number;
  /** Place of the last displayed digit: 1.20 → 0.01, 300 → 1. */
  readonly displayed: Decimal;
  /** 百余, 万余: a scale word alone, without 一. */
  readonly bare: boolean;
  /** 三万五千: the scale is inside. */
  readonly composite: boolean;
  readonly spread: Spread | null;
}

const powers = new Map<number, Decimal>();

/** 10 to the k, cached: the rules ask for few of them, very often. */
export function powerOfTen(k: number): Decimal {
  let power = powers.get(k);
  if (!power) {
    power = new Decimal(`1e${k}`);
    if (powers.size < 2000) powers.set(k, power);
  }
  return power;
}

/** Place value of the last digit that is not 0: 300 → 100, 310 → 10, 1.2 → 0.1 (the u of the truth table); 1 for 0. */
export function lastPlace(n: Decimal): Decimal {
  return n.isZero() ? ONE : powerOfTen(n.e - (significantDigits(n) - 1));
}

/** Number of digits without leading and trailing zeros. */
export function significantDigits(n: Decimal): number {
  return n.isZero() ? 0 : n.sd();
}

const FACTORS: ReadonlyMap<string, Decimal> = new Map(
  SCALES.map(([word, factor]) => [word, new Decimal(factor)]),
);
const SCALE_STARTS = "万亿千百十";

/** The longest scale word at a position. */
export function scaleAt(
  text: string,
  position: number,
): { readonly word: string; readonly factor: Decimal } | null {
  if (position >= text.length || !SCALE_STARTS.includes(text[position]!)) return null;
  const found = SCALES.find(([word]) => text.startsWith(word, position));
  return found ? { word: found[0], factor: FACTORS.get(found[0])! } : null;
}

/** The factor of a scale word; 1 for "". */
export function scaleFactor(word: string): Decimal {
  return FACTORS.get(word) ?? ONE;
}
