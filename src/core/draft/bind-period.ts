import { periodFromText } from "../plan/period.ts";
import { saidPeriods, type Months, type SaidPeriod } from "./said-period.ts";

/** What the figures' own period is; null where it is not known, or is no part of one year. */
export interface OwnPeriod {
  readonly text: string;
  readonly span: { readonly year: number; readonly months: Months } | null;
}

export function ownPeriodOf(written: string): OwnPeriod {
  const period = periodFromText(written);
  const [from, to] = [period?.from ?? "", period?.to ?? ""].map((day) => day.split("-").map(Number));
  const [year = 0, first = 0] = from!;
  const [lastYear, last = 0] = to!;
  return {
    text: written.normalize("NFKC").replace(/第|份/g, ""),
    span: period && year === lastYear ? { year, months: { first, last } } : null,
  };
}

/**
 * Is a period of the text another one than the figures' own, greater, smaller or beside it? Of figures whose period is
 * not known nothing is another; of ones that are no part of one year everything is that their own words do not say.
 */
export function isOtherPeriod(said: SaidPeriod, own: OwnPeriod): boolean {
  if (own.text === "" || said.kind === "now") return false;
  if (!own.span) return !own.text.includes(said.text);
  const { year, months } = own.span;
  if (isOwnByName(said.text, months)) return false;
  if (said.year !== "own" && said.year !== year) return true;
  // 截至X月底 and X月至X月 are whatever months the writer will put there.
  if (said.months === null) return !MASKED_MONTHS.test(said.text);
  if (said.kind === "since") return months.first !== 1;
  if (said.months.last !== months.last) return true;
  return said.kind === "span" && said.months.first !== months.first;
}

const MASKED_MONTHS = /^截[至止].*[Xx×*_○□]+月|[Xx×*_○□]+月?[^Xx×*_○□]+[Xx×*_○□]+月$/;

/** 本月 beside figures of a month, 本季度 beside those of a quarter, a masked month beside any month. */
function isOwnByName(said: string, { first, last }: Months): boolean {
  if (last === first) return /^(?:[本当]月|[Xx×*_○□]+月)$/.test(said);
  return last - first === 2 && first % 3 === 1 && said === "本季度";
}

/** Where a blank stands, as offsets in its paragraph. */
export interface PlaceOfBlank {
  /** Where its sentence begins. */
  readonly sentence: number;
  /** Where its own words begin and end: at its clause's ends, or at the blanks beside it. */
  readonly from: number;
  readonly start: number;
  readonly to: number;
}

/** The periods that a blank's words speak of. */
export interface PeriodsOfBlank {
  /** The one named last before it, in its sentence; "" where none is. */
  readonly last: string;
  /** Those that are not the figures' own, wherever they bear on the blank. */
  readonly others: readonly string[];
}

/** The words before a blank, its noun of a list told 分别 ("" where it is none), and the heading. */
interface WordsOfBlank {
  readonly left: string;
  readonly list: string;
  readonly heading: string;
}

/**
 * Every period in a blank's own words counts, and the last that its sentence names before it. Where the sentence names
 * none, the last of the sentences before and of the heading does, days left out: 3月5日 dates what its own sentence tells.
 */
export function periodsOfBlank(
  said: readonly SaidPeriod[],
  blank: PlaceOfBlank,
  { left, list, heading }: WordsOfBlank,
  own: OwnPeriod,
): PeriodsOfBlank {
  const before = said.filter(({ end }) => end <= blank.start);
  const inSentence = before.filter(({ start }) => start >= blank.sentence);
  const around = said
    .filter(({ start, end }) => start >= blank.from && end <= blank.to)
    .concat(saidPeriods(list));
  const carried = () =>
    lastOf([...saidPeriods(heading), ...before].filter(({ text }) => !/[日号]$/.test(text)));
  const last = lastOf(list === "" ? inSentence : saidPeriods(list)) ?? lastOf(inSentence);
  const bearing = last ?? (around.length > 0 ? null : carried());
  const others = [...around, ...(bearing ? [bearing] : [])].filter(
    (one) => isOtherPeriod(one, own) || (one.kind === "end" && isAddedUp(left, own)),
  );
  return { last: last?.text ?? "", others: [...new Set(others.map(({ text }) => text))] };
}

/** 截至7月底，累计报送 counts from January, whatever month the figures begin with. */
function isAddedUp(left: string, { span }: OwnPeriod): boolean {
  return span !== null && span.months.first > 1 && /累计|共计|总计/.test(left);
}

function lastOf(periods: readonly SaidPeriod[]): SaidPeriod | null {
  return periods[periods.length - 1] ?? null;
}

/** 2026年报送信息: the period that the figures are of anyway is no word of what is counted. */
export function withoutOwnPeriods(text: string, said: readonly SaidPeriod[], own: OwnPeriod): string {
  let plain = text;
  for (const one of said) {
    if (own.span === null || isOtherPeriod(one, own)) continue;
    plain = plain.slice(0, one.start) + " ".repeat(one.end - one.start) + plain.slice(one.end);
  }
  return plain;
}
