import {
  BLANK_LETTERS,
  blankAlphabet,
  isAsciiLetter,
  isDigit,
  isHan,
  isHanNumeral,
  isLetterAlphabet,
  isSpace,
  runEnd,
} from "./characters.ts";

/** What a blank is made of; which rules apply later depends on it. */
export type BlankForm = "letters" | "partial" | "bracket" | "words" | "field" | "line" | "dots" | "spaces";

/** A stretch of text that may be a blank; whether it is one, its surroundings decide. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  readonly form: BlankForm;
  /** Alphabet of its letters, -1 for forms without letters. */
  readonly alphabet: number;
  /** True for X.XX: a name never has a decimal point. */
  readonly decimal: boolean;
  /** The words inside {{…}}; null for every other form. */
  readonly named: string | null;
}

const CLOSING: Readonly<Record<string, string>> = {
  "（": "）",
  "(": ")",
  "【": "】",
  "[": "]",
  "［": "］",
  "〔": "〕",
  "<": ">",
  "＜": "＞",
  "〈": "〉",
};
/** No bracketed blank of a real draft is longer; the bound keeps a text of opening brackets linear. */
const LONGEST_BRACKET = 24;
const LONGEST_FIELD = 120;

/** Characters that can begin a blank; most of a text is skipped without a closer look. */
const MAY_BEGIN = new RegExp(
  `[${BLANK_LETTERS.replace("-", "\\-")}{｛$（(【\\[［〔<＜〈 \\u3000\\u00a0_＿﹍—─…]`,
  "g",
);

function nextCandidate(text: string, position: number): number {
  MAY_BEGIN.lastIndex = position;
  // `test` makes no match to be thrown away; the pattern is one character long.
  return MAY_BEGIN.test(text) ? MAY_BEGIN.lastIndex - 1 : text.length;
}

/** All stretches that may be blanks, left to right, not overlapping. Linear in the text. */
export function findBlanks(text: string): Blank[] {
  const blanks: Blank[] = [];
  let position = nextCandidate(text, 0);
  while (position < text.length) {
    const blank = blankAt(text, position, blanks[blanks.length - 1]?.end ?? 0);
    if (blank === null) {
      position = nextCandidate(text, skipFrom(text, position));
    } else {
      blanks.push(blank);
      position = nextCandidate(text, blank.end);
    }
  }
  return blanks;
}

/** A refused run of blank letters, spaces or dashes is stepped over as a whole, so that it is not read again from its middle. */
function skipFrom(text: string, position: number): number {
  const character = text.charAt(position);
  const alphabet = blankAlphabet(character);
  if (alphabet >= 0) return runEnd(text, position, (next) => blankAlphabet(next) === alphabet);
  if (isSpace(character)) return runEnd(text, position, isSpace);
  if (isLineCharacter(character)) return runEnd(text, position, (next) => next === character);
  return position + 1;
}

function blankAt(text: string, position: number, floor: number): Blank | null {
  const character = text.charAt(position);
  if (blankAlphabet(character) >= 0) return letterBlank(text, position, floor);
  if (character === "{" || character === "｛") return fieldBlank(text, position);
  if (character === "$" && text.charAt(position + 1) === "{") return dollarBlank(text, position);
  if (character in CLOSING) return bracketBlank(text, position);
  if (isSpace(character)) return spaceBlank(text, position);
  if (isLineCharacter(character)) return lineBlank(text, position);
  return null;
}

function letterBlank(text: string, start: number, floor: number): Blank | null {
  const alphabet = blankAlphabet(text.charAt(start));
  const same = (character: string): boolean => blankAlphabet(character) === alphabet;
  let end = runEnd(text, start, same);
  let decimal = false;
  if (isPoint(text, end) && same(text.charAt(end + 1))) {
    end = runEnd(text, end + 1, same);
    decimal = true;
  }
  if (isPartOfWord(text, start, end, alphabet)) return null;
  const digitsStart = partialStart(text, start, floor);
  if (digitsStart < start) {
    if (!mayFollowDigits(alphabet, end - start, text.charAt(end))) return null;
    const point = /[.．]/.test(text.slice(digitsStart, start));
    return { start: digitsStart, end, form: "partial", alphabet, decimal: decimal || point, named: null };
  }
  return { start, end, form: "letters", alphabet, decimal, named: null };
}

/** The middle dot is a decimal point only where a quantity follows (X·X%); otherwise it belongs to an event (“X·XX”). */
function isPoint(text: string, position: number): boolean {
  const character = text.charAt(position);
  if (character === "." || character === "．") return true;
  if (character !== "·" && character !== "・") return false;
  const after = runEnd(text, position + 1, (next) => blankAlphabet(next) >= 0);
  return "%％‰万亿倍个".includes(text.charAt(after) || " ");
}

/** Units in Latin letters behind a blank: XXkm, X.Xm, XXMW. */
const LATIN_UNIT =
  /^(?:km2?|KM|m[23²³]?|cm|mm|kg|mg|t|ha|hm[2²]?|k[WV]h?|K[WV]h?|[MG]Wh?|k?VA|MVA|[MGTP]B|TEU|ml|dB|MPa|GJ|[PE]FLOPS|BP|bp|[MGTP]bps)(?![A-Za-z0-9])/;

