import { Decimal, ONE, divide } from "./decimal.ts";
import { withUnitsUnknown } from "./numeral-spread.ts";
import type { Numeral } from "./numeral.ts";
import { powerOfTen } from "./numeral.ts";
import type { Quantity } from "./quantity-parts.ts";
import { join, numeralAt, withPost } from "./quantity-parts.ts";
import { unitAt, unitNamed } from "./units.ts";

const TEN = new Decimal(10);

const SHARE_WORDS: readonly (readonly [string, string, string])[] = [
  ["百分之", "%", "1"],
  ["千分之", "‰", "1"],
  ["万分之", "%", "0.01"],
];

/** 百分之三十五点二. */
export function shareAt(text: string, start: number): Quantity | null {
  if (!text.startsWith("分之", start + 1)) return null;
  const word = SHARE_WORDS.find(([name]) => text.startsWith(name, start));
  if (!word) return null;
  const position = start + word[0].length;
  let numeral = numeralAt(text, position);
  if (!numeral || numeral.end === position) return null;
  if (text[numeral.end] === "几" && !numeral.spread) numeral = withUnitsUnknown(numeral) ?? numeral;
  const more = text[numeral.end] === "多" || text[numeral.end] === "余" ? text[numeral.end]! : "";
  const end = numeral.end + more.length;
  return {
    // 百分之百 is 100 %, not a hundred that lacks its 一.
    numeral: { ...numeral, bare: false },
    inner: "",
    scale: "",
    factor: ONE,
    after: "",
    unit: unitNamed(word[1]),
    unitStart: start,
    unitEnd: position,
    post: more,
    unitFactor: new Decimal(word[2]),
    fraction: false,
    start,
    end,
  };
}

/** 三分之一 and 1/3; dates (2021/3/5) and fractions above 1 are none. */
export function fractionAt(text: string, start: number, first: Numeral): Quantity | null {
  if (first.spread || first.bare || first.decimals > 0 || first.end === start) return null;
  const chinese = text.startsWith("分之", first.end);
  const slash = text[first.end] === "/" && first.script === "arabic" && text[start - 1] !== "/";
  if (!chinese && !slash) return null;
  const second = numeralAt(text, first.end + (chinese ? 2 : 1));
  if (!second || second.spread || second.bare || second.decimals > 0 || second.end === second.start)
    return null;
  if (slash && (second.script !== "arabic" || text[second.end] === "/" || text[first.end + 1] === "0"))
    return null;
  const [above, below] = chinese ? [second, first] : [first, second];
  if (above.mantissa.gt(below.mantissa)) return null;
  const value = divide(above.mantissa, below.mantissa);
  if (value === null || value.isZero()) return null;
  return {
    numeral: { ...first, end: second.end, mantissa: value },
    ...{
      inner: "",
      scale: "",
      factor: ONE,
      after: "",
      unit: null,
      unitStart: second.end,
      unitEnd: second.end,
    },
    ...{ post: "", unitFactor: ONE, fraction: true, start, end: second.end },
  };
}

const HALF_SHARES = ["一半", "半数"];

/** 一半, 半数 are 50 %; 半年, 半个月 half a unit. */
export function halfAt(text: string, start: number): Quantity | null {
  if (text[start] !== "半" && text[start + 1] !== "半") return null;
  const numeral: Numeral = {
    ...{ start, end: start + 1, script: "chinese", mantissa: new Decimal("0.5"), decimals: 1 },
    ...{ displayed: powerOfTen(-1), bare: false, composite: false, spread: null },
  };
  const common = { inner: "", scale: "", factor: ONE, after: "", start };
  const share = HALF_SHARES.find((word) => text.startsWith(word, start));
  if (share) {
    const end = start + 2;
    const five = { ...numeral, end, mantissa: new Decimal(5), decimals: 0, displayed: ONE };
    const unit = unitNamed("%");
    return join(
      { ...common, numeral: five },
      { unit, unitStart: end, unitEnd: end, post: "", unitFactor: TEN, end },
    );
  }
  if (text[start] !== "半") return null;
  const found = unitAt(text, start + 1);
  if (found?.unit.kind !== "duration") return null;
  const { unit, end } = found;
  return withPost(
    text,
    { ...common, numeral },
    { unit, unitStart: start + 1, unitEnd: end, post: "", unitFactor: ONE, end },
  );
}
