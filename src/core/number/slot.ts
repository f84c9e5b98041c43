import type { MarkerMeaning } from "./markers.ts";
import { prefixMarkerAt, suffixMarkerAt } from "./markers.ts";
import { digitAt } from "./numeral-arabic.ts";
import { scaleAt } from "./numeral.ts";
import { unitAt } from "./units.ts";

/** A blank with the words around it, taken apart; joined again it is the slot's text. */
export interface Slot {
  readonly prefix: string;
  readonly prefixMeaning: MarkerMeaning | null;
  /** 第 or 前: a rank. */
  readonly rank: boolean;
  readonly blank: string;
  /** Decimals the writer left room for (X.XX → 2); null: not said. */
  readonly decimals: number | null;
  /** Of a partly filled blank (11.X, 3X): its digits with X for the rest; null for a whole blank. */
  readonly pattern: string | null;
  /** 余 多 来 几 behind the blank. */
  readonly inner: string;
  readonly scale: string;
  readonly after: string;
  readonly unit: string;
  /** 多 behind the unit. */
  readonly post: string;
  readonly suffix: string;
  readonly suffixMeaning: MarkerMeaning | null;
}

const LETTERS = "XxＸｘХхΧχ×✕✖*＊NnＮｎ○〇◯□△▲#＃?？";
const OPEN = "（(【[［〔{<＜";
const CLOSE = "）)】]］〕}>＞";
const LINES = "_＿—…⋯";
const POINTS = ".．·";
const isBlank = (character: string) => /[\s\u3000]/.test(character);

interface Blank {
  readonly end: number;
  readonly decimals: number | null;
  readonly pattern: string | null;
}

/** Run of characters of one set, from a position. */
function runEnd(text: string, start: number, set: string): number {
  let end = start;
  while (end < text.length && set.includes(text[end]!)) end++;
  return end;
}

/** X, XX.X, ***, 11.X, 3X: letters of the blank alphabets and digits; at least one letter. */
function lettersAt(text: string, start: number): Blank | null {
  let end = start;
  let decimals: number | null = null;
  let pattern = "";
  while (end < text.length) {
    const digit = digitAt(text, end);
    const character = text[end]!;
    if (digit >= 0) pattern += digit;
    else if (LETTERS.includes(character)) pattern += "X";
    else if (POINTS.includes(character) && decimals === null && pattern !== "" && isFigure(text, end + 1)) {
      pattern += ".";
      decimals = 0;
      end++;
      continue;
    } else break;
    if (decimals !== null) decimals++;
    end++;
  }
  if (!pattern.includes("X")) return null;
  return { end, decimals, pattern: /\d/.test(pattern) ? pattern : null };
}

function isFigure(text: string, position: number): boolean {
  return digitAt(text, position) >= 0 || LETTERS.includes(text[position] ?? "\u0000");
}

/** [X], 【 】, （  ）, {{名称}}, ${…}, <…>: the brackets belong to the blank. */
function bracketsAt(text: string, start: number): Blank | null {
  const open = text[start] === "$" ? start + 1 : start;
  const kind = OPEN.indexOf(text[open] ?? "");
  if ((text[start] === "$" && text[open] !== "{") || kind < 0 || open >= text.length) return null;
  const close = CLOSE[kind]!;
  const double = text[open] === "{" && text[open + 1] === "{";
  const from = open + (double ? 2 : 1);
  const at = text.indexOf(double ? "}}" : close, from);
  if (at < 0) return null;
  const inside = lettersAt(text, from);
  const decimals = inside && inside.end === at ? inside.decimals : null;
  return { end: at + (double ? 2 : 1), decimals, pattern: null };
}

function blankAt(text: string, start: number): Blank {
  const found = lettersAt(text, start) ?? bracketsAt(text, start);
  if (found) return found;
  let end = runEnd(text, start, LINES);
  if (end === start) while (end < text.length && isBlank(text[end]!)) end++;
  return { end, decimals: null, pattern: null };
}

/**
 * Takes a slot apart: `X余万元`, `近X万人`, `第X位`, `X%以内`, `＿＿个`, `[X]%`, `11.X%`, also one whose figure was deleted (`余场次`).
 * `blank` says which characters are the blank where a scan knows it; else it is found by the alphabets of the placeholder grammar.
 */
export function parseSlot(text: string, blank?: { readonly start: number; readonly end: number }): Slot {
  const rank = text[0] === "第" || (text[0] === "前" && (blank?.start ?? 1) === 1);
  const marker = rank ? null : prefixMarkerAt(text, 0);
  const prefixEnd = blank?.start ?? (rank ? 1 : (marker?.word.length ?? 0));
  const start = blank?.start ?? skipGap(text, prefixEnd);
  const found = blank ? { ...blankAt(text, start), end: blank.end } : blankAt(text, start);
  let position = skipGap(text, found.end);
  let inner = "";
  if ("余多来几".includes(text[position] ?? " ")) inner = text[position++]!;
  const scale = scaleOf(text, position);
  position += scale.length;
  let after = "";
  if (scale !== "" && "余多".includes(text[position] ?? " ")) after = text[position++]!;
  return {
    prefix: text.slice(0, prefixEnd).trim(),
    prefixMeaning: marker?.meaning ?? null,
    rank,
    blank: text.slice(start, found.end),
    decimals: found.decimals,
    pattern: found.pattern,
    inner,
    scale,
    after,
    ...tailOf(text.slice(skipGap(text, position)).trimEnd()),
  };
}

function skipGap(text: string, position: number): number {
  let end = position;
  while (end < text.length && isBlank(text[end]!)) end++;
  return end;
}

function scaleOf(text: string, position: number): string {
  const scale = scaleAt(text, position);
  if (!scale) return "";
  const unit = unitAt(text, position);
  return unit && unit.end > position + 1 && !/^[万亿]/.test(scale.word) ? "" : scale.word;
}

/** Unit, 多 behind it, and a suffix marker. An unknown unit is everything before the suffix. */
function tailOf(tail: string): Pick<Slot, "unit" | "post" | "suffix" | "suffixMeaning"> {
  const known = unitAt(tail, 0);
  for (let at = known?.end ?? 0; at < tail.length; at++) {
    const suffix = suffixMarkerAt(tail, at);
    if (suffix && at + suffix.word.length === tail.length) {
      return { ...unitOf(tail.slice(0, at)), suffix: suffix.word, suffixMeaning: suffix.meaning };
    }
  }
  return { ...unitOf(tail), suffix: "", suffixMeaning: null };
}

function unitOf(words: string): Pick<Slot, "unit" | "post"> {
  const known = unitAt(words, 0);
  const more = words.endsWith("多") && (known?.end === words.length - 1 || words === "成多");
  return more ? { unit: words.slice(0, -1), post: "多" } : { unit: words, post: "" };
}
