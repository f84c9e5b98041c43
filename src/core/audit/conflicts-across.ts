import type { Finding, TextLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { exactText } from "./audit-findings.ts";
import { HOLDING, type AuditedNumber } from "./audited.ts";
import { saysOfIndicators } from "./conflicts.ts";
import { disjoint } from "./spans.ts";

/** A number of one of several reports. */
export interface Place {
  readonly source: string;
  readonly one: AuditedNumber;
}

/** One indicator that two reports say with values that exclude each other. */
export interface ConflictAcross {
  readonly indicator: string;
  readonly name: string;
  /** The number to look at first, then the others, each with its report. */
  readonly places: readonly Place[];
}

/** Contradictions between reports; those within one report are its own. */
export function conflictsAcross(
  reports: readonly { readonly source: string; readonly numbers: readonly AuditedNumber[] }[],
): readonly ConflictAcross[] {
  if (reports.length < 2) return [];
  const sources = new Map<AuditedNumber, string>();
  for (const { source, numbers } of reports) for (const one of numbers) sources.set(one, source);
  return saysOfIndicators(reports.flatMap(({ numbers }) => numbers)).flatMap((list) => {
    const places = list.map((one): Place => ({ one, source: sources.get(one)! }));
    const against = places.filter((a) => places.some((b) => a.source !== b.source && excludes(a, b)));
    if (against.length === 0) return [];
    const first = against.find(({ one }) => !HOLDING.has(one.verdict)) ?? against[0]!;
    const { code, name } = first.one.figure!.indicator;
    return [{ indicator: code, name, places: [first, ...against.filter((place) => place !== first)] }];
  });
}

function excludes(a: Place, b: Place): boolean {
  const [one, other] = [a.one.number.claim, b.one.number.claim];
  return one !== null && other !== null && disjoint(one, other);
}

/** Stands in the report whose number is wrong, where the figures tell; the others are named with their files. */
export function findingOfConflictAcross({ name, places }: ConflictAcross): Finding {
  const [first, ...others] = places;
  const found = places.map(({ source, one }) => `“${one.number.text}”（${source}）`).join("、");
  const params = { name, found, expected: exactText(first!.one.figure!) };
  return makeFinding("audit.conflict", locationOf(first!), params, { related: others.map(locationOf) });
}

function locationOf({ source, one }: Place): TextLocation {
  const { paragraph, start, end } = one.number;
  return { kind: "text", file: source, paragraph, start, end };
}
