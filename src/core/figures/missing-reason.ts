import { textFromValue } from "../consolidate/value-text.ts";
import { aggregationOf } from "../expression/aggregate-values.ts";
import type { Expression } from "../expression/ast.ts";
import type { Evaluated } from "../expression/evaluate.ts";
import { placeOfReason, type Reason } from "../expression/operand.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Indicator } from "../model/plan.ts";
import { isNumber } from "../model/value.ts";

/** Why an indicator has no number; null when it has one. */
export function missingReason(
  indicator: Indicator,
  expression: Expression,
  result: Evaluated,
): Finding | null {
  const { name, code: rule, location } = indicator;
  if (result.outcome === "value") {
    if (isNumber(result.value)) return null;
    const params = { name, found: textFromValue(result.value), expected: "", rule };
    return makeFinding("figures.not-a-number", location, params, { outcome: "broken" });
  }
  const { reason } = result;
  const place = placeOfReason(reason) || "—";
  const at = reason.at
    ? [{ kind: "cell", file: reason.at.file, sheet: reason.at.sheet, ...placeOf(reason) } as const]
    : [];
  return makeFinding(
    isNotSummed(expression, reason) ? "figures.not-summed" : CODES[reason.kind],
    location,
    { name, found: place, expected: "", rule },
    { outcome: result.outcome, related: at },
  );
}

/** A field that has no total by its 汇总方式, or since it is a percent, is blank whatever the units reported. */
function isNotSummed({ singles }: Expression, { kind, form, field }: Reason): boolean {
  if (CODES[kind] !== "figures.no-value") return false;
  return singles.some(
    (single) =>
      single.reference.form.name === form &&
      single.reference.field === field &&
      aggregationOf(single.field) === "none",
  );
}

function placeOf(reason: Reason): { cell?: string; unit?: string } {
  const { at } = reason;
  return { ...(at?.cell ? { cell: at.cell } : {}), ...(at?.unit ? { unit: at.unit } : {}) };
}

const CODES = {
  blank: "figures.no-value",
  "not-applicable": "figures.no-value",
  "no-values": "figures.no-value",
  "not-read": "figures.not-read",
  "division-by-zero": "figures.division-by-zero",
  "base-not-positive": "figures.base-not-positive",
  "too-many-steps": "figures.too-large",
  "wrong-type": "figures.not-a-number",
} as const satisfies Record<Reason["kind"], string>;
