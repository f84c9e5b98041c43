import { bindPlaceholders } from "../../src/core/draft/bind.ts";
import type { CaseDomain, LabelledText } from "../support/binding-cases.ts";

/** How the bindings of a labelled set fared. */
export interface BindingMeasure {
  blanks: number;
  /** Blanks whose indicator is in the plan. */
  bindable: number;
  sure: number;
  sureRight: number;
  proposedRight: number;
  readonly mistakes: string[];
  readonly misses: string[];
}

export function emptyMeasure(): BindingMeasure {
  return { blanks: 0, bindable: 0, sure: 0, sureRight: 0, proposedRight: 0, mistakes: [], misses: [] };
}

/** Binds the texts as one draft and counts; `without` takes one indicator out of the plan. */
export function measureTexts(
  measure: BindingMeasure,
  domain: CaseDomain,
  texts: readonly LabelledText[],
  without: string | null = null,
): void {
  const indicators = domain.indicators.filter((indicator) => indicator.name !== without);
  const labels = texts.flatMap((text) => text.labels);
  const bindings = bindPlaceholders(
    {
      paragraphs: texts.map((text) => text.paragraph),
      placeholders: texts.flatMap((text) => text.placeholders),
    },
    indicators,
  );
  bindings.forEach((binding, i) => {
    const label = labels[i] === without ? "-" : labels[i]!;
    const right = binding.indicator === label;
    measure.blanks++;
    if (label !== "-") measure.bindable++;
    const text = texts.find((one) => one.placeholders.includes(binding.placeholder))!.paragraph.text;
    const said = `${text.slice(Math.max(0, binding.placeholder.start - 18), binding.placeholder.end + 12)} => ${binding.indicator} (${binding.reasons.join(" ")}) right: ${label}`;
    if (binding.certainty === "sure") {
      measure.sure++;
      if (right) measure.sureRight++;
      else measure.mistakes.push(said);
    } else if (label !== "-") {
      if (right) measure.proposedRight++;
      measure.misses.push(
        `${binding.certainty}: ${said} | ${binding.candidates.map((c) => c.indicator + " " + c.score).join(", ")}`,
      );
    }
  });
}

/** Every text with each of its indicators taken out of the plan in turn. */
export function measureWithout(measure: BindingMeasure, domain: CaseDomain): void {
  for (const text of domain.texts) {
    for (const label of new Set(text.labels)) if (label !== "-") measureTexts(measure, domain, [text], label);
  }
}
