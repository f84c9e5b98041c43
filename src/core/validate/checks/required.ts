import { makeFinding } from "../../finding/make-finding.ts";
import { groupOf, type Check } from "../check.ts";

/** 必填: the cell must not be blank. 不适用 is an answer; a blank that counts as 0 is none. */
export const requiredCheck: Check = {
  code: "constraint-error",
  run(values, { log }) {
    for (const field of values.form.fields) {
      if (!field.required) continue;
      values.each(field, (value, place) => {
        if (value !== null) return;
        log.add(groupOf("constraint-error", values, field, "required"), () =>
          makeFinding("constraint-error", place(), {
            field: field.name,
            found: "",
            expected: { zh: "必填", en: "required" },
          }),
        );
      });
    }
  },
  examples: [
    { field: { required: true }, cells: ["要闻", "不适用"], findings: 0 },
    { field: { required: true }, cells: ["要闻", ""], findings: 1 },
  ],
};
