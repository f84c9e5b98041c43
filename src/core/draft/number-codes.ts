import type { NumberKind } from "../number/claim.ts";
import { unitWordAt } from "./unit-words.ts";

/** A number that claims nothing: 发文字号, clause numbers, ordinals. */
export interface Code {
  readonly start: number;
  readonly end: number;
  readonly kind: NumberKind;
}

const DOCUMENT = /(?:[〔[（(【［][12][0-9０-９]{3}[〕\]）)】］]第?[0-9０-９]{1,5}号|[〔［][0-9]{4}[〕］])/y;
const STANDARD =
  /(?:GB|DB|ISO|IEC|JGJ|CJJ|HJ|AQ|GA|YY|NY|QB|SH|SL|JT|DL)(?:\/T|\/Z)?[ ]?[0-9]{2,6}(?:\.[0-9]+)?(?:[-—:][0-9]{4})?/y;
const OFFICE = /[\u4e00-\u9fff]{1,8}$/;
const BEFORE_OFFICE = /^.*(?:根据|按照|依据|依照|印发|下发|关于|执行|落实|遵照|见|的|和|与|及)/;
const NUMERAL = "(?:[0-9０-９]{1,6}|[零〇一二三四五六七八九十百千]{1,7})";
const DECREE = new RegExp(`第${NUMERAL}号`, "y");
const CLAUSES = new RegExp(
  `第${NUMERAL}[条款章节编](?:(?:之[一二三四五六七八九十])|第?(?:[（(]${NUMERAL}[)）]|${NUMERAL})[款项目])*(?:至第${NUMERAL}[条款])?`,
  "y",
);
const ORDINAL_UNIT =
  "个|位|名|种|课|讲|篇|章|节|集|册|卷|声|枪|块|张|座|条|阵地|顺位|批次|批|届|次|天|期|轮|季度|年|月|周|日|阶段|类|大|产业|家|项|条|款|所|部|支|站|场|组|代|级|版|档|步|集团军|师|团|波|台|座|艘|架|辆|例|起|件|本|方阵|梯队|单元|部分|责任人|线|道";
const ORDINAL = new RegExp(`第${NUMERAL}(?:${ORDINAL_UNIT})?`, "y");
const SESSION = new RegExp(`${NUMERAL}届`, "y");
const RANK = new RegExp(`(?:前|首)${NUMERAL}(?:[位名强](?![单称]))?|首位|末位`, "y");
const HEADING = new RegExp(
  `(?:[（(]${NUMERAL}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[0-9]{1,2}(?:[、．](?![0-9])|[.](?![0-9]))|[①-⑳])`,
  "y",
);
const LISTED = /[一二三四五六七八九十]{1,2}(?:是|要(?!求|素|点|件|事|闻|道)|则)/y;

function at(pattern: RegExp, text: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0] ?? "";
}

const CRAFT =
  /(?:神舟|嫦娥|天宫|天问|天舟|北斗|长征|风云|高分|蛟龙|海洋|玉兔|祝融|悟空|墨子|东方红|实践|鹊桥|遥感|吉林一号|海斗|奋斗者|深海|雪龙|探索|红旗|鲲龙|向阳红|华龙|国和|夸父|羲和|力箭|朱雀|谷神星|快舟|捷龙)$/;
const CRAFT_NUMBER = /(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})号/y;

/** 神舟十三号, 北斗三号, 华龙一号: the number belongs to the name. */
function craftAt(text: string, position: number, floor: number): Code | null {
  const number = at(CRAFT_NUMBER, text, position);
  if (number === "") return null;
  const craft = CRAFT.exec(text.slice(Math.max(floor, position - 4), position))?.[0] ?? "";
  return craft === ""
    ? null
    : { start: position - craft.length, end: position + number.length, kind: "name" };
}

const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[A-Za-z0-9._-]+@[A-Za-z0-9-]+\.[A-Za-z0-9.]+/y;

/** A web or mail address; the digits in it count nothing. */
export function addressEnd(text: string, position: number): number | null {
  if (/[A-Za-z0-9._-]/.test(text.charAt(position - 1))) return null;
  const address = at(ADDRESS, text, position);
  return address === "" ? null : position + address.length;
}

