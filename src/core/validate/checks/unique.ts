import type { CellLocation } from "../../finding/finding.ts";
import { makeFinding } from "../../finding/make-finding.ts";
import { valueKey } from "../../collect/content-signature.ts";
import { shownValue } from "../../collect/read-context.ts";
import { isNotApplicable } from "../../model/value.ts";
import { groupOf, type Check } from "../check.ts";

/** 唯一: no value twice in the column, over all sheets of the form. Blanks are not checked. */
export const uniqueCheck: Check = {
  code: "unique-error",
  run(values, { log }) {
    for (const field of values.form.fields) {
      if (!field.unique) continue;
      const seen = new Map<string, () => CellLocation>();
      values.each(field, (value, place) => {
        if (value === null || isNotApplicable(value)) return;
        const key = valueKey(value);
        const first = seen.get(key);
        if (!first) {
          seen.set(key, place);
          return;
        }
        log.add(groupOf("unique-error", values, field), () =>
          makeFinding(
            "unique-error",
            place(),
            {
              field: field.name,
              found: shownValue(value, field),
              other: first().cell ?? "",
              expected: { zh: "唯一", en: "unique" },
            },
            { related: [first()] },
          ),
        );
      });
    }
  },
  examples: [
    { field: { unique: true }, cells: ["一", "二", "", ""], findings: 0 },
    { field: { unique: true }, cells: ["一", "二", "一"], findings: 1 },
  ],
};
