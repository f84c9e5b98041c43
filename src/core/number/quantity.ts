import { Decimal, ONE } from "./decimal.ts";
import { withUnitsUnknown } from "./numeral-spread.ts";
import type { Numeral } from "./numeral.ts";
import { scaleAt } from "./numeral.ts";
import type { Quantity } from "./quantity-parts.ts";
import { numeralAt, skipBlank, withUnit } from "./quantity-parts.ts";
import { fractionAt, halfAt, shareAt } from "./quantity-special.ts";
import { unitAt } from "./units.ts";

const TEN = new Decimal(10);

/**
 * Reads digits, inner marker, scale, marker, unit and post marker at a position.
 * `whole`: the text is a phrase and nothing else, so forms that are too bold in running text are read as well.
 */
export function quantityAt(text: string, start: number, whole: boolean): Quantity | null {
  const special = shareAt(text, start) ?? halfAt(text, start);
  if (special) return special;
  const numeral = numeralAt(text, start);
  return numeral && (fractionAt(text, start, numeral) ?? countedAt(text, start, numeral, whole));
}

function countedAt(text: string, start: number, first: Numeral, whole: boolean): Quantity | null {
  const numeral = text[first.end] === "几" && !first.spread ? (withUnitsUnknown(first) ?? first) : first;
  let end = numeral.end;
  const inner = innerAt(text, end, numeral);
  if (inner !== "") end = text.indexOf(inner, end) + 1;
  const spoken = spokenScaleAfter(text, end, numeral);
  const scaled = spoken ?? scaleAfter(text, end, numeral);
  const scale = scaled?.word ?? "";
  let after = "";
  if (scaled) {
    end = scaled.end;
    if (spoken && inner === "") after = spoken.more;
    const mark = text[end];
    if (inner + after === "" && (mark === "余" || mark === "多") && !goesOn(text, end)) {
      after = mark;
      end++;
    }
  }
  if (numeral.start === end) return null;
  const factor = scaled?.factor ?? ONE;
  const parts = { numeral, inner, scale, factor, after, start };
  const quantity = withUnit(text, end, parts);
  return quantity.unit === null && !whole && needsUnit(numeral, scale) ? null : quantity;
}

/** 几 and 数 alone are words of their own (几乎, 数据); with a unit they count. */
function needsUnit(numeral: Numeral, scale: string): boolean {
  return numeral.spread?.row === 18 && numeral.mantissa.lt(TEN) && scale === "";
}

function goesOn(text: string, position: number): boolean {
  return (
    text[position] === "多" &&
    /^(?:元化|样化|方面|措并举|渠道|层次)/.test(text.slice(position + 1, position + 4))
  );
}

function innerAt(text: string, end: number, numeral: Numeral): string {
  const position = numeral.script === "arabic" ? skipBlank(text, end) : end;
  const mark = text[position] ?? "";
  if (mark === "余") return mark;
  if (mark !== "多" && mark !== "来" && mark !== "把") return "";
  const tens = numeral.decimals === 0 && !numeral.mantissa.isZero() && numeral.mantissa.mod(TEN).isZero();
  const follows = scaleAt(text, position + 1) !== null || unitAt(text, position + 1) !== null;
  if (mark === "多") return (tens || follows) && !goesOn(text, position) ? mark : "";
  if (mark === "把") return numeral.bare && follows ? mark : "";
  return tens && follows ? mark : "";
}

/** 3个亿, 7个多亿 are spoken sums; 10个亿元村 are ten villages. */
const SPOKEN = /个(?:多亿|亿(?![元级斤吨方千]))/y;
const HUNDRED_MILLION = new Decimal(100_000_000);

function spokenScaleAfter(text: string, end: number, numeral: Numeral) {
  SPOKEN.lastIndex = end;
  if (text[end] !== "个" || numeral.composite || !SPOKEN.test(text)) return null;
  const more = text[end + 1] === "多" ? "多" : "";
  return { word: "亿", factor: HUNDRED_MILLION, end: end + 2 + more.length, more };
}

function scaleAfter(text: string, end: number, numeral: Numeral) {
  if (numeral.composite) return null;
  const position = numeral.script === "arabic" ? skipBlank(text, end) : end;
  const scale = scaleAt(text, position);
  if (!scale) return null;
  // 千瓦, 千克, 百分点 are units, not scales.
  const unit = unitAt(text, position);
  if (unit && unit.end > position + 1 && !/^[万亿]/.test(scale.word)) return null;
  const large = scale.word.endsWith("万") || scale.word.endsWith("亿");
  if (!large) {
    const next = text[position + 1] ?? "";
    const counted = next === "余" || next === "多" || unitAt(text, position + 1) !== null;
    if (numeral.script === "chinese" || !counted) return null;
  }
  return { word: scale.word, factor: scale.factor, end: position + scale.word.length };
}
