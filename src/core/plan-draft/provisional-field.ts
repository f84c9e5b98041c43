import type { Field } from "../model/plan.ts";
import { defaultAggregation } from "../plan/read-forms.ts";

/** A field about which nothing is known but its name; `more` says what is. */
export function provisionalField(name: string, more: Partial<Field> = {}): Field {
  const type = more.type ?? "text";
  return {
    name,
    aliases: [],
    type,
    measureUnit: "",
    required: false,
    unique: false,
    minimum: null,
    maximum: null,
    options: [],
    pattern: null,
    missingValues: [],
    blankIsZero: false,
    cell: null,
    aggregation: defaultAggregation(type),
    basis: "period",
    definition: "",
    source: { kind: "plan" },
    ...more,
  };
}
