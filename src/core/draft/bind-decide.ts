import type { BlankContext } from "./bind-context.ts";
import type { ScoreMatrix } from "./bind-matrix.ts";
import { isOfOtherSubject } from "./other-subject.ts";
import { strangeWords, type Agreement } from "./bind-score.ts";

export interface Decision {
  /** The indicator's column, -1 for none. */
  readonly column: number;
  readonly sure: boolean;
  /** What stood against being sure: "weak=" and one of unit, words, conflict, evidence, unexplained, narrowed, qualifier, borrowed, head, rival, shared. */
  readonly reasons: readonly string[];
}

/**
 * Thresholds chosen on bench/binding so that no binding called sure is wrong, with the right indicator in the plan
 * and with it taken out of the plan.
 */
const FULL_COVERAGE = 0.9;
const ENOUGH_COVERAGE = 0.75;
const ROW_MARGIN = 0.12;
const WIDE_MARGIN = 0.2;
const COLUMN_MARGIN = 0.1;
const MUCH_EVIDENCE = 4;
const LITTLE_EVIDENCE = 2;
const WORTH_PROPOSING = 0.35;

/** Turns the assignment into sure, proposed and none. */
export function decide(
  matrix: ScoreMatrix,
  given: readonly number[],
  contexts: readonly BlankContext[],
  subjects: Subjects,
): Decision[] {
  const chosen = given.map((column, row) => (column >= 0 ? column : bestColumn(matrix, row)));
  const details = chosen.map((column, row) => (column >= 0 ? matrix.detail(row, column) : null));
  const wanting = rowsByColumn(chosen, (row) => {
    const detail = details[row];
    return detail
      ? [
          contexts[row]!.own,
          contexts[row]!.period,
          detail.literal,
          detail.unexplained.length === 0,
          matrix.score(row, chosen[row]!),
        ].join("\n")
      : "";
  });
  const holders = new Map(given.flatMap((column, row) => (column >= 0 ? [[column, row] as const] : [])));
  return chosen.map((column, row) => {
    const detail = details[row];
    if (column < 0 || !detail) return { column: -1, sure: false, reasons: [] };
    const reasons = objections(matrix, row, column, detail, holders);
    const previous = details[contexts[row]!.previous ?? -1];
    const isOfPart = previous && goesOnAboutPart(contexts[row]!, detail, previous);
    // Only what would be sure is looked at that closely.
    if (reasons.length === 0 && (isOfPart || isOfOther(contexts[row]!, column, subjects)))
      reasons.push("weak=narrowed");
    // Of blanks that say the same only one holds the indicator; the others are as good.
    const holder = holders.get(column);
    const holds = holder !== undefined && saysTheSame(contexts[holder]!, contexts[row]!);
    for (const other of wanting.get(column) ?? []) {
      if (saysTheSame(contexts[other]!, contexts[row]!)) continue;
      const isBehind = matrix.score(row, column) - matrix.score(other, column) >= COLUMN_MARGIN;
      const mayBoth =
        (isBehind && holds) || mayShare(contexts[row]!, detail, contexts[other]!, details[other]!);
      if (mayBoth && !differInPeriod(contexts[row]!, contexts[other]!)) continue;
      reasons.push("weak=shared");
      break;
    }
    return { column, sure: reasons.length === 0, reasons };
  });
}

/** What the plan and the draft call things, for telling whose number it is. */
export interface Subjects {
  /** Name and aliases of each indicator. */
  readonly names: readonly (readonly string[])[];
  /** All names, and the draft's title and signature. */
  readonly known: string;
}

function isOfOther({ words }: BlankContext, column: number, { names, known }: Subjects): boolean {
  return isOfOtherSubject(words, names[column]!, known);
}

/** 防汛应急演练X次，参演人员X人次: a clause without a verb of its own speaks of the part that the one before narrowed down to. */
function goesOnAboutPart({ own }: BlankContext, detail: Agreement, previous: Agreement): boolean {
  if (!previous.literal || !previous.narrowed || previous.conflicts.length > 0) return false;
  // 报废校车X辆，校车总数达X辆 goes back to all of them.
  return detail.literal && own.startsWith(detail.terms.text) && !/[总共全]/.test(own);
}

