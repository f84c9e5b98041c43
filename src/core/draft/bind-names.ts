import type { Indicator } from "../model/plan.ts";
import { scopeOf } from "./bind-scope.ts";
import {
  comparableText,
  isEmptyWord,
  isLightWord,
  isQualifier,
  pairsOf,
  processingVerbsOf,
  qualifiersOf,
  wordsOf,
  type Pair,
} from "./bind-words.ts";

/** One word of an indicator's name; rare words of the plan weigh more than those that many names share. */
export interface NameWord {
  readonly text: string;
  readonly pairs: readonly Pair[];
  readonly weight: number;
  /** 发布, 开展: may be missing from the sentence. */
  readonly light: boolean;
}

/** A name or alias made ready for comparing. */
export interface NameTerms {
  readonly indicator: number;
  readonly text: string;
  readonly words: readonly NameWord[];
  /** Of all names of the indicator together: a word that an alias has needs no other explanation. */
  readonly pairs: ReadonlySet<Pair>;
  readonly qualifiers: ReadonlySet<string>;
  readonly processingVerbs: readonly string[];
  /** The level that the name speaks for (全省, 本市); null where it does not say. */
  readonly scope: number | null;
}

const COUNTING_END = /(?:总?数量|总?人数|总数|情况|总量|(?<![参指基系函])数)$/;
const BRACKETED = /[(（][^()（）]{1,12}[)）]/g;

/** Terms of every name and alias, in the order of the indicators. */
export function termsOfIndicators(indicators: readonly Indicator[]): NameTerms[] {
  const raw = indicators.flatMap((indicator, index) =>
    namesOf(indicator).map((name) => rawTerms(name, index)),
  );
  const frequency = new Map<string, number>();
  for (const terms of firstOfEach(raw)) {
    for (const word of new Set(terms.words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const most = Math.log((indicators.length + 1) / 1.5);
  const pairs = indicators.map(() => new Set<Pair>());
  for (const { indicator, text } of raw) for (const pair of pairsOf(text)) pairs[indicator]!.add(pair);
  return raw.map(({ indicator, text, words }) => ({
    indicator,
    text,
    words: words.map((word) => nameWord(word, text, frequency.get(word) ?? 1, indicators.length, most)),
    pairs: pairs[indicator]!,
    qualifiers: qualifiersOf(text),
    processingVerbs: processingVerbsOf(text),
    scope: scopeOf(text),
  }));
}

/** Every pair that a word of these names is known by; what else stands around a blank is nothing to compare with. */
export function pairsOfNames(terms: readonly NameTerms[]): ReadonlySet<Pair> {
  return new Set(terms.flatMap(({ words }) => words.flatMap(({ pairs }) => pairs)));
}

function namesOf(indicator: Indicator): string[] {
  const names = [indicator.name, ...indicator.aliases];
  if (/\p{Script=Han}{2}/u.test(indicator.code)) names.push(indicator.code);
  return [...new Set(names)];
}

function rawTerms(name: string, indicator: number): { indicator: number; text: string; words: string[] } {
  const plain = comparableText(name);
  const bare = plain.replace(BRACKETED, (part) => (qualifiersOf(part).size > 0 ? part : "")) || plain;
  const ending = COUNTING_END.exec(bare);
  const text = ending && ending.index >= 2 ? bare.slice(0, ending.index) : bare;
  const all = wordsOf(text);
  const words = all.filter((word) => !isEmptyWord(word) && !isQualifier(word));
  return { indicator, text, words: words.length > 0 ? words : all };
}

/** The name itself of every indicator: its aliases say the same again and must not make its words look common. */
function firstOfEach(raw: readonly { indicator: number; words: string[] }[]): { words: string[] }[] {
  return raw.filter((terms, i) => i === 0 || raw[i - 1]!.indicator !== terms.indicator);
}

function nameWord(text: string, name: string, frequency: number, count: number, most: number): NameWord {
  const rarity = most <= 0 ? 1 : Math.max(0.25, Math.log((count + 1) / (frequency + 0.5)) / most);
  const light = isLightWord(text);
  const weight = rarity * Math.min(text.length, 4) * (light ? 0.5 : 1);
  return { text, pairs: text.length === 1 ? neighbourPairs(text, name) : pairsOf(text), weight, light };
}

/** A word of one character is known by the characters beside it: 稿 in 来稿. */
function neighbourPairs(character: string, name: string): Pair[] {
  const at = name.indexOf(character);
  return [name.slice(at - 1, at + 1), name.slice(at, at + 2)]
    .filter((pair) => pair.length === 2)
    .flatMap(pairsOf);
}
