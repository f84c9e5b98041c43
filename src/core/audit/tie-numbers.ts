import { obstacleForSpan } from "../document/obstacle.ts";
import { bindPlaceholders } from "../draft/bind.ts";
import type { Binding, NumberClaim, Placeholder, Scan } from "../model/draft.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import type { Paragraph } from "../model/document.ts";
import type { Indicator } from "../model/plan.ts";
import type { NumberKind } from "../number/claim.ts";
import { splitScale, unitNamed } from "../number/units.ts";
import { FigureLookup } from "../report/figure-lookup.ts";
import { parseTag } from "../report/tag.ts";
import type { PlanFigure } from "./figures-of-plans.ts";
import type { ReachedLevels } from "./reached-levels.ts";
import { isNamed, isProvedInOtherUnit, isProvedTie } from "./tie-proof.ts";

/** Of ordinals only ranks carry a claim. */
const AUDITED = new Set<NumberKind>(["statistic", "percent", "money", "ratio", "duration", "ordinal"]);

/** Thresholds, dates, ordinals, names and idioms are never audited, nor are the page numbers of headers and footers. */
export function auditedNumbers({
  paragraphs,
  numbers,
}: Pick<Scan, "paragraphs" | "numbers">): readonly NumberClaim[] {
  const margins = new Map(
    paragraphs.filter(({ place }) => place === "header" || place === "footer").map((one) => [one.id, one]),
  );
  return numbers.filter(({ kind, claim, paragraph, start, end }) => {
    const margin = margins.get(paragraph);
    const isField = margin !== undefined && obstacleForSpan(margin, start, end) === "field-result";
    return AUDITED.has(kind) && claim !== null && !isField;
  });
}

/** A figure that a number stands for, for certain. */
export interface Tie {
  readonly by: "control" | "words";
  readonly figure: Figure;
  /** The words fit, the unit does not (人 for 人次); only so when `by` is "words". */
  readonly isUnitStrange: boolean;
  /** The whole name stands there, but a verb or a word before it may make it another statistic: never called wrong by this. */
  readonly isWeak?: boolean;
}

const NO_LEVELS: ReachedLevels = { numbers: new Map(), former: new Set(), paragraphs: new Map() };

/** Indicators whose value is a place: 位次, 排名. */
const RANK_NAME = /位次|名次|排名|排位|第几/;

/**
 * Ties numbers to indicators: by our own control first, then by words and unit as blanks are bound, all numbers and
 * blanks of the document at once; only sure bindings and those that the number itself proves count. What is left is bound once more as if its unit were not
 * said, to find numbers whose words are certain and whose unit is another.
 */
export function tieNumbers(
  scan: Pick<Scan, "paragraphs" | "placeholders">,
  numbers: readonly NumberClaim[],
  set: FigureSet,
  shared: readonly PlanFigure[] = [],
  reached: ReachedLevels = NO_LEVELS,
): ReadonlyMap<NumberClaim, Tie> {
  const lookup = new FigureLookup([set]);
  const ties = tiesByControl(scan.paragraphs, numbers, new FigureLookup([withShared(set, shared)]));
  const weak = new Map<NumberClaim, Tie>();
  const indicators = set.figures.map(({ indicator }) => indicator);
  const bare = indicators.map((indicator): Indicator => ({ ...indicator, measureUnit: "" }));
  const byWords = bindingsOf(scan, numbers, indicators, (number) => asBlank(number, number.unit));
  const levels = bindingsOfLevels(scan, numbers, indicators, reached);
  const unsaid = bindingsOf(scan, numbers, bare, (number) => asBlank(number, ""));
  const passes = [
    { bindings: levels, isUnitStrange: false, isProved: isProvedTie },
    { bindings: byWords, isUnitStrange: false, isProved: isProvedTie },
    { bindings: unsaid, isUnitStrange: true, isProved: isProvedInOtherUnit },
  ];
  for (const { bindings, isUnitStrange, isProved } of passes) {
    numbers.forEach((number, at) => {
      const binding = bindings[at];
      const figure = !binding || ties.has(number) ? null : lookup.find(binding.indicator ?? "");
      if (!binding || !figure || (number.kind === "ordinal" && !RANK_NAME.test(figure.indicator.name)))
        return;
      if (binding.certainty === "sure" || isProved(binding, number, figure))
        ties.set(number, { by: "words", figure, isUnitStrange });
      else if (!isUnitStrange && isNamed(binding))
        weak.set(number, { by: "words", figure, isUnitStrange, isWeak: true });
    });
  }
  return new Map([...weak, ...ties]);
}

/** Controls name the plan, so that they tell an indicator that several plans have. */
function withShared(set: FigureSet, shared: readonly PlanFigure[]): FigureSet {
  const known = new Set(set.figures.map(({ indicator }) => indicator.code));
  const more = shared.map(({ figure }) => figure).filter(({ indicator }) => !known.has(indicator.code));
  return { ...set, figures: [...set.figures, ...more] };
}

function tiesByControl(
  paragraphs: readonly Paragraph[],
  numbers: readonly NumberClaim[],
  lookup: FigureLookup,
): Map<NumberClaim, Tie> {
  const own = new Map(
    paragraphs.map(({ id, controls }) => [id, controls.filter(({ ours, isBlock }) => ours && !isBlock)]),
  );
  const ties = new Map<NumberClaim, Tie>();
  for (const number of numbers) {
    const control = own
      .get(number.paragraph)
      ?.find(({ start, end }) => start <= number.start && number.end <= end);
    const tag = control && parseTag(control.tag);
    const figure = tag && lookup.find(tag.code);
    if (figure) ties.set(number, { by: "control", figure, isUnitStrange: false });
  }
  return ties;
}

/** What each number is bound to by its words. Blanks that still stand take part, so that none is counted twice. */
function bindingsOf(
  { paragraphs, placeholders }: Pick<Scan, "paragraphs" | "placeholders">,
  numbers: readonly NumberClaim[],
  indicators: readonly Indicator[],
  view: (number: NumberClaim) => Placeholder,
): readonly Binding[] {
  return bindPlaceholders({ paragraphs, placeholders: [...numbers.map(view), ...placeholders] }, indicators);
}

/** What levels that were reached are bound to by the words before the first level; null for all other numbers. */
function bindingsOfLevels(
  { placeholders }: Pick<Scan, "placeholders">,
  numbers: readonly NumberClaim[],
  indicators: readonly Indicator[],
  reached: ReachedLevels,
): readonly (Binding | null)[] {
  if (reached.numbers.size === 0) return [];
  const paragraphs = [...reached.paragraphs.values()];
  const own = numbers.filter((one) => reached.paragraphs.has(one.paragraph) && !reached.former.has(one));
  const inside = placeholders.filter(({ paragraph }) => reached.paragraphs.has(paragraph));
  const scan = { paragraphs, placeholders: inside };
  const bindings = bindingsOf(scan, own, indicators, (number) => asBlank(number, number.unit));
  const found = new Map(own.map((number, at) => [number, bindings[at]!]));
  return numbers.map((number) => (reached.numbers.has(number) ? found.get(number)! : null));
}

/** A number's span seen as a blank that waits for this number. */
function asBlank(number: NumberClaim, unit: string): Placeholder {
  const { paragraph, start, end, text, kind } = number;
  return {
    id: `${paragraph}@${start}`,
    paragraph,
    start,
    end,
    text,
    blank: { start, end, text },
    approximator: "",
    scale: "",
    unit,
    kind: kind === "ordinal" ? "rank" : unitNamed(splitScale(unit).unit).kind,
    named: null,
  };
}
