import { reachOfFigures } from "../draft/bind-foreign.ts";
import type { Paragraph } from "../model/document.ts";
import type { NumberClaim } from "../model/draft.ts";
import type { Figure, FigureSet } from "../model/figure.ts";
import type { Reservation } from "./audited.ts";
import { clauseAt, sentenceAt } from "./clause.ts";
import { FROM } from "./growth.ts";

const PLANNED =
  /计划(?!生育)|目标(?!责任|考核|管理|任务完成|完成)|力争|预计|预期|争取|确保|将达|将完成|拟(?:举办|开展|建|投)|下一步|明年|今后|不少于|不低于/;
const PLAN_HEADING = /打算|计划(?!生育)|下一步|安排|思路|目标(?!责任|考核|管理|.{0,4}完成)/;
const COMPARED = /(?:比|较|同)(?:上年|去年|上月|上期|上季度?)(?:同期)?/g;
const SO_FAR = /截[至止][^，。]{0,14}|(?:今年|本年|年初|一年|全年)以?来/g;
const OTHER_PERIOD =
  /去年|上年|往年|前年|上半年|下半年|[一二三四]季度|\d{1,2}月|[一二三四五六七八九十]{1,3}月份|当[日天月]|单[日月]|本月|上月|近[\d一二三四五六七八九十两]+年|\d+年来|十[一二三四五]五|以来/g;
const YEAR = /(?:19|20)\d{2}年/g;
/** Places below the whole: 城东区, 枫桥镇. 全市, 我县, 各区 are the whole; 社区, 下乡, 超市 are things. */
const PLACE =
  /[\u4e00-\u9fff]{1,2}(?<![全我本各该社地园景小辖校库灾山牧林片战学厂城市区县乡省每多个两下返入回家故超上股楼门节度年月])(?:[县镇乡区](?![域间别块位划])|街道|市(?![场民级政直容内外委长])|省(?![级委内外直]))/;

/** What must be known of a document before a number in it may be called wrong. */
export interface Surroundings {
  readonly period: string;
  readonly units: readonly string[];
  /** Heading that each paragraph stands under. */
  readonly headings: ReadonlyMap<string, string>;
}

export function surroundingsOf(paragraphs: readonly Paragraph[], set: FigureSet): Surroundings {
  const { period, units } = reachOfFigures(set);
  const headings = new Map<string, string>();
  let heading = "";
  for (const { id, text, headingLevel } of paragraphs) {
    if (headingLevel !== null || /^[\s\u3000]*[一二三四五六七八九十]+、.{0,40}$/.test(text)) heading = text;
    headings.set(id, heading);
  }
  return { period, units: units.filter((unit) => unit.length > 1), headings };
}

/**
 * Why a number that disagrees with its indicator may be about something else: a plan, another period, one unit, a part.
 * null: nothing speaks for that, so that the number is wrong.
 */
export function reservationOf(
  number: NumberClaim,
  figure: Figure,
  paragraph: Paragraph,
  around: Surroundings,
): Reservation | null {
  const { text } = paragraph;
  const { indicator } = figure;
  const names = [indicator.name, ...indicator.aliases];
  const clause = clauseAt(text, number.start, number.end);
  const sentence = sentenceAt(text, number.start, number.end);
  const own = text.slice(clause.start, clause.end);
  const lead = text.slice(sentence.start, clause.end);
  const heading = around.headings.get(number.paragraph) ?? "";
  const inNames = (word: string) => names.some((name) => name.includes(word));
  if (PLANNED.test(own) || PLAN_HEADING.test(heading)) return "plan";
  // 由30%提升: where it came from is another period's value.
  if (FROM.test(text.slice(clause.start, number.start))) return "other-period";
  if (speaksOfOtherPeriod(lead, around.period, inNames)) return "other-period";
  const isNamed = (unit: string) => (lead.includes(unit) || heading.includes(unit)) && !inNames(unit);
  if (around.units.some(isNamed)) return "other-unit";
  const before = text.slice(sentence.start, number.start);
  const place = PLACE.exec(before);
  if (place && !inNames(place[0])) return "other-unit";
  // 分别 may point to nouns of clauses before, whose order only a reader can tell.
  const isPart =
    (/其中|包括|含/.test(before) || own.includes("分别")) && !names.some((name) => isSaidIn(name, own));
  return isPart ? "part" : null;
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

function speaksOfOtherPeriod(lead: string, period: string, inNames: (word: string) => boolean): boolean {
  const years = lead.match(YEAR) ?? [];
  if (period !== "" && years.length > 0 && !years.some((year) => period.includes(year))) return true;
  const rest = lead.replace(COMPARED, "").replace(SO_FAR, "");
  const others = rest.match(OTHER_PERIOD) ?? [];
  return others.some((word) => !period.includes(word) && !inNames(word));
}
