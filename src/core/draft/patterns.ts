import type { MaskKind } from "../model/draft.ts";
import type { Blank } from "./blank.ts";

/** A stretch that is masked as a whole. */
export interface MaskSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: MaskKind;
}

/** Blank letters as a regular expression class; lines of underscores are blanks in forms. */
const LETTER = "XxＸｘХхΧχ×✕✖╳⨉*＊NnＮｎ○〇◯□△#＃?？_＿";
const NUMBER =
  `(?:[ \\u3000]{0,2}(?:[0-9０-９]{0,4}[${LETTER}]{1,12}|[0-9０-９]{1,4}|` +
  `[（(【\\[［][ \\u3000${LETTER}0-9]{0,8}[）)】\\]］])[ \\u3000]?|[ \\u3000]{1,8})`;
const MINUTES = `(?:${NUMBER}分(?!钟)(?:${NUMBER}秒)?)?`;
const CALENDAR =
  "(?:年度|年代|年(?:[初底末中]|[上下]半年)?|月份|月(?:[初底末中]|[上中下]旬)?|日(?!元(?![旦宵]))|季度|世纪|" +
  `时(?!间|期|长|限|效|代|段|有|常|候|速)${MINUTES}|点(?=[ \\u3000]?[0-9○×XxＸ_]+[ \\u3000]?分)${MINUTES}|分(?=许|$|[，。；、到接]))`;
const JOINER = "(?:[ \\u3000]?(?:至|到|—|－|-|–|～|~|、|和|及|或)[ \\u3000]?)";
const FURTHER_PART = `(?:${JOINER}?${NUMBER}(?:${JOINER}${NUMBER})?${CALENDAR})`;
const DATE = new RegExp(`^${NUMBER}${CALENDAR}${FURTHER_PART}{0,6}`);
/** X—X月, X至X日: the first of the two shares the other's word. */
const DATE_RANGE = new RegExp(`^${NUMBER}${JOINER}${NUMBER}${CALENDAR}${FURTHER_PART}{0,6}`);
const CLOCK = new RegExp(`^[0-9${LETTER}]{1,2}[:：][0-9${LETTER}]{1,2}(?:[:：][0-9${LETTER}]{1,2})?`);
const DASHED_DATE = new RegExp(
  `^(?:19|20)[0-9${LETTER}]{2}[-./－][0-9${LETTER}]{1,2}(?:[-./－][0-9${LETTER}]{1,2})?`,
);
const DATE_HEAD = /(?:(?:19|20)?[0-9]{2}年|[0-9]{1,2}月|第|前)+$/;
const DOCUMENT_NUMBER = new RegExp(
  `[〔\\[（(［【][ \\u3000]{0,6}[0-9０-９${LETTER}]{0,6}[ \\u3000]{0,6}[〕\\]）)］】][ \\u3000]?第?[0-9０-９${LETTER} \\u3000]{1,10}号`,
  "g",
);
const ANY_BLANK = new RegExp(`[${LETTER} \\u3000]`);
const OFFICE = new RegExp(`[\\u4e00-\\u9fff${LETTER}]+$`);
const FORMULA_BEFORE = new RegExp(`[0-9${LETTER}+＋]+$`);
const FORMULA_AFTER = new RegExp(`^[0-9${LETTER}+＋]+`);
const EVENT_DATE = new RegExp(`[0-9${LETTER}]{1,4}[·・•][0-9${LETTER}]{1,4}`, "g");
const SESSION = new RegExp(
  `^${NUMBER}届(?:第?${NUMBER}次|第?[一二三四五六七八九十]{1,3}次)?(?:中央委员会)?(?:全体会议|全会|代表大会|会议)?`,
);
const ORDINAL_UNIT =
  /^[ \u3000]?(?:届|次|期|批|轮|条|款|项|章|节|季度|号|组|阶段|部分|线|标段|站|场|个|届|版|集|卷|册|幅|篇|页|年|代|类|师|军|团|中学|小学|人民医院|医院|中心|大队|支队|派出所|产业)/;

/** 发文字号: 国办发〔2025〕X号, 杭政办函〔  〕75号, with the letters of the office before the bracket. */
export function documentNumbers(text: string): MaskSpan[] {
  if (!text.includes("号")) return [];
  return [...text.matchAll(DOCUMENT_NUMBER)]
    .filter(([match]) => ANY_BLANK.test(match))
    .map((match): MaskSpan => {
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      const office = OFFICE.exec(before)?.[0] ?? "";
      const name = office.replace(
        /^.*(?:根据|按照|依据|依照|印发|下发|关于|执行|落实|遵照|见|以|的|和|与|及|家|个|件|条|次|人|名|项)/,
        "",
      );
      return { start: match.index - name.length, end: match.index + match[0].length, kind: "docnum-blank" };
    });
}

/** Masks that the shape alone decides: dates, clock times, ordinals, sessions, formulas, events, clause numbers. */
export function patternMask(text: string, blank: Blank): MaskSpan | null {
  return (
    clauseNumber(text, blank) ??
    formula(text, blank) ??
    eventDate(text, blank) ??
    anniversary(text, blank) ??
    address(text, blank) ??
    monthsOfYear(text, blank) ??
    dateMask(text, blank) ??
    sessionOrOrdinal(text, blank) ??
    numbered(text, blank)
  );
}

