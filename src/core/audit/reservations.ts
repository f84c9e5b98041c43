import { comparableText, isContent, wordsOf } from "../draft/bind-words.ts";
import { otherSubject } from "../draft/other-subject.ts";
import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { Figure } from "../model/figure.ts";
import { unitCompatible } from "../number/units.ts";
import { unitOfIndicator } from "../report/word-figure.ts";
import type { Reservation } from "./audited.ts";
import { clauseAt, sentenceAt } from "./clause.ts";
import { FROM } from "./growth.ts";
import { isOfOtherTime, speaksOfOtherTime } from "./other-time.ts";
import type { SentenceNumber } from "./sentence-numbers.ts";
import type { Surroundings } from "./surroundings.ts";
import { wordsOfNumber } from "./words-of-number.ts";

const PLANNED =
  /计划(?!生育)|目标(?!责任|考核|管理|任务完成|完成)|力争|预计|预期|争取|确保|任务(?=[约近超为]?\d)|将达|将完成|拟(?![定任稿人合议])|(?<![重主需纪摘提概纲])要(?:达到?|保持|稳定|控制|实现|完成)|(?:必须|须|应|应当|需要?)(?:达到?|保持|控制|不低于|超过|完成)|下一步|明年|今后|不少于|不低于/;
const PLAN_HEADING = /打算|计划(?!生育)|下一步|安排|思路|目标(?!责任|考核|管理|.{0,4}完成)/;
/** Places below the whole: 城东区, 枫桥镇. 全市, 我县, 各区 are the whole; 社区, 下乡, 超市 are things. */
const PLACE =
  /[\u4e00-\u9fff]{1,2}(?<![全我本各该社地园景小辖校库灾山牧林片战学厂城市区县乡省每多个两下返入回家故超上股楼门节度年月])(?:[县镇乡区](?![域间别块位划])|街道|市(?![场民级政直容内外委长])|省(?![级委内外直]))/;

/** 每月, 每户, 各单位, 最多的一天: one of many, unless all are told together. */
const ONE_OF_MANY =
  /每(?!况)|单[期次场个户]|各(?:单位|部门|科室|[县区市州]|乡镇|镇街|街道|[地校院村镇])(?![^，。]*(?:共|累计|合计|总计))|[部下][属分]|个别|有的|最[多少高低]/;
/** Offices below the one that reports: 办公室 and 局 may be the one itself. */
const SUBUNIT =
  /(?<!办公)(?:[科股]室?|大队|支队|中队|分局|分馆|分院|分中心|分公司|法庭|支行|分行|营业部|司法所|卫生院|窗口|派出所|服务站)(?=[\u4e00-\u9fff\s]|$)/;
/** 第二批, 网上, 首批: a part of what is counted. */
const PARTIAL =
  /第[一二三四五六七八九十\d]{1,3}[批期次轮]|首[批期轮]|(?:网上|线上|线下|现场|当场|上门|电话|书面|农村|城区|镇区|夜间|周末|节假日|[寒暑]假|[一二再]审)(?=[\u4e00-\u9fff])/;
/** 联合住建部门, 为李某等12人: what is told here is one case or done with somebody else. */
const WITH_OTHERS =
  /^(?:联合|会同|配合|委托|协助|帮助|企业捐助|社会捐助|带动|引导|督促|指导)|某(?:某|公司|企业|等)|等[\d一二三四五六七八九十百]+(?:余|多)?[人名户家]/;
