import { foldWidth } from "../expression/characters.ts";
import { isCalendarDay } from "../expression/parse.ts";
import type { Period } from "../model/period.ts";

const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};

const TO = "(?:至|到|-|—|–|~|～|―|−)+";
const YEAR = "(\\d{4})(?:年度?|/|\\.|-)?";
const DAY = "(\\d{4})[年/.-](\\d{1,2})[月/.-](\\d{1,2})日?";

const WHOLE_YEAR = /^(\d{4})(?:年度?)?(?:全年)?$/;
const HALF = new RegExp(`^${YEAR}(上|下)半年(?:度)?$`);
const QUARTER = new RegExp(`^${YEAR}(?:第?([1-4])季度?|[Qq]([1-4]))$`);
const FIRST_QUARTERS = new RegExp(`^${YEAR}前([2-3])个?季度?$`);
const MONTH = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月份?)?$/;
const COMPACT_MONTH = /^(\d{4})(0[1-9]|1[0-2])$/;
const MONTHS = new RegExp(`^(\\d{4})年(\\d{1,2})月?${TO}(\\d{1,2})月份?$`);
const MONTHS_OF_YEARS = new RegExp(`^(\\d{4})年(\\d{1,2})月${TO}(\\d{4})年(\\d{1,2})月份?$`);
const ONE_DAY = new RegExp(`^${DAY}$`);
const DAYS = new RegExp(`^${DAY}${TO}${DAY}$`);
const DAYS_OF_YEAR = new RegExp(`^${DAY}${TO}(\\d{1,2})月(\\d{1,2})日$`);

/**
 * Reads a 报告期: 2021年, 2021年上半年, 2021年第三季度, 2021年7月, 2021-07, 2021年1—6月, 2021-01-01至2021-06-30 and the
 * like; null where it cannot be read for certain. The text is kept as written.
 */
export function periodFromText(written: string): Period | null {
  const text = plainText(written);
  const bounds = readYear(text) ?? readMonths(text) ?? readDays(text);
  if (!bounds) return null;
  const [kind, from, to] = bounds;
  return from <= to ? { text: written.trim(), kind, from, to } : null;
}

type Bounds = readonly [Period["kind"], string, string];

function plainText(written: string): string {
  const folded = foldWidth(written).replace(/ /g, "");
  const digits = (part: string) =>
    part.replace(/[〇○零一二三四五六七八九]/g, (digit) => CHINESE_DIGITS[digit]!);
  return folded
    .replace(/^[〇○零一二三四五六七八九]{4}(?=年)/, digits)
    .replace(/第?([一二三四])(?=个?季)/g, (_, digit: string) => digits(digit))
    .replace(/十([一二])月/g, (_, digit: string) => `1${digits(digit)}月`)
    .replace(/十月/g, "10月")
    .replace(/([一二三四五六七八九])(?=月|[至到].{1,3}月)/g, (_, digit: string) => digits(digit));
}

function readYear(text: string): Bounds | null {
  const year = WHOLE_YEAR.exec(text);
  if (year) return months("year", year[1]!, 1, 12);
  const half = HALF.exec(text);
  if (half) return half[2] === "上" ? months("half", half[1]!, 1, 6) : months("half", half[1]!, 7, 12);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = 3 * Number(quarter[2] ?? quarter[3]);
    return months("quarter", quarter[1]!, last - 2, last);
  }
  const quarters = FIRST_QUARTERS.exec(text);
  return quarters ? months("range", quarters[1]!, 1, 3 * Number(quarters[2])) : null;
}

function readMonths(text: string): Bounds | null {
  const month = MONTH.exec(text) ?? COMPACT_MONTH.exec(text);
  if (month) return months("month", month[1]!, Number(month[2]), Number(month[2]));
  const range = MONTHS.exec(text);
  if (range) return months("range", range[1]!, Number(range[2]), Number(range[3]));
  const years = MONTHS_OF_YEARS.exec(text);
  if (!years) return null;
  const first = months("range", years[1]!, Number(years[2]), Number(years[2]));
  const last = months("range", years[3]!, Number(years[4]), Number(years[4]));
  return first && last ? ["range", first[1], last[2]] : null;
}

function readDays(text: string): Bounds | null {
  const parts = DAYS.exec(text) ?? DAYS_OF_YEAR.exec(text) ?? ONE_DAY.exec(text);
  if (!parts) return null;
  const numbers = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  const [year, month, day] = numbers as [number, number, number];
  const rest = numbers.slice(3);
  const last = rest.length === 2 ? [year, ...rest] : rest.length === 3 ? rest : [year, month, day];
  const from = isoDay(year, month, day);
  const to = isoDay(last[0]!, last[1]!, last[2]!);
  return from && to ? ["range", from, to] : null;
}

function months(kind: Period["kind"], year: string, first: number, last: number): Bounds | null {
  if (first < 1 || last > 12 || first > last) return null;
  const from = isoDay(Number(year), first, 1);
  const to = isoDay(Number(year), last, lastDay(Number(year), last));
  return from && to ? [kind, from, to] : null;
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => isCalendarDay(year, month, day))!;
}

/** ISO text of a day; null where there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!isCalendarDay(year, month, day)) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** Reads a day written as 2021-07-01, 2021/7/1, 2021.7.1, 2021年7月1日 or 20210701, with or without a time; ISO or null. */
export function dayFromText(written: string): string | null {
  const text = foldWidth(written).trim();
  const parts =
    /^(\d{4}) ?[年/.-] ?(\d{1,2}) ?[月/.-] ?(\d{1,2}) ?日?(?:[ T]?\d{1,2}[:时].*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts ? isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}
