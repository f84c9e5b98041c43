/** Months of a year, 1 to 12, both included. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/** A period that running text names: 2024年上半年, 1—9月, 去年同期, 截至6月底, 春节期间. */
export interface SaidPeriod {
  readonly start: number;
  readonly end: number;
  /** As comparable text, without 第 and 份. */
  readonly text: string;
  /** Where it is written; "own" for that of the figures, "other" for one that is not theirs (去年, 近三年). */
  readonly year: number | "own" | "other";
  /** null: no months that figures are kept for (每月, 3月上旬, 汛期), or masked ones. */
  readonly months: Months | null;
  /** span: from the first month to the last; end: a point of time at the end of the last; since: from the year's beginning on; now: 截至目前. */
  readonly kind: "span" | "end" | "since" | "now";
}

const NUMBER = "(?:十[一二]|[元一二三四五六七八九十]|1[0-2]|0?[1-9])(?![0-9])";
const MASK = "[XxＸ×*＊_＿○□]{1,4}";
const TO = "[-—–~～－−―至到]{1,2}";
const DAY_OF_MONTH = "[0-9]{1,2}月[0-9]{1,2}[日号]";
const SHORTEST_MONTH = 28;
const YEAR: Months = { first: 1, last: 12 };

interface PartOfYear {
  readonly source: string;
  monthsOf(said: string): Months | null;
}

const quartersOf = (first: number, last: number): Months => ({ first: first * 3 - 2, last: last * 3 });
const oneQuarter = (said: string): Months => {
  const quarter = numberOf(/[一二三四1-4首]/.exec(said)![0]);
  return quartersOf(quarter, quarter);
};

/** Parts of a year as sentences say them; the first that fits is taken. */
const PARTS: Readonly<Record<string, PartOfYear>> = {
  half: {
    source: "[上下]半年度?",
    monthsOf: (said) => (said.startsWith("上") ? { first: 1, last: 6 } : { first: 7, last: 12 }),
  },
  quarters: {
    source: "前[一二两三123]个?季度?",
    monthsOf: (said) => quartersOf(1, numberOf(said.charAt(1))),
  },
  severalQuarters: {
    source: `第?[一二三四1-4](?:季度?)?(?:[、和]|${TO})第?[一二三四1-4]季度`,
    monthsOf: (said) => {
      const [first = 0, last = 0] = (said.match(/[一二三四1-4]/g) ?? []).map(numberOf);
      return last === first + 1 || !/[、和]/.test(said) ? quartersOf(first, last) : null;
    },
  },
  quarter: {
    source: "第?[一二三四1-4首]季度|首季|(?<![A-Za-z])[Qq][1-4](?![0-9A-Za-z])",
    monthsOf: oneQuarter,
  },
  range: {
    source: `(?<![0-9])${NUMBER}月?份?${TO}${NUMBER}月份?(?![0-9])|${MASK}月份?${TO}${MASK}月份?`,
    monthsOf: (said) => {
      if (!new RegExp(NUMBER).test(said)) return null;
      const [first = 0, last = 0] = (said.match(new RegExp(NUMBER, "g")) ?? []).map(numberOf);
      return { first, last };
    },
  },
  firstMonths: {
    source: `[前头](?:${NUMBER}|两)个?月`,
    monthsOf: (said) => ({ first: 1, last: numberOf(said.replace(/^[前头]|个?月$/g, "")) }),
  },
  days: {
    source: `(?<![0-9第])${DAY_OF_MONTH}${TO}${DAY_OF_MONTH}`,
    monthsOf: (said) => {
      const [from = 0, firstDay = 0, to = 0, lastDay = 0] = (said.match(/[0-9]+/g) ?? []).map(Number);
      return firstDay === 1 && lastDay >= SHORTEST_MONTH ? { first: from, last: to } : null;
    },
  },
  day: {
    source: `(?<![0-9第])(?:${NUMBER}|${MASK})月(?:[0-9]{1,2}|十?[一二三四五六七八九十]{1,2}|${MASK})[日号]|(?<![0-9第])${NUMBER}月份?[上中下]旬`,
    monthsOf: () => null,
  },
  month: {
    source: `(?<![0-9第])(?:${NUMBER}|${MASK})月份?(?![考嫂饼子球票薪租均])`,
    monthsOf: (said) => {
      const month = new RegExp(NUMBER).exec(said);
      return month ? { first: numberOf(month[0]), last: numberOf(month[0]) } : null;
    },
  },
};

