import { checkRule, type RuleResult } from "../expression/check-rule.ts";
import type { CompiledRule } from "../expression/rules.ts";
import type { Scope } from "../expression/scope.ts";
import type { Bilingual } from "../finding/finding.ts";
import type { TraceEntry } from "../model/figure.ts";
import { positionFromAddress } from "../model/sheet.ts";
import { isNumber, type Value } from "../model/value.ts";
import { decimalFromText, textFromDecimal, ZERO, type Decimal } from "../number/decimal.ts";
import { cellKey, repairedScope, type Repair } from "./repaired-scope.ts";

const MOST_CELLS = 200;

/** A cell of the rule with the number it holds. */
interface NumberCell {
  readonly entry: TraceEntry;
  /** Its address, with its sheet where that is not the one the finding names. */
  readonly name: string;
  readonly key: string;
  readonly now: Decimal;
  readonly row: number;
  readonly column: number;
}

/**
 * Likely cause (SPEC section 2): tries the usual slips on the cells of a balance rule that failed: two digits swapped,
 * a digit dropped, wrong sign, 元 for 万元, neighbouring columns swapped, a total row included in the sum. Only when
 * exactly one repair makes it balance is it said; null otherwise.
 */
export function likelyCause(rule: CompiledRule, result: RuleResult, scope: Scope): Bilingual | null {
  const { operator, difference } = result;
  if (operator !== "=" || !difference) return null;
  const entries = result.cells();
  if (entries.length > MOST_CELLS) return null;
  const sheet = entries.find(({ period }) => period === undefined)?.sheet;
  const all = numberCells(entries, sheet);
  if (all.length < 2) return null;
  // What an earlier period says is settled: only this period's cells can be the slip.
  const cells = all.filter(({ entry }) => entry.period === undefined);
  const balances = (repair: Repair) => checkRule(rule, repairedScope(scope, repair)).outcome === "passed";
  const repairs = [
    ...slips(difference, cells, balances),
    ...swaps(cells, [...cells, ...besides(rule, cells, scope, sheet)], balances),
    ...doubledTotals(result, cells, balances),
    ...totalRows(cells, balances),
  ];
  return repairs.length === 1 ? repairs[0]! : null;
}

type Trial = (repair: Repair) => boolean;

/** `sheet`: the one that the finding names. */
function numberCells(entries: readonly TraceEntry[], sheet: string | undefined): NumberCell[] {
  const cells = new Map<string, NumberCell>();
  for (const entry of entries) {
    const now = decimalFromText(entry.value);
    const position = entry.cell === undefined ? null : positionFromAddress(entry.cell);
    const key = cellKey(entry);
    if (now && position && !cells.has(key)) {
      const name = entry.sheet === sheet ? entry.cell! : `${entry.sheet}!${entry.cell!}`;
      cells.set(key, { entry, name, key, now, ...position });
    }
  }
  return [...cells.values()];
}

/** Numbers of the same forms that the rule does not read: one of them may have changed places with one that it does. */
function besides(
  rule: CompiledRule,
  cells: readonly NumberCell[],
  scope: Scope,
  sheet: string | undefined,
): NumberCell[] {
  const known = new Set(cells.map((cell) => cell.key));
  const entries = [...new Set(rule.forms)].flatMap((form) =>
    form.fields.flatMap((field) => {
      const found = scope.single({ form, field: field.name, period: "current" });
      return found && isNumber(found.value) ? found.trace() : [];
    }),
  );
  return numberCells(entries, sheet).filter((cell) => !known.has(cell.key));
}

/** One cell: what it would have to hold, and whether a usual slip leads from there to what it holds. */
function slips(difference: Decimal, cells: readonly NumberCell[], balances: Trial): Bilingual[] {
  const repairs: Bilingual[] = [];
  for (const { name, key, now } of cells) {
    for (const needed of [now.minus(difference), now.plus(difference)]) {
      if (isUsualSlip(now, needed) && balances({ numbers: new Map([[key, needed]]) })) {
        repairs.push(changeText(name, now, needed));
      }
    }
  }
  return repairs;
}

