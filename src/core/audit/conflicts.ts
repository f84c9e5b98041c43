import type { NumberClaim } from "../model/draft.ts";
import type { AuditedNumber, Conflict } from "./audited.ts";
import type { Claim } from "../number/claim.ts";
import { disjoint } from "./spans.ts";
import { splitScale } from "../number/units.ts";

/** Indicators that the report says with values that exclude each other. */
export function conflictsOf(numbers: readonly AuditedNumber[]): readonly Conflict[] {
  return saysOfIndicators(numbers).flatMap((list) => {
    const said = list.map(({ number }) => number);
    const against = said.filter((a) => said.some((b) => excludes(a, b)));
    if (against.length < 2) return [];
    const { code, name } = list[0]!.figure!.indicator;
    return [{ indicator: code, name, places: against }];
  });
}

/** The numbers of each indicator that may be compared: in one unit, none that may be of something else. */
export function saysOfIndicators(numbers: readonly AuditedNumber[]): readonly (readonly AuditedNumber[])[] {
  const byIndicator = new Map<string, AuditedNumber[]>();
  for (const one of numbers) {
    if (!one.figure || one.reservation !== null || one.verdict === "unit") continue;
    const { code } = one.figure.indicator;
    const list = byIndicator.get(code);
    if (list) list.push(one);
    else byIndicator.set(code, [one]);
  }
  return [...byIndicator.values()].map((list) => {
    const unit = splitScale(list[0]!.number.unit).unit;
    return list.filter(({ number }) => splitScale(number.unit).unit === unit);
  });
}

function excludes(a: NumberClaim, b: NumberClaim): boolean {
  const [ofA, ofB] = [readingsOf(a), readingsOf(b)];
  return ofA.length > 0 && ofB.length > 0 && ofA.every((one) => ofB.every((other) => disjoint(one, other)));
}

/** 30和20万元: the words allow 30万元 and 30元. */
function readingsOf({ claim, otherwise }: NumberClaim): readonly Claim[] {
  return [claim, otherwise ?? null].filter((one) => one !== null);
}
