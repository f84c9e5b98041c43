import type { ArithmeticIssue } from "./audited.ts";
import { isAmount, sameUnit, type Sentence, type SentenceNumber } from "./sentence-numbers.ts";
import { isBelow, spanText, sumOf } from "./spans.ts";

const AMONG = /其中/;
const PARTIAL = /等|其他|其余|另有|主要/;
/** A total said after its parts (共计). */
const STRONG_TOTAL = /([\u4e00-\u9fff]*)(?:共计|合计|总计|总共|一共)[\u4e00-\u9fff]{0,8}$/;
/** What may stand before 共计 when all that was told is meant; another noun (绿化造林共计) begins a total of its own. */
const OF_ALL =
  /^(?:|[以上述]{2}|各[类项级]|全部|总[数额量]|前后|先后|活动|两者|[两二三四五六七八九十]{1,2}[项类者]|全[年市县区省]|[今本]年|累计)+$/;
/** What may stand between the parts of an enumeration. */
const MOST_BETWEEN = 24;
/** Longer enumerations are no sentences; keeps the work linear. */
const MOST_PARTS = 40;
const NEW_THOUGHT = /[；;]|同比|环比|累计|此外|另外|同时|还|并|占|较|比/;

/** 其中: a part is not greater than its whole, and parts that name the whole add up to it. */
export function partsOfWhole(sentence: Sentence, previous: Sentence | null): readonly ArithmeticIssue[] {
  const issues: ArithmeticIssue[] = [];
  const { numbers } = sentence;
  numbers.forEach((first, at) => {
    const among = AMONG.exec(first.before);
    if (!among || !isAmount(first) || first.direction !== null) return;
    const isAtStart = at === 0 && sentence.text.trimStart().startsWith(among[0]);
    const earlier =
      isAtStart && previous?.paragraph === sentence.paragraph
        ? previous.numbers
        : numbers.slice(Math.max(0, at - MOST_PARTS), at);
    const whole = wholeBefore(earlier, first);
    if (!whole) return;
    const parts = partsFrom(numbers, at);
    const tooGreat = parts.find((part) => isBelow(whole.number.claim, part.claim));
    if (tooGreat) issues.push(partExceeds(tooGreat, whole.number, whole.isNearest));
    else issues.push(...sumOfParts(whole.number, whole.isNearest, parts));
  });
  return issues;
}

function wholeBefore(
  earlier: readonly SentenceNumber[],
  part: SentenceNumber,
): { number: SentenceNumber; isNearest: boolean } | null {
  let isNearest = true;
  for (let at = earlier.length - 1; at >= Math.max(0, earlier.length - MOST_PARTS); at--) {
    const one = earlier[at]!;
    if (at < earlier.length - 1 && /[；;]/.test(one.after)) return null;
    if (one.direction === null && isAmount(one)) {
      if (sameUnit(one.number, part.number)) return { number: one, isNearest };
      isNearest = false;
    }
  }
  return null;
}

/** The part after 其中 and those that are told in the same breath. */
function partsFrom(numbers: readonly SentenceNumber[], from: number): readonly SentenceNumber[] {
  const parts = [numbers[from]!];
  for (const one of numbers.slice(from + 1, from + MOST_PARTS)) {
    if (one.number.kind === "percent") continue;
    const last = parts[parts.length - 1]!;
    const goesOn =
      one.before.length <= MOST_BETWEEN && !NEW_THOUGHT.test(one.before) && one.direction === null;
    if (!isAmount(one) || !sameUnit(last.number, one.number) || !goesOn) break;
    parts.push(one);
  }
  return parts;
}

function partExceeds(part: SentenceNumber, whole: SentenceNumber, isCertain: boolean): ArithmeticIssue {
  const { number } = part;
  const found = number.text;
  return {
    kind: "part-exceeds-whole",
    isCertain,
    number,
    related: [whole.number],
    found,
    expected: whole.number.text,
  };
}

const SHORT = "0.95";

/** People are counted in several ways at once (党员25人、女性22人). */
const OVERLAPPING = new Set(["人", "名", "位", "人次"]);

/** Parts may overlap or leave something out, so that their sum is never more than a doubt. */
function sumOfParts(
  whole: SentenceNumber,
  isNearest: boolean,
  parts: readonly SentenceNumber[],
): readonly ArithmeticIssue[] {
  if (parts.length < 2 || !isNearest || OVERLAPPING.has(whole.number.unit)) return [];
  // 其中收入91亿元，支出67亿元，顺差23亿元: where the parts end is not said; those that add up will do.
  for (let to = 2; to <= parts.length; to++) {
    const some = sumOf(parts.slice(0, to).map(({ claim }) => claim));
    if (!isBelow(some, whole.claim) && !isBelow(whole.claim, some)) return [];
  }
  const sum = sumOf(parts.map(({ claim }) => claim));
  const last = parts[parts.length - 1]!;
  const isOver = isBelow(whole.claim, sum);
  const isLittleShort =
    isBelow(sum, whole.claim) &&
    sum.high!.gt(whole.claim.low!.times(SHORT)) &&
    !PARTIAL.test(last.after.slice(0, 6)) &&
    !parts.some(({ before }) => PARTIAL.test(before));
  return isOver || isLittleShort ? [sumDiffers(whole, parts, false)] : [];
}

