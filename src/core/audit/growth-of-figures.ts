import type { NumberClaim } from "../model/draft.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import type { Interval } from "../number/claim.ts";
import { negated } from "../number/interval.ts";
import { splitScale } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import type { ArithmeticIssue } from "./audited.ts";
import { COMPARISON_WORDS } from "./comparison.ts";
import { isPoints, isShare, type Sentence, type SentenceNumber } from "./sentence-numbers.ts";
import { closed, differenceOf, disjoint, growthOf, spanText } from "./spans.ts";
import type { Tie } from "./tie-numbers.ts";

/** What is known of the period before. */
export interface Earlier {
  readonly figures: FigureSet;
  /** Sets of the same plan in other periods. */
  readonly past: readonly FigureSet[];
  /** What last year's report says of each indicator, by code; asked for only where a rate has no other base. */
  said(): ReadonlyMap<string, Interval>;
}

type Comparison = (typeof COMPARISON_WORDS)[number]["name"];

/** A base of comparison; one from a report is only what that report said. */
interface Base {
  readonly value: Interval;
  readonly isCertain: boolean;
}

/**
 * "发布信息312条，同比增长5%" where no indicator is this rate: recomputed from the figure itself and the figure of the period
 * before (an indicator of 上年同期, an earlier figures file, or last year's report).
 */
export function growthOfFigures(
  { numbers }: Sentence,
  ties: ReadonlyMap<NumberClaim, Tie>,
  earlier: Earlier,
): readonly ArithmeticIssue[] {
  return numbers.flatMap((said, at) => {
    const level = numbers[at - 1];
    const tie = level && ties.get(level.number);
    const word = COMPARISON_WORDS.find((one) => one.said.test(said.before));
    if (!tie || tie.isUnitStrange || tie.isWeak || ties.has(said.number) || !word) return [];
    if (said.direction === null || said.before.length > word.longest || tie.figure.value === null) return [];
    const base = baseOf(tie.figure, word.name, earlier);
    return base ? differing(said, level, tie.figure, base) : [];
  });
}

function differing(
  said: SentenceNumber,
  level: SentenceNumber,
  figure: Figure,
  base: Base,
): readonly ArithmeticIssue[] {
  const now = exact(figure);
  if (!now) return [];
  const claim = said.direction === "fall" ? negated(said.claim) : said.claim;
  const isRate = isShare(said) && !isShare(level);
  const expected = isRate ? growthOf(base.value, now) : isPoints(said) ? differenceOf(now, base.value) : null;
  if (!expected || !disjoint(expected, claim)) return [];
  const shown = `${spanText(expected)}${isRate ? "%" : "个百分点"}`;
  const { number } = said;
  return [
    {
      kind: "growth-differs",
      isCertain: base.isCertain,
      number,
      related: [level.number],
      found: number.text,
      expected: shown,
    },
  ];
}

function baseOf(figure: Figure, comparison: Comparison, { figures, past, said }: Earlier): Base | null {
  const own = figures.figures.filter((one) => isBaseOf(one, figure, comparison));
  const known = own.length === 1 ? own[0]! : earlierFigure(figure, comparison, figures.period, past);
  const value = known && exact(known);
  if (value) return { value, isCertain: true };
  const reported = comparison === "同比" ? said().get(figure.indicator.code) : undefined;
  return reported ? { value: reported, isCertain: false } : null;
}

const SCOPES: Readonly<Record<Comparison, RegExp>> = { 同比: /上年同期[.!]/g, 环比: /上期[.!]/g };
const NAMES: Readonly<Record<Comparison, RegExp>> = {
  同比: /^(?:上年|去年)(?:同期)?的?/,
  环比: /^上[期月]的?/,
};

/** 上年同期.X beside X, or an indicator called 上年X. */
function isBaseOf(base: Figure, figure: Figure, comparison: Comparison): boolean {
  const formula = plain(base.indicator.formula ?? base.provenance.formula);
  const bare = formula.replace(SCOPES[comparison], "");
  const { name, aliases } = figure.indicator;
  const ownFormula = plain(figure.indicator.formula ?? figure.provenance.formula);
  if (bare !== formula) return bare === ownFormula || bare === plain(name);
  const called = base.indicator.name.replace(NAMES[comparison], "");
  return called !== base.indicator.name && [name, ...aliases].includes(called);
}

function earlierFigure(
  figure: Figure,
  comparison: Comparison,
  period: string,
  past: readonly FigureSet[],
): Figure | null {
  if (comparison !== "同比") return null;
  const set = past.find((one) => isYearBefore(one.period, period));
  const { code, name } = figure.indicator;
  return set?.figures.find(({ indicator }) => indicator.code === code && indicator.name === name) ?? null;
}

function isYearBefore(past: string, now: string): boolean {
  const year = /(?:19|20)\d\d/;
  const [before, own] = [year.exec(past)?.[0], year.exec(now)?.[0]];
  return (
    before !== undefined &&
    own !== undefined &&
    Number(own) - Number(before) === 1 &&
    past.replace(before, "") === now.replace(own, "")
  );
}

function exact(figure: Figure): Interval | null {
  const value = figure.value?.times(splitScale(unitOfIndicator(figure.indicator)).factor);
  return value ? closed(value, value) : null;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").replace(/^=/, "");
}
