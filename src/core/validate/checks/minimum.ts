import type { Check } from "../check.ts";
import { checkBound } from "./bounds.ts";

/** 最小: numbers and days must not lie below it. Blanks are not checked. */
export const minimumCheck: Check = {
  code: "constraint-error",
  run(values, context) {
    for (const field of values.form.fields) {
      checkBound(values, field, field.minimum, -1, context);
      checkBound(values, field, field.limits?.exclusiveMinimum ?? null, -1, context, true);
    }
  },
  examples: [
    { field: { type: "number", minimum: "0" }, cells: ["0", "", "3.5"], findings: 0 },
    { field: { type: "number", minimum: "0" }, cells: ["-1", "0"], findings: 1 },
  ],
};