function sumDiffers(
  whole: SentenceNumber,
  parts: readonly SentenceNumber[],
  isCertain: boolean,
): ArithmeticIssue {
  const sum = sumOf(parts.map(({ claim }) => claim));
  const { number } = whole;
  const related = parts.map((part) => part.number);
  return {
    kind: "sum-differs",
    isCertain,
    number,
    related,
    found: number.text,
    expected: spanText(sum) + number.unit,
  };
}

/** Parts with their total said: "A 3条、B 4条，共计7条" and "7条（A 3条、B 4条）", "共7条：A 3条、B 4条。". */
export function saidTotals(sentence: Sentence): readonly ArithmeticIssue[] {
  const { numbers } = sentence;
  return numbers.flatMap((total, at) => {
    if (!isAmount(total) || total.direction !== null) return [];
    return [...totalAfter(numbers, at), ...totalBefore(numbers, at)];
  });
}

function totalAfter(numbers: readonly SentenceNumber[], at: number): readonly ArithmeticIssue[] {
  const total = numbers[at]!;
  const before = STRONG_TOTAL.exec(total.before)?.[1];
  if (before === undefined || !OF_ALL.test(before)) return [];
  const parts: SentenceNumber[] = [];
  for (let back = at - 1; back >= Math.max(0, at - MOST_PARTS); back--) {
    const one = numbers[back]!;
    if (!isAmount(one) || !(sameUnit(one.number, total.number) || areEvents(one, total))) break;
    if (one.direction !== null) break;
    parts.unshift(one);
  }
  if (parts.length < 2) return [];
  // Where the parts begin is not said: any row of them that adds up will do.
  for (let from = 0; from + 1 < parts.length; from++) {
    const sum = sumOf(parts.slice(from).map(({ claim }) => claim));
    if (!isBelow(sum, total.claim) && !isBelow(total.claim, sum)) return [];
  }
  return [
    sumDiffers(
      total,
      parts,
      parts.every((one) => sameUnit(one.number, total.number)),
    ),
  ];
}

/** What is held in 期, 次 and 场 is added up as 场次; whether it should be, only a person can say. */
const EVENTS = new Set(["期", "次", "场", "场次", "期次", "班次", "轮", "轮次"]);

function areEvents(part: SentenceNumber, total: SentenceNumber): boolean {
  return EVENTS.has(part.number.unit) && EVENTS.has(total.number.unit);
}

const OPENS = /^[\u4e00-\u9fff]{0,8}(?:[（(]|[：:])$/;
const JOINS = /^[\u4e00-\u9fff]{0,4}[、，,和及][\u4e00-\u9fffA-Za-z“”"]{1,16}$/;

function totalBefore(numbers: readonly SentenceNumber[], at: number): readonly ArithmeticIssue[] {
  const total = numbers[at]!;
  const opening = /[（(：:]/.exec(total.after);
  const first = numbers[at + 1];
  if (!opening || !first || !OPENS.test(total.after.slice(0, opening.index + 1))) return [];
  if (!/^[\u4e00-\u9fffA-Za-z“”"]{1,16}$/.test(total.after.slice(opening.index + 1))) return [];
  if (/其中|包括|包含|含|如|主要/.test(total.after)) return [];
  const parts = [first];
  for (const one of numbers.slice(at + 2, at + MOST_PARTS)) {
    if (!JOINS.test(one.before)) break;
    parts.push(one);
  }
  if (parts.length < 2 || !parts.every((one) => isAmount(one) && sameUnit(one.number, total.number)))
    return [];
  const end = parts[parts.length - 1]!.after;
  const isClosed =
    opening[0] === "（" || opening[0] === "("
      ? /^[\u4e00-\u9fff]{0,6}[）)]/.test(end)
      : /^[\u4e00-\u9fff]{0,6}[；;]?$/.test(end);
  if (!isClosed || PARTIAL.test(end.slice(0, 6))) return [];
  const sum = sumOf(parts.map(({ claim }) => claim));
  if (!isBelow(sum, total.claim) && !isBelow(total.claim, sum)) return [];
  return [sumDiffers(total, parts, true)];
}
