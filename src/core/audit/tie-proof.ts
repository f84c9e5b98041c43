import type { Binding, NumberClaim } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import type { Claim } from "../number/claim.ts";
import type { Decimal } from "../number/decimal.ts";
import { splitScale, unitCompatible } from "../number/units.ts";
import { contains, verdict } from "../number/verdict.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { isConfusedUnit } from "./strange-unit.ts";

/** Digits that must agree before a number itself shows that the indicator is meant. */
const ENOUGH_DIGITS = 3;
/** What words may lack where the indicator's whole name stands there and the number proves the rest. */
const FORGIVEN = new Set(["weak=shared", "weak=narrowed", "weak=conflict", "weak=unexplained"]);
/** In another unit the rivals are indicators of every unit; they do not count. */
const FORGIVEN_UNIT = new Set([...FORGIVEN, "weak=rival", "weak=unit"]);
/** Words that make another statistic of the same noun, whatever its number: never forgiven. */
const OTHER_STATISTIC = /同比|环比|增长|下降|新增|上年|目标|未|平均|人均|级|比重|最高|最低/;

/**
 * Is a proposed binding certain for an audit? Filling must be sure before it writes; an audit may also look at what stands
 * there. The whole name beside the number is enough where only another number of the same name spoke against it; where a
 * verb or a word before the name did (慰问特殊家庭), the number itself must show that the figure is meant.
 */
export function isProvedTie(binding: Binding, number: NumberClaim, figure: Figure): boolean {
  const weak = weaknesses(binding, FORGIVEN);
  if (!weak || !number.claim) return false;
  // A rank names the wider place that it is held in (居全市第4位).
  if (number.kind === "ordinal" || weak.every((reason) => reason === "weak=shared")) return true;
  const match = unitCompatible(number.unit, unitOfIndicator(figure.indicator));
  return match !== null && figure.value !== null && isSlip(number.claim, figure.value.times(match.factor));
}

/** The same for a number whose unit is another (4.8万余人 for 48215人次): it must hold, in a unit that people confuse. */
export function isProvedInOtherUnit(binding: Binding, number: NumberClaim, figure: Figure): boolean {
  if (!weaknesses(binding, FORGIVEN_UNIT) || !number.claim || figure.value === null) return false;
  const { factor, unit } = splitScale(unitOfIndicator(figure.indicator));
  return isConfusedUnit(number.unit, unit) && contains(number.claim, figure.value.times(factor).abs());
}

/** Does the indicator's whole name stand beside the number, with nothing against it but what a number may prove? */
export function isNamed(binding: Binding): boolean {
  return weaknesses(binding, FORGIVEN) !== null;
}

/** What speaks against the binding, all of it forgiven; null where something is not, or the name does not stand there. */
function weaknesses({ reasons }: Binding, forgiven: ReadonlySet<string>): readonly string[] | null {
  const weak = reasons.filter((reason) => reason.startsWith("weak="));
  const isLiteral = reasons.some((reason) => reason.startsWith("literal="));
  const isOther = reasons.some((reason) => reason.startsWith("conflict=") && OTHER_STATISTIC.test(reason));
  return isLiteral && !isOther && weak.every((reason) => forgiven.has(reason)) ? weak : null;
}

/** 近300 for exactly 300; 368 for 386: the figure, but for a slip that people make. */
function isSlip(claim: Claim, n: Decimal): boolean {
  if (verdict(claim, n) === "false-boundary") return true;
  const { value, markers } = claim;
  if (!value || markers.length > 0) return false;
  return isMiswritten(value, n);
}

/** 386 for 368, 2865.3 for 28653: the same digits, two of them swapped or in another scale. */
function isMiswritten(value: Decimal, n: Decimal): boolean {
  const [said, exact] = [digitsOf(value), digitsOf(n)];
  return exact.length >= ENOUGH_DIGITS && (said === exact || isSwapped(said, exact));
}

/** Shows the number itself, by three digits and more, that the figure is meant, whatever the words leave open? */
export function isSlipOfFigure({ claim, unit }: NumberClaim, { value, indicator }: Figure): boolean {
  if (!claim?.value || value === null) return false;
  const own = unitOfIndicator(indicator);
  const factor = unitCompatible(unit, own)?.factor ?? splitScale(own).factor;
  return isMiswritten(claim.value, value.times(factor));
}

function digitsOf(value: Decimal): string {
  return value.abs().toFixed().replace(".", "").replace(/0+$/, "");
}

/** Two neighbouring digits changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    at >= 0 &&
    at + 1 < a.length &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}