function numberOf(said: string): number {
  const digits = Number(said);
  if (!Number.isNaN(digits)) return digits;
  if (said === "首" || said === "元") return 1;
  if (said === "两") return 2;
  const at = "一二三四五六七八九十".indexOf(said.charAt(said.length - 1)) + 1;
  return said.length > 1 ? 10 + at : at;
}

const WRITTEN_YEAR = "(?<![0-9])(?:19|20)[0-9]{2}年度?|[一二][〇○零一二三四五六七八九]{3}年度?";
const DIGITS = "〇一二三四五六七八九";
const OWN_YEAR =
  "今年|本年度?|全年度?(?!龄)|当年|(?<![近十百0-9])(?:一年|1年)以?来|过去的?一年|(?<![0-9一二三四五六七八九十两几])年内";
const OTHER_YEAR = "去年|上一?年度?|前年|往年|明年|来年|次年|历年";
/** Times that no figure of a year, half, quarter or month is of. */
const OTHER_TIMES =
  "同期|[本上下当](?:个|一)?(?:季度|月|周|旬)(?![刊报度均])|[当单首次](?:日|天)|当晚|" +
  "每(?:个|一)?(?:年|半年|季度?|月|周|星期|旬|日|天)|逐[月季年]|" +
  "近(?:[0-9一二三四五六七八九十两几]{1,3}(?:年|个月|个?季度|天|周|日)|半年|年)来?|" +
  "(?<![0-9一二三四五六七八九十])[0-9一二三四五六七八九十两]{1,3}(?:年|个月)以?来|半年来|多年来|" +
  "“?十[一二三四五六]五”?(?=期间|时期|以来|[初末])|" +
  "(?:元旦|春节|清明|五一|端午|中秋|国庆|双节|两节|节日|[寒暑]假|春运|[暑汛]期|节假日|周末)”?(?:期间|前后|假期|小长假|当[日天])|" +
  "(?<![环细情关章调季])节[前后日]|[汛暑]期|[春夏秋冬]季(?!学期)|[上下本]学[期年]|[春秋]季学期|[上中下]旬";
const NOW = "截[至止](?:目前|现在|报告期末|期末|统计时|发稿时?)|(?<!年初)至今|迄今";

const ATOMS: readonly (readonly [kind: string, source: string])[] = [
  ["now", NOW],
  ["until", "截[至止]到?"],
  ["written", WRITTEN_YEAR],
  ["own", OWN_YEAR],
  ["other", OTHER_YEAR],
  ...Object.entries(PARTS).map(([name, { source }]) => [name, source] as const),
  ["edge", "年[初中底末]"],
  ["times", OTHER_TIMES],
  ["since", "以来|至今|起(?=[，,、至到]|$|施行|实施|执行|开始)"],
  ["point", "底(?![数册线层部端])|末(?![梢端级])"],
];
/** What one of them may begin with: most characters of a text are passed over by it. */
const START =
  "[0-9一二三四五六七八九十两元首第今本全当过年去上下前往明来次历头QqXxＸ×*＊_＿○□同单每逐近半多“春清五端中国双节寒暑汛假周夏秋冬以起底末截至迄]";
/** The group that holds something says which kind it is. */
const atomsOf = (kinds: typeof ATOMS) => ({
  kinds,
  pattern: new RegExp(`(?=${START})(?:${kinds.map(([, source]) => `(${source})`).join("|")})`, "g"),
});
const ANY_ATOM = atomsOf(ATOMS);
/** Most paragraphs name no month and are looked through faster. */
const ATOM_BUT_MONTHS = atomsOf(ATOMS.filter(([kind]) => PARTS[kind]?.source.includes("月") !== true));
const ANY = /[年月季旬周日天期节]|目前|至今|迄今|[Qq][1-4]/;
/** 比上年同期, 较年初, 与2023年相比: what a number is measured against is not its own time. Titles name no time either. */
const COMPARED =
  /(?:[比较]|[同与和](?=[^，。；]{2,8}(?:相比|持平|比较|基本)))(?:(?:上一?年|去年|前年|上个?月|上一?季度|上期|同期|年初|(?:19|20)[0-9]{2}年)(?:同期|同月|年?[底末]|度)?)+|《[^》]*》|〔[^〕]*〕/g;

