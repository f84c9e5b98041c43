import type { Plan, ReportingUnit } from "../model/plan.ts";
import { compactText } from "../table/visible-text.ts";

/** What a text says about the unit: one, several that fit alike, or none. */
export type UnitMatch =
  | { readonly kind: "one"; readonly unit: string }
  | { readonly kind: "several"; readonly units: readonly string[] }
  | { readonly kind: "none" };

const NONE: UnitMatch = { kind: "none" };
const LONGEST_TEXT = 300;

/** Recognises the units of a plan by names, aliases and codes. */
export interface UnitNames {
  /** The unit a text names: the longest name in it wins; what is left may name no second unit. */
  inText(text: string): UnitMatch;
  /** The unit whose name, alias or code the whole text is. */
  exactly(text: string): string | null;
  /** The unit whose name is written in an abridged or fuller way (发改局 for 发展和改革局), for suggestions. */
  resembles(text: string, unit: string): boolean;
  /** Whether the first unit stands above the second in the tree (上级). */
  isAbove(upper: string, lower: string): boolean;
}

export function unitNames(plan: Plan): UnitNames {
  const exact = new Map<string, string | null>();
  const contained: { key: string; unit: string }[] = [];
  for (const unit of plan.units) {
    for (const name of [unit.name, ...unit.aliases]) {
      const key = nameKey(name);
      enter(exact, key, unit.name);
      if (key.length >= 2) contained.push({ key, unit: unit.name });
    }
    if (unit.code !== unit.name) enter(exact, nameKey(unit.code), unit.name);
  }
  contained.sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const parents = parentNames(plan.units);
  const isAbove = (upper: string, lower: string): boolean => {
    const seen = new Set<string>();
    let at = parents.get(lower);
    while (at !== undefined && !seen.has(at)) {
      if (at === upper) return true;
      seen.add(at);
      at = parents.get(at);
    }
    return false;
  };
  const memory = new Map<string, UnitMatch>();
  const inText = (text: string): UnitMatch => {
    const known = memory.get(text);
    if (known) return known;
    const match = find(text, exact, contained, isAbove);
    if (memory.size < 10_000) memory.set(text, match);
    return match;
  };
  return {
    inText,
    exactly: (text) => exact.get(nameKey(text)) ?? null,
    resembles: (text, unit) => isAbridged(nameKey(text), nameKey(unit)),
    isAbove,
  };
}

function nameKey(text: string): string {
  return compactText(text).toLowerCase();
}

function enter(exact: Map<string, string | null>, key: string, unit: string): void {
  if (key === "") return;
  const known = exact.get(key);
  exact.set(key, known === undefined || known === unit ? unit : null);
}

function parentNames(units: readonly ReportingUnit[]): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const unit of units) byKey.set(unit.code, unit.name);
  for (const unit of units) byKey.set(unit.name, unit.name);
  const parents = new Map<string, string>();
  for (const unit of units) {
    const parent = unit.parent === null ? undefined : byKey.get(unit.parent);
    if (parent !== undefined && parent !== unit.name) parents.set(unit.name, parent);
  }
  return parents;
}

function find(
  text: string,
  exact: ReadonlyMap<string, string | null>,
  contained: readonly { key: string; unit: string }[],
  isAbove: UnitNames["isAbove"],
): UnitMatch {
  let rest = nameKey(text.slice(0, LONGEST_TEXT));
  const whole = exact.get(rest);
  if (whole) return { kind: "one", unit: whole };
  const units = new Set<string>();
  // Names that two units share are found for both, so they stay a tie.
  let last = "";
  for (const { key, unit } of contained) {
    if (key !== last) {
      if (!rest.includes(key)) continue;
      rest = rest.split(key).join("\u0000");
      last = key;
    }
    units.add(unit);
  }
  const lowest = [...units].filter((unit) => ![...units].some((other) => isAbove(unit, other)));
  if (lowest.length === 0) return NONE;
  return lowest.length === 1 ? { kind: "one", unit: lowest[0]! } : { kind: "several", units: lowest.sort() };
}

/** All characters of the shorter stand in the longer in the same order, and the shorter has at least two. */
function isAbridged(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at);
    if (at < 0) return false;
    at += 1;
  }
  return true;
}
