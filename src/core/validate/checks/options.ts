import { makeFinding } from "../../finding/make-finding.ts";
import { shownValue } from "../../collect/read-context.ts";
import { isNotApplicable } from "../../model/value.ts";
import { compactText } from "../../table/visible-text.ts";
import { groupOf, type Check } from "../check.ts";

const MOST_SHOWN = 20;

/** 下拉选项: the value must be one of them; width and spaces do not count. Blanks are not checked. */
export const optionsCheck: Check = {
  code: "constraint-error",
  run(values, { log }) {
    for (const field of values.form.fields) {
      if (field.options.length === 0) continue;
      const allowed = new Set(field.options.map(compactText));
      const shown =
        field.options.slice(0, MOST_SHOWN).join("、") + (field.options.length > MOST_SHOWN ? "…" : "");
      values.each(field, (value, place) => {
        if (value === null || isNotApplicable(value)) return;
        const text = shownValue(value, field);
        if (allowed.has(text) || allowed.has(compactText(text))) return;
        log.add(groupOf("constraint-error", values, field, "enum"), () =>
          makeFinding("constraint-error", place(), { field: field.name, found: text, expected: shown }),
        );
      });
    }
  },
  examples: [
    { field: { options: ["简报", "专报"] }, cells: ["简报", "专 报", ""], findings: 0 },
    { field: { options: ["简报", "专报"] }, cells: ["简讯"], findings: 1 },
  ],
};
