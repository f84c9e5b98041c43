import type { CellLocation } from "../../finding/finding.ts";
import { makeFinding } from "../../finding/make-finding.ts";
import { recordSignature } from "../../collect/content-signature.ts";
import { shownValue } from "../../collect/read-context.ts";
import { groupOf, type Check } from "../check.ts";

/** uniqueKeys: no two records share all values of such a set of fields. A record with a blank among them is not checked. */
export const uniqueKeysCheck: Check = {
  code: "unique-error",
  run(values, { log }) {
    const { form } = values;
    for (const names of form.standard?.uniqueKeys ?? []) {
      const indexes = names.map((name) => form.fields.findIndex((field) => field.name === name));
      const seen = new Map<string, () => CellLocation>();
      values.eachRecord(indexes, (key, place) => {
        if (key.includes(null)) return;
        const signature = recordSignature(key);
        const first = seen.get(signature);
        if (!first) {
          seen.set(signature, place);
          return;
        }
        log.add(groupOf("unique-error", values, null, names.join("、")), () =>
          makeFinding(
            "unique-error",
            place(),
            {
              field: names.join("、"),
              found: key.map((value, i) => shownValue(value, form.fields[indexes[i]!]!)).join(" "),
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
    {
      form: { standard: { uniqueKeys: [["前", "字段"]], foreignKeys: [], fieldsMatch: null, given: [] } },
      field: { name: "字段" },
      cells: ["一", "二", "", ""],
      findings: 0,
    },
    {
      form: { standard: { uniqueKeys: [["前", "字段"]], foreignKeys: [], fieldsMatch: null, given: [] } },
      field: { name: "字段" },
      cells: ["一", "二", "一"],
      findings: 1,
    },
  ],
};
