import type { NumberClaim, Scan } from "../model/draft.ts";
import type { Paragraph } from "../model/document.ts";
import type { FigureSet } from "../model/figure.ts";
import type { Interval } from "../number/claim.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { WRONG, type ArithmeticIssue, type Audit, type AuditedNumber, type Reservation } from "./audited.ts";
import { findingsOfAudit } from "./audit-findings.ts";
import { choosePlan } from "./choose-plan.ts";
import { conflictsOf } from "./conflicts.ts";
import { figuresOfPlans, type AuditFigures, type PlanFigure } from "./figures-of-plans.ts";
import { growthInText } from "./growth.ts";
import { growthOfFigures, type Earlier } from "./growth-of-figures.ts";
import { judgeNumber, type SaidDirection } from "./judge-number.ts";
import { numbersAsSaid } from "./numbers-as-said.ts";
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
  const { numbers, sentences, ties } = judgeAll(scan, plans);
  let before: ReadonlyMap<string, Interval> | null = null;
  const said = () => (before ??= saidBefore(previous, plans));
  const earlier = { figures: plans.set, past: plans.past, said };
  const arithmetic = arithmeticOf(sentences, ties, earlier);
  const conflicts = conflictsOf(numbers);
  const repeated = previous ? repeatedNumbers(scan, numbers, previous) : [];
  const audit = { numbers, arithmetic, conflicts, repeated };
  return { ...audit, findings: findingsOfAudit(scan, audit) };
}

interface Judged {
  readonly numbers: readonly AuditedNumber[];
  readonly sentences: readonly Sentence[];
  readonly ties: ReadonlyMap<NumberClaim, Tie>;
}

function judgeAll(scan: Scan, { set, shared }: AuditFigures): Judged {
  const claims = auditedNumbers(scan);
  const sentences = sentencesWithNumbers(scan.paragraphs, claims);
  const own = tieNumbers(scan, claims, set, [...shared.values()].flat());
  const ties = new Map([...own, ...tiesOfRates(sentences, own, set)]);
  const around = surroundingsOf(scan.paragraphs, set);
  const numbers = sentences.flatMap(({ paragraph, numbers: inside }) =>
    inside.flatMap(({ number, direction }): readonly AuditedNumber[] => {
      const tie = ties.get(number);
      // A place in a row (第三批, 第2名) is a statistic only where an indicator is one.
      if (!tie) return number.kind === "ordinal" ? [] : [{ number, verdict: "unverifiable", ...UNTIED }];
      const rivals = tie.by === "words" ? shared.get(tie.figure.indicator.code) : undefined;
      if (!rivals) return [judged(number, tie, direction, paragraph, around)];
      const heading = around.headings.get(paragraph.id) ?? "";
      const of = ({ figure }: PlanFigure) => judged(number, { ...tie, figure }, direction, paragraph, around);
      const chosen = choosePlan(number, paragraph, heading, rivals, (one) => of(one).verdict);
      return [chosen ? of(chosen) : withReservation(of(rivals[0]!), "other-plan")];
    }),
  );
  return { numbers, sentences, ties };
}

function judged(
  number: NumberClaim,
  tie: Tie,
  direction: SaidDirection,
  paragraph: Paragraph,
  around: Surroundings,
): AuditedNumber {
  const judgement = judgeNumber(number, tie, direction);
  const { figure } = tie;
  const isAccused = WRONG.has(judgement.verdict);
  // A strange unit that could not be proved is no tie at all; nor is a weak one that nothing speaks against.
  if ((tie.isUnitStrange && judgement.verdict === "unverifiable") || (tie.isWeak && !isAccused)) {
    return { number, verdict: "unverifiable", ...UNTIED };
  }
  const found = { number, tie: tie.by, figure, value: exactValue(tie), ...judgement };
  if (!isAccused || tie.by === "control") return found;
  const reservation = reservationOf(number, figure, paragraph, around) ?? (tie.isWeak ? "words" : null);
  return reservation ? withReservation(found, reservation) : found;
}

function withReservation(one: AuditedNumber, reservation: Reservation): AuditedNumber {
  return WRONG.has(one.verdict)
    ? { ...one, verdict: "unverifiable", isAgainstSign: false, reservation }
    : one;
}

/** What an earlier report says of each indicator: numbers that may be of something else are left out. */
function saidBefore(previous: Scan | null, plans: AuditFigures): ReadonlyMap<string, Interval> {
  const said = new Map<string, Interval>();
  if (!previous) return said;
  // Its years are not those of the figures.
  const { numbers } = judgeAll(previous, { ...plans, set: { ...plans.set, period: "" } });
  for (const { number, figure, reservation, verdict } of numbers) {
    const code = figure?.indicator.code;
    if (code === undefined || !number.claim || verdict === "unit") continue;
    if (reservation === null && !said.has(code)) said.set(code, number.claim);
  }
  return said;
}

const UNTIED = { tie: null, figure: null, value: null, isAgainstSign: false, reservation: null } as const;

function exactValue({ figure }: Tie): string | null {
  if (figure.value === null) return null;
  return textFromDecimal(figure.value.times(splitScale(unitOfIndicator(figure.indicator)).factor));
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
