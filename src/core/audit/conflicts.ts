import type { NumberClaim } from "../model/draft.ts";
import type { AuditedNumber, Conflict } from "./audited.ts";
import { disjoint } from "./spans.ts";
import { splitScale } from "../number/units.ts";

/** Indicators that the report says with values that exclude each other. Numbers that may be of something else take no part. */
export function conflictsOf(numbers: readonly AuditedNumber[]): readonly Conflict[] {
  const byIndicator = new Map<string, AuditedNumber[]>();
  for (const one of numbers) {
    if (!one.figure || one.reservation !== null || one.verdict === "unit") continue;
    const { code } = one.figure.indicator;
    const list = byIndicator.get(code);
    if (list) list.push(one);
    else byIndicator.set(code, [one]);
  }
  return [...byIndicator.values()].flatMap((list) => {
    const [first] = list;
    const unit = splitScale(first!.number.unit).unit;
    const same = list
      .filter(({ number }) => splitScale(number.unit).unit === unit)
      .map(({ number }) => number);
    const against = same.filter((a) => same.some((b) => excludes(a, b)));
    if (against.length < 2) return [];
    const { code, name } = first!.figure!.indicator;
    return [{ indicator: code, name, places: against }];
  });
}

function excludes(a: NumberClaim, b: NumberClaim): boolean {
  return a.claim !== null && b.claim !== null && disjoint(a.claim, b.claim);
}
