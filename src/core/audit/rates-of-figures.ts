import type { Figure, FigureSet } from "../model/figure.ts";
import type { NumberClaim } from "../model/draft.ts";
import { COMPARISON_WORDS } from "./comparison.ts";
import { isShare, type Sentence } from "./sentence-numbers.ts";
import type { Tie } from "./tie-numbers.ts";

/**
 * "发布信息312条，同比增长5%": the rate belongs to the indicator right before it. Where the plan has exactly one 同比 (环比)
 * of that indicator, the rate is tied to it.
 */
export function tiesOfRates(
  sentences: readonly Sentence[],
  ties: ReadonlyMap<NumberClaim, Tie>,
  { figures }: FigureSet,
): ReadonlyMap<NumberClaim, Tie> {
  const rates = new Map<NumberClaim, Tie>();
  const isSurelyTied = (number: NumberClaim) => ties.has(number) && !ties.get(number)?.isWeak;
  for (const { numbers } of sentences) {
    numbers.forEach((one, at) => {
      const before = at > 0 ? ties.get(numbers[at - 1]!.number) : undefined;
      if (
        !before ||
        before.isUnitStrange ||
        before.isWeak ||
        isSurelyTied(one.number) ||
        !isShare(one) ||
        one.direction === null
      )
        return;
      const word = COMPARISON_WORDS.find(({ said }) => said.test(one.before));
      const isBare = BARE_CHANGE.test(one.before);
      if (!isBare && (!word || one.before.length > word.longest)) return;
      const found = figures.filter((figure) => isRateOf(figure, before.figure, word?.name ?? "同比"));
      if (found.length === 1) rates.set(one.number, { by: "words", figure: found[0]!, isUnitStrange: false });
    });
  }
  return rates;
}

/** 收入18652元，增长6.8%: growth that says no period is over the year before. */
const BARE_CHANGE = /^[，,（(]?(?:增长|增加|上升|提高|下降|减少|降低|增|降)了?$/;

/** What the name of a rate adds to the name of its indicator: 同比增长率, 增速. */
const RATE_ENDING =
  /(?:同比|环比)?(?:增长率?|增幅|增速|增长(?:幅度|速度)|增减率?|下降率?|降幅|变化率?|变动率?|涨幅|升降)$/;

/** Is it the rate by its name: 门诊量同比增长率 beside 门诊量? One that says no period is taken as 同比. */
function isRateByName(rate: Figure, of: Figure, comparison: string): boolean {
  const names = [of.indicator.name, ...of.indicator.aliases];
  return [rate.indicator.name, ...rate.indicator.aliases].some((called) => {
    const ending = RATE_ENDING.exec(called)?.[0] ?? "";
    const said = /同比|环比/.exec(ending)?.[0] ?? "同比";
    return ending !== "" && said === comparison && names.includes(called.slice(0, -ending.length));
  });
}

function isRateOf(rate: Figure, of: Figure, name: string): boolean {
  if (isRateByName(rate, of, name)) return true;
  const inside = new RegExp(`^${name}[（(](.+)[)）]$`).exec(
    plain(rate.indicator.formula ?? rate.provenance.formula),
  )?.[1];
  const { formula, code, name: own } = of.indicator;
  return (
    inside !== undefined &&
    [formula ?? of.provenance.formula, code, own].some((text) => text !== "" && plain(text) === inside)
  );
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").replace(/^=/, "");
}
