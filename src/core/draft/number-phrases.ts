import { PREFIX_MARKERS } from "../number/markers.ts";
import { parsePhraseAt, type Phrase } from "../number/phrase.ts";
import { read } from "../number/read.ts";
import { isAsciiLetter, isDigit } from "./characters.ts";
import {
  withLimit,
  withoutNoun,
  withPer,
  withSeconds,
  withSmallerPart,
  type NumberPhrase,
} from "./number-extent.ts";
import { kindInSentence } from "./number-kinds.ts";
import { countsAfterAll } from "./number-words.ts";
import { endsLikeMarkerWord } from "./slot.ts";
import { unitWordAt } from "./unit-words.ts";

const NUMERAL_STARTS = new Set(
  "0123456789０１２３４５６７８９零〇○一二三四五六七八九十百千万亿两半几数上好番",
);
const MARKERS_BY_FIRST = new Map<string, string[]>();
for (const word of PREFIX_MARKERS.keys()) {
  MARKERS_BY_FIRST.set(word.charAt(0), [...(MARKERS_BY_FIRST.get(word.charAt(0)) ?? []), word]);
}

const COUNTING_WORD = /[人总多少半件户次个家份台例起天岁基参倍系指分票字位]/;
const TENS_AND_MORE = /数[十百千万亿]{1,2}(?![余多几来一二三四五六七八九])/y;

/** 数 ends a word in 人数百余人 (百余人) and 多数村民 (no number); in 案件数百件 it begins the number. */
function endsCountingWord(text: string, position: number): boolean {
  TENS_AND_MORE.lastIndex = position;
  return COUNTING_WORD.test(text.charAt(position - 1)) && !TENS_AND_MORE.test(text);
}

/** A look before the full reading, which most characters of a text need not have: a numeral, or a marker before one. */
function mayStartPhrase(text: string, position: number): boolean {
  // 好几百 is a number, 美好几百年 is not.
  if (text.charAt(position) === "数" && endsCountingWord(text, position)) return false;
  if (text.charAt(position) === "好" && /[美良友爱最更较]/.test(text.charAt(position - 1))) return false;
  if (NUMERAL_STARTS.has(text.charAt(position))) return true;
  for (const word of MARKERS_BY_FIRST.get(text.charAt(position)) ?? []) {
    if (!text.startsWith(word, position)) continue;
    let after = position + word.length;
    if (text.charAt(after) === " " || text.charAt(after) === "\u00a0") after += 1;
    if (NUMERAL_STARTS.has(text.charAt(after)) || MARKERS_BY_FIRST.has(text.charAt(after))) return true;
  }
  return false;
}

/** Reads a number phrase at a position; null when none starts there or when its numeral is only part of a word. */
export function numberPhraseAt(text: string, position: number): NumberPhrase | null {
  if (!mayStartPhrase(text, position)) return null;
  const special = doublingAt(text, position) ?? oneOfListAt(text, position);
  if (special !== null) return special;
  const phrase = parsePhraseAt(text, position);
  if (phrase === null || phrase.claim.kind === "ordinal") return null;
  if (endsLikeMarkerWord(text, position)) return null;
  if (phrase.script === "words" || isLoneCircle(text, phrase)) return null;
  const recurrence = RECURRENCE.exec(text.slice(phrase.numeral.end, phrase.numeral.end + 4));
  if (recurrence !== null) {
    return {
      start: phrase.start,
      end: phrase.numeral.end + recurrence[0].length,
      kind: "idiom",
      claim: null,
      unit: "",
      markers: [],
    };
  }
  const cut = withoutNoun(text, phrase);
  if (phrase.script === "chinese" && !isCountedInCharacters(text, phrase, cut.unit)) return null;
  if (
    phrase.claim.unit === "年" &&
    phrase.unit.end === phrase.end &&
    /^级|^制/.test(text.slice(phrase.end, phrase.end + 1))
  ) {
    return null;
  }
  if (phrase.claim.unit === "年" && SCHOOLING.test(text.slice(phrase.end, phrase.end + 4))) {
    return { ...cut, kind: "name", claim: null, unit: "", markers: [] };
  }
  if (isLabel(text, phrase)) {
    return { ...cut, end: labelEnd(text, phrase, cut.end), kind: "name", claim: null, unit: "", markers: [] };
  }
  const made: NumberPhrase = { ...cut, ...kindInSentence(text, phrase, cut) };
  const limited = made.end === phrase.end ? made : withLimit(text, made);
  return withPer(text, withSmallerPart(text, withSeconds(text, limited)));
}

/** 二○二四年 has digits beside its ○; the ○ of 在○市 masks a name. */
function isLoneCircle(text: string, { numeral }: Phrase): boolean {
  return numeral.end - numeral.start === 1 && "○〇".includes(text.charAt(numeral.start));
}

