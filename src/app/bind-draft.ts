import { reachOfFigures } from "../core/draft/bind-foreign.ts";
import { bindPlaceholders } from "../core/draft/bind.ts";
import type { Paragraph } from "../core/model/document.ts";
import type { Binding, ChosenBinding, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import { filledBlanks } from "../core/report/filled-blanks.ts";

/** Binds the blanks of a draft to figures, with what is known of both: persons' choices, earlier fills, period and units. */
export function bindDraft(
  paragraphs: readonly Paragraph[],
  scan: Scan,
  figures: FigureSet,
  chosen: readonly ChosenBinding[],
): Binding[] {
  const indicators = figures.figures.map(({ indicator }) => indicator);
  const isFull = scan.placeholders.length === 0;
  const options = { chosen, reach: reachOfFigures(figures), filled: isFull ? [] : filledBlanks(paragraphs) };
  return bindPlaceholders(scan, indicators, options);
}
