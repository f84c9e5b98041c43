/** What Excel makes of a value that is typed, or set as `values` or `formulas`. */
export interface Typed {
  readonly value: string | number | boolean | undefined;
  readonly formula?: string;
  readonly format?: string;
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const DAY = 86_400_000;

/**
 * Roughly Excel's rules, enough to catch an adapter that lets a text be taken for something else: an apostrophe or the
 * text format keeps a text, "=" begins a formula, and what looks like a number, a day, a percentage, a truth value or an
 * error becomes one. Excel's own rules are wider (docs/not-verified.md).
 */
export function typed(given: unknown, format: string): Typed {
  if (typeof given === "number" || typeof given === "boolean") return { value: given };
  const text = String(given);
  if (text === "") return { value: undefined };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (format === "@") return { value: text };
  if (text.startsWith("=")) return { value: 0, formula: text };
  const bare = text.trim();
  if (/\d/.test(bare) && NUMBER.test(bare)) return { value: rounded(Number(bare.replaceAll(",", ""))) };
  const percent = /^(.+)%$/.exec(bare)?.[1];
  if (percent !== undefined && /\d/.test(percent) && NUMBER.test(percent)) {
    return { value: rounded(Number(percent) / 100), format: "0.00%" };
  }
  const day = DATE.exec(bare);
  if (day) {
    const time = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
    return { value: Math.round((time - Date.UTC(1899, 11, 30)) / DAY), format: "yyyy/m/d" };
  }
  if (/^(?:true|false)$/i.test(bare)) return { value: /^t/i.test(bare) };
  return { value: text };
}

/** Excel keeps fifteen digits. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
