import { unitWordAt } from "./unit-words.ts";

const NUMERAL = "[0-9０-９零〇○一二两三四五六七八九十百]";
/** What every date begins with; most places where one might begin are told from this. */
const MAY_BEGIN = new RegExp(
  `第?${NUMERAL}|(?:前|头|近|最近|过去|[上下]午|凌晨|晚[上间]?|早上?|中午)${NUMERAL}`,
  "y",
);
const YEAR_STARTS = new Set("12１２零〇○一二三四五六七八九");
const HAN_YEAR = "[零〇○一二三四五六七八九]{4}";
const HAN_SMALL = "(?:[一二三四五六七八九]|[一二]?十[一二三四五六七八九]?|三十一?)";
const YEAR = `(?:(?:1[0-9]|20|２０|１９)[0-9０-９]{2}|${HAN_YEAR})`;
const MONTH = `(?:1[0-2]|0?[1-9]|${HAN_SMALL})`;
const DAY = `(?:3[01]|[12][0-9]|0?[1-9]|${HAN_SMALL})`;
const QUARTER = "(?:第?[一二三四1-4]季度)";
const PART = "(?:份|[上中下]旬|[底初末中](?!小|等|央|国|学|心|部|西))?";
const CLOCK =
  "(?:[上下]午|凌晨|晚上?|早上?|中午|晚间)?[0-2]?[0-9](?:时|点)(?!间|期|长|限|效|代|段|有|常|候|速|[\\u4e00-\\u9fff]{0,2}建议)(?:[0-5]?[0-9]分|半|许|整)?";
const TO = "(?:至|到|—|――|－|-|–|～|~)";
/** 3、4月 and 二、三季度 share their word; two whole dates in a list (9月和10月) are two. */
const TO_SHARED = "(?:至|到|—|――|－|-|–|～|~|、|和)";
const SPACE = "[ \\u3000]?";
const MONTH_DAY = `${MONTH}${SPACE}月(?!亮|饼)${PART}(?:${SPACE}${DAY}${SPACE}(?:日|号)(?:${SPACE}${CLOCK})?)?`;
const YEAR_PART = `(?:${SPACE}${MONTH_DAY}|${QUARTER}[末初]?|[上下]半年|[底末初中](?!小|等|央|国|学)|前[一二三四]?(?:季度|三季度))?`;
const FULL = `${YEAR}${SPACE}年(?:度(?!假))?${YEAR_PART}`;
const PATTERNS = [
  // 2020年2月至4月, 2021年1月1日—3月5日, 2019年至2021年
  `${FULL}(?:${TO}(?:${FULL}|${MONTH_DAY}|${DAY}日|${MONTH}月${PART}|${CLOCK}))?`,
  // 1964~1965年, 2010-2020年, 2021—2025年
  `${YEAR}(?:年${TO}|${TO_SHARED})${YEAR}年(?:度)?`,
  // 2022年1-11月
  `${YEAR}${SPACE}年${SPACE}${MONTH}${TO_SHARED}${MONTH}${SPACE}月${PART}`,
  // 1至5月, 1-10月份, 3月5日至8日
  `${MONTH}${TO_SHARED}${MONTH}${SPACE}月${PART}`,
  `${MONTH_DAY}(?:${TO}(?:${MONTH_DAY}|${DAY}(?:日|号)(?:${SPACE}${CLOCK})?|${CLOCK}))?`,
  `${DAY}${TO_SHARED}${DAY}日(?![内均常用益])`,
  `${DAY}${SPACE}日(?![内均常用益程子本])(?:${SPACE}${CLOCK})?(?:${TO}${DAY}日)?`,
  `前?[一二三四1-4]${TO_SHARED}?[二三四2-4]?季度[末初]?`,
  `(?:前|头)${HAN_SMALL}个?(?:季度|月)`,
  `(?:20|21|19|二十一?|十九)世纪(?:[0-9]{2}年代|[一-九]十年代)?(?:[初中末])?`,
  `[1-9]0年代(?:[初中末])?|[二三四五六七八九]十年代(?:[初中末])?`,
  `${CLOCK}(?:${TO}(?:次日|当日|翌日)?${CLOCK})?`,
  `[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?(?:${TO}[0-2]?[0-9][:：][0-5][0-9])?(?![0-9])`,
  `(?:19|20)[0-9]{2}[-./][01]?[0-9](?:[-./][0-3]?[0-9])?(?![0-9%])(?!亿|万|个|倍)`,
  `(?:近|最近|过去)[0-9一二两三四五六七八九十百]{1,4}(?:多|余)?(?:年|个月|天|个多月|周|小时)(?:多)?来`,
  `[0-9零一二三四五六七八九十百]{1,5}(?:多|余)?周年|[0-9零一二三四五六七八九十百]{1,5}华诞|[0-9零一二三四五六七八九十百]{1,4}年华诞`,
].map((pattern) => new RegExp(`(?:${pattern})`, "y"));
const BARE_YEAR =
  /(?:19[5-9]|20[0-4])[0-9](?![至到—～~-]{1,2}[0-9]{3,}(?:[.]|元|人|[万亿]))(?![0-9.,，%％‰万亿个余多年家人次项件条元起户名位辆吨亩公米平立千百])(?=[\u4e00-\u9fff—“])/y;
