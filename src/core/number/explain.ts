import type { Interval } from "./claim.ts";
import type { Decimal } from "./decimal.ts";
import { textFromDecimal } from "./decimal.ts";
import type { PhraseClaim } from "./phrase-claim.ts";
import { ROW_TEXTS } from "./row-texts.ts";
import type { BilingualText, Left, Said } from "./said.ts";
import { NOTE_TEXTS } from "./said-texts.ts";
import type { StyleErrorKey } from "./style-errors.ts";
import { STYLE_ERRORS } from "./style-errors.ts";
import { styleLabel } from "./style.ts";

type Locale = "zh-CN" | "en";

/** What a phrase claims and why, part by part, ready to print. */
export interface Explanation {
  /** Row of the truth table. */
  readonly row: number;
  /** The rule in words. */
  readonly rule: string;
  /** "[301, 399]", "(3, 4)", "(−∞, 99]". */
  readonly interval: string;
  /** How it came to be: notes of `say`, style errors of `read`. */
  readonly reasons: readonly string[];
}

const END = 400;

function bound(value: Decimal | null, infinite: string): string {
  if (value === null) return infinite;
  // A third has no end; six decimals show where it lies.
  const text = textFromDecimal(value.toDecimalPlaces(6)).replace("-", "−");
  return text.length > END ? `${text.slice(0, END)}…` : text;
}

/** Interval notation: square brackets include the bound, round ones do not. */
export function intervalText({ low, high, lowOpen, highOpen }: Interval): string {
  const open = low === null || lowOpen ? "(" : "[";
  const close = high === null || highOpen ? ")" : "]";
  return `${open}${bound(low, "−∞")}, ${bound(high, "+∞")}${close}`;
}

const inLocale = (text: BilingualText, locale: Locale) => (locale === "en" ? text.en : text.zh);

function reasonsOf(claim: PhraseClaim, locale: Locale): string[] {
  return claim.styleErrors.map((key) => inLocale(STYLE_ERRORS[key as StyleErrorKey], locale));
}

/** Why a phrase means what it means: `yutiao read --explain`. */
export function explainClaim(claim: PhraseClaim, locale: Locale): Explanation {
  return {
    row: claim.row,
    rule: inLocale(ROW_TEXTS[claim.row]!, locale),
    interval: intervalText(claim),
    reasons: reasonsOf(claim, locale),
  };
}

/** Why a number was worded as it was: `yutiao say --explain`. A left place gives its reason and advice. */
export function explainSaid(said: Said | Left, locale: Locale): Explanation {
  if (said.outcome === "left")
    return { row: 0, rule: inLocale(said.advice, locale), interval: "", reasons: [] };
  const reasons = said.notes.map((note) => inLocale(NOTE_TEXTS[note], locale));
  const asked = said.slot ?? (said.style && styleLabel(said.style)) ?? "";
  const n = textFromDecimal(said.value);
  const first = locale === "en" ? `${n} in the form “${asked}”` : `${n}，写法“${asked}”`;
  const last = closerText(said.alternative, locale);
  const explained = explainClaim(said.claim, locale);
  return { ...explained, reasons: [first, ...reasons, ...last, ...explained.reasons] };
}

function closerText(alternative: string | null, locale: Locale): string[] {
  if (alternative === null) return [];
  return [locale === "en" ? `closer: ${alternative}` : `更贴近的说法：${alternative}`];
}
