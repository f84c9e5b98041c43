import type { NumberClaim, TextSpan } from "../model/draft.ts";
import type { NumberKind } from "../number/claim.ts";
import { isAsciiLetter, isDigit, isHanNumeral, isSpace, runEnd } from "./characters.ts";
import { addressEnd, codeAt, labelledCodeEnd, standardEnd } from "./number-codes.ts";
import { dateEnd, versionEnd } from "./number-dates.ts";
import type { NumberPhrase } from "./number-extent.ts";
import { indicatorBaseEnd, numberPhraseAt, rateBaseEnd } from "./number-phrases.ts";
import { numberWordAt } from "./number-words.ts";
import { quotedSpans } from "./quotes.ts";

/** Characters with which a number, a date, an ordinal, a marker or a word of the lists may begin. */
const STARTS = new Set(
  "0123456789０１２３４５６７８９零〇○一二三四五六七八九十百千万亿两半几数上下第前首末头近将接约大超逾突高多至最不未低少小过绝〔[（(【［①②③④⑤⑥⑦⑧⑨⑩" +
    "番凌晚早中世民四新老长珠唯统单之同专逐另某每任这那进周星初张李王再个双民好",
);
/** The same as one pattern, with Latin letters, so that most of a text is skipped without a closer look. */
const MAY_START = new RegExp(`[A-Za-z${[...STARTS].join("").replace("[", "\\[")}]`, "g");
const LATIN_NAME =
  /[Kk][0-9]{1,4}[+＋][0-9]{1,3}(?:\.[0-9]+)?|[A-Za-z]{1,6}[-—]?[0-9]{1,5}(?:\.[0-9]+)?[A-Za-z0-9]*|[0-9]+[A-Za-z]{1,3}[0-9]*(?![A-Za-z²³])/y;
/** 6.0:55.0:39.0, 3:2 — but not 8:30. */
const PROPORTION = /[0-9]+(?:\.[0-9]+)?(?:[:：∶][0-9]+(?:\.[0-9]+)?)+/y;
/** 010-65051234, 0371-65501234: a leading zero and a second part make a code. */
const TELEPHONE = /0[0-9]{2,}(?:[-－–—][0-9]+)+/y;
const TERM = /[0-9]+年期(?:以上|以下)?/y;
const FORMULA = /[0-9NXn]{1,2}(?:[+＋][0-9NXn]{1,2}){1,3}/y;

/**
 * Every number that stands in a paragraph's text, with its kind and, where it claims a quantity, the interval.
 * `taken` are the placeholders and masks; nothing inside them is a number. Lexical numerals (一批, 零售) are left out.
 */
export function findNumbers(text: string, paragraph: string, taken: readonly TextSpan[]): NumberClaim[] {
  const numbers: NumberClaim[] = [];
  const blocked = taken.filter((span) => !isFormula(span)).sort((a, b) => a.start - b.start);
  const terms = quotedTerms(text);
  const termStarts = [...terms.keys()].sort((a, b) => a - b);
  let nextBlock = 0;
  let floor = 0;
  let position = 0;
  while (position < text.length) {
    while ((blocked[nextBlock]?.end ?? Infinity) <= position) nextBlock += 1;
    const block = blocked[nextBlock];
    if (block !== undefined && block.start <= position) {
      position = Math.max(block.end, position + 1);
      floor = position;
      continue;
    }
    const found = readAt(text, position, floor, terms);
    if (found === null || (block !== undefined && found.end > block.start)) {
      position = nextStart(text, skipFrom(text, position), termStarts);
      continue;
    }
    if (found.number !== null) numbers.push(claimFrom(text, paragraph, found.number));
    position = found.end;
    floor = position;
  }
  return numbers;
}