const LIST_OF_DIGITS = /[1-9１-９]、[1-9１-９](?![0-9０-９.．、])/y;
const EACH = /(?:分别|依次)[^。；！？\n]{0,16}$/;
/** As far as a list of digits and the words around it are looked at. */
const AROUND_LIST = 48;

/** 分别投入3、5万元: two numbers, though 3、5万元 alone would be "three to five" (row 20). */
function oneOfListAt(text: string, position: number): NumberPhrase | null {
  LIST_OF_DIGITS.lastIndex = position;
  if (!LIST_OF_DIGITS.test(text) || isDigit(text.charAt(position - 1))) return null;
  const from = Math.max(0, position - AROUND_LIST);
  const before = text.slice(from, position);
  if (!EACH.test(before)) return null;
  const joined = `${before}${text.charAt(position)}和${text.slice(position + 2, position + AROUND_LIST)}`;
  const found = numberPhraseAt(joined, position - from);
  return found === null ? null : { ...found, start: found.start + from, end: found.end + from };
}

const DOUBLING = /[一两二三四五]?番/y;
/** 减半征收 is a rule of taxes and fees, not a result. */
const HALVING = /半(?!征|收|缴|计|执行|政策|优惠|处理|径|数|年|天|月|日|个|价)/y;

/** 翻一番, 翻了两番: ×2 and ×4 of the base (row 29); 减半: half of it. The verb stays outside. */
function doublingAt(text: string, position: number): NumberPhrase | null {
  const before = text.slice(Math.max(0, position - 2), position);
  const [pattern, verb, said] = text.charAt(position) === "半" ? HALVED : DOUBLED;
  pattern.lastIndex = position;
  const word = verb.test(before) ? pattern.exec(text)?.[0] : undefined;
  const claim = word === undefined ? null : read(said(word));
  if (word === undefined || claim === null) return null;
  const { kind, unit } = claim;
  return { start: position, end: position + word.length, kind, claim, unit, markers: [] };
}

const DOUBLED = [DOUBLING, /翻了?$/, (word: string) => `翻${word}`] as const;
const HALVED = [HALVING, /[减折]了?$/, () => "一半"] as const;

/** 九年义务教育, 学前三年毛入园率: years that name a stage of school. */
const SCHOOLING = /^(?:义务教育|一贯制|毛入园|毛入学)/;

/** 50年一遇 says how rare, not how long. */
const RECURRENCE = /^年一遇/;

const BARE_SCALE = /^[百千万亿]+$/;
const EXCEEDING = /^(?:超过?|逾|突破)$/;

/** Numerals in characters count only with a unit, a marker or a share; a lone 一 with a classifier is an article (一批). */
function isCountedInCharacters(text: string, phrase: Phrase, unit: string): boolean {
  const { claim } = phrase;
  const numeral = text.slice(phrase.numeral.start, phrase.numeral.end);
  if (claim.kind === "percent" || claim.kind === "ratio" || claim.kind === "money") return true;
  const before = text.charAt(phrase.start - 1);
  if ("第每周初高老之".includes(before || " ") && numeral.length === 1) return false;
  if (claim.unit !== "" && /^[几数]/.test(numeral) && isOtherWord(text, phrase.unit.start)) return false;
  if (claim.markers.length > 0) {
    if (unit === "" && BARE_SCALE.test(numeral + phrase.scale) && EXCEEDING.test(claim.markers[0] ?? ""))
      return /^[，。；、,;）)]?$/.test(text.charAt(phrase.end));
    return unit !== "" || claim.markers.some((marker) => "余多近约数几".includes(marker.charAt(0)));
  }
  if (numeral === "零" && isNone(text, phrase)) return true;
  if (numeral === "一" || numeral === "零" || numeral === "半") {
    return claim.kind === "duration" && isLengthOfTime(text, phrase);
  }
  if (claim.unit === "")
    return (
      numeral.length >= 2 &&
      (phrase.scale !== "" || /[百千万亿]/.test(numeral)) &&
      numeral !== "千万" &&
      numeral !== "百万"
    );
  if (countsAfterAll(text, phrase.start)) return true;
  if (isOtherWord(text, phrase.unit.start)) return false;
  if (/^(?:级|路|口|手|面|头|地|国|代|方|期|点|步|线|流|度|号)$/.test(claim.unit) && numeral.length === 1)
    return false;
  return true;
}

/** Events that statistics count, told to have happened not once (零事故, 零有效投诉), as against words and slogans (零距离, 零事故目标). */
const NOT_ONE =
  /^[\u4e00-\u9fff]{0,4}?(?:事故|伤亡|死亡|亡人|受伤|溺水|投诉|差错|感染|确诊|新增|发案|案件|上访|举报|火灾|火情|险情)(?=[，。；、：！”）,;)\s]|$)/;
const COUNTED_NONE = /^(?:起|例|宗|条|户|次|人次)(?=[，。；、,;）)]|$)/;

