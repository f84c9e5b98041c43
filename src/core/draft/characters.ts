/** Character classes of the placeholder grammar. Every test is on one UTF-16 code unit, so offsets never move. */

/** The letters people type for "a digit comes here"; one blank is made of one group. */
const BLANK_ALPHABETS: readonly string[] = [
  "XxＸｘХхΧχ",
  "×✕✖╳⨉",
  "*＊",
  "NnＮｎ",
  "○〇◯",
  "□",
  "△",
  "#＃",
  "?？",
];

const ALPHABET_OF = new Map<string, number>(
  BLANK_ALPHABETS.flatMap((letters, group) =>
    [...letters].map((letter): [string, number] => [letter, group]),
  ),
);

/** All blank letters of all alphabets. */
export const BLANK_LETTERS = BLANK_ALPHABETS.join("");

/** Number of the blank alphabet a character belongs to; -1 for none. */
export function blankAlphabet(character: string): number {
  return ALPHABET_OF.get(character) ?? -1;
}

/** Alphabets that are Latin letters and so may be part of a word. */
export function isLetterAlphabet(alphabet: number): boolean {
  return alphabet === 0 || alphabet === 3;
}

/** Alphabets that are everyday punctuation or list marks; they need a unit beside them to be blanks. */
export function isPunctuationAlphabet(alphabet: number): boolean {
  return alphabet >= 4;
}

export function isDigit(character: string): boolean {
  return (character >= "0" && character <= "9") || (character >= "０" && character <= "９");
}

export function isAsciiLetter(character: string): boolean {
  return (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
}

export function isHan(character: string): boolean {
  return character >= "\u4e00" && character <= "\u9fff";
}

export function isSpace(character: string): boolean {
  return character === " " || character === "\u3000" || character === "\u00a0";
}

/** A numeral written in characters; 〇 and ○ count only beside these. */
export function isHanNumeral(character: string): boolean {
  return character !== "" && "零一二三四五六七八九十百千万亿两".includes(character);
}

/** End (exclusive) of the run of characters from `start` for which `test` holds. */
export function runEnd(text: string, start: number, test: (character: string) => boolean): number {
  let end = start;
  while (end < text.length && test(text.charAt(end))) end += 1;
  return end;
}
