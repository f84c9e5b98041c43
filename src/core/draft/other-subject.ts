import type { Paragraph } from "../model/document.ts";
import { comparableText, isContent, isLightWord, statisticVerbsOf, wordsOf } from "./bind-words.ts";

/** The words that a number, or a blank for one, stands in. */
export interface WordsOfNumber {
  /** From the beginning of its sentence to the number. */
  readonly lead: string;
  /** From the beginning of its clause, or from the number before in it. */
  readonly left: string;
  /** Up to the next number of its clause, or its end. */
  readonly right: string;
  /** Another number follows in the clause, or stands before it there. */
  readonly isFollowed: boolean;
  readonly isPreceded: boolean;
}

/** Another office or other people, a part of those that the name counts, a longer noun than the name. */
export type OtherSubject = "other-unit" | "part" | "words";

const LONGEST_TITLE = 40;
const TITLE_LINES = 4;

/** The lines at both ends of a document that are no sentences: its title, and who signs. */
export function titleLinesOf(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.filter(({ text, place }) => place === "body" && text.trim() !== "");
  const ends = [...lines.slice(0, TITLE_LINES), ...lines.slice(-TITLE_LINES)];
  return ends
    .map(({ text }) => text)
    .filter((text) => text.length <= LONGEST_TITLE && !/[。；]/.test(text))
    .join("\n");
}

/**
 * Whose number it is, by the words around it, where that is not what the indicator's name says: somebody else acts
 * (信访局受理), some of them only take part (组织读者500人次参与测评), a longer noun is counted (大学生 for 学生). The figure is
 * the total of all; such a number may be any part of it. null: the words say the name and nothing else.
 * @param names the indicator's name and aliases
 * @param known title and signature of the report, whose own office is no other one, and what all indicators are called
 */
export function otherSubject(
  words: WordsOfNumber,
  names: readonly string[],
  known: string,
): OtherSubject | null {
  if (isOfOtherActor(words, known, names)) return "other-unit";
  if (takesPart(words)) return "part";
  return isLongerNoun(words, names) || isActorOfVerb(words, known, names) ? "words" : null;
}

/**
 * The same where a blank is to be filled. There words beside the name are weighed elsewhere (bind-score.ts); what counts
 * here is somebody who stands right before a name that begins with its verb (信访局接待群众), and a noun that has grown
 * out of the name's own (大学生 for 学生).
 */
export function isOfOtherSubject(words: WordsOfNumber, names: readonly string[], known: string): boolean {
  if (isGrownNoun(words, names)) return true;
  const before = beforeName(words.left, names).replace(BEFORE_SUBJECT, "").trimEnd();
  const isNamed = before !== words.left.replace(BEFORE_SUBJECT, "").trimEnd();
  // 青年志愿者志愿服务时长: of these people only, whatever the name begins with.
  if (isNamed && before !== "" && PEOPLE.exec(before)?.[0] === before) return !beginsWithVerb(before);
  return ACTOR.test(before) && isActorOfVerb(words, known, names);
}

const ACTOR =
  /(?:[局委厅院馆校站所队办组员者科]|中心|公司|集团|银行|政府|协会|社区|街道|企业|机构|法庭|民警|法官|律师|专家|医生|教师|干部|职工|群众|市民|村民|居民|学生|家长)$/;

