import type { Binding, Scan } from "../core/model/draft.ts";
import type { Figure } from "../core/model/figure.ts";
import type { FilledFigure } from "../core/model/report.ts";
import type { FindingView } from "../core/finding/message.ts";
import type { FiguresView, SubmissionView } from "./contract.ts";

/** All that a pane shows: results, never cells. Everything in it can cross a worker's boundary. */
export interface SessionView {
  readonly plan: PlanView | null;
  readonly submissions: readonly SubmissionView[];
  readonly roster: readonly RosterView[];
  readonly findings: readonly FindingView[];
  readonly figures: FiguresView["indicators"];
  readonly blanks: readonly BlankView[];
  /** How many masked names and dates stay as they are. */
  readonly masks: number;
  readonly outputs: readonly OutputView[];
}

export interface PlanView {
  readonly name: string;
  readonly period: string;
  readonly units: number;
  readonly forms: number;
  readonly indicators: number;
}

export interface RosterView {
  readonly unit: string;
  readonly status: string;
  readonly files: readonly string[];
  readonly missingForms: readonly string[];
}

/** A blank with the sentence it stands in; `start` and `end` are offsets in `sentence`. */
export interface BlankView {
  readonly id: string;
  readonly paragraph: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly binding: "sure" | "proposed" | "none";
  readonly indicator?: string;
  readonly name?: string;
  readonly written?: string;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  /** Parts of the binding's reasons ("words=新办、读者"), made into words by the pane. */
  readonly reasons: readonly string[];
}

export interface OutputView {
  readonly path: string;
  readonly size: number;
}

/** The blanks of a draft as the pane lists them. */
export function blankViews(
  scan: Scan,
  bindings: readonly Binding[],
  filled: readonly FilledFigure[],
  figures: readonly Figure[],
): readonly BlankView[] {
  const texts = new Map(scan.paragraphs.map((paragraph) => [paragraph.id, paragraph.text]));
  const names = new Map(figures.map(({ indicator }) => [indicator.code, indicator.name]));
  const written = new Map(filled.map((figure) => [figure.placeholder.id, figure.written]));
  return bindings.map((binding) => {
    const { placeholder } = binding;
    const sentence = sentenceAround(
      texts.get(placeholder.paragraph) ?? "",
      placeholder.start,
      placeholder.end,
    );
    const now = written.get(placeholder.id);
    return {
      id: placeholder.id,
      paragraph: placeholder.paragraph,
      sentence: sentence.text,
      start: placeholder.start - sentence.start,
      end: placeholder.end - sentence.start,
      text: placeholder.text,
      binding: binding.certainty,
      ...(binding.indicator === null
        ? {}
        : { indicator: binding.indicator, name: names.get(binding.indicator) ?? binding.indicator }),
      ...(now === undefined ? {} : { written: now }),
      candidates: binding.candidates.map(({ indicator }) => ({
        code: indicator,
        name: names.get(indicator) ?? indicator,
      })),
      reasons: binding.reasons,
    };
  });
}

const SENTENCE_ENDS = "。！？；\n";

function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly text: string; readonly start: number } {
  let from = start;
  while (from > 0 && !SENTENCE_ENDS.includes(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_ENDS.includes(text[to]!)) to += 1;
  const stop = text[to] === undefined || text[to] === "\n" ? to : to + 1;
  return { text: text.slice(from, stop), start: from };
}
