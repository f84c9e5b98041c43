import { coreOf, saysMoreThan } from "../draft/other-subject.ts";
import type { Paragraph } from "../model/document.ts";
import type { NumberClaim, Scan } from "../model/draft.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { splitScale } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import { HOLDING, WRONG, type AuditedNumber, type Reservation } from "./audited.ts";
import { choosePlan } from "./choose-plan.ts";
import type { AuditFigures, PlanFigure } from "./figures-of-plans.ts";
import { judgeNumber } from "./judge-number.ts";
import { tiesOfRates } from "./rates-of-figures.ts";
import { reachedLevels } from "./reached-levels.ts";
import { reservationOf } from "./reservations.ts";
import { sentencesWithNumbers, type Sentence, type SentenceNumber } from "./sentence-numbers.ts";
import { surroundingsOf, type Surroundings } from "./surroundings.ts";
import { auditedNumbers, tieNumbers, type Tie } from "./tie-numbers.ts";
import { isSlipOfFigure } from "./tie-proof.ts";
import { wordsOfNumber } from "./words-of-number.ts";

/** Every number of a report with its verdict, and what the verdicts rest on. */
export interface Judged {
  readonly numbers: readonly AuditedNumber[];
  readonly sentences: readonly Sentence[];
  readonly ties: ReadonlyMap<NumberClaim, Tie>;
}

/** One verdict for every statistic of a report, in order; in doubt a number is unverifiable, never wrong. */
export function judgeNumbers(scan: Scan, { set, shared }: AuditFigures): Judged {
  const claims = auditedNumbers(scan);
  const sentences = sentencesWithNumbers(scan.paragraphs, claims);
  const reached = reachedLevels(sentences);
  const own = tieNumbers(scan, claims, set, [...shared.values()].flat(), reached);
  const ties = new Map([...own, ...tiesOfRates(sentences, own, set)]);
  const around = surroundingsOf(scan.paragraphs, set);
  const numbers = sentences.flatMap(({ paragraph, numbers: inside }) => {
    const done: AuditedNumber[] = [];
    const isNarrower = (number: NumberClaim) => {
      const words = wordsOfNumber(
        inside.find((one) => one.number === number)!,
        paragraph.text,
      );
      return set.figures.some(({ indicator }) => saysMoreThan(words, indicator.name));
    };
    for (const said of inside) {
      const { number } = said;
      const tie = ties.get(number);
      if (tie) {
        const level = reached.numbers.get(number);
        const one = level
          ? judgedAmongPlans(level, tie, shared, reached.paragraphs.get(paragraph.id)!, around)
          : judgedAmongPlans(said, tie, shared, paragraph, around);
        const isOfPart = WRONG.has(one.verdict) && isOfPartBefore(said, one, done, isNarrower);
        done.push(isOfPart ? withReservation(one, "part") : one);
      } else if (number.kind !== "ordinal") done.push({ number, verdict: "unverifiable", ...UNTIED });
      // A place in a row (第三批, 第2名) is a statistic only where an indicator is one.
    }
    return done;
  });
  return { numbers, sentences, ties };
}

function judgedAmongPlans(
  said: SentenceNumber,
  tie: Tie,
  shared: AuditFigures["shared"],
  paragraph: Paragraph,
  around: Surroundings,
): AuditedNumber {
  const rivals = tie.by === "words" ? shared.get(tie.figure.indicator.code) : undefined;
  if (!rivals) return judged(said, tie, paragraph, around);
  const heading = around.headings.get(paragraph.id) ?? "";
  const of = ({ figure }: PlanFigure) => judged(said, { ...tie, figure }, paragraph, around);
  const chosen = choosePlan(said.number, paragraph, heading, rivals, (one) => of(one).verdict);
  return chosen ? of(chosen) : withReservation(of(rivals[0]!), "other-plan");
}

const OF_A_PART: ReadonlySet<Reservation | null> = new Set<Reservation>([
  "part",
  "words",
  "other-unit",
  "other-period",
]);

/**
 * 防汛应急演练12次，参演人员500人次: a clause without a verb of its own goes on about what the one before told. Was that a
 * part, this is, too, until a number is the total itself.
 */
function isOfPartBefore(
  { before }: SentenceNumber,
  { figure: own }: AuditedNumber,
  done: readonly AuditedNumber[],
  isNarrower: (number: NumberClaim) => boolean,
): boolean {
  const clause = /(?<=[，,；;、])[^，,；;、]*$/.exec(before)?.[0];
  const names = own ? [own.indicator.name, ...own.indicator.aliases] : [];
  if (clause === undefined || !names.some((name) => clause.startsWith(coreOf(name)))) return false;
  for (let at = done.length - 1; at >= 0; at--) {
    const { number, figure, verdict, reservation } = done[at]!;
    if (figure && HOLDING.has(verdict)) return false;
    if (OF_A_PART.has(reservation) || (figure === null && isNarrower(number))) return true;
  }
  return false;
}

function judged(said: SentenceNumber, tie: Tie, paragraph: Paragraph, around: Surroundings): AuditedNumber {
  const { number } = said;
  const judgement = judgeNumber(number, tie, said.direction);
  const { figure } = tie;
  const isAccused = WRONG.has(judgement.verdict);
  // A strange unit that could not be proved is no tie at all; nor is a weak one that nothing speaks against.
  if ((tie.isUnitStrange && judgement.verdict === "unverifiable") || (tie.isWeak && !isAccused)) {
    return { number, verdict: "unverifiable", ...UNTIED };
  }
  const found = { number, tie: tie.by, figure, value: exactValue(tie), ...judgement };
  if (!isAccused || tie.by === "control") return found;
  const reservation = reservationOf(said, figure, paragraph, around) ?? (tie.isWeak ? "words" : null);
  if (reservation === null || (PROVABLE.has(reservation) && isSlipOfFigure(number, figure))) return found;
  return withReservation(found, reservation);
}

/** What the number itself may prove wrong: a part is hardly ever the total but for a slip of the pen. */
const PROVABLE: ReadonlySet<Reservation> = new Set<Reservation>(["part", "words", "other-unit"]);

function withReservation(one: AuditedNumber, reservation: Reservation): AuditedNumber {
  return WRONG.has(one.verdict)
    ? { ...one, verdict: "unverifiable", isAgainstSign: false, reservation }
    : one;
}

const UNTIED = { tie: null, figure: null, value: null, isAgainstSign: false, reservation: null } as const;

function exactValue({ figure }: Tie): string | null {
  if (figure.value === null) return null;
  return textFromDecimal(figure.value.times(splitScale(unitOfIndicator(figure.indicator)).factor));
}