function bestColumn(matrix: ScoreMatrix, row: number): number {
  let best = -1;
  for (let column = 0; column < matrix.columns; column++) {
    const score = matrix.score(row, column);
    if (score >= WORTH_PROPOSING && (best < 0 || score > matrix.score(row, best))) best = column;
  }
  return best;
}

/** Of rows that say the same and score the same one stands for all: a draft may say one thing hundreds of times. */
function rowsByColumn(chosen: readonly number[], said: (row: number) => string): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  const seen = new Set<string>();
  chosen.forEach((column, row) => {
    const key = `${column}\n${said(row)}`;
    if (seen.has(key)) return;
    seen.add(key);
    const list = rows.get(column);
    if (list) list.push(row);
    else rows.set(column, [row]);
  });
  return rows;
}

/** Everything that forbids calling the pair sure, seen from the blank alone. */
function objections(
  matrix: ScoreMatrix,
  row: number,
  column: number,
  detail: Agreement,
  holders: ReadonlyMap<number, number>,
): string[] {
  const against: string[] = [];
  const margin = matrix.score(row, column) - bestRival(matrix, row, column, holders);
  const needed = detail.coverage >= FULL_COVERAGE ? ROW_MARGIN : WIDE_MARGIN;
  if (matrix.unit(row, column) === "unknown" && !(detail.literal || detail.coverage >= FULL_COVERAGE))
    against.push("weak=unit");
  if (detail.coverage < ENOUGH_COVERAGE) against.push("weak=words");
  if (detail.conflicts.length > 0) against.push("weak=conflict");
  if (detail.evidence < LITTLE_EVIDENCE) against.push("weak=evidence");
  if (detail.evidence < MUCH_EVIDENCE && detail.unexplained.length > 0) against.push("weak=unexplained");
  if (detail.narrowed) against.push("weak=narrowed");
  if (detail.unqualified) against.push("weak=qualifier");
  if (detail.borrowed) against.push("weak=borrowed");
  const certainWords = detail.evidence >= MUCH_EVIDENCE && detail.coverage >= FULL_COVERAGE;
  if (!detail.headExplained && !(certainWords && isOnlyPair(matrix, row, column))) against.push("weak=head");
  if (margin < needed) against.push("weak=rival");
  return against;
}

/** No other indicator scores for this blank, no other blank for this indicator (the only 篇 of plan and draft). */
function isOnlyPair(matrix: ScoreMatrix, row: number, column: number): boolean {
  for (let other = 0; other < matrix.columns; other++) {
    if (other !== column && matrix.score(row, other) > 0) return false;
  }
  for (let other = 0; other < matrix.rows; other++) {
    if (other !== row && matrix.score(other, column) > 0) return false;
  }
  return true;
}

/** The best other indicator that no other blank has a better claim to. */
function bestRival(
  matrix: ScoreMatrix,
  row: number,
  column: number,
  holders: ReadonlyMap<number, number>,
): number {
  let best = 0;
  for (let other = 0; other < matrix.columns; other++) {
    if (other === column) continue;
    const score = matrix.score(row, other);
    const holder = holders.get(other);
    if (holder !== undefined && holder !== row && matrix.score(holder, other) > score + COLUMN_MARGIN)
      continue;
    best = Math.max(best, score);
  }
  return best;
}

function saysTheSame(a: BlankContext, b: BlankContext): boolean {
  return a.own === b.own && !differInPeriod(a, b);
}

/** 上半年X条，下半年X条: one indicator cannot be both. */
function differInPeriod(a: BlankContext, b: BlankContext): boolean {
  return a.period !== "" && b.period !== "" && a.period !== b.period;
}

/** Two blanks may share an indicator when they say the same, or both say its whole name and nothing else. */
function mayShare(a: BlankContext, aDetail: Agreement, b: BlankContext, bDetail: Agreement): boolean {
  if (a.own === b.own) return true;
  const [strangeA, strangeB] = [strangeWords(a, aDetail.terms), strangeWords(b, bDetail.terms)];
  // 城东分馆接待读者X人次，城西分馆接待读者X人次: each has its own.
  if (strangeA !== "" && strangeB !== "" && strangeA !== strangeB) return false;
  return (
    aDetail.literal && bDetail.literal && aDetail.unexplained.length === 0 && bDetail.unexplained.length === 0
  );
}