const DIGITS = /[0-9](?:[0-9Xx -]{3,24}[0-9Xx])(?![0-9.%％万亿])/y;
/** Fields whose digits are dialled or copied, never counted. */
const CODE_FIELD =
  /(?:手机|电话|座机|传真|邮编|邮政编码|QQ|账号|帐号|身份证|卡号|号码|编号|编码|代码|车牌|单号|流水号)(?:号码?)?(?:[：:为是]|\s)*$/;
const MOBILE = /1[3-9][0-9]{9}(?![0-9.万亿余多%％‰倍])/y;

/** 电话：6654321, 邮编065200, 13800000000: digits that are a code. */
export function labelledCodeEnd(text: string, position: number): number | null {
  if (/[0-9.]/.test(text.charAt(position - 1))) return null;
  const digits = at(DIGITS, text, position);
  if (digits !== "" && CODE_FIELD.test(text.slice(Math.max(0, position - 10), position)))
    return position + digits.length;
  const end = position + at(MOBILE, text, position).length;
  return end === position || unitWordAt(text, end) !== null ? null : end;
}

/** A standard's number (GB/T 19001—2016) at a position; its letters come first. */
export function standardEnd(text: string, position: number): number | null {
  const standard = at(STANDARD, text, position);
  return standard === "" ? null : position + standard.length;
}

/**
 * The code that starts at a position (a document number may begin further left, at its office's letters, but never
 * before `floor`). `boundary`: a paragraph, sentence or clause begins here.
 */
export function codeAt(
  text: string,
  position: number,
  floor: number,
  boundary: "line" | "clause" | null,
): Code | null {
  const document = at(DOCUMENT, text, position);
  if (document !== "") {
    const before = OFFICE.exec(text.slice(Math.max(floor, position - 8), position))?.[0] ?? "";
    const office = before.replace(BEFORE_OFFICE, "");
    return { start: position - office.length, end: position + document.length, kind: "document-number" };
  }
  const craft = craftAt(text, position, floor);
  if (craft !== null) return craft;
  if (boundary === "line") {
    const heading = at(HEADING, text, position);
    if (heading !== "") return { start: position, end: position + heading.length, kind: "clause-number" };
  }
  const item = boundary === "clause" ? bracketedItemAt(text, position) : null;
  if (item !== null) return item;
  if (boundary !== null) {
    const listed = at(LISTED, text, position);
    if (listed !== "") return { start: position, end: position + listed.length, kind: "clause-number" };
  }
  return ordinalAt(text, position);
}

const BRACKETED_ITEM =
  /(?:[（(][0-9０-９一二三四五六七八九十]{1,3}[)）]|(?<=[；;][ \u3000]?)[0-9]{1,2}[.．])(?=[\u4e00-\u9fff])/y;

/** 第一项；（2）第二项, 第一项；2.第二项: the list goes on inside the sentence. */
function bracketedItemAt(text: string, position: number): Code | null {
  if (!/[；;：:]/.test(text.slice(Math.max(0, position - 2), position))) return null;
  const item = at(BRACKETED_ITEM, text, position);
  return item === "" ? null : { start: position, end: position + item.length, kind: "clause-number" };
}

function ordinalAt(text: string, position: number): Code | null {
  const character = text.charAt(position);
  const made = (length: number, kind: NumberKind): Code => ({
    start: position,
    end: position + length,
    kind,
  });
  if (character === "第") {
    const decree = at(DECREE, text, position);
    if (decree !== "") return made(decree.length, "document-number");
    const clauses = at(CLAUSES, text, position);
    if (clauses !== "") return made(clauses.length, "clause-number");
    const ordinal = at(ORDINAL, text, position);
    if (ordinal === "") return null;
    return made(ordinal.length, ordinal.endsWith("季度") ? "date" : "ordinal");
  }
  if (character === "前" || character === "首" || character === "末") {
    const rank = at(RANK, text, position);
    const next = text.slice(position + rank.length, position + rank.length + 2);
    return rank === "" || isWindow(rank, next) ? null : made(rank.length, "ordinal");
  }
  const session = at(SESSION, text, position);
  return session === "" ? null : made(session.length, "ordinal");
}

/** 前三季度, 前五年, 前10个月 are times; 前两项 counts. */
function isWindow(rank: string, next: string): boolean {
  return !/[位名强]$/.test(rank) && /^(?:季度|个|年|月|天|次|项|批|期|期|者|种|条)/.test(next);
}
