import type { Claim, Interval } from "./claim.ts";
import { Decimal, decimalFromText } from "./decimal.ts";
import { holds } from "./interval.ts";

/** How a claim stands to the exact value, the first that applies. */
export type ClaimVerdict = "false" | "false-boundary" | "style" | "true-loose" | "true-rounded" | "true";

/** Numbers from outside: digits as text, safe in any size. Null for anything that is no finite number. */
export function decimalFrom(n: string | number | bigint | Decimal): Decimal | null {
  if (n instanceof Decimal) return n.isFinite() ? n : null;
  return decimalFromText(typeof n === "string" ? n.trim() : String(n));
}

/** Whether the claim holds for n (in base units, with its sign). No number is held by anything. */
export function contains(claim: Interval, n: string | number | bigint | Decimal): boolean {
  const value = decimalFrom(n);
  return value !== null && holds(claim, value);
}

/** Words for which n = N is false by a hair: the writer meant the number itself. */
const EXCLUDING = new Set(
  "余 多 后置多 近 将近 接近 超 超过 超出 逾 突破 高于 大于 多于 以外 之外 开外 不足 不到 不满 未满 未到 低于 少于 小于".split(
    " ",
  ),
);
/** Words that may say far less than there is. */
const LOOSE = new Set(
  "余 多 后置多 超 超过 超出 逾 突破 高于 大于 多于 以上 及以上 或以上 至少 最少 不少于 不低于 不小于 起".split(
    " ",
  ),
);
const FAR = new Decimal("0.2");

/**
 * The verdict of one claim against the exact value, in the audit's order: a false claim is false whatever its style;
 * 1000余 for 1950 is loose (more than 20 % above N); a rounded number that is not the exact one is true-rounded.
 */
export function verdict(claim: Claim, n: string | number | bigint | Decimal): ClaimVerdict {
  const value = decimalFrom(n);
  if (value === null) return "false";
  const face = claim.value;
  const has = (words: ReadonlySet<string>) => claim.markers.some((word) => words.has(word));
  if (!holds(claim, value)) return face?.eq(value) && has(EXCLUDING) ? "false-boundary" : "false";
  if (claim.styleErrors.length > 0) return "style";
  if (face === null) return "true";
  if (has(LOOSE) && value.minus(face).abs().gt(value.abs().times(FAR))) return "true-loose";
  return claim.markers.length === 0 && !face.eq(value) ? "true-rounded" : "true";
}
