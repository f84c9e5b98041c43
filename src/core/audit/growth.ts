import type { Interval } from "../number/claim.ts";
import { Decimal, divide } from "../number/decimal.ts";
import { negated } from "../number/interval.ts";
import { contains } from "../number/verdict.ts";
import type { ArithmeticIssue } from "./audited.ts";
import {
  isAmount,
  isPoints,
  isShare,
  sameUnit,
  type Sentence,
  type SentenceNumber,
} from "./sentence-numbers.ts";
import { differenceOf, disjoint, growthOf, isBelow, spanText, sumOf } from "./spans.ts";

/** Right before the first of two levels (由100条增至90条), and what leads on to the second. */
export const FROM = /(?:由|从)(?:上年|去年|上年同期|去年同期|年初|原来|同期|20\d\d年)?(?:同期)?的?$/;
export const RISES_TO =
  /^[\u4e00-\u9fff]{0,4}(?:增长|增加|上升|提高|提升|扩大|增|升|涨)(?:到|至|为)了?(?:(?:今年|本年|20\d\d年)的?)?$/;
export const FALLS_TO =
  /^[\u4e00-\u9fff]{0,4}(?:下降|减少|降低|回落|缩减|缩短|压减|减|降)(?:到|至|为)了?(?:(?:今年|本年|20\d\d年)的?)?$/;
/** 上年同期 and the like before a number: the base of a comparison. */
const LAST_YEAR = /(?:上年|去年)(?:同期)?(?:的|为|是|[\u4e00-\u9fff]{0,6})?$/;
const COMPARED = /同比|比上年|比去年|较上年|较去年|较上年同期|比上年同期/;

/** Levels, changes and rates of growth that stand beside each other are recomputed from one another. */
export function growthInText({ numbers }: Sentence): readonly ArithmeticIssue[] {
  const issues = numbers.flatMap((one, at) => {
    const next = numbers[at + 1];
    if (!next) return [];
    return [
      ...levels(one, next, numbers[at + 2]),
      ...lastYear(one, next, numbers[at + 2]),
      ...change(one, next, numbers[at + 2]),
    ];
  });
  // 由上年的480吨减少到432吨 has two of the shapes; what they say is one problem.
  return issues.filter(
    (issue, at) => issues.findIndex((one) => one.number === issue.number && one.kind === issue.kind) === at,
  );
}

/** 由A增至B(，增长P%). */
function levels(
  a: SentenceNumber,
  b: SentenceNumber,
  then: SentenceNumber | undefined,
): readonly ArithmeticIssue[] {
  const rises = RISES_TO.test(b.before);
  if (!FROM.test(a.before) || (!rises && !FALLS_TO.test(b.before)) || !comparable(a, b)) return [];
  const isWrong = rises
    ? isBelow(b.claim, a.claim) || sameValue(a, b)
    : isBelow(a.claim, b.claim) || sameValue(a, b);
  if (isWrong) {
    const found = `${a.number.text}${b.before}${b.number.text}`;
    return [
      {
        kind: "direction",
        isCertain: true,
        number: b.number,
        related: [a.number],
        found,
        expected: rises ? "下降" : "增长",
      },
    ];
  }
  return then ? rate(a.claim, b, then, [a, b]) : [];
}

function sameValue(a: SentenceNumber, b: SentenceNumber): boolean {
  return (
    a.claim.value !== null &&
    b.claim.value !== null &&
    a.claim.value.eq(b.claim.value) &&
    !disjoint(a.claim, b.claim)
  );
}

function comparable(a: SentenceNumber, b: SentenceNumber): boolean {
  return (isLevel(a) || isShare(a)) && sameUnit(a.number, b.number) && isShare(a) === isShare(b);
}

/** Amounts and lengths of time (平均用时由8天缩短至5天). */
function isLevel(one: SentenceNumber): boolean {
  return isAmount(one) || one.number.kind === "duration";
}

/** B条（上年同期A条），同比增长P%; 上年A条，今年B条，增长P%. */
function lastYear(
  a: SentenceNumber,
  b: SentenceNumber,
  then: SentenceNumber | undefined,
): readonly ArithmeticIssue[] {
  if (!then || !isAmount(a) || !comparable(a, b)) return [];
  const isLast = (one: SentenceNumber) =>
    LAST_YEAR.test(one.before) && !/(?:比|较)(?:上年|去年)/.test(one.before);
  if (isLast(b) && !isLast(a)) return rate(b.claim, a, then, [a, b]);
  return isLast(a) && !isLast(b) ? rate(a.claim, b, then, [a, b]) : [];
}

/** B条，同比增加D条，增长P%: the base is B − D. */
function change(
  b: SentenceNumber,
  d: SentenceNumber,
  then: SentenceNumber | undefined,
): readonly ArithmeticIssue[] {
  if (
    !then ||
    !isAmount(b) ||
    b.direction !== null ||
    !comparable(b, d) ||
    d.direction === null ||
    !COMPARED.test(d.before)
  )
    return [];
  const base = d.direction === "rise" ? differenceOf(b.claim, d.claim) : sumOf([b.claim, d.claim]);
  return rate(base, b, then, [b, d]);
}

const HUNDRED = new Decimal(100);

/** 增长2倍 is 增长200%. */
function timesHundred({ low, high, ...ends }: Interval): Interval {
  return { ...ends, low: low && low.times(HUNDRED), high: high && high.times(HUNDRED) };
}

function perHundred({ low, high, ...ends }: Interval): Interval {
  return { ...ends, low: low && divide(low, HUNDRED), high: high && divide(high, HUNDRED) };
}

/** The rate said right after two levels against the one they give. */
function rate(
  base: Interval,
  now: SentenceNumber,
  said: SentenceNumber,
  from: readonly SentenceNumber[],
): readonly ArithmeticIssue[] {
  if (said.direction === null || said.before.length > 20 || /[；;]/.test(said.before)) return [];
  const signed = said.direction === "fall" ? negated(said.claim) : said.claim;
  const related = from.map(({ number }) => number);
  const issue = { isCertain: true, number: said.number, related, found: said.number.text };
  if (isShare(now)) {
    const points = differenceOf(now.claim, base);
    if (isPoints(said)) {
      return disjoint(points, signed)
        ? [{ ...issue, kind: "growth-differs", expected: `${spanText(points)}个百分点` }]
        : [];
    }
    return isMeantAsPoints(from, said)
      ? [
          {
            ...issue,
            kind: "points-as-percent",
            isCertain: false,
            expected: said.number.text.replace(/[%％]/, "个百分点"),
          },
        ]
      : [];
  }
  const growth = growthOf(base, now.claim);
  const isTimes = said.number.unit === "倍";
  if (!growth || !(isShare(said) || isTimes)) return [];
  if (!disjoint(growth, isTimes ? timesHundred(signed) : signed)) return [];
  const expected =
    isTimes && said.direction === "rise" ? `${spanText(perHundred(growth))}倍` : `${spanText(growth)}%`;
  return [{ ...issue, kind: "growth-differs", expected }];
}

/** 由85%提高到90%，提高5%: the difference as written is what is said, the growth as written is not. A doubt, since both are rounded. */
function isMeantAsPoints(from: readonly SentenceNumber[], said: SentenceNumber): boolean {
  const [a, b] = from.map(({ claim }) => claim.value);
  const { value } = said.claim;
  if (!a || !b || !value || !isShare(said) || a.isZero()) return false;
  const moved = b.minus(a).abs();
  return moved.eq(value) && !contains(said.claim, moved.div(a).times(100));
}
