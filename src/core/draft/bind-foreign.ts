import type { FigureSet } from "../model/figure.ts";
import { foreignScope } from "./bind-scope.ts";

/** What the figures speak of; nothing where it is not known. */
export interface FiguresReach {
  /** The period as written (2026年上半年). */
  readonly period?: string;
  /** Names of the reporting units, whose own numbers no indicator holds unless its name says so. */
  readonly units?: readonly string[];
}

/** What a set of figures speaks of: its period, and every unit that was expected or whose cells count. */
export function reachOfFigures({ period, figures }: FigureSet): Required<FiguresReach> {
  const units = new Set<string>();
  for (const { completeness, provenance } of figures) {
    for (const unit of completeness.expected) units.add(unit);
    for (const { unit, giver } of provenance.trace) if (giver === undefined) units.add(unit);
  }
  return { period, units: [...units] };
}

/** Words around a blank that tell whose number it is, and of what time. */
interface Lead {
  /** The blank's own words before it. */
  readonly own: string;
  /** The sentence before the blank. */
  readonly sentence: string;
  /** Periods that are not the figures' own (bind-period.ts). */
  readonly periods: readonly string[];
}

/**
 * Words that say the number is somebody else's or another time's, unless the name says them too: 全省 where the draft
 * speaks for its county, a reporting unit that a clause begins with, another period than the figures'.
 * @param scope the level that the draft speaks for; null where it does not say
 */
export function foreignWords(lead: Lead, scope: number | null, reach: FiguresReach): string[] {
  const wider = foreignScope(lead.own, scope);
  const unit = unitOf(lead.sentence, reach.units ?? []);
  return [wider, unit, ...lead.periods].filter((word) => word !== null);
}

const CLAUSES = /[，,；;：:、（(]/;
/** 全市, 我县, 各分馆: from here on the sentence speaks of all. */
const WHOLE = /^[全我本各](?![面力程])/;
/** Shorter names (机关, 一科) begin too many other words. */
const SHORTEST = 3;

/** The unit that the sentence speaks of: the last that one of its clauses begins with. */
function unitOf(sentence: string, units: readonly string[]): string | null {
  if (units.length === 0) return null;
  for (const clause of sentence.split(CLAUSES).reverse()) {
    const words = clause.trimStart();
    if (WHOLE.test(words)) return null;
    const unit = units.find((name) => name.length >= SHORTEST && words.startsWith(name));
    if (unit !== undefined) return unit;
  }
  return null;
}
