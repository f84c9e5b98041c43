import type { BlankContext, ContextWord } from "./bind-context.ts";
import type { NameTerms, NameWord } from "./bind-names.ts";

/** How well the words of a blank and the words of a name agree. */
export interface Agreement {
  readonly terms: NameTerms;
  /** 0 to 1: compares candidates of one draft. */
  readonly score: number;
  /** Share of the name's weight found around the blank, nearer places counting more. */
  readonly coverage: number;
  /** Characters of the name's own (not light) words found in the blank's own words. */
  readonly evidence: number;
  readonly found: readonly string[];
  readonly absent: readonly string[];
  /** Qualifying groups that only one side has (同比, 新增, 省级) and statistic verbs that the name lacks (整改). */
  readonly conflicts: readonly string[];
  /** The word that says what is counted is one of the name's. */
  readonly headExplained: boolean;
  /** The blank's own words that the name does not have, light ones left out. */
  readonly unexplained: readonly string[];
  /** A word right before the name, or in the middle of it, narrows or changes it (走访慰问 + 留守儿童, 查出重大隐患). */
  readonly narrowed: boolean;
  /** A word of the name is missing that stands before one that is there: 失业 of 失业保险基金支出 narrows the rest. */
  readonly unqualified: boolean;
  /** A word of the name is missing while the clause that lent the others names another thing (抽检药品…，合格率). */
  readonly borrowed: boolean;
  /** The whole name stands next to the blank, word for word. */
  readonly literal: boolean;
}

const NEAR = 0.74;
const LONG_NAME = 4;

/** Whether any word of the name stands anywhere near: most pairs of a big draft fall away here. */
export function mayAgree(context: BlankContext, terms: NameTerms): boolean {
  for (const word of terms.words) for (const pair of word.pairs) if (context.pairs.has(pair)) return true;
  return false;
}

/** Compares one blank with one name. Costs the name's length plus the number of own words. */
export function agreementOf(context: BlankContext, terms: NameTerms): Agreement {
  let reached = 0;
  let total = 0;
  let evidence = 0;
  let lent = false;
  let unqualified = false;
  const found: string[] = [];
  const absent: string[] = [];
  for (const word of terms.words) {
    total += word.weight;
    const share = shareOfWord(word, context.pairs);
    reached += word.weight * share.weight;
    if (share.weight >= 0.4) {
      found.push(word.text);
      unqualified = absent.length > 0;
    } else if (!word.light) absent.push(word.text);
    if (share.weight >= 0.4 && share.nearest < NEAR) lent = true;
    if (share.nearest >= NEAR && !word.light) evidence += Math.round(word.text.length * share.part);
  }
  const coverage = total === 0 ? 0 : reached / total;
  const { focus, unexplained } = focusOf(context, terms);
  const conflicts = conflictsOf(context, terms.qualifiers).concat(strangeVerbs(context, terms));
  conflicts.push(...context.foreign.filter((word) => !saysForeign(terms.text, word)));
  if (context.scope !== null && terms.scope !== null && context.scope !== terms.scope) conflicts.push("范围");
  const literal = terms.text.length >= 2 && context.own.includes(terms.text);
  // A name of light words alone (活动参加人次) is evidence where it stands word for word.
  const onlyLight = literal && terms.text.length >= LONG_NAME && terms.words.every((word) => word.light);
  const headExplained = onlyLight || context.heads.some((head) => isExplained(head, terms));
  const score =
    coverage * 0.75 + focus * 0.25 * Math.min(1, coverage * 2) - (conflicts.length > 0 ? 0.15 : 0);
  return {
    terms,
    score: Math.max(0, Math.min(1, score)),
    coverage,
    evidence: onlyLight ? terms.text.length : evidence,
    found,
    absent,
    conflicts,
    headExplained,
    unexplained,
    narrowed: isNarrowed(context, terms) || isInterrupted(context, terms),
    unqualified,
    borrowed: lent && absent.length > 0 && context.before.some((word) => !isExplained(word, terms)),
    literal,
  };
}

/** Periods come without 第 and 份 (said-period.ts); 第一季度发布信息 says 一季度 all the same. */
function saysForeign(name: string, word: string): boolean {
  return name.includes(word) || name.replace(/[第份]/g, "").includes(word);
}

