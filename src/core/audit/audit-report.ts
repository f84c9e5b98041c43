import type { NumberClaim, Scan } from "../model/draft.ts";
import type { FigureSet } from "../model/figure.ts";
import type { Interval } from "../number/claim.ts";
import type { ArithmeticIssue, Audit } from "./audited.ts";
import { findingsOfAudit } from "./audit-findings.ts";
import { conflictsOf } from "./conflicts.ts";
import { figuresOfPlans, type AuditFigures } from "./figures-of-plans.ts";
import { growthInText } from "./growth.ts";
import { growthOfFigures, type Earlier } from "./growth-of-figures.ts";
import { judgeNumbers } from "./judge-numbers.ts";
import { numbersAsSaid } from "./numbers-as-said.ts";
import { partsOfWhole, saidTotals } from "./parts.ts";
import { repeatedNumbers } from "./repeated.ts";
import type { Sentence } from "./sentence-numbers.ts";
import { sharesOfWhole } from "./shares.ts";
import type { Tie } from "./tie-numbers.ts";

export interface AuditInput {
  /** The report as scanned; its paragraphs carry the controls of earlier filling. */
  readonly scan: Scan;
  /** One set, or several put together. */
  readonly figures: FigureSet | AuditFigures;
  /** Last year's report. */
  readonly previous?: Scan | null;
}

/**
 * 核对: gives every statistic of a report one verdict (SPEC section 6), recomputes what the text says of its own numbers,
 * and lists indicators said with two values. In doubt a number is unverifiable, never wrong.
 */
export function auditReport(input: AuditInput): Audit {
  const { figures, previous = null } = input;
  const scan = { ...input.scan, numbers: numbersAsSaid(input.scan.paragraphs, input.scan.numbers) };
  const plans = "set" in figures ? figures : figuresOfPlans([figures]);
  const { numbers, sentences, ties } = judgeNumbers(scan, plans);
  let before: ReadonlyMap<string, Interval> | null = null;
  const said = () => (before ??= saidBefore(previous, plans));
  const earlier = { figures: plans.set, past: plans.past, said };
  const arithmetic = arithmeticOf(sentences, ties, earlier);
  const conflicts = conflictsOf(numbers);
  const repeated = previous ? repeatedNumbers(scan, numbers, previous) : [];
  const audit = { numbers, arithmetic, conflicts, repeated };
  return { ...audit, findings: findingsOfAudit(scan, audit) };
}

/** What an earlier report says of each indicator: numbers that may be of something else are left out. */
function saidBefore(previous: Scan | null, plans: AuditFigures): ReadonlyMap<string, Interval> {
  const said = new Map<string, Interval>();
  if (!previous) return said;
  // Its years are not those of the figures.
  const { numbers } = judgeNumbers(previous, { ...plans, set: { ...plans.set, period: "" } });
  for (const { number, figure, reservation, verdict } of numbers) {
    const code = figure?.indicator.code;
    if (code === undefined || !number.claim || verdict === "unit") continue;
    if (reservation === null && !said.has(code)) said.set(code, number.claim);
  }
  return said;
}

function arithmeticOf(
  sentences: readonly Sentence[],
  ties: ReadonlyMap<NumberClaim, Tie>,
  earlier: Earlier,
): readonly ArithmeticIssue[] {
  return sentences.flatMap((sentence, at) => [
    ...partsOfWhole(sentence, sentences[at - 1] ?? null),
    ...saidTotals(sentence),
    ...sharesOfWhole(sentence),
    ...growthInText(sentence),
    ...growthOfFigures(sentence, ties, earlier),
  ]);
}