/** XML, SUV, X5, xxx.com, 3×4: the letters belong to a word, a model number, an address or a product. */
function isPartOfWord(text: string, start: number, end: number, alphabet: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (isDigit(after)) return true;
  if (alphabet === 4 && (isHanNumeral(before) || isHanNumeral(after))) return !isScaleWord(after);
  if (isLetterAlphabet(alphabet)) {
    if (isAsciiLetter(before)) return true;
    if (isAsciiLetter(after) && !(alphabet === 0 && LATIN_UNIT.test(text.slice(end, end + 7)))) return true;
    // 桥梁XX延米/X座 lists two figures; X/X and an address do not.
    const list = before === "/" && isHan(text.charAt(start - 2)) && isHan(after);
    if (!list && "@/\\&=".includes(before || " ")) return true;
    if ("@/\\&=".includes(after || " ") && !/^[／/]10万/.test(text.slice(end, end + 4))) return true;
    if (before === "." && isAsciiLetter(text.charAt(start - 2))) return true;
    if (after === "." && isAsciiLetter(text.charAt(end + 1))) return true;
    return /^(?:射线|光机|光片|光检|线机|染色体|轴|波段)/.test(text.slice(end, end + 3));
  }
  return false;
}

function isScaleWord(character: string): boolean {
  return character !== "" && "万亿百千".includes(character);
}

/** Where the typed digits of 11.X%, 202X, 3X余条 begin; `start` when there are none. */
function partialStart(text: string, start: number, floor: number): number {
  const digitsBefore = (end: number): number => {
    let first = end;
    while (first > floor && isDigit(text.charAt(first - 1))) first -= 1;
    return first;
  };
  const first = digitsBefore(start);
  const pointed = ".．".includes(text.charAt(first - 1) || " ") && isDigit(text.charAt(first - 2));
  return pointed ? digitsBefore(first - 1) : first;
}

/** Multiplication signs, house numbers (3#) and question marks after a digit are no half-typed figure. */
function mayFollowDigits(alphabet: number, length: number, after: string): boolean {
  if (alphabet === 0 || alphabet === 3) return true;
  if (alphabet === 1 || alphabet === 2) return length >= 2 || isHan(after) || "%％.．".includes(after || " ");
  return (alphabet === 4 || alphabet === 5) && length >= 1 && after !== "";
}

/** {{指标名称}}, also in full-width braces. */
function fieldBlank(text: string, start: number): Blank | null {
  const opening = text.charAt(start);
  if (text.charAt(start + 1) !== opening) return null;
  const closing = opening === "{" ? "}}" : "｝｝";
  const inside = text.slice(start + 2, start + 2 + LONGEST_FIELD);
  const length = inside.indexOf(closing);
  if (length < 0) return null;
  const words = inside.slice(0, length);
  if (words.trim() === "" || /[{}｛｝\n]/.test(words)) return null;
  const end = start + 2 + length + 2;
  return { start, end, form: "field", alphabet: -1, decimal: false, named: words.trim() };
}

function dollarBlank(text: string, start: number): Blank | null {
  const length = text.slice(start + 2, start + 2 + LONGEST_FIELD).indexOf("}");
  if (length < 1) return null;
  return { start, end: start + 2 + length + 1, form: "words", alphabet: -1, decimal: false, named: null };
}

function bracketBlank(text: string, start: number): Blank | null {
  const closing = CLOSING[text.charAt(start)] ?? "";
  const length = text.slice(start + 1, start + 1 + LONGEST_BRACKET).indexOf(closing);
  if (length < 0) return null;
  const end = start + 1 + length + 1;
  const inside = text.slice(start + 1, end - 1);
  const round = "（(".includes(text.charAt(start));
  if (/^[ \u3000\u00a0_＿]*$/.test(inside)) {
    return { start, end, form: "bracket", alphabet: -1, decimal: false, named: null };
  }
  const bare = inside.trim();
  const alphabet = blankAlphabet(bare.charAt(0));
  const letters = alphabet >= 0 && [...bare].every((c) => blankAlphabet(c) === alphabet || ".．".includes(c));
  // Han words in round brackets are a remark, never a blank; （X） may be one.
  if (!letters && (round || !/^[\u4e00-\u9fffA-Za-z、：:／/ ]+$/.test(bare))) return null;
  const decimal = letters && /[.．]/.test(bare);
  return { start, end, form: letters ? "bracket" : "words", alphabet, decimal, named: null };
}

function isLineCharacter(character: string): boolean {
  return character !== "" && "_＿﹍—─…".includes(character);
}

function lineBlank(text: string, start: number): Blank | null {
  const character = text.charAt(start);
  const end = runEnd(text, start, (next) => next === character);
  const length = end - start;
  const none = { alphabet: -1, decimal: false, named: null };
  if (character === "…") return length >= 2 ? { start, end, form: "dots", ...none } : null;
  if (character === "—" || character === "─")
    return length >= 3 ? { start, end, form: "line", ...none } : null;
  if (isAsciiLetter(text.charAt(start - 1)) || isAsciiLetter(text.charAt(end))) return null;
  return { start, end, form: "line", ...none };
}

/** Two spaces or one ideographic space, after a Han character or inside a sentence and before a Han character, a comma or a percent sign. */
function spaceBlank(text: string, start: number): Blank | null {
  const end = runEnd(text, start, isSpace);
  const run = text.slice(start, end);
  if (run.length < 2 && !run.includes("\u3000")) return null;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!isHan(before) && !"、，；：,;:（(".includes(before || " ")) return null;
  if (!isHan(after) && !"、%％".includes(after || " ")) return null;
  return { start, end, form: "spaces", alphabet: -1, decimal: false, named: null };
}
