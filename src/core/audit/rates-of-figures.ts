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
  for (const { numbers } of sentences) {
    numbers.forEach((one, at) => {
      const before = at > 0 ? ties.get(numbers[at - 1]!.number) : undefined;
      if (!before || before.isUnitStrange || ties.has(one.number) || !isShare(one) || one.direction === null)
        return;
      const word = COMPARISON_WORDS.find(({ said }) => said.test(one.before));
      if (!word || one.before.length > word.longest) return;
      const found = figures.filter((figure) => isRateOf(figure, before.figure, word.name));
      if (found.length === 1) rates.set(one.number, { by: "words", figure: found[0]!, isUnitStrange: false });
    });
  }
  return rates;
}

function isRateOf(rate: Figure, of: Figure, name: string): boolean {
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
