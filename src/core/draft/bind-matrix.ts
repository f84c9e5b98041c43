import type { Placeholder } from "../model/draft.ts";
import type { Indicator } from "../model/plan.ts";
import type { BlankContext } from "./bind-context.ts";
import type { NameTerms } from "./bind-names.ts";
import { agreementOf, mayAgree, type Agreement } from "./bind-score.ts";
import { unitAgreement, type UnitAgreement } from "./bind-units.ts";

/** What every pair of blank and indicator scores; 0 where their units forbid it or no word agrees. */
export interface ScoreMatrix {
  readonly rows: number;
  readonly columns: number;
  score(row: number, column: number): number;
  unit(row: number, column: number): UnitAgreement;
  /** The best of the indicator's names for this blank. */
  detail(row: number, column: number): Agreement;
}

/** Candidates that score less are not told of. */
export const WORTH_LISTING = 0.2;
const UNIT_COST = { yes: 0, generic: 0.03, unknown: 0.04, no: 1 } as const;

export function scoreMatrix(
  blanks: readonly Placeholder[],
  contexts: readonly BlankContext[],
  indicators: readonly Indicator[],
  terms: readonly NameTerms[],
): ScoreMatrix {
  const columns = indicators.length;
  const namesOf = indicators.map((): NameTerms[] => []);
  for (const name of terms) namesOf[name.indicator]!.push(name);
  const scores = new Float64Array(blanks.length * columns);
  // Only the few that may be asked for again are kept; a big draft has hundreds of thousands.
  const kept = new Map<number, Agreement>();
  const compare = (row: number, column: number) => bestAgreement(contexts[row]!, namesOf[column]!);
  const unit = rememberedUnits(blanks, indicators);
  blanks.forEach((_, row) => {
    for (let column = 0; column < columns; column++) {
      if (!namesOf[column]!.some((name) => mayAgree(contexts[row]!, name))) continue;
      const fits = unit(row, column);
      if (fits === "no") continue;
      const agreement = compare(row, column);
      if (agreement.found.length === 0) continue;
      const score = Math.max(0, agreement.score - UNIT_COST[fits]);
      scores[row * columns + column] = score;
      if (score >= WORTH_LISTING) kept.set(row * columns + column, agreement);
    }
  });
  addOrderEvidence(scores, blanks, columns);
  return {
    rows: blanks.length,
    columns,
    score: (row, column) => scores[row * columns + column]!,
    unit,
    detail: (row, column) => kept.get(row * columns + column) ?? compare(row, column),
  };
}

/** Blanks of one kind have few units, and every blank is asked about with every indicator. */
function rememberedUnits(
  blanks: readonly Placeholder[],
  indicators: readonly Indicator[],
): ScoreMatrix["unit"] {
  const known = indicators.map(() => new Map<string, UnitAgreement>());
  return (row, column) => {
    const blank = blanks[row]!;
    const key = `${blank.kind}\n${blank.unit}`;
    const found = known[column]!.get(key) ?? unitAgreement(blank, indicators[column]!);
    known[column]!.set(key, found);
    return found;
  };
}

function bestAgreement(context: BlankContext, names: readonly NameTerms[]): Agreement {
  let best: Agreement | null = null;
  for (const name of names) {
    const agreement = agreementOf(context, name);
    if (!best || isBetter(agreement, best)) best = agreement;
  }
  return best!;
}

const AS_GOOD = 0.02;

/** Of two names that fit about as well, the one that stands there word for word, or more of it. */
function isBetter(a: Agreement, b: Agreement): boolean {
  if (Math.abs(a.score - b.score) > AS_GOOD) return a.score > b.score;
  if (a.literal !== b.literal) return a.literal;
  return a.evidence !== b.evidence ? a.evidence > b.evidence : a.score > b.score;
}

const NEXT_IN_LIST = 0.01;

/** Drafts often follow the list: the indicator after the neighbour's best one gains a little, enough to break a tie only. */
function addOrderEvidence(scores: Float64Array, blanks: readonly Placeholder[], columns: number): void {
  let before = -1;
  blanks.forEach((blank, row) => {
    const sameParagraph = row > 0 && blanks[row - 1]!.paragraph === blank.paragraph;
    let best = -1;
    for (let column = 0; column < columns; column++) {
      if (best < 0 || scores[row * columns + column]! > scores[row * columns + best]!) best = column;
    }
    const next = row * columns + before + 1;
    if (sameParagraph && before >= 0 && before + 1 < columns && scores[next]! > 0)
      scores[next]! += NEXT_IN_LIST;
    before = best >= 0 && scores[row * columns + best]! > 0 ? best : -1;
  });
}
