import type { Binding, BindingCandidate, ChosenBinding, Placeholder } from "../model/draft.ts";
import type { Paragraph } from "../model/document.ts";
import type { Indicator } from "../model/plan.ts";
import { assignBest } from "./bind-assign.ts";
import { bindByPerson } from "./bind-chosen.ts";
import { contextsOfBlanks } from "./bind-context.ts";
import { decide, type Decision } from "./bind-decide.ts";
import { scoreMatrix, WORTH_LISTING, type ScoreMatrix } from "./bind-matrix.ts";
import type { FiguresReach } from "./bind-foreign.ts";
import { bindByName } from "./bind-named.ts";
import { pairsOfNames, termsOfIndicators } from "./bind-names.ts";
import { titleLinesOf } from "./other-subject.ts";
import { reasonsOf } from "./bind-reasons.ts";

export interface BindingInput {
  readonly paragraphs: readonly Paragraph[];
  readonly placeholders: readonly Placeholder[];
}

export interface BindingOptions {
  /** What persons chose before; goes before everything else. */
  readonly chosen?: readonly ChosenBinding[];
  /** What the figures speak of, so that a blank about another time or one unit is never surely theirs. */
  readonly reach?: FiguresReach;
  /** Blanks that were filled before: they get no Binding and vie with the others all the same. */
  readonly filled?: readonly Placeholder[];
}

const MOST_CANDIDATES = 5;
const WORTH_PROPOSING = 0.35;

/**
 * Ties each blank to an indicator (SPEC section 5, Binding), the whole draft at once; one Binding per placeholder, in their order.
 * `sure` is given only where words, unit and the lack of rivals all agree: a wrong number in a report costs more than a question.
 * Binding twice gives the same; the order of unrelated paragraphs changes nothing.
 */
export function bindPlaceholders(
  input: BindingInput,
  indicators: readonly Indicator[],
  options: BindingOptions = {},
): Binding[] {
  const { paragraphs, placeholders } = input;
  const byPerson = bindByPerson(paragraphs, placeholders, options.chosen ?? []);
  const settled = placeholders.map((placeholder, i) => byPerson[i] ?? bindByName(placeholder, indicators));
  const own = placeholders.filter((_, i) => settled[i] === null);
  const filled = own.length === 0 ? [] : standingAlone(options.filled ?? [], placeholders);
  const open = inOrder([...own, ...filled.filter(({ named }) => named === null)], paragraphs);
  const terms = termsOfIndicators(indicators);
  const known = pairsOfNames(terms);
  const contexts = contextsOfBlanks(paragraphs, [...placeholders, ...filled], open, known, options.reach);
  const matrix = scoreMatrix(open, contexts, indicators, terms);
  const given = assignBest(matrix.rows, matrix.columns, (row, column) => worth(matrix.score(row, column)));
  const names = indicators.map(({ name, aliases }) => [name, ...aliases]);
  const said = [titleLinesOf(paragraphs), ...names.flat()].join("\n");
  const decisions = decide(matrix, given, contexts, { names, known: said });
  const rows = new Map(open.map((placeholder, row) => [placeholder, row]));
  return placeholders.map((placeholder, i) => {
    const done = settled[i];
    if (done) return done;
    const row = rows.get(placeholder)!;
    return bindingOf(placeholder, matrix, row, decisions[row]!, indicators);
  });
}

/** As they stand in the document: of equal rivals the first wins, whether or not it was filled before. */
function inOrder(placeholders: readonly Placeholder[], paragraphs: readonly Paragraph[]): Placeholder[] {
  const places = new Map(paragraphs.map(({ id }, at) => [id, at]));
  const place = ({ paragraph }: Placeholder) => places.get(paragraph) ?? paragraphs.length;
  return [...placeholders].sort((a, b) => place(a) - place(b) || a.start - b.start);
}

/** Without those that a placeholder overlaps: a person may have put a blank into a control of ours again. */
function standingAlone(filled: readonly Placeholder[], placeholders: readonly Placeholder[]): Placeholder[] {
  const byParagraph = new Map<string, Placeholder[]>();
  for (const placeholder of placeholders) {
    const list = byParagraph.get(placeholder.paragraph);
    if (list) list.push(placeholder);
    else byParagraph.set(placeholder.paragraph, [placeholder]);
  }
  return filled.filter(({ paragraph, start, end }) =>
    (byParagraph.get(paragraph) ?? []).every((one) => one.end <= start || end <= one.start),
  );
}

function worth(score: number): number {
  return score < WORTH_PROPOSING ? 0 : score;
}

function bindingOf(
  placeholder: Placeholder,
  matrix: ScoreMatrix,
  row: number,
  decision: Decision,
  indicators: readonly Indicator[],
): Binding {
  const candidates = candidatesOf(matrix, row, decision.column, indicators);
  if (decision.column < 0) {
    return { placeholder, certainty: "none", indicator: null, candidates, reasons: decision.reasons };
  }
  const own = reasonsOf(matrix.detail(row, decision.column), matrix.unit(row, decision.column));
  return {
    placeholder,
    certainty: decision.sure ? "sure" : "proposed",
    indicator: indicators[decision.column]!.code,
    candidates,
    reasons: [...own, ...decision.reasons],
  };
}

function candidatesOf(
  matrix: ScoreMatrix,
  row: number,
  bound: number,
  indicators: readonly Indicator[],
): BindingCandidate[] {
  const columns: number[] = [];
  for (let column = 0; column < matrix.columns; column++) {
    if (column === bound || matrix.score(row, column) >= WORTH_LISTING) columns.push(column);
  }
  columns.sort(
    (a, b) =>
      Number(b === bound) - Number(a === bound) || matrix.score(row, b) - matrix.score(row, a) || a - b,
  );
  return columns.slice(0, MOST_CANDIDATES).map((column) => ({
    indicator: indicators[column]!.code,
    score: Math.round(matrix.score(row, column) * 1000) / 1000,
    reasons: reasonsOf(matrix.detail(row, column), matrix.unit(row, column)),
  }));
}