const CLAUSES = /[，,；;：:、（(]/;
/** 全市, 我局, 各单位, 共: from here on the sentence speaks of all. */
const WHOLE = /^(?:[全我本各]|广大|总共|共|累计|合计)/;
/** What a clause may begin with before its subject. */
const BEFORE_SUBJECT =
  /^(?:其中|同时|此外|另外|目前|由|经|据|在|对|从|并|且|等|[\s\u3000|]|[0-9一二三四五六七八九十〇○—–至-]+[年月日]度?|[上下]半年|[一二三四]季度|年|度)+/;
/** Offices, and people who act for one: with something of their own before it the noun names one of many. */
const OFFICE =
  /^[\u4e00-\u9fff]{1,10}?(?:(?<![格布破结时战])局|委员会|(?<!常)委(?![托派员])|(?<![大餐客展])厅|办公室|办事处|中心|[支大中总]队|公司|集团|银行|医院|学校|大学|[高初中小]学|幼儿园|学院|法院|检察院|政府|党委|支部|协会|联合会|工会|团委|妇联|街道|社区|村委会|派出所|卫生院|(?:图书|博物|文化|科技|展览|体育|少儿|分)馆|园区|开发区|窗口|法庭|支行|企业|机构|部门)(?!数|总|平均|[0-9])/;
const PEOPLE =
  /^[\u4e00-\u9fff]{0,8}?(?:民警|法官|检察官|律师|专家|志愿者|网格员|党员|队员|教师|医生|医师|职工|群众|市民|村民|居民|学生|家长)(?=[\u4e00-\u9fff]|$)/;

/** The last subject that a clause of the sentence begins with is another office, or one kind of people. */
function isOfOtherActor(
  { lead, left, isPreceded }: WordsOfNumber,
  known: string,
  names: readonly string[],
): boolean {
  const clauses = lead.split(CLAUSES);
  for (let at = clauses.length - 1; at >= 0; at--) {
    const isOwn = at === clauses.length - 1;
    // In its own clause only what stands before the name can act.
    const said = isOwn && !isPreceded ? beforeName(left, names) : clauses[at]!;
    const words = said.replace(BEFORE_SUBJECT, "");
    if (WHOLE.test(words)) return false;
    const office = OFFICE.exec(words)?.[0] ?? (isOwn ? PEOPLE.exec(words)?.[0] : undefined);
    if (office === undefined || beginsWithVerb(office)) continue;
    return !isKnown(office, known);
  }
  return false;
}

/** 建成医院, 检查企业, 走访群众: the office is what something is done to. */
function beginsWithVerb(words: string): boolean {
  const [first = ""] = wordsOf(comparableText(words));
  return isLightWord(first) || statisticVerbsOf(words).length > 0;
}

/** 县信访局 in a report of the 信访局; 公立医院 where an indicator is 公立医院药占比. */
function isKnown(office: string, known: string): boolean {
  const plain = office.replace(/^[\u4e00-\u9fff]{0,3}[省市县区镇乡]/, "");
  return plain.length > 1 && known.includes(plain);
}

/** What stands before the name in a number's own words; all of them where the name stands behind it or in pieces. */
function beforeName(left: string, names: readonly string[]): string {
  const starts = names.map((name) => left.lastIndexOf(coreOf(name))).filter((at) => at >= 0);
  return starts.length > 0 ? left.slice(0, Math.min(...starts)) : left;
}

const CAUSES =
  /^(?:[\u4e00-\u9fff]{0,4})?(?:组织|邀请|动员|发动|选派|选取|选出|抽取|抽调|安排|带领|召集|引导|鼓励|支持|帮助|推荐|委托|吸引|派出|出动|号召)/;

/** 组织到馆读者500人次参与测评: those who are made to do something else are some of all. */
function takesPart({ left, right, isFollowed }: WordsOfNumber): boolean {
  if (isFollowed || !CAUSES.test(left.trimStart())) return false;
  return wordsOf(comparableText(right)).some(isContent);
}

/** How work is said to be done; none of them says by whom. */
const MANNER =
  /^(?:扎实|有序|有力|高效|顺利|圆满|主动|大力|着力|充分|精准|依法|稳步|集中|严格|统筹|精心|分批|常态化|累计|总共|共计|新|已|深入|切实)$/;

/** Light words that are no verbs. */
const NOUN =
  /^(?:工作|活动|有关|相关|主要|方面|部门|单位|任务|人员|面积|资金|范围|总数|规模|队员|专题|实质|有效|总|全部)$/;

/** 医疗队服务群众 for 服务群众: what stands before a name that begins with its verb is who does it, and seldom all of them. */
function isActorOfVerb(
  { left, isPreceded }: WordsOfNumber,
  known: string,
  names: readonly string[],
): boolean {
  const lead = beforeName(left, names).replace(BEFORE_SUBJECT, "");
  const office = OFFICE.exec(lead)?.[0] ?? "";
  const before = comparableText(isKnown(office, known) ? lead.slice(office.length) : lead);
  if (isPreceded || WHOLE.test(before)) return false;
  const said = names.filter((name) => left.includes(coreOf(name)));
  const isVerbal = (name: string) => {
    const [first = ""] = wordsOf(comparableText(name));
    const isVerb = isLightWord(first) && !NOUN.test(first);
    return isVerb || statisticVerbsOf(name).some((verb) => name.startsWith(verb));
  };
  if (said.length === 0 || !said.every(isVerbal)) return false;
  return wordsOf(before).some((word) => isContent(word) && !MANNER.test(word));
}

/** Do the words say a longer noun than the name: all of its characters in their order, and others between them? */
export function saysMoreThan({ left, right }: WordsOfNumber, name: string): boolean {
  const core = coreOf(name);
  const said = left + right;
  if (said.includes(core)) return false;
  let at = 0;
  for (const character of said) if (character === core.charAt(at)) at++;
  return core.length > 2 && at === core.length;
}

/** 资助大学生 for 资助学生: where the name does not stand as it is, each of the words must be made of it. */
function isLongerNoun({ left, right, isPreceded }: WordsOfNumber, names: readonly string[]): boolean {
  // 认定63家企业和45个城市: what stands before 和 is the noun of the number before.
  const own = isPreceded ? left.replace(/^.*[、和与及]/, "") : left;
  const words = comparableText(`${own}|${right}`);
  const cores = names.map((name) => comparableText(coreOf(name)));
  if (cores.some((core) => words.includes(core))) return false;
  const said = wordsOf(words).filter(isContent);
  return cores.every((core) =>
    said.some((word) => ![...word].every((character) => core.includes(character))),
  );
}

function isGrownNoun({ left, right }: WordsOfNumber, names: readonly string[]): boolean {
  const cores = names.map((name) => comparableText(coreOf(name)));
  const said = comparableText(`${left}|${right}`);
  if (cores.some((core) => said.includes(core))) return false;
  const grown = wordsOf(said).filter((word) => word.length > 2 && isContent(word));
  return cores.every((core) =>
    grown.some(
      (word) => !core.includes(word) && core.includes(word.slice(1)) && !core.includes(word.charAt(0)),
    ),
  );
}

/** The name without what only says that it is counted: 监测对象 of 监测对象户数. */
export function coreOf(name: string): string {
  return name.replace(COUNTING, "");
}

const COUNTING =
  /(?<=[\u4e00-\u9fff]{2})(?:总?金额|(?:(?<!的)(?:[人件条次户家处篇场项起个份册辆台宗批期名位张例]|[人户家件批场]次))?总?数量?|总量)$/;