function changeText(name: string, now: Decimal, needed: Decimal): Bilingual {
  const [from, to] = [textFromDecimal(now), textFromDecimal(needed)];
  return {
    zh: `把 ${name} 的 ${from} 改为 ${to} 则平衡`,
    en: `it balances with ${to} for the ${from} in ${name}`,
  };
}

/** Two neighbouring cells of one row or column that were swapped; the rule reads at least one of them. */
function swaps(own: readonly NumberCell[], all: readonly NumberCell[], balances: Trial): Bilingual[] {
  const repairs: Bilingual[] = [];
  own.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (a.now.eq(b.now) || !areNeighbours(a, b)) continue;
      const numbers = new Map([
        [a.key, b.now],
        [b.key, a.now],
      ]);
      if (!balances({ numbers })) continue;
      const [x, y] = [a.name, b.name];
      repairs.push({ zh: `把 ${x} 和 ${y} 的数对调则平衡`, en: `it balances with ${x} and ${y} swapped` });
    }
  });
  return repairs;
}

function areNeighbours(a: NumberCell, b: NumberCell): boolean {
  if (a.entry.file !== b.entry.file || a.entry.sheet !== b.entry.sheet) return false;
  return Math.abs(a.row - b.row) + Math.abs(a.column - b.column) === 1;
}

/** A total that was summed up over itself is twice what it should be. */
function doubledTotals(result: RuleResult, cells: readonly NumberCell[], balances: Trial): Bilingual[] {
  const repairs: Bilingual[] = [];
  for (const { name, key, now } of cells) {
    if (now.isZero() || !isWholeSide(now, result)) continue;
    const needed = now.div(2);
    if (!balances({ numbers: new Map([[key, needed]]) })) continue;
    const { zh, en } = changeText(name, now, needed);
    repairs.push({ zh: `${zh}：像是把合计行也加了进去`, en: `${en}: the total row seems to be added too` });
  }
  return repairs;
}

function isWholeSide(now: Decimal, { left, right }: RuleResult): boolean {
  const equals = (side: Value | undefined) => side !== undefined && isNumber(side) && side.eq(now);
  return equals(left) || equals(right);
}

/** A record that holds the sum of all others in its column is a total row that nobody called so. */
function totalRows(cells: readonly NumberCell[], balances: Trial): Bilingual[] {
  const repairs: Bilingual[] = [];
  for (const cell of cells) {
    const column = cells.filter(
      (other) => other !== cell && other.column === cell.column && other.entry.sheet === cell.entry.sheet,
    );
    if (column.length < 2 || cell.now.isZero()) continue;
    if (!column.reduce((sum, other) => sum.plus(other.now), ZERO).eq(cell.now)) continue;
    if (!balances({ numbers: new Map(), without: cell.key })) continue;
    repairs.push({
      zh: `第 ${cell.row} 行（${cell.name}）像是合计行，不计入则平衡`,
      en: `row ${cell.row} (${cell.name}) looks like a total row; it balances without it`,
    });
  }
  return repairs;
}

const TEN_THOUSAND = 10_000;

/** Two digits swapped, a digit dropped, the sign, 元 for 万元 or the other way round. */
function isUsualSlip(now: Decimal, needed: Decimal): boolean {
  if (now.eq(needed)) return false;
  if (now.neg().eq(needed)) return true;
  if (now.isZero()) return false;
  if (now.times(TEN_THOUSAND).eq(needed) || needed.times(TEN_THOUSAND).eq(now)) return !needed.isZero();
  if (now.isNegative() !== needed.isNegative()) return false;
  const [a, b] = [textFromDecimal(now.abs()), textFromDecimal(needed.abs())];
  return a.length === b.length ? isTransposed(a, b) : b.length === a.length + 1 && isOneDropped(a, b);
}

function isTransposed(a: string, b: string): boolean {
  const differing = [...a].map((_, i) => i).filter((i) => a[i] !== b[i]);
  const [i, j] = differing;
  if (differing.length !== 2 || a[i!] === "." || b[i!] === ".") return false;
  return a[i!] === b[j!] && a[j!] === b[i!];
}

function isOneDropped(short: string, long: string): boolean {
  if (long.includes(".") !== short.includes(".")) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  return short.slice(i) === long.slice(i + 1);
}
