import type { CellRange } from "../model/sheet.ts";
import { rangeFromReference } from "./reference.ts";

/** A place that a formula names; `sheet` null is its own. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly range: CellRange;
}

/** Gives the stored numbers of a range: null when one of them is no number (text, error), blank cells left out. */
export type StoredNumbers = (reference: FormulaReference) => readonly number[] | null;

const LONGEST = 1000;
const DEEPEST = 40;
const TOKEN =
  /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d{1,3})?|\.\d+)|((?:'(?:[^'[\]]|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\w(])|(SUM)\s*(?=\()|([-+*/(),%]))/y;
const REFERENCE =
  /(?:('(?:[^'[\]]|'')+'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![\w(!.])/g;

/** All places that a formula names, whatever it does with them. */
export function referencesOf(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  const text = formula.slice(0, LONGEST).replace(/"[^"]*"/g, '""');
  for (const match of text.matchAll(REFERENCE)) {
    // "AB12" inside a longer word, or of another file ("[1]Sheet!A1"), is no place of this workbook.
    if (/[\w\]'.$]/.test(text[match.index - 1] ?? "")) continue;
    const reference = referenceFrom(match[1], match[2]!, match[3]);
    if (reference !== null) found.push(reference);
  }
  return found;
}

/**
 * What a formula of sums, differences, products and quotients gives with the numbers stored in the cells that it names;
 * null for everything else. It only serves to notice stored results that are out of date, so it need not know more.
 */
export function simpleFormulaValue(formula: string, stored: StoredNumbers): number | null {
  if (formula.length > LONGEST) return null;
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const value = new FormulaReader(tokens, stored).read();
  return value !== null && Number.isFinite(value) ? value : null;
}

type FormulaToken =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "reference"; readonly reference: FormulaReference }
  | { readonly kind: "sign"; readonly sign: string };

function tokensOf(formula: string): FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  const pattern = new RegExp(TOKEN);
  const text = formula.trimEnd();
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (match === null) return null;
    const [, number, sheet, first, second, sum, sign] = match;
    if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (first !== undefined) {
      const reference = referenceFrom(sheet?.slice(0, -1), first, second);
      if (reference === null) return null;
      tokens.push({ kind: "reference", reference });
    } else tokens.push({ kind: "sign", sign: sum === undefined ? sign! : "SUM" });
  }
  return tokens;
}

function referenceFrom(
  sheet: string | undefined,
  first: string,
  second: string | undefined,
): FormulaReference | null {
  const range = rangeFromReference(second === undefined ? first : `${first}:${second}`);
  if (range === null) return null;
  const name = sheet?.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: name ?? null, range };
}

class FormulaReader {
  private readonly tokens: readonly FormulaToken[];
  private readonly stored: StoredNumbers;
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly FormulaToken[], stored: StoredNumbers) {
    this.tokens = tokens;
    this.stored = stored;
  }

  read(): number | null {
    const value = this.sum();
    return this.at === this.tokens.length ? value : null;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.sign !== sign) return false;
    this.at++;
    return true;
  }

  private sum(): number | null {
    let value = this.product();
    while (value !== null) {
      const isPlus = this.take("+");
      if (!isPlus && !this.take("-")) return value;
      const next = this.product();
      value = next === null ? null : isPlus ? value + next : value - next;
    }
    return null;
  }

  private product(): number | null {
    let value = this.factor();
    while (value !== null) {
      const isTimes = this.take("*");
      if (!isTimes && !this.take("/")) return value;
      const next = this.factor();
      value = next === null || (!isTimes && next === 0) ? null : isTimes ? value * next : value / next;
    }
    return null;
  }

  private factor(): number | null {
    if (++this.depth > DEEPEST) return null;
    const value = this.bareFactor();
    this.depth--;
    return value !== null && this.take("%") ? value / 100 : value;
  }

  private bareFactor(): number | null {
    if (this.take("-")) {
      const value = this.factor();
      return value === null ? null : -value;
    }
    if (this.take("+")) return this.factor();
    if (this.take("(")) {
      const value = this.sum();
      return value !== null && this.take(")") ? value : null;
    }
    if (this.take("SUM")) return this.sumCall();
    const token = this.tokens[this.at++];
    if (token?.kind === "number") return token.value;
    if (token?.kind !== "reference" || !isOneCell(token.reference.range)) return null;
    const numbers = this.stored(token.reference);
    return numbers === null ? null : (numbers[0] ?? 0);
  }

  private sumCall(): number | null {
    if (!this.take("(")) return null;
    let total = 0;
    do {
      const token = this.tokens[this.at];
      const isRange = token?.kind === "reference" && !isOneCell(token.reference.range);
      if (isRange) this.at++;
      const numbers = isRange ? this.stored(token.reference) : wrapped(this.sum());
      if (numbers === null) return null;
      for (const number of numbers) total += number;
    } while (this.take(","));
    return this.take(")") ? total : null;
  }
}

function wrapped(value: number | null): readonly number[] | null {
  return value === null ? null : [value];
}

function isOneCell(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}