/** The next place where a number may begin; `termStarts` is used up from its front. */
function nextStart(text: string, position: number, termStarts: number[]): number {
  while (termStarts.length > 0 && (termStarts[0] ?? 0) < position) termStarts.shift();
  MAY_START.lastIndex = position;
  // `test` makes no match to be thrown away; the pattern is one character long.
  const next = MAY_START.test(text) ? MAY_START.lastIndex - 1 : text.length;
  return Math.min(next, termStarts[0] ?? text.length);
}

/** 1+N is masked and a name at once. */
function isFormula(span: TextSpan): boolean {
  return "kind" in span && span.kind === "formula-N";
}

/** What stands at a position: a number, or a plain word (null) that is stepped over. */
interface Found {
  readonly end: number;
  readonly number: NumberPhrase | null;
}

function readAt(
  text: string,
  position: number,
  floor: number,
  terms: ReadonlyMap<number, number>,
): Found | null {
  const character = text.charAt(position);
  const term = terms.get(position);
  if (term !== undefined) {
    const idiom = numberWordAt(text, position);
    return plain(position, term, idiom?.kind === "idiom" && idiom.end === term ? "idiom" : "name");
  }
  if (isAsciiLetter(character)) {
    const address = addressEnd(text, position);
    if (address !== null) return { end: address, number: null };
    const standard = isAsciiLetter(text.charAt(position - 1)) ? null : standardEnd(text, position);
    if (standard !== null) return plain(position, standard, "document-number");
  }
  if (isDigit(character)) {
    const labelled = labelledCodeEnd(text, position);
    if (labelled !== null) return plain(position, labelled, "name");
  }
  if (isAsciiLetter(character) || isDigit(character)) {
    const latin = latinNameAt(text, position);
    if (latin !== null) return latin;
  }
  if (!STARTS.has(character) && !isAsciiLetter(character)) return null;
  const footnote = footnoteEnd(text, position);
  if (footnote !== null) return { end: footnote, number: null };
  const word = numberWordAt(text, position);
  if (word !== null) {
    return word.kind === "plain" ? { end: word.end, number: null } : plain(position, word.end, word.kind);
  }
  const base = indicatorBaseEnd(text, position) ?? rateBaseEnd(text, position);
  if (base !== null && !isDigit(text.charAt(position - 1))) return plain(position, base, "name");
  const version = versionEnd(text, position);
  if (version !== null) return plain(position, version, "document-number");
  const code = codeAt(text, position, floor, boundaryAt(text, position));
  if (code !== null && code.kind !== "ordinal") return plain(code.start, code.end, code.kind);
  const date = dateEnd(text, position);
  if (date !== null && !isDigit(text.charAt(position - 1))) return plain(position, date, "date");
  if (code !== null) return plain(code.start, code.end, code.kind);
  if (isDigit(character) && isDigit(text.charAt(position - 1))) return null;
  const phrase = numberPhraseAt(text, position);
  return phrase === null ? null : { end: phrase.end, number: phrase };
}

const FOOTNOTE = /[[［][0-9]{1,2}[\]］](?=[，。；：、,;:0-9])/y;

/** 地区生产总值[2]2313亿元: the number of a note says nothing. */
function footnoteEnd(text: string, position: number): number | null {
  if (!/[\u4e00-\u9fff)）”》]/.test(text.charAt(position - 1))) return null;
  FOOTNOTE.lastIndex = position;
  const mark = FOOTNOTE.exec(text);
  return mark === null ? null : position + mark[0].length;
}

function plain(start: number, end: number, kind: NumberKind): Found {
  return { end, number: { start, end, kind, claim: null, unit: "", markers: [] } };
}

