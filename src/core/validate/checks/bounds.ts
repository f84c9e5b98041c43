import { makeFinding } from "../../finding/make-finding.ts";
import type { Field } from "../../model/plan.ts";
import { isDay, isNumber, textFromDay, type Value } from "../../model/value.ts";
import { decimalFromText, type Decimal } from "../../number/decimal.ts";
import { shownValue } from "../../collect/read-context.ts";
import { castCell } from "../../table/cast-cell.ts";
import { textCell } from "../../collect/corrections.ts";
import { groupOf, type CheckContext } from "../check.ts";
import type { FormValues } from "../form-values.ts";

/**
 * Reports every value of a field that lies beyond a bound: below 最小 (sign −1) or above 最大 (sign 1); where the bound
 * itself is not allowed (`exclusive`), also the values that reach it.
 */
export function checkBound(
  values: FormValues,
  field: Field,
  bound: string | null,
  sign: -1 | 1,
  context: CheckContext,
  exclusive = false,
): void {
  if (bound === null || bound.trim() === "") return;
  const limit = boundOf(bound, field);
  if (limit === null) return;
  const part = `${sign < 0 ? "minimum" : "maximum"}${exclusive ? " exclusive" : ""}`;
  const operator = exclusive ? (sign < 0 ? ">" : "<") : sign < 0 ? "≥" : "≤";
  values.each(field, (value, place) => {
    if (!isBeyond(value, limit, sign, exclusive)) return;
    context.log.add(groupOf("constraint-error", values, field, part), () =>
      makeFinding("constraint-error", place(), {
        field: field.name,
        found: shownValue(value, field),
        expected: `${operator} ${shownBound(bound, field)}`,
      }),
    );
  });
}

/** A bound as its field reads it ("100%", "2021-01-01"); a bare number is taken as it is. Unreadable: no bound. */
export function boundOf(bound: string, field: Field): Decimal | string | null {
  const cast = castCell(textCell(bound), { ...field, missingValues: [], blankIsZero: false }, false);
  if (cast.problem) return decimalFromText(bound.trim());
  if (isDay(cast.value)) return textFromDay(cast.value);
  return isNumber(cast.value) ? cast.value : null;
}

/** A bound in words of its field: 1 of a percent field is 100%; all others as the plan writes them. */
export function shownBound(bound: string, field: Field): string {
  const limit = field.type === "percent" ? boundOf(bound, field) : null;
  return limit !== null && typeof limit !== "string" ? shownValue(limit, field) : bound.trim();
}

function isBeyond(value: Value, limit: Decimal | string, sign: -1 | 1, exclusive: boolean): boolean {
  const order = orderOf(value, limit);
  return order !== null && (order * sign > 0 || (exclusive && order === 0));
}

function orderOf(value: Value, limit: Decimal | string): number | null {
  if (isDay(value) && typeof limit === "string") {
    const day = textFromDay(value);
    return day < limit ? -1 : day > limit ? 1 : 0;
  }
  return isNumber(value) && typeof limit !== "string" ? value.cmp(limit) : null;
}
