import { Decimal } from "./decimal.ts";
import type { Numeral } from "./numeral.ts";
import { powerOfTen } from "./numeral.ts";

/** Longer runs of digits are no number of a report; the bound keeps every reading bounded. */
const MOST_DIGITS = 420;

/** Value of an ASCII or full-width digit, -1 for anything else. */
export function digitAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

export function isPoint(text: string, position: number): boolean {
  const character = text[position];
  return character === "." || character === "．";
}

/** Thousands separators: 1,234 and 23 423 (GB/T 15835 §5.1.1). Full-width ， is a clause's comma far more often. */
const GROUP_MARKS = ", \u00a0\u2009\u202f";

/** Whether an earlier digit runs into this position: a number must not be read from its middle. */
export function continuesDigits(text: string, position: number): boolean {
  if (position === 0) return false;
  if (digitAt(text, position - 1) >= 0) return true;
  return isPoint(text, position - 1) && position > 1 && digitAt(text, position - 2) >= 0;
}

/** Reads 312, 1,234, 23 423, 0.46, ０．５ at a position; null when no digit stands there or the number is too long. */
export function arabicNumeralAt(text: string, start: number): Numeral | null {
  let position = start;
  let digits = "";
  while (digitAt(text, position) >= 0 && digits.length < MOST_DIGITS) digits += digitAt(text, position++);
  if (digits === "" || digitAt(text, position) >= 0) return null;
  if (digits.length <= 3 && digits[0] !== "0") {
    const mark = text[position] ?? "";
    while (mark !== "" && GROUP_MARKS.includes(mark) && text[position] === mark) {
      const group = groupAt(text, position + 1);
      if (group === null || digits.length > MOST_DIGITS) break;
      digits += group;
      position += 4;
    }
  }
  let decimals = 0;
  if (isPoint(text, position) && digitAt(text, position + 1) >= 0) {
    let end = position + 1;
    let fraction = "";
    while (digitAt(text, end) >= 0 && fraction.length < MOST_DIGITS) fraction += digitAt(text, end++);
    // 1.2.3 is a version or a heading, not a number.
    if (digitAt(text, end) >= 0 || (isPoint(text, end) && digitAt(text, end + 1) >= 0)) return null;
    digits += `.${fraction}`;
    decimals = fraction.length;
    position = end;
  }
  return {
    start,
    end: position,
    script: "arabic",
    mantissa: new Decimal(digits),
    decimals,
    displayed: powerOfTen(-decimals),
    bare: false,
    composite: false,
    spread: null,
  };
}

const MIXED = /亿([0-9]{1,4})(千|百)?万|万([0-9]{1,4})(千|百)?(?![0-9.,，．万亿])/y;
const PLACE: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };

/** 1亿2000万, 1万5千, 3万2000: digits on both sides of a scale; null where the second part stands alone. */
export function mixedNumeralAt(text: string, first: Numeral): Numeral | null {
  const next = text[first.end];
  if ((next !== "亿" && next !== "万") || first.decimals > 0 || digitAt(text, first.end + 1) < 0) return null;
  MIXED.lastIndex = first.end;
  const match = MIXED.exec(text);
  if (match === null) return null;
  const digits = match[1] ?? match[3] ?? "";
  const word = match[2] ?? match[4] ?? "";
  if (next === "万" && (word === "" ? digits.length !== 4 : digits.length !== 1)) return null;
  const place = (PLACE[word] ?? 1) * (next === "亿" ? 10000 : 1);
  const whole = first.mantissa.times(next === "亿" ? 1e8 : 1e4);
  return {
    ...first,
    end: first.end + match[0].length,
    mantissa: whole.plus(new Decimal(digits).times(place)),
    displayed: new Decimal(place),
    composite: true,
  };
}

/** Exactly three digits, no fourth. */
function groupAt(text: string, position: number): string | null {
  let group = "";
  for (let i = 0; i < 3; i++) {
    const digit = digitAt(text, position + i);
    if (digit < 0) return null;
    group += digit;
  }
  return digitAt(text, position + 3) >= 0 ? null : group;
}
