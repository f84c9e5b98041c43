import { makeFinding } from "../../finding/make-finding.ts";
import { groupOf, type Check } from "../check.ts";

/** A pattern may take very long on a long text; longer ones do not fit, and the finding says why. */
const LONGEST_TEXT = 1000;

/** 格式: the whole text must fit the regular expression. A pattern that is none is said once, as broken. */
export const patternCheck: Check = {
  code: "constraint-error",
  run(values, { log }) {
    for (const field of values.form.fields) {
      if (field.pattern === null || field.type !== "text") continue;
      const { pattern } = field;
      const expression = compile(pattern);
      if (!expression) {
        log.add(groupOf("validate.rule-broken", values, field), () =>
          makeFinding(
            "validate.rule-broken",
            field.source,
            {
              name: { zh: `格式 ${field.name}`, en: `Pattern of ${field.name}` },
              formula: pattern,
              reason: { zh: "不是正则表达式", en: "it is no regular expression" },
            },
            { outcome: "broken" },
          ),
        );
        continue;
      }
      values.each(field, (value, place) => {
        if (typeof value !== "string") return;
        const isLong = value.length > LONGEST_TEXT;
        if (!isLong && expression.test(value)) return;
        log.add(groupOf("constraint-error", values, field, "pattern"), () =>
          makeFinding("constraint-error", place(), {
            field: field.name,
            found: value.slice(0, 120),
            expected: isLong
              ? { zh: `${pattern}，字数 ≤ ${LONGEST_TEXT}`, en: `${pattern}, characters ≤ ${LONGEST_TEXT}` }
              : pattern,
          }),
        );
      });
    }
  },
  examples: [
    { field: { pattern: "\\d{4}-\\d{3}" }, cells: ["2021-001", ""], findings: 0 },
    { field: { pattern: "\\d{4}-\\d{3}" }, cells: ["2021-1"], findings: 1 },
  ],
};

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    return null;
  }
}
