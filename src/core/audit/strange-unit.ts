import type { Claim } from "../number/claim.ts";
import type { Decimal } from "../number/decimal.ts";
import { splitScale, unitNamed, type MeasureUnit } from "../number/units.ts";
import { contains } from "../number/verdict.ts";

/** Digits that must agree before another classifier (篇 for 条) is called a wrong unit and not another statistic. */
const ENOUGH_DIGITS = 3;
const PEOPLE = new Set(["人", "名", "位", "员", "口"]);

/**
 * Is only the unit wrong: the number itself is the figure's? Units that people confuse (人 and 人次, 件 and 件次,
 * % and 个百分点) need no more proof; others must agree to three digits, exactly.
 */
export function isOtherUnit(claim: Claim, said: string, value: Decimal, unit: string): boolean {
  const { factor, unit: own } = splitScale(unit);
  const n = value.times(factor).abs();
  if (n.isZero() || !contains(claim, n)) return false;
  if (isConfusedUnit(said, own)) return true;
  const isExact = claim.markers.length === 0 && claim.value?.eq(n) === true;
  return isExact && n.toFixed().replace(/\D|0+$/g, "").length >= ENOUGH_DIGITS;
}

/** Are these two units that people write for one another? */
export function isConfusedUnit(said: string, own: string): boolean {
  return isConfusable(unitNamed(splitScale(said).unit), unitNamed(own));
}

function isConfusable(a: MeasureUnit, b: MeasureUnit): boolean {
  const shares = new Set(["percent", "percentage-point"]);
  if (shares.has(a.kind) || shares.has(b.kind)) return shares.has(a.kind) && shares.has(b.kind);
  if (a.occurrence === b.occurrence) return false;
  const [thing, times] = a.occurrence ? [b, a] : [a, b];
  return times.name === `${thing.name}次` || (PEOPLE.has(thing.name) && times.name === "人次");
}
