import type { CalendarDay } from "../model/value.ts";
import { calendarDay } from "./calendar-day.ts";

const YEAR = "(?<y>\\d{4})";
const MONTH = "(?<m>\\d{1,2})";
const DAY = "(?<d>\\d{1,2})";
const TOKENS: Readonly<Record<string, string>> = {
  "%Y": YEAR,
  "%y": "(?<y>\\d{2})",
  "%m": MONTH,
  "%-m": MONTH,
  "%b": "(?<m>[A-Za-z]{3})",
  "%B": "(?<m>[A-Za-z]{3,9})",
  "%d": DAY,
  "%-d": DAY,
  "%e": "\\s?(?<d>\\d{1,2})",
  yyyy: YEAR,
  mm: MONTH,
  m: MONTH,
  dd: DAY,
  d: DAY,
};
const PARTS = /%-?[A-Za-z]|yyyy|mm?|dd?|[\s\S]/gi;
const MOST_CHARACTERS = 60;
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads by a date pattern of Table Schema ("%d/%m/%Y") or of Excel ("dd/mm/yyyy"); null when the text does not follow it. */
export function dayByPattern(text: string, pattern: string): CalendarDay | null {
  const groups = patternOf(pattern)?.exec(text)?.groups;
  return groups ? calendarDay(yearOf(groups["y"]!), monthOf(groups["m"]!), Number(groups["d"])) : null;
}

/** Whether a pattern has a year, a month and a day that can be read, and nothing else that varies. */
export function datePatternIsKnown(pattern: string): boolean {
  return patternOf(pattern) !== null;
}

function patternOf(pattern: string): RegExp | null {
  if (pattern.length > MOST_CHARACTERS) return null;
  const seen = new Set<string>();
  let strange = false;
  const source = pattern.replace(PARTS, (part) => {
    const token = TOKENS[part.startsWith("%") ? part : part.toLowerCase()];
    const name = token && /\?<(\w)>/.exec(token)![1]!;
    if (token && name && !seen.has(name)) {
      seen.add(name);
      return token;
    }
    if (part.startsWith("%") && part.length > 1) strange = true;
    return part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return seen.size === 3 && !strange ? new RegExp(`^${source}$`) : null;
}

/** Two digits as POSIX reads them: 69 to 99 are of the last century. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function monthOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const word = text.toLowerCase();
  return MONTHS.findIndex((month) => month === word || (word.length === 3 && month.startsWith(word))) + 1;
}
