import type { Bilingual, CellLocation } from "../../finding/finding.ts";
import { makeFinding } from "../../finding/make-finding.ts";
import { recordSignature } from "../../collect/content-signature.ts";
import { shownValue } from "../../collect/read-context.ts";
import { groupOf, type Check } from "../check.ts";

/** 主键: every record has one, and none twice, over all sheets of the form. */
export const primaryKeyCheck: Check = {
  code: "primary-key",
  run(values, { log }) {
    const { form } = values;
    const indexes = form.primaryKey.map((name) => form.fields.findIndex((field) => field.name === name));
    if (indexes.length === 0 || indexes.includes(-1)) return;
    const seen = new Map<string, () => CellLocation>();
    const report = (
      found: string,
      problem: Bilingual,
      place: () => CellLocation,
      first?: () => CellLocation,
    ) =>
      log.add(groupOf("primary-key", values, null), () =>
        makeFinding(
          "primary-key",
          place(),
          {
            field: form.primaryKey.join("、"),
            found,
            problem,
            expected: { zh: "必填且唯一", en: "required and unique" },
          },
          first ? { related: [first()] } : {},
        ),
      );
    values.eachRecord(indexes, (key, place) => {
      const shown = () => key.map((value, i) => shownValue(value, form.fields[indexes[i]!]!)).join(" ");
      if (key.some((value) => value === null)) {
        report(shown(), { zh: "空缺", en: "blank" }, place);
        return;
      }
      const signature = recordSignature(key);
      const first = seen.get(signature);
      if (first)
        report(
          shown(),
          { zh: `与 ${first().cell ?? ""} 重复`, en: `also in ${first().cell ?? ""}` },
          place,
          first,
        );
      else seen.set(signature, place);
    });
  },
  examples: [
    { form: { primaryKey: ["字段"] }, field: { name: "字段" }, cells: ["一", "二"], findings: 0 },
    { form: { primaryKey: ["字段"] }, field: { name: "字段" }, cells: ["一", "", "一"], findings: 2 },
  ],
};
