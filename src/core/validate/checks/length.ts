import { makeFinding } from "../../finding/make-finding.ts";
import { shorten } from "../../collect/read-context.ts";
import { groupOf, type Check } from "../check.ts";

const NO_LIMITS = { minLength: null, maxLength: null };

/** minLength, maxLength: how many characters a text has, as people count them. Blanks are not checked. */
export const lengthCheck: Check = {
  code: "constraint-error",
  run(values, { log }) {
    for (const field of values.form.fields) {
      const { minLength, maxLength } = field.limits ?? NO_LIMITS;
      if (minLength === null && maxLength === null) continue;
      const wanted = [
        ...(minLength === null ? [] : [`≥ ${minLength}`]),
        ...(maxLength === null ? [] : [`≤ ${maxLength}`]),
      ].join("、");
      values.each(field, (value, place) => {
        if (typeof value !== "string") return;
        // Code points, so that a rare character outside the first plane counts as the one that it is.
        const length = [...value].length;
        if (length >= (minLength ?? 0) && length <= (maxLength ?? Infinity)) return;
        log.add(groupOf("constraint-error", values, field, "length"), () =>
          makeFinding("constraint-error", place(), {
            field: field.name,
            found: shorten(value),
            expected: { zh: `字数 ${wanted}`, en: `characters ${wanted}` },
          }),
        );
      });
    }
  },
  examples: [
    {
      field: { limits: { minLength: 2, maxLength: 3, exclusiveMinimum: null, exclusiveMaximum: null } },
      cells: ["一二", "一二三", "𠮷𠮷", ""],
      findings: 0,
    },
    {
      field: { limits: { minLength: 2, maxLength: 3, exclusiveMinimum: null, exclusiveMaximum: null } },
      cells: ["一", "一二三四"],
      findings: 2,
    },
  ],
};