/** 参保人数分别为6.5万人和37.2万人: one noun with several values, so that none is the noun's own. */
const ONE_NOUN_OF_SEVERAL = /^[^、和与及]*分别/;
/** 2000家次任务的91.5%: what was to be done. */
const OF_TASK = /^的?[\u4e00-\u9fff]{0,2}(?:任务|目标|计划|指标)(?!数|值)/;
/** 512条（全省）, 280条（上年）. */
const OTHER_IN_BRACKETS = /^[（(](?:全[国省]|上年|去年|同期|计划|目标|预算)/;
/** 少于100条的单位, 达95%的窗口: the number only says which ones are meant. */
const ATTRIBUTIVE = /^的(?=[\u4e00-\u9fff])/;

/**
 * Why a number that disagrees with its indicator may be about something else: a plan, another period, one unit, a part.
 * null: nothing speaks for that, so that the number is wrong.
 */
export function reservationOf(
  said: SentenceNumber,
  figure: Figure,
  { text, id }: Paragraph,
  around: Surroundings,
): Reservation | null {
  const { number } = said;
  const names = [figure.indicator.name, ...figure.indicator.aliases];
  const clause = clauseAt(text, number.start, number.end);
  const sentence = sentenceAt(text, number.start, number.end);
  const heading = around.headings.get(id) ?? "";
  const head = around.tableHeads.get(id) ?? "";
  const own = text.slice(clause.start, clause.end);
  const after = text.slice(number.end, number.end + 6);
  if ([head, own].some((words) => PLANNED.test(words)) || PLAN_HEADING.test(heading) || OF_TASK.test(after))
    return "plan";
  const remark = /^[（(][^）)]{0,20}/.exec(text.slice(number.end, number.end + 21))?.[0] ?? "";
  // 由30%提升: where it came from is another period's value.
  const isOfOther = FROM.test(text.slice(clause.start, number.start)) || OTHER_IN_BRACKETS.test(after);
  const isAside = [head, remark].some((words) => speaksOfOtherTime(words, around.period, names));
  if (isOfOther || isAside || isOfOtherTime(text, number, { clause, sentence }, around.period, names))
    return "other-period";
  const lead = text.slice(sentence.start, clause.end);
  if (isOfOtherUnit([lead, heading, head], text.slice(sentence.start, number.start), names, around.units))
    return "other-unit";
  const toNumber = text.slice(clause.start, number.start);
  if (isOfScope(own, text.slice(clause.end, sentence.end)) || ATTRIBUTIVE.test(after)) return "part";
  if (isPartOfAll(own, names) || isNarrowed(toNumber, names)) return "part";
  if (isGenericUnit(number, figure) || (number.kind !== "ordinal" && isParted(toNumber, names)))
    return "words";
  // 分别 may point to nouns of clauses before, whose order only a reader can tell.
  const isPart = /其中|包括|含/.test(text.slice(sentence.start, number.start)) || own.includes("分别");
  if (isPart && !names.some((name) => isSaidIn(name, own))) return "part";
  return otherSubject(wordsOfNumber(said, text), names, around.known);
}

/** A reporting unit or a place is named in the sentence, or above it. */
function isOfOtherUnit(
  places: readonly [lead: string, heading: string, head: string],
  before: string,
  names: readonly string[],
  units: readonly string[],
): boolean {
  const inNames = (word: string) => names.some((name) => name.includes(word));
  if (units.some((unit) => places.some((words) => words.includes(unit)) && !inNames(unit))) return true;
  const place = PLACE.exec(before);
  return SUBUNIT.test(places[2]) || (place !== null && !inNames(place[0]));
}

/** One of many, a branch, the first batch, done with somebody else: the clause says that it tells a part. */
function isPartOfAll(own: string, names: readonly string[]): boolean {
  if (WITH_OTHERS.test(own) || ONE_NOUN_OF_SEVERAL.test(own)) return true;
  return [ONE_OF_MANY, SUBUNIT, PARTIAL].some((pattern) => {
    const word = pattern.exec(own)?.[0];
    return word !== undefined && !names.some((name) => name.includes(word));
  });
}

/** 全市贷款余额5000亿元，我行1235.6亿元: the first is the wider one's. */
function isOfScope(own: string, after: string): boolean {
  return /全[国省市县区]/.test(own) && /^[，；]?其?中?我[\u4e00-\u9fff]/.test(after);
}

const RATE = /(?:率|比例|比重|占比|度)$/;
const ONE_KIND = /[女男老新副]$/;

/** 家事案件调解成功率, 女陪审员: a noun right before the name of a rate, or one character before any, makes a part of it. */
function isNarrowed(before: string, names: readonly string[]): boolean {
  const [name] = names.filter((one) => before.includes(one)).sort((a, b) => b.length - a.length);
  if (name === undefined) return false;
  const lead = before.slice(0, before.lastIndexOf(name));
  return ONE_KIND.test(lead) || (RATE.test(name) && wordsOf(comparableText(lead)).some(isContent));
}

/** 到馆读者能力100万人次, 空气优良天数中优级80天: a word between the name and the number makes it another number's name. */
function isParted(before: string, names: readonly string[]): boolean {
  if (before.includes("分别")) return false;
  const ends = names
    .filter((name) => before.includes(name))
    .map((name) => before.lastIndexOf(name) + name.length);
  if (ends.length === 0) return false;
  return wordsOf(comparableText(before.slice(Math.max(...ends)))).some(isContent);
}

/** 12个单位发布信息 counts with a word that fits everything; what it counts is another noun more often than a slip for 条. */
function isGenericUnit(number: NumberClaim, figure: Figure): boolean {
  return unitCompatible(number.unit, unitOfIndicator(figure.indicator))?.closeness === "generic";
}

const MOST_OF_NAME = 0.8;

/** Does the name stand in the clause, but for its counting ending (数, 数量) and a word or two (省级及以上 for 省级以上)? */
function isSaidIn(name: string, clause: string): boolean {
  const core = name.replace(/(.{2})(?:总?数量?|总数|总量)$/, "$1");
  if (core.length < 2) return clause.includes(core);
  let hits = 0;
  for (let at = 0; at + 1 < core.length; at++) if (clause.includes(core.slice(at, at + 2))) hits++;
  return hits >= (core.length - 1) * MOST_OF_NAME;
}
