import type { NumberClaim } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import type { Claim, Interval } from "../number/claim.ts";
import { ONE, roundHalfUp, type Decimal } from "../number/decimal.ts";
import { read } from "../number/read.ts";
import { splitScale, unitCompatible, unitNamed } from "../number/units.ts";
import { contains, verdict, type ClaimVerdict } from "../number/verdict.ts";
import { changeOfIndicator, type Direction } from "../report/direction.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { HOLDING, WRONG, type AuditVerdict, type Reservation } from "./audited.ts";
import { disjoint, within } from "./spans.ts";
import { isOtherUnit } from "./strange-unit.ts";
import type { Tie } from "./tie-numbers.ts";

export interface Judgement {
  readonly verdict: AuditVerdict;
  readonly isAgainstSign: boolean;
  readonly reservation: Reservation | null;
}

/** What the sentence says of the number's direction; a minus sign right before it is a fall. */
export type SaidDirection = Direction;

const judged = (verdict: AuditVerdict, more: Partial<Omit<Judgement, "verdict">> = {}): Judgement => ({
  verdict,
  isAgainstSign: false,
  reservation: null,
  ...more,
});

/** A rank is a place whatever its unit: 第4位 for 4 (名, 位 or nothing). */
const SAME = { factor: ONE };

/**
 * The verdict of a number against the figure it stands for; the value missing means unverifiable. Of two readings that the
 * words allow (30和20万元) the one that holds is meant.
 */
export function judgeNumber(number: NumberClaim, tie: Tie, direction: SaidDirection): Judgement {
  const judgement = judgeReading(number, tie, direction);
  if (!number.otherwise || !WRONG.has(judgement.verdict)) return judgement;
  const second = judgeReading({ ...number, claim: number.otherwise }, tie, direction);
  return HOLDING.has(second.verdict) ? second : judgement;
}

function judgeReading(number: NumberClaim, tie: Tie, direction: SaidDirection): Judgement {
  const { claim } = number;
  const { figure } = tie;
  if (!claim) return judged("unverifiable");
  if (figure.phrase !== null) return judgePhrase(claim, number.unit, figure.phrase);
  if (figure.value === null) return judged("unverifiable");
  const unit = unitOfIndicator(figure.indicator);
  const match = number.kind === "ordinal" ? SAME : unitCompatible(number.unit, unit);
  if (!match || tie.isUnitStrange) {
    // Words alone may mislead; that the number itself agrees shows that only the unit is wrong.
    const isSure = tie.by === "control" || isOtherUnit(claim, number.unit, figure.value, unit);
    return judged(isSure && !match ? "unit" : "unverifiable");
  }
  const n = figure.value.times(match.factor);
  const sign = signOf(n, figure, direction);
  if (sign === "unsaid") return judged("unverifiable", { reservation: "sign-unsaid" });
  if (sign === "against") return judged("false", { isAgainstSign: true });
  const found = verdictOf(claim, n.abs(), number.unit);
  if (found === "false" && isWithoutUnit(number) && holdsInSomeScale(number.text, n.abs()))
    return judged("unverifiable");
  return judged(
    found === "false" && isScaleSlip(claim, n.abs(), number.unit, unit, figure.value) ? "unit" : found,
  );
}

/** A whole number of a measure (2716公里 for 2716.6) is taken as rounded, never as wrong; 0 % and 100 % are exact. */
function verdictOf(claim: Claim, n: Decimal, unit: string): ClaimVerdict {
  const found = verdict(claim, n);
  const { kind, continuous } = unitNamed(splitScale(unit).unit);
  const isRounded =
    found === "false" &&
    kind !== "percent" &&
    claim.markers.length === 0 &&
    claim.value !== null &&
    claim.low?.eq(claim.value) === true &&
    continuous &&
    roundHalfUp(n, claim.value.decimalPlaces()).eq(claim.value);
  return isRounded ? "true-rounded" : found;
}

/** The unit is not written, only meant (培训人数35). */
function isWithoutUnit({ text, unit }: NumberClaim): boolean {
  return unit === "" || /[0-9０-９余多]$/.test(text);
}

/** 18.36 for 1836000000元: the scale may be said in a heading, a table's corner, or at the end of the sentence. */
function holdsInSomeScale(text: string, n: Decimal): boolean {
  return ["千元", "万元", "亿元"].some((scale) => {
    const scaled = read(`${text}${scale}`);
    return scaled !== null && contains(scaled, n);
  });
}

/** 734.6元 for 734.6万元, 1200米 for 1200公里: right but for the scale or the unit. */
function isScaleSlip(claim: Claim, n: Decimal, said: string, unit: string, value: Decimal): boolean {
  const { kind } = unitNamed(splitScale(said).unit);
  if (n.isZero()) return false;
  if (kind === "money")
    return ["10000", "100000000"].some((f) => contains(claim, n.times(f)) || contains(claim, n.div(f)));
  return kind === "measure" && splitScale(unit).unit !== splitScale(said).unit
    ? contains(claim, value.times(splitScale(unit).factor).abs())
    : false;
}

function signOf(n: Decimal, figure: Figure, direction: SaidDirection): "agrees" | "against" | "unsaid" {
  const { name, formula } = figure.indicator;
  const change = changeOfIndicator(name, formula);
  if (n.isZero()) return "agrees";
  if (change === "none") return n.isNegative() && direction !== "fall" ? "unsaid" : "agrees";
  const falls = change === "fall" ? n.isPositive() : n.isNegative();
  if (direction === null) return falls && change !== "fall" ? "unsaid" : "agrees";
  return falls === (direction === "fall") ? "agrees" : "against";
}

/** A phrase given by hand may be repeated as wide or wider; a narrower one cannot be proved, one beside it is false. */
function judgePhrase(claim: Claim, unit: string, phrase: string): Judgement {
  const given = read(phrase);
  if (!given || (given.low === null && given.high === null)) return judged("unverifiable");
  const match = unitCompatible(unit, given.unit);
  if (!match) return judged("unverifiable");
  const base: Interval = given;
  if (within(base, claim)) return judged(claim.styleErrors.length > 0 ? "style" : "true");
  return disjoint(base, claim) ? judged("false") : judged("unverifiable", { reservation: "phrase-narrowed" });
}
