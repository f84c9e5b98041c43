import type { NumberClaim, Scan } from "../model/draft.ts";
import type { FigureSet } from "../model/figure.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { WRONG, type ArithmeticIssue, type Audit, type AuditedNumber } from "./audited.ts";
import { conflictsOf } from "./conflicts.ts";
import { findingsOfAudit } from "./audit-findings.ts";
import { growthInText } from "./growth.ts";
import { judgeNumber } from "./judge-number.ts";
import { partsOfWhole, saidTotals } from "./parts.ts";
import { tiesOfRates } from "./rates-of-figures.ts";
import { repeatedNumbers } from "./repeated.ts";
import { reservationOf, surroundingsOf, type Surroundings } from "./reservations.ts";
import { sentencesWithNumbers, type Sentence } from "./sentence-numbers.ts";
import { sharesOfWhole } from "./shares.ts";
import { auditedNumbers, tieNumbers, type Tie } from "./tie-numbers.ts";

export interface AuditInput {
  /** The report as scanned; its paragraphs carry the controls of earlier filling. */
  readonly scan: Scan;
  /** Several sets are merged before. */
  readonly figures: FigureSet;
  /** Last year's report. */
  readonly previous?: Scan | null;
}

/**
 * 核对: gives every statistic of a report one verdict (SPEC section 6), recomputes what the text says of its own numbers,
 * and lists indicators said with two values. In doubt a number is unverifiable, never wrong.
 */
export function auditReport({ scan, figures, previous = null }: AuditInput): Audit {
  const claims = auditedNumbers(scan);
  const sentences = sentencesWithNumbers(scan.paragraphs, claims);
  const own = tieNumbers(scan, claims, figures);
  const ties = new Map([...own, ...tiesOfRates(sentences, own, figures)]);
  const numbers = judgeAll(sentences, ties, surroundingsOf(scan.paragraphs, figures));
  const arithmetic = arithmeticOf(sentences);
  const conflicts = conflictsOf(numbers);
  const repeated = previous ? repeatedNumbers(scan, numbers, previous) : [];
  const audit = { numbers, arithmetic, conflicts, repeated };
  return { ...audit, findings: findingsOfAudit(scan, audit) };
}

function judgeAll(
  sentences: readonly Sentence[],
  ties: ReadonlyMap<NumberClaim, Tie>,
  around: Surroundings,
): readonly AuditedNumber[] {
  return sentences.flatMap(({ paragraph, numbers }) =>
    numbers.map(({ number, direction }): AuditedNumber => {
      const tie = ties.get(number);
      if (!tie) return { number, verdict: "unverifiable", ...UNTIED };
      const judgement = judgeNumber(number, tie, direction);
      const { figure } = tie;
      const isAccused = WRONG.has(judgement.verdict) && tie.by === "words";
      const reservation = isAccused ? reservationOf(number, figure, paragraph, around) : null;
      // A strange unit that could not be proved is no tie at all.
      if (tie.isUnitStrange && judgement.verdict === "unverifiable") {
        return { number, verdict: "unverifiable", ...UNTIED };
      }
      const value = exactValue(tie);
      const tied = { number, tie: tie.by, figure, value };
      return reservation
        ? { ...tied, verdict: "unverifiable", isAgainstSign: false, reservation }
        : { ...tied, ...judgement };
    }),
  );
}

const UNTIED = { tie: null, figure: null, value: null, isAgainstSign: false, reservation: null } as const;

function exactValue({ figure }: Tie): string | null {
  if (figure.value === null) return null;
  return textFromDecimal(figure.value.times(splitScale(unitOfIndicator(figure.indicator)).factor));
}

function arithmeticOf(sentences: readonly Sentence[]): readonly ArithmeticIssue[] {
  return sentences.flatMap((sentence, at) => [
    ...partsOfWhole(sentence, sentences[at - 1] ?? null),
    ...saidTotals(sentence),
    ...sharesOfWhole(sentence),
    ...growthInText(sentence),
  ]);
}
