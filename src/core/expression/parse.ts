import { foldWidth, isOfAWord } from "./characters.ts";
import { FormulaRefusal } from "./fault.ts";
import { parse, SyntaxError as GrammarError } from "./grammar.generated.js";
import { longestName } from "./names.ts";
import type { NameTable } from "./names.ts";
import type { SyntaxNode } from "./syntax.ts";

/** Longest formula and deepest brackets; the parser and the evaluator recurse, and no clerk's formula comes near. */
const MOST_CHARACTERS = 4000;
const MOST_BRACKETS = 60;

/** Parses a formula against the plan's names; throws FormulaRefusal. */
export function parseFormula(text: string, names: NameTable): SyntaxNode {
  const folded = foldWidth(text);
  refuseExcess(folded);
  try {
    return parse(folded, {
      source: text,
      longestName: (offset) => longestName(names, folded, offset),
      isDate: isCalendarDay,
      refuse: (code, start, end) => {
        throw new FormulaRefusal(code, { start, end });
      },
    });
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    throw refusalAt(folded, error.location.start.offset);
  }
}

/** Whether there is such a day, years 1 to 9999. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= days[month - 1]!;
}

function refuseExcess(folded: string): void {
  let depth = 0;
  let deepest = 0;
  for (const character of folded.slice(0, MOST_CHARACTERS)) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  if (folded.length > MOST_CHARACTERS || deepest > MOST_BRACKETS) {
    throw new FormulaRefusal("plan.formula-limit", { start: 0, end: folded.length });
  }
}

function refusalAt(folded: string, offset: number): FormulaRefusal {
  if (folded.slice(offset).trim() === "") {
    return new FormulaRefusal("plan.formula-incomplete", { start: offset, end: folded.length });
  }
  let end = offset + 1;
  while (end < folded.length && isOfAWord(folded[offset]!) && isOfAWord(folded[end]!)) end += 1;
  return new FormulaRefusal("plan.formula-syntax", { start: offset, end });
}
