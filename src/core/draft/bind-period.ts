/** Parts of a year as sentences say them, and words that go back to the whole of it. */
const PARTS =
  /[上下]半年|前[二三]季度|[一二三四]季度|(?<![0-9])(?:1[0-2]|[1-9])月(?![底末0-9])|[一二三四五六七八九十]{1,2}月份|今年|本年|全年|去年|上年/g;
/** 截至6月底, 1至6月 and 3月5日 name no month that a number is of. */
const NO_PART =
  /截[至止][^，。]{0,14}|[0-9]{1,2}月?\s*[-—–~～至到]\s*[0-9]{1,2}月|[0-9]{1,2}月[0-9]{1,2}[日号]/g;

/** The part of a year that is named last before a place of its sentence (下半年, 三季度, 7月); "" where none is. */
export function periodBefore(lead: string): string {
  return lead.replace(NO_PART, "").match(PARTS)?.pop() ?? "";
}

const KINDS: readonly RegExp[] = [/[上下]半年/, /(?<!前)[一二三四]季度/, /[0-9]+月/];

/** Does the word name another half, quarter or month than the one that the figures are of? */
export function isOtherPeriod(said: string, period: string): boolean {
  return KINDS.some((kind) => {
    const own = kind.exec(period)?.[0];
    const other = kind.exec(said)?.[0];
    return own !== undefined && other !== undefined && own !== other;
  });
}

const UP_TO = "月?[-—–~～至到]";
/** Months since the year's beginning that are a part with a name of its own. */
const LAST_MONTHS: readonly (readonly [RegExp, string])[] = [
  [/上半年/, "6"],
  [/第一季度/, "3"],
];

/**
 * Finds the figures' own period in a sentence (2026年, 2026年上半年, 1—6月, 7月份), where it tells nothing that the
 * figures do not; null where the period is not known or is a span of several years.
 */
export function ownPeriodPattern(period: string): RegExp | null {
  const match = /^((?:19|20)[0-9]{2})年(?:度|([上下]半年)|第?([一二三四]季度)|([0-9]{1,2})月)?$/.exec(period);
  if (!match) return null;
  const [, year, half, quarter, month] = match;
  const parts = LAST_MONTHS.filter(([kind]) => kind.test(period)).map(([, last]) => `1${UP_TO}${last}月份?`);
  if (half !== undefined) parts.push(half);
  if (quarter !== undefined) parts.push(`第?${quarter}`);
  if (month !== undefined) parts.push(`(?<![0-9])${month}月份?(?![底末0-9])`);
  const own = parts.length === 0 ? "" : `(?:${parts.join("|")})|`;
  return new RegExp(`(?:${year}年度?|今年|本年)?(?:${own}(?<=年度?))`, "g");
}
