import { checkRule, type RuleResult } from "../expression/check-rule.ts";
import type { CompiledRule } from "../expression/rules.ts";
import type { Reference, Scope, ScopeValue } from "../expression/scope.ts";
import type { TraceEntry } from "../model/figure.ts";
import { decimalFromText, textFromDecimal, type Decimal } from "../number/decimal.ts";

const MOST_CELLS = 30;

/**
 * Likely cause (SPEC section 2): tries the usual slips on the cells of a balance rule that failed. Only when exactly
 * one repair makes it balance is it said; null otherwise.
 */
export function likelyCause(rule: CompiledRule, result: RuleResult, scope: Scope): string | null {
  if (result.operator !== "=" || !result.difference) return null;
  const cells = result.cells().filter((entry) => entry.cell !== undefined);
  if (cells.length < 2 || cells.length > MOST_CELLS) return null;
  const repairs = [...slips(rule, result.difference, cells, scope), ...swaps(rule, cells, scope)];
  return repairs.length === 1 ? repairs[0]! : null;
}

/** One cell: what it would have to hold, and whether a usual slip leads from there to what it holds. */
function slips(
  rule: CompiledRule,
  difference: Decimal,
  cells: readonly TraceEntry[],
  scope: Scope,
): string[] {
  const repairs: string[] = [];
  for (const entry of cells) {
    const now = decimalFromText(entry.value);
    if (!now) continue;
    for (const needed of [now.minus(difference), now.plus(difference)]) {
      if (!isUsualSlip(now, needed) || !balances(rule, scope, new Map([[keyOf(entry), needed]]))) continue;
      const [from, to] = [textFromDecimal(now), textFromDecimal(needed)];
      repairs.push(
        `把 ${entry.cell} 的 ${from} 改为 ${to} 则平衡 (change ${entry.cell} from ${from} to ${to})`,
      );
    }
  }
  return repairs;
}

/** Two neighbouring cells of one row or column that were swapped. */
function swaps(rule: CompiledRule, cells: readonly TraceEntry[], scope: Scope): string[] {
  const repairs: string[] = [];
  cells.forEach((a, i) => {
    for (const b of cells.slice(i + 1)) {
      const [x, y] = [decimalFromText(a.value), decimalFromText(b.value)];
      if (!x || !y || x.eq(y) || !areNeighbours(a, b)) continue;
      const swapped = new Map([
        [keyOf(a), y],
        [keyOf(b), x],
      ]);
      if (!balances(rule, scope, swapped)) continue;
      repairs.push(`把 ${a.cell} 和 ${b.cell} 的数对调则平衡 (swap ${a.cell} and ${b.cell})`);
    }
  });
  return repairs;
}

const TEN_THOUSAND = 10_000;

/** Two digits swapped, a digit dropped or doubled, the sign, 元 for 万元. */
function isUsualSlip(now: Decimal, needed: Decimal): boolean {
  if (now.eq(needed)) return false;
  if (now.neg().eq(needed)) return true;
  if (!now.isZero() && (now.times(TEN_THOUSAND).eq(needed) || needed.times(TEN_THOUSAND).eq(now)))
    return true;
  if (now.isNegative() !== needed.isNegative()) return false;
  const [a, b] = [textFromDecimal(now.abs()), textFromDecimal(needed.abs())];
  if (a.length === b.length) return isTransposed(a, b);
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && isOneDropped(short, long);
}

function isTransposed(a: string, b: string): boolean {
  const differing = [...a].map((_, i) => i).filter((i) => a[i] !== b[i]);
  const [i, j] = differing;
  return differing.length === 2 && j === i! + 1 && a[i!] === b[j] && a[j] === b[i!];
}

function isOneDropped(short: string, long: string): boolean {
  if (short === "0" || long.includes(".") !== short.includes(".")) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  return short.slice(i) === long.slice(i + 1);
}

function areNeighbours(a: TraceEntry, b: TraceEntry): boolean {
  if (a.file !== b.file || a.sheet !== b.sheet) return false;
  const [x, y] = [split(a.cell!), split(b.cell!)];
  if (x.row === y.row) return Math.abs(x.column - y.column) === 1;
  return x.column === y.column && Math.abs(x.row - y.row) === 1;
}

function split(address: string): { row: number; column: number } {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? "";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(address.slice(letters.length)), column };
}

function keyOf({ file, sheet, cell }: TraceEntry): string {
  return JSON.stringify([file, sheet, cell]);
}

/** Whether the rule passes when some cells hold other numbers. */
function balances(rule: CompiledRule, scope: Scope, numbers: ReadonlyMap<string, Decimal>): boolean {
  const single = (reference: Reference): ScopeValue | undefined => {
    const found = scope.single(reference);
    const entry = found?.trace()[0];
    const replaced = entry && numbers.get(keyOf(entry));
    return replaced && found ? { value: replaced, trace: () => found.trace() } : found;
  };
  const changed: Scope = {
    single,
    records: (form, period) => scope.records(form, period),
    ...(scope.unit === undefined ? {} : { unit: scope.unit }),
  };
  return checkRule(rule, changed).outcome === "passed";
}
