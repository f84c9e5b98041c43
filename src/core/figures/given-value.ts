import type { GivenValue } from "../model/plan.ts";
import { decimalFromText, divide } from "../number/decimal.ts";
import type { Decimal } from "../number/decimal.ts";
import { read } from "../number/read.ts";
import { unitCompatible } from "../number/units.ts";

/** What a person gave: an exact number, a phrase that claims less, or nothing that can be read. */
export type ReadGiven =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "phrase"; readonly phrase: string }
  | { readonly kind: "unreadable" };

const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads 数值 of a hand-given indicator: "312" and "312场" are numbers in the indicator's unit, "80余场" and the rounded
 * "1.2万" phrases, which are repeated and never made exact. A unit that does not fit the indicator's is unreadable.
 */
export function readGivenValue(given: GivenValue, measureUnit: string): ReadGiven {
  const text = given.text.normalize("NFKC").trim();
  const plain = decimalFromText(GROUPED.test(text) ? text.replaceAll(",", "") : text);
  if (plain) return { kind: "number", value: plain };
  const claim = read(text);
  if (!claim) return { kind: "unreadable" };
  const match = unitCompatible(measureUnit, claim.unit);
  if (!match) return { kind: "unreadable" };
  const exact = claim.value !== null && claim.low?.eq(claim.value) && claim.high?.eq(claim.value);
  const percent = claim.kind === "percent" && claim.markers.length === 0;
  if (claim.value && (exact || percent) && claim.markers.length === 0) {
    const value =
      claim.unit === "" ? divide(claim.value, factorOf(measureUnit)) : claim.value.times(match.factor);
    if (value) return { kind: "number", value };
  }
  return { kind: "phrase", phrase: given.text.trim() };
}

function factorOf(measureUnit: string): Decimal {
  return unitCompatible("", measureUnit)!.factor;
}