/** （X） X、 X. at the start of a paragraph number a clause. */
function clauseNumber(text: string, blank: Blank): MaskSpan | null {
  if (text.slice(0, blank.start).trim() !== "" || blank.start > 40) return null;
  const after = text.slice(blank.end, blank.end + 2);
  const bracketed =
    blank.form === "bracket" &&
    /^[（(]/.test(text.charAt(blank.start)) &&
    !/^[个家名项条件次人%万亿余]/.test(after);
  if (bracketed && blank.alphabet >= 0) return { start: blank.start, end: blank.end, kind: "clause-number" };
  if (blank.form === "letters" && /^(?:、|[.．][ \u3000\u4e00-\u9fff])/.test(after)) {
    return { start: blank.start, end: blank.end + 1, kind: "clause-number" };
  }
  return null;
}

/** 1+N, N+1, 1+8+N. */
function formula(text: string, blank: Blank): MaskSpan | null {
  const plus = (character: string): boolean => character === "+" || character === "＋";
  if (!plus(text.charAt(blank.start - 1)) && !plus(text.charAt(blank.end))) return null;
  const before = FORMULA_BEFORE.exec(text.slice(Math.max(0, blank.start - 12), blank.start))?.[0] ?? "";
  const after = FORMULA_AFTER.exec(text.slice(blank.end, blank.end + 12))?.[0] ?? "";
  // 同比+X% only says that it grew: a formula has a part on both sides of the sign.
  if (/^[+＋]*$/.test(before) && /^[+＋]*$/.test(after)) return null;
  return { start: blank.start - before.length, end: blank.end + after.length, kind: "formula-N" };
}

/** X·XX, 6·XX: the date that names an event. */
function eventDate(text: string, blank: Blank): MaskSpan | null {
  const around = text.slice(Math.max(0, blank.start - 4), blank.end + 6);
  const offset = Math.max(0, blank.start - 4);
  if (!/[·・•]/.test(around)) return null;
  for (const match of around.matchAll(EVENT_DATE)) {
    const start = offset + match.index;
    const end = start + match[0].length;
    if (start <= blank.start && blank.end <= end) return { start, end, kind: "name-event" };
  }
  return null;
}

const ADDRESS = new RegExp(
  `^[${LETTER}0-9]{1,6}(?:栋|幢|座|号楼|楼|单元|弄|号)(?:[${LETTER}0-9]{1,6}(?:单元|号|室|楼|层|门|户室)){1,3}`,
);

/** X栋X单元XXX室: the rest of an address. */
function address(text: string, blank: Blank): MaskSpan | null {
  if (blank.form !== "letters" && blank.form !== "partial") return null;
  const match = ADDRESS.exec(text.slice(blank.start, blank.start + 30));
  return match === null || !/单元|室|号|门/.test(match[0])
    ? null
    : { start: blank.start, end: blank.start + match[0].length, kind: "name-place" };
}

function anniversary(text: string, blank: Blank): MaskSpan | null {
  const match = /^[ \u3000]?(?:多|余)?周年/.exec(text.slice(blank.end, blank.end + 5));
  return match === null
    ? null
    : { start: blank.start, end: blank.end + match[0].length, kind: "anniversary-blank" };
}

function dateMask(text: string, blank: Blank): MaskSpan | null {
  const rest = text.slice(blank.start, blank.start + 72);
  const clock = CLOCK.exec(rest) ?? DASHED_DATE.exec(rest);
  if (clock !== null && blank.end < blank.start + clock[0].length)
    return spanFrom(blank.start, clock[0], "date-blank");
  const range = DATE_RANGE.exec(rest);
  const match = range ?? DATE.exec(rest);
  if (match === null) return yearOfPerson(text, blank);
  // 最高XX分 is a score; a minute has its hour before it.
  if (/^[^年月日时点]*分$/.test(match[0])) return null;
  if (range === null && isYearAlone(match[0]) && isDuration(text, blank, match[0])) return null;
  const head = DATE_HEAD.exec(text.slice(Math.max(0, blank.start - 12), blank.start))?.[0] ?? "";
  return { start: blank.start - head.length, end: blank.start + match[0].length, kind: "date-blank" };
}

/** 今年前X个月 is a window of the calendar; 提前X个月 is a length of time. */
function monthsOfYear(text: string, blank: Blank): MaskSpan | null {
  const before = text.slice(Math.max(0, blank.start - 2), blank.start);
  const match = /^[ \u3000]?个?(?:月|季度)/.exec(text.slice(blank.end, blank.end + 4));
  if (match === null || !/前$/.test(before) || /[提此之以目]前$/.test(before)) return null;
  return { start: blank.start - 1, end: blank.end + match[0].length, kind: "date-blank" };
}

/** 20XX级, 20XX届, 202X版: a year without 年. */
function yearOfPerson(text: string, blank: Blank): MaskSpan | null {
  const year = text.slice(blank.start, blank.end);
  if (blank.form !== "partial" || !/^(?:19|20)..$/.test(year) || blank.decimal) return null;
  const match = /^(?:级|届|版|款|财年|学年)/.exec(text.slice(blank.end, blank.end + 2));
  return match === null ? null : { start: blank.start, end: blank.end + match[0].length, kind: "date-blank" };
}

function spanFrom(start: number, match: string, kind: MaskKind): MaskSpan {
  return { start, end: start + match.length, kind };
}

function isYearAlone(match: string): boolean {
  return match.endsWith("年") && match.indexOf("年") === match.length - 1 && !/[月日]/.test(match);
}

const DURATION_BEFORE =
  /(?:近|连续|持续|历时|为期|长达|过去|未来|今后|时隔|提前|推迟|每|累计|已|超过|超|约|逾|不足|不到|至少|从[业警教医军政艺商检审]|任职|任教|执教|行医|驻村|服役|工作|服务|扎根|坚守|守护|坚持|运行|使用|闲置|拖欠|用|满|徒刑|判处|拘役|缓刑|增加到|延长|缩短|最长|最短|寿命|期限|年限|[工党教军警医车房]龄|(?:刑|合同|周|工|保质|质保|服务|有效|租|任|建设|运营|经营|合作|过渡|培养|试用|宽限|还款|回收|管护|施工|规划|执行)期|学制|跨度|历史|前|有|经过|达|为期|了|这)$/;
const DURATION_AFTER =
  /^(?:来|多|余|时间|期限|期内|内|之内|之久|之久|有余|以上|以内|左右|工夫|任期|有期徒刑|计划期|过渡期|的努力|的时间)/;

/** X年 is a length of time only when the words beside it say so; a four-digit year never is. */
function isDuration(text: string, blank: Blank, match: string): boolean {
  const after = text.slice(blank.start + match.length, blank.start + match.length + 4);
  const year = text.slice(blank.start, blank.end);
  if (/^(?:19|20)..$/.test(year)) return false;
  if (DURATION_AFTER.test(after)) return true;
  if (blank.form === "letters" && year.length >= 4) return false;
  return DURATION_BEFORE.test(text.slice(Math.max(0, blank.start - 4), blank.start));
}

function sessionOrOrdinal(text: string, blank: Blank): MaskSpan | null {
  const rest = text.slice(blank.start, blank.start + 40);
  const first = /第[ \u3000]?$/.exec(text.slice(Math.max(0, blank.start - 2), blank.start))?.[0] ?? "";
  const start = blank.start - first.length;
  const session = SESSION.exec(rest);
  if (session !== null) return { start, end: blank.start + session[0].length, kind: "ordinal-blank" };
  const after = text.slice(blank.end, blank.end + 16);
  if (first === "") return meetingNumber(text, blank, after);
  if (/^[ \u3000]?[位名](?![称单])/.test(after) || isRankWithoutUnit(text, start, after)) return null;
  const unit = ORDINAL_UNIT.exec(after)?.[0] ?? "";
  const kind = /[条款项章]$/.test(unit)
    ? "clause-number"
    : unit.endsWith("号")
      ? "docnum-blank"
      : "ordinal-blank";
  return { start, end: blank.end + unit.length, kind };
}

/** 居全国第X，: the rank without 位. */
export function isRankWithoutUnit(text: string, start: number, after: string): boolean {
  if (!/^(?:[，。；、,;）)]|$)/.test(after)) return false;
  return /(?:排名|排位|位列|位居|居|列|全[省市县国区]|全[省市]系统)[\u4e00-\u9fff]{0,6}$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** 市政府XX次常务会议 is a meeting's number; 召开X次常务会议 counts meetings. */
function meetingNumber(text: string, blank: Blank, after: string): MaskSpan | null {
  const session = /届[\u4e00-\u9fff]{0,6}$/.test(text.slice(Math.max(0, blank.start - 8), blank.start));
  const meeting = session ? /^次(?:会议|大会|代表大会|党代会)/.exec(after) : null;
  if (meeting !== null)
    return { start: blank.start, end: blank.end + meeting[0].length, kind: "ordinal-blank" };
  const match = /^次(?:全会|全体会议|(?:常委会?|常务|党组|主任|院长|局长|党委|办公|委员)(?:扩大)?会议?)/.exec(
    after,
  );
  if (match === null) return null;
  const before = text.slice(Math.max(0, blank.start - 8), blank.start);
  if (/(?:召开|举行|组织|主持|开|参加|列席|共|累计|先后|筹备)(?:了|过)?$/.test(before)) return null;
  return { start: blank.start, end: blank.end + match[0].length, kind: "ordinal-blank" };
}

/** XX号令, X号楼, X号线, XX号公告. */
function numbered(text: string, blank: Blank): MaskSpan | null {
  const match = /^[ \u3000]?号/.exec(text.slice(blank.end, blank.end + 2));
  if (match === null || blank.form === "spaces") return null;
  return { start: blank.start, end: blank.end + match[0].length, kind: "docnum-blank" };
}
