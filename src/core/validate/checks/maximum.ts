import type { Check } from "../check.ts";
import { checkBound } from "./bounds.ts";

/** 最大: numbers and days must not lie above it. Blanks are not checked. */
export const maximumCheck: Check = {
  code: "constraint-error",
  run(values, context) {
    for (const field of values.form.fields) {
      checkBound(values, field, field.maximum, 1, context);
      checkBound(values, field, field.limits?.exclusiveMaximum ?? null, 1, context, true);
    }
  },
  examples: [
    { field: { type: "percent", maximum: "100%" }, cells: ["93%", "100%"], findings: 0 },
    { field: { type: "percent", maximum: "100%" }, cells: ["101%"], findings: 1 },
  ],
};
