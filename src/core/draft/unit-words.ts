import { unitAt, unitNamed, type MeasureUnit } from "../number/units.ts";
import { FURTHER, HEAD_NOUNS, NOUNS, OTHER_WORDS } from "./unit-lists.ts";

export interface UnitWord {
  readonly unit: MeasureUnit;
  readonly end: number;
}

/** The unit that stands at a position and is really meant as one; shorter units are tried when a longer one is a noun. */
export function unitWordAt(text: string, position: number): UnitWord | null {
  const longest = unitAt(text, position);
  if (longest === null) return furtherUnit(text, position);
  if (isUnitHere(text, position, longest)) return longest;
  for (let end = longest.end - 1; end > position; end -= 1) {
    const shorter = unitAt(text.slice(position, end), 0);
    if (shorter === null) return furtherUnit(text, position);
    const word = { unit: shorter.unit, end: position + shorter.end };
    if (isUnitHere(text, position, word)) return word;
    end = word.end;
  }
  return furtherUnit(text, position);
}

/** One Han character between a scale or 余 and the end of a clause: 花卉X万盆，. Classifiers are an open class. */
const LONE = /^[\u4e00-\u9fff](?=$|[，。；、,;）)])/;
const NO_CLASSIFIER = "后前时内外的了来中间以上下里多余整起级左右止";

/** The classifier that no list has, where nothing else can stand; null elsewhere. */
export function loneUnitAt(text: string, position: number): UnitWord | null {
  const name = LONE.exec(text.slice(position, position + 2))?.[0];
  if (name === undefined || NO_CLASSIFIER.includes(name)) return null;
  // 36万平 is short for 平方米.
  return { unit: unitNamed(name === "平" ? "平方" : name), end: position + 1 };
}

const ALTERNATIVE = /^[（(][套台件][)）]/;

/** Length of the second half of 件（套）, 台（套）, which are one unit; 条（处） are two. 0 where none stands. */
export function alternativeAfter(text: string, position: number, unit: MeasureUnit | null): number {
  return unit === null || !"件台套".includes(unit.name)
    ? 0
    : (ALTERNATIVE.exec(text.slice(position, position + 3))?.[0].length ?? 0);
}

function furtherUnit(text: string, position: number): UnitWord | null {
  const name = FURTHER.exec(text.slice(position, position + 3))?.[0];
  if (name === undefined) return null;
  const word = { unit: unitNamed(name), end: position + name.length };
  return isUnitHere(text, position, word) ? word : null;
}

function isUnitHere(text: string, position: number, word: UnitWord): boolean {
  return !NOUNS.has(text.slice(position, word.end)) && !beginsNoun(text, position, word.end);
}

/** Whether the unit written at a position only begins a longer noun: 家庭, 单位, 项目. */
export function beginsNoun(text: string, start: number, end: number): boolean {
  return OTHER_WORDS[text.slice(start, end)]?.test(text.slice(end, end + 6)) ?? false;
}

/** Head nouns that the unit table takes for classifiers; after a typed number they stay outside the figure. */
export function isNounAfterNumber(unit: string): boolean {
  return HEAD_NOUNS.has(unit);
}
