/**
 * 概数词 by what they claim of the number N they stand with:
 * more (余 多): above N by less than one place; near (近): just below; about (约): around; above (超过): > N;
 * at-least (以上): ≥ N; at-most (以内): ≤ N; below (不足): < N.
 */
export type MarkerMeaning = "more" | "near" | "about" | "above" | "at-least" | "at-most" | "below";

/** Markers that stand before the number. */
export const PREFIX_MARKERS: ReadonlyMap<string, MarkerMeaning> = new Map<string, MarkerMeaning>([
  ["近", "near"],
  ["将近", "near"],
  ["接近", "near"],
  ["约", "about"],
  ["大约", "about"],
  ["大概", "about"],
  ["超", "above"],
  ["超过", "above"],
  ["超出", "above"],
  ["超过了", "above"],
  ["超出了", "above"],
  ["突破了", "above"],
  ["逾", "above"],
  ["突破", "above"],
  ["高于", "above"],
  ["大于", "above"],
  ["多于", "above"],
  ["至少", "at-least"],
  ["最少", "at-least"],
  ["不少于", "at-least"],
  ["不低于", "at-least"],
  ["不小于", "at-least"],
  ["至多", "at-most"],
  ["最多", "at-most"],
  ["不超过", "at-most"],
  ["不高于", "at-most"],
  ["不多于", "at-most"],
  ["不大于", "at-most"],
  ["不足", "below"],
  ["不到", "below"],
  ["不满", "below"],
  ["未满", "below"],
  ["未到", "below"],
  ["低于", "below"],
  ["少于", "below"],
  ["小于", "below"],
]);

/** Markers that stand after the number and its unit. */
const SUFFIX_MARKERS: ReadonlyMap<string, MarkerMeaning> = new Map<string, MarkerMeaning>([
  ["左右", "about"],
  ["上下", "about"],
  ["以上", "at-least"],
  ["及以上", "at-least"],
  ["或以上", "at-least"],
  ["起", "at-least"],
  ["以下", "at-most"],
  ["及以下", "at-most"],
  ["或以下", "at-most"],
  ["以内", "at-most"],
  ["之内", "at-most"],
  ["以外", "above"],
  ["之外", "above"],
  ["开外", "above"],
]);

/** The word as a label writes a 多 that stands after the unit (三年多). */
export const POST_MORE = "后置多";

/** Contradictory markers: the stricter one decides (row 17). */
export const STRICTEST_FIRST: readonly MarkerMeaning[] = [
  "more",
  "below",
  "near",
  "above",
  "at-least",
  "at-most",
  "about",
];

interface MarkerWord {
  readonly word: string;
  readonly meaning: MarkerMeaning;
}

/** Words by their first character, longest first. */
function byFirstCharacter(
  words: ReadonlyMap<string, MarkerMeaning>,
): ReadonlyMap<string, readonly MarkerWord[]> {
  const index = new Map<string, MarkerWord[]>();
  const longestFirst = [...words].sort(([a], [b]) => b.length - a.length);
  for (const [word, meaning] of longestFirst) {
    const list = index.get(word[0]!) ?? [];
    list.push({ word, meaning });
    index.set(word[0]!, list);
  }
  return index;
}

const PREFIX_INDEX = byFirstCharacter(PREFIX_MARKERS);
const SUFFIX_INDEX = byFirstCharacter(SUFFIX_MARKERS);

/** First characters of prefix markers, for a scan that skips what cannot begin a number. */
export const PREFIX_STARTS: ReadonlySet<string> = new Set(PREFIX_INDEX.keys());

function wordAt(
  text: string,
  position: number,
  index: ReadonlyMap<string, readonly MarkerWord[]>,
): MarkerWord | null {
  const words = index.get(text[position] ?? "");
  return words?.find(({ word }) => text.startsWith(word, position)) ?? null;
}

/** The longest prefix marker that starts at a position. */
export function prefixMarkerAt(text: string, position: number): MarkerWord | null {
  return wordAt(text, position, PREFIX_INDEX);
}

/** Words that go on after 起 and 上下 (起诉, 上下级): then it is no marker. */
const ENDS_AFTER_START = /^(?:$|[\s，。；、：！？,.;:!?)）」”】])/;
const NOT_AROUND = /^[一同齐贯联级班车楼学游左]/;

/** The longest suffix marker that starts at a position; 起 only where the clause ends. */
export function suffixMarkerAt(text: string, position: number): MarkerWord | null {
  const found = wordAt(text, position, SUFFIX_INDEX);
  if (!found) return null;
  const next = text.slice(position + found.word.length, position + found.word.length + 1);
  if (found.word === "起" && !ENDS_AFTER_START.test(next)) return null;
  if (found.word === "上下" && NOT_AROUND.test(next)) return null;
  return found;
}