/** 零事故, 死亡人数为零, 发生事故零起: zero is counted, not a letter of another word. */
function isNone(text: string, { start, numeral }: Phrase): boolean {
  const after = text.slice(numeral.end, numeral.end + LONGEST_NONE);
  if (NOT_ONE.test(after) || COUNTED_NONE.test(after)) return true;
  return (
    /(?:为|[降减]至|[降减]到)$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^(?:[，。；、,;]|$)/.test(after)
  );
}

const LONGEST_NONE = 8;

/** 数首次, 三级: the character after the numeral begins another word. */
function isOtherWord(text: string, unitStart: number): boolean {
  return !COUNTED_NOUNS.test(text.slice(unitStart, unitStart + 2)) && unitWordAt(text, unitStart) === null;
}

const COUNTED_NOUNS =
  /^(?:大|省|市|县|区|镇|乡|村|国|州|厅|局|院|馆|园|校|店|厂|站|线|科|室|社区|街道|案|群|代|岗|波|成|项目|企业|学校|单位|家庭|平台|栏)/;

/** 一年, 一个月 are lengths of time only beside words that measure it; otherwise they are set phrases (一年一度). */
function isLengthOfTime(text: string, phrase: Phrase): boolean {
  const before = text.slice(Math.max(0, phrase.start - 3), phrase.start);
  const after = text.slice(phrase.end, phrase.end + 3);
  return (
    /(?:近|连续|历时|最近|过去|为期|提前|长达|未来|不足|推迟|缩短|延长|仅用|用时|满)$/.test(before) ||
    /^(?:多|来|以来|内|左右|时间|以上|之内|之久|后)/.test(after)
  );
}

/** C919, A4, 12345热线, 3号楼: digits that label a thing. */
function isLabel(text: string, phrase: Phrase): boolean {
  const before = text.charAt(phrase.start - 1);
  if (phrase.script !== "arabic") return false;
  if (isAsciiLetter(before) && isDigit(text.charAt(phrase.start))) {
    return !isAsciiLetter(text.charAt(phrase.start - 2)) || phrase.claim.unit === "";
  }
  const after = text.slice(phrase.end, phrase.end + 2);
  if (phrase.claim.unit === "号" || /^号/.test(after)) return true;
  if (phrase.claim.unit === "人" && after.startsWith("制")) return true;
  if (phrase.claim.unit === "" && LINES_AFTER.test(text.slice(phrase.end, phrase.end + 10))) return true;
  if (/^(?:单元|号|[国省县]道)/.test(text.slice(phrase.numeral.end, phrase.numeral.end + 2))) return true;
  return phrase.claim.unit === "" && SERVICE_AFTER.test(text.slice(phrase.end, phrase.end + 4));
}

/** 12345热线, 114服务台, 301会议室, 107国道: what one rings, enters or drives on. */
const SERVICE_AFTER =
  /^(?:会议室|教室|办公室|房间|病房|国道|省道|县道|热线|平台|电话|急救|频道|指挥|报警|接警|接处|警情|服务台|服务热线)/;

/** 1、2号线: the first number shares the label's word. */
const LINES_AFTER = /^(?:[、和][0-9]{1,2}){1,3}号(?:线|楼|院|机组|泊位|船|井|门|桥|隧道|高炉)/;

/** 2单元 was read as 2单 + 元, 107国道 as 107国: only the digits are the label. */
function labelEnd(text: string, phrase: Phrase, end: number): number {
  return /^(?:单元|[国省县]道)/.test(text.slice(phrase.numeral.end, phrase.numeral.end + 2))
    ? phrase.numeral.end
    : end;
}

const PER_HEADS =
  /^(?:[0-9]{1,4}|[一十百千])?[万千百]?(?:名|个)?(?:常住人口|人口|人|名儿童|儿童|名老人|老年人|居民|活产|劳动力|学生)/;

/** 每千人口, 每10万人: the base of a rate. Its end, at the position after 每. */
export function rateBaseEnd(text: string, position: number): number | null {
  if (text.charAt(position - 1) !== "每") return null;
  const base = PER_HEADS.exec(text.slice(position, position + 10))?.[0] ?? "";
  const numeral = /^(?:[0-9]+[万千百]|[一十百千万]+)/.exec(base)?.[0] ?? "";
  return numeral === "" || numeral === "一"
    ? null
    : position + numeral.length + (/^人(?!口)/.test(base.slice(numeral.length)) ? 1 : 0);
}

const BASE_OF_INDICATOR =
  /^(?:[百千万亿]|十万|百万|千万)元(?=地区生产总值|国内生产总值|生产总值|GDP|工业增加值|规上工业|产值|农业增加值|增加值)/;

/** 万元地区生产总值能耗: the end of a number that belongs to an indicator's name. */
export function indicatorBaseEnd(text: string, position: number): number | null {
  const match = BASE_OF_INDICATOR.exec(text.slice(position, position + 8));
  return match === null ? null : position + match[0].length;
}