/** 2011-2015三次产业: years without 年, as in titles of tables. */
const BARE_YEARS =
  /(?:19[5-9]|20[0-4])[0-9](?:--|[-—–～~至])(?:19[5-9]|20[0-4])[0-9](?=全|各|三次|主要|分|历|期间|年)/y;
const VERSION = new RegExp(`${YEAR}年?版`, "y");

/** 2000年一遇 is no year. */
const RECURRENCE = /^年一遇/;

const YEAR_AND_MONTH = /^[0-9]{4}\.[0-9]{1,2}$/;
/** Classifiers that follow a year as well: 2022届毕业生, 2021版, 2023级. */
const OF_YEAR = /^(?:届|版|级|款|双十)/;

/** 2000株, 1998套: four digits before a classifier count, though they could be a year. */
function isCounted(text: string, end: number): boolean {
  return !OF_YEAR.test(text.slice(end, end + 2)) && unitWordAt(text, end) !== null;
}

/** 2005.2小时, 1999.1度; 2021.3月 is a date. */
function isMeasured(text: string, end: number): boolean {
  return !"月日".includes(text.charAt(end) || " ") && unitWordAt(text, end) !== null;
}

/** A calendar date, clock time, window or anniversary that starts at a position; its end. */
export function dateEnd(text: string, position: number): number | null {
  MAY_BEGIN.lastIndex = position;
  if (!MAY_BEGIN.test(text)) return null;
  // 三十五年如一日 is no day of a month.
  if (text.startsWith("如一日", position - 1)) return null;
  let longest = 0;
  for (const pattern of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null && match[0].length > longest) longest = match[0].length;
  }
  const isDecimal = longest > 0 && YEAR_AND_MONTH.test(text.slice(position, position + longest));
  // 2005.2小时 has a unit of its own, 2005.2 is February.
  if (isDecimal && isMeasured(text, position + longest)) return null;
  if (longest > 0)
    return RECURRENCE.test(text.slice(position + longest - 1, position + longest + 2))
      ? null
      : position + longest;
  for (const pattern of [BARE_YEARS, BARE_YEAR]) {
    pattern.lastIndex = position;
    const year = pattern.exec(text);
    if (year !== null) return isCounted(text, position + year[0].length) ? null : position + year[0].length;
  }
  return null;
}

/** 2021年版: an edition of a document, not a date. */
export function versionEnd(text: string, position: number): number | null {
  if (!YEAR_STARTS.has(text.charAt(position))) return null;
  VERSION.lastIndex = position;
  const match = VERSION.exec(text);
  return match === null ? null : position + match[0].length;
}