/** C919, 5G, PM2.5, 1+N. Units in Latin letters (km, m², kWh) are no names. */
function latinNameAt(text: string, position: number): Found | null {
  const before = text.charAt(position - 1);
  if (isAsciiLetter(before) || isDigit(before) || before === ".") return null;
  FORMULA.lastIndex = position;
  const formula = FORMULA.exec(text);
  if (formula !== null) return plain(position, position + formula[0].length, "name");
  TELEPHONE.lastIndex = position;
  const telephone = TELEPHONE.exec(text)?.[0] ?? "";
  if (telephone !== "") return plain(position, position + telephone.length, "name");
  PROPORTION.lastIndex = position;
  const proportion = PROPORTION.exec(text)?.[0] ?? "";
  if (proportion !== "" && !/^[0-2]?[0-9][:：][0-5][0-9]/.test(proportion)) {
    return plain(position, position + proportion.length, "ratio");
  }
  TERM.lastIndex = position;
  const term = TERM.exec(text)?.[0] ?? "";
  if (term !== "") return plain(position, position + term.length, "name");
  LATIN_NAME.lastIndex = position;
  const match = LATIN_NAME.exec(text);
  if (
    match === null ||
    /^[0-9.]+(?:km|m|cm|mm|kg|g|t|ha|hm|L|ml|kW|kWh|KW|KWh|MW|MWh|GW|GWh|kV|KV|kVA|MVA|GB|TB|PB|MB|TEU|BP|bp|Mbps|MPa|GJ)[0-9]?$/.test(
      match[0],
    ) ||
    isCountAfterWord(text, position, match[0])
  )
    return null;
  return plain(position, position + match[0].length, "name");
}

/** CT1台, LED屏: digits with a classifier behind a word in capitals count; C919, G20 and T3 are names. */
function isCountAfterWord(text: string, position: number, name: string): boolean {
  return (
    /^[A-Za-z]{2,}[0-9]+(?:\.[0-9]+)?$/.test(name) &&
    COUNTER.test(text.slice(position + name.length, position + name.length + 2))
  );
}

const COUNTER =
  /^(?:[%％‰倍]|[万亿][元人吨]|个百分|[台套个部辆件家名盏块张架例次条人处项根支]|[余多][台套个部辆件家名盏块张架例次条人处项])/;

/** Names in short quotation marks: “三公”, “十四五”, “1+N”. Start to end. */
function quotedTerms(text: string): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (const { start, end, title } of quotedSpans(text)) {
    const inside = text.slice(start, Math.min(end, start + 9));
    if (title || end - start > 8 || end - start < 2) continue;
    const numeral =
      /^[一二三四五六七八九十两百千万双0-9]/.test(inside) || /[0-9]+[+＋·•][0-9NX]/.test(inside);
    if (
      numeral &&
      !/[，。；：、%％]/.test(inside) &&
      !/^[0-9.]+(?:[余多]|[万亿][余多]?[元人个家条件次]|[元人个家条件次]|[万亿]?$)/.test(inside)
    )
      terms.set(start, end);
  }
  return terms;
}

/** Where a heading number (line) or an enumeration (clause: 一是) may stand. */
function boundaryAt(text: string, position: number): "line" | "clause" | null {
  let before = position;
  while (before > 0 && position - before < 8 && isSpace(text.charAt(before - 1))) before -= 1;
  if (before === 0 || text.charAt(before - 1) === "\n") return "line";
  if ("。！？!?".includes(text.charAt(before - 1))) return "line";
  return "；：，;:,、”".includes(text.charAt(before - 1)) ? "clause" : null;
}

/** No numeral in characters is longer; a longer run of them is no number and is not tried from every place. */
const LONGEST_HAN_NUMERAL = 16;

function skipFrom(text: string, position: number): number {
  const character = text.charAt(position);
  if (isDigit(character)) return runEnd(text, position, isDigit);
  if (!isHanNumeral(character)) return position + 1;
  const end = runEnd(text, position, isHanNumeral);
  return end - position > LONGEST_HAN_NUMERAL ? end : position + 1;
}

function claimFrom(text: string, paragraph: string, found: NumberPhrase): NumberClaim {
  const { start, end, kind, claim, markers, otherwise } = found;
  const unit = claim === null ? "" : claim.unit || found.unit;
  const number = { paragraph, start, end, text: text.slice(start, end), kind, claim, unit, markers };
  return otherwise ? { ...number, otherwise } : number;
}