type Atom = Readonly<{ kind: string; start: number; end: number; text: string }>;

/**
 * The periods that a text names, in order. What a number is compared with (较上年同期) is left out, and so are titles.
 * Words that stand together are one period (去年上半年, 2024年1—9月, 截至6月底, 今年以来).
 */
export function saidPeriods(text: string): readonly SaidPeriod[] {
  if (!ANY.test(text)) return [];
  const plain = text.replace(COMPARED, (words) => " ".repeat(words.length));
  const groups: Atom[][] = [];
  const { kinds, pattern } = plain.includes("月") ? ANY_ATOM : ATOM_BUT_MONTHS;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(plain); match !== null; match = pattern.exec(plain)) {
    const [kind] = kinds[match.indexOf(match[0], 1) - 1]!;
    const atom = { kind, start: match.index, end: match.index + match[0].length, text: match[0] };
    const group = groups[groups.length - 1];
    const before = group?.[group.length - 1];
    if (group && before && /^的?$/.test(plain.slice(before.end, atom.start)) && mayFollow(before, atom))
      group.push(atom);
    else groups.push([atom]);
  }
  return groups.map(periodOf).filter((period) => period !== null);
}

const YEARS = new Set(["written", "own", "other"]);
const PART_KINDS = new Set(Object.keys(PARTS));
const TIMES = new Set(["now", ...YEARS, ...PART_KINDS, "edge", "times"]);
const ENDINGS = new Set(["since", "point"]);

function mayFollow(before: Atom, { kind }: Atom): boolean {
  if (before.kind === "until") return !ENDINGS.has(kind);
  if (before.kind === "since") return false;
  if (ENDINGS.has(kind)) return true;
  return YEARS.has(before.kind) && !YEARS.has(kind) && kind !== "until" && kind !== "now";
}

function periodOf(atoms: readonly Atom[]): SaidPeriod | null {
  const of = (name: string) => atoms.find(({ kind }) => kind === name);
  const among = (kinds: ReadonlySet<string>) => atoms.find(({ kind }) => kinds.has(kind));
  const time = among(TIMES);
  // 起 and 底 alone, and 截止 before other words, are no period.
  if (!time) return null;
  const part = among(PART_KINDS);
  const year = among(YEARS);
  const edge = of("edge")?.text ?? "";
  // 今年 is the year so far.
  const isSoFar = of("since") !== undefined || (atoms.length === 1 && /^[今本]年$/.test(time.text));
  const isAllOther = of("times") !== undefined || year?.kind === "other" || /[初中]$/.test(edge);
  const isPoint = (of("until") ?? of("point")) !== undefined || /[底末]$/.test(edge);
  const lastDays = of("until") && part?.kind === "day" ? monthOfDay(part.text) : null;
  const months = part ? (lastDays ?? PARTS[part.kind]!.monthsOf(part.text)) : YEAR;
  return {
    start: atoms[0]!.start,
    end: atoms[atoms.length - 1]!.end,
    text: atoms
      .map(({ text }) => text)
      .join("")
      .normalize("NFKC")
      .replace(/第|份/g, ""),
    ...reachOf({ isSoFar, isPoint, part, months, isNow: of("now") !== undefined }),
    year: yearOf(year, isAllOther && !(edge === "年初" && of("since"))),
  };
}

function yearOf(year: Atom | undefined, isOther: boolean): SaidPeriod["year"] {
  if (isOther) return "other";
  if (year?.kind !== "written") return "own";
  const digits = year.text
    .slice(0, 4)
    .replace(/[^0-9]/g, (digit) => String(Math.max(0, DIGITS.indexOf(digit))));
  return Number(digits);
}

/** The last month that a day stands in, for 截至6月30日. */
function monthOfDay(said: string): Months | null {
  return PARTS.month!.monthsOf(said);
}

function reachOf(said: {
  readonly isSoFar: boolean;
  readonly isPoint: boolean;
  readonly isNow: boolean;
  readonly part: Atom | undefined;
  readonly months: Months | null;
}): Pick<SaidPeriod, "months" | "kind"> {
  const { months, part } = said;
  if (said.isNow) return { kind: "now", months };
  if (said.isSoFar) {
    const isFromTheBeginning = part === undefined || months?.first === 1;
    return { kind: "since", months: isFromTheBeginning ? YEAR : null };
  }
  return { kind: said.isPoint ? "end" : "span", months };
}
