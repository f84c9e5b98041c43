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

const AUDITED = new Set<NumberKind>(["statistic", "percent", "money", "ratio", "duration"]);

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
}

/**
 * Ties numbers to indicators: by our own control first, then by words and unit as blanks are bound, all numbers and
 * blanks of the document at once; only sure bindings count. What is left is bound once more as if its unit were not
 * said, to find numbers whose words are certain and whose unit is another.
 */
export function tieNumbers(
  scan: Pick<Scan, "paragraphs" | "placeholders">,
  numbers: readonly NumberClaim[],
  set: FigureSet,
): ReadonlyMap<NumberClaim, Tie> {
  const lookup = new FigureLookup([set]);
  const ties = tiesByControl(scan.paragraphs, numbers, lookup);
  const indicators = set.figures.map(({ indicator }) => indicator);
  const byWords = sureBindings(scan, numbers, indicators, (number) => asBlank(number, number.unit));
  for (const number of numbers) {
    const figure = ties.has(number) ? null : lookup.find(byWords.get(number) ?? "");
    if (figure) ties.set(number, { by: "words", figure, isUnitStrange: false });
  }
  const bare = indicators.map((indicator): Indicator => ({ ...indicator, measureUnit: "" }));
  const unsaid = sureBindings(scan, numbers, bare, (number) => asBlank(number, ""));
  for (const number of numbers) {
    const figure = ties.has(number) ? null : lookup.find(unsaid.get(number) ?? "");
    if (figure) ties.set(number, { by: "words", figure, isUnitStrange: true });
  }
  return ties;
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

/** Codes of the indicators that numbers are surely bound to. Blanks that still stand take part, so that none is counted twice. */
function sureBindings(
  { paragraphs, placeholders }: Pick<Scan, "paragraphs" | "placeholders">,
  numbers: readonly NumberClaim[],
  indicators: readonly Indicator[],
  view: (number: NumberClaim) => Placeholder,
): ReadonlyMap<NumberClaim, string> {
  const blanks = numbers.map(view);
  const bindings: readonly Binding[] = bindPlaceholders(
    { paragraphs, placeholders: [...blanks, ...placeholders] },
    indicators,
  );
  const sure = new Map<NumberClaim, string>();
  numbers.forEach((number, at) => {
    const binding = bindings[at]!;
    if (binding.certainty === "sure" && binding.indicator !== null) sure.set(number, binding.indicator);
  });
  return sure;
}

/** A number's span seen as a blank that waits for this number. */
function asBlank(number: NumberClaim, unit: string): Placeholder {
  const { paragraph, start, end, text } = number;
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
    kind: unitNamed(splitScale(unit).unit).kind,
    named: null,
  };
}