/** A word counts when all its pairs are near; of a long one half is enough, for a part of its weight. */
function shareOfWord(
  word: NameWord,
  around: BlankContext["pairs"],
): { weight: number; nearest: number; part: number } {
  let sum = 0;
  let hits = 0;
  let nearest = 1;
  let best = 0;
  for (const pair of word.pairs) {
    const weight = around.get(pair);
    if (weight === undefined) continue;
    hits++;
    sum += weight;
    nearest = Math.min(nearest, weight);
    best = Math.max(best, weight);
  }
  if (word.text.length === 1) return { weight: best, nearest: best, part: best > 0 ? 1 : 0 };
  const part = word.pairs.length === 0 ? 0 : hits / word.pairs.length;
  if (hits === 0 || (part < 1 && (word.text.length < 3 || part < 0.5)))
    return { weight: 0, nearest: 0, part: 0 };
  return { weight: (sum / hits) * part, nearest, part };
}

/** The blank's own words that say something and are none of the name's: 城东 of 城东分馆接待读者. */
export function strangeWords(context: BlankContext, terms: NameTerms): string {
  const strange = context.ownWords.filter((word) => !word.light && !isExplained(word, terms));
  return strange.map(({ text }) => text).join(" ");
}

function focusOf(context: BlankContext, terms: NameTerms): { focus: number; unexplained: string[] } {
  let explained = 0;
  let total = 0;
  for (const word of context.ownWords) {
    const weight = (word.light ? 0.3 : 1) * Math.min(word.text.length, 4);
    total += weight;
    if (isExplained(word, terms)) explained += weight;
  }
  const unexplained = context.tail.filter((word) => !isExplained(word, terms)).map((word) => word.text);
  return { focus: total === 0 ? 0 : explained / total, unexplained };
}

function isExplained({ text, pairs }: ContextWord, terms: NameTerms): boolean {
  if (text.length === 1) return terms.text.includes(text);
  let hits = 0;
  for (const pair of pairs) if (terms.pairs.has(pair)) hits++;
  return hits * 2 >= pairs.length && hits > 0;
}

/** Verbs that do not make another statistic of their object, however far it stands (监测网上 + 涉局信息). */
const SOFT = new Set(["监测", "公开", "回复", "采用"]);
const MOST_NARROWING = 2;

function isNarrowed(context: BlankContext, terms: NameTerms): boolean {
  if (context.adjective !== "" && !terms.text.includes(context.adjective)) return true;
  if (context.hasAgent) return false;
  const first = context.tail.findIndex((word) => isExplained(word, terms));
  if (first <= 0 || first > MOST_NARROWING) return false;
  return !SOFT.has(context.tail[0]!.text);
}

/** Longer names say by themselves what they choose (电信诈骗案件立案数 for 电信网络诈骗案件立案). */
const LONGEST_GENERAL_NAME = 5;

/** 查出重大隐患 is a part of 查出隐患: the word inside a short name chooses. */
function isInterrupted(context: BlankContext, terms: NameTerms): boolean {
  if (terms.text.length > LONGEST_GENERAL_NAME) return false;
  const explained = context.tail.map((word) => isExplained(word, terms));
  const inside = explained.slice(explained.indexOf(true), explained.lastIndexOf(true));
  return inside.includes(false);
}

function strangeVerbs(context: BlankContext, terms: NameTerms): string[] {
  const strange = context.statisticVerbs.filter((verb) => !terms.text.includes(verb));
  const said = context.processingVerbs;
  const named = terms.processingVerbs;
  const clash = said.length > 0 && named.length > 0 && !said.some((verb) => named.includes(verb));
  return clash ? strange.concat(said) : strange;
}

/** Groups that the clause may hold for a blank that shares its verb (新认定X家…和X个…). */
const SHARED_GROUPS = new Set(["新增", "上年", "国家级", "省级", "市级", "县级", "平均"]);

const COMPARISONS = ["同比", "环比"];

/** 同比 may stay unsaid beside 增长; a rate of growth also takes a fall, its sign says so. */
function conflictsOf(context: BlankContext, name: ReadonlySet<string>): string[] {
  const blank = context.qualifiers;
  const changes = (groups: ReadonlySet<string>) => groups.has("增长") || groups.has("下降");
  const bothChange = changes(blank) && changes(name);
  // 报送信息同比 is the rate that 同比增长 and 同比下降 tell, its sign says which.
  const bothCompare = COMPARISONS.some((group) => blank.has(group) && name.has(group));
  const conflicts: string[] = [];
  for (const group of new Set([...blank, ...name])) {
    if (blank.has(group) && name.has(group)) continue;
    if (name.has(group) && SHARED_GROUPS.has(group) && context.clauseQualifiers.has(group)) continue;
    if (bothChange) {
      if (group === "同比" && !blank.has("环比") && !name.has("环比")) continue;
      if (group === "下降" && blank.has(group) && name.has("增长")) continue;
      if (group === "增长" && name.has(group) && blank.has("下降")) continue;
    }
    if (bothCompare && !changes(name) && (group === "增长" || group === "下降")) continue;
    conflicts.push(group);
  }
  return conflicts;
}
