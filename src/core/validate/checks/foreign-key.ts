import { makeFinding } from "../../finding/make-finding.ts";
import { recordSignature } from "../../collect/content-signature.ts";
import { textCell } from "../../collect/corrections.ts";
import { shownValue } from "../../collect/read-context.ts";
import type { ForeignKey, Form } from "../../model/plan.ts";
import type { Value } from "../../model/value.ts";
import { castCell } from "../../table/cast-cell.ts";
import { groupOf, type Check, type CheckContext } from "../check.ts";

/** A form whose one field refers to the form of the submission's examples. */
const KEYED = {
  standard: {
    foreignKeys: [{ fields: ["字段"], form: "表", referenceFields: ["前"] }],
    uniqueKeys: [],
    fieldsMatch: null,
    given: [],
  },
};

/**
 * 外键: what a record refers to stands in the other form, among what the unit itself sent or what the plan gives. A key
 * that is blank in whole or in part refers to nothing, as in SQL. Where there is nothing to look in, nothing is checked,
 * which is said.
 */
export const foreignKeyCheck: Check = {
  code: "foreign-key",
  run(values, context) {
    const { form } = values;
    for (const key of form.standard?.foreignKeys ?? []) {
      const known = knownKeys(key, form, context);
      if (!known) {
        reportUnchecked(key, form, context);
        continue;
      }
      const indexes = indexesOf(key.fields, form);
      values.eachRecord(indexes, (parts, place) => {
        if (parts.includes(null) || known.has(recordSignature(parts))) return;
        context.log.add(groupOf("foreign-key", values, null, key.fields.join("、")), () =>
          makeFinding("foreign-key", place(), {
            field: key.fields.join("、"),
            found: parts.map((value, i) => shownValue(value, form.fields[indexes[i]!]!)).join(" "),
            expected: `${key.form}.${key.referenceFields.join("、")}`,
          }),
        );
      });
    }
  },
  examples: [
    {
      form: KEYED,
      field: { name: "字段" },
      cells: ["x", ""],
      findings: 0,
    },
    {
      form: KEYED,
      field: { name: "字段" },
      cells: ["x", "z"],
      findings: 1,
    },
  ],
};

function indexesOf(names: readonly string[], form: Form): number[] {
  return names.map((name) => form.fields.findIndex((field) => field.name === name));
}

/** The keys that may be referred to; null where the form was not read and the plan gives none. */
function knownKeys(key: ForeignKey, form: Form, { plan, sent }: CheckContext): ReadonlySet<string> | null {
  const target = plan.forms.find((one) => one.name === key.form);
  const read = sent(key.form);
  const given = target?.standard?.given ?? [];
  if (!target || (read.length === 0 && given.length === 0)) return null;
  const indexes = indexesOf(key.referenceFields, target);
  const known = new Set<string>();
  for (const values of read) values.eachRecord(indexes, (parts) => known.add(recordSignature(parts)));
  // A given record is read as the fields that refer to it are, so that the text "1" and the number 1 meet.
  const fields = indexesOf(key.fields, form).map((index) => form.fields[index]!);
  for (const record of given) {
    const parts = indexes.map(
      (index, i): Value => castCell(textCell(record[index] ?? ""), fields[i]!, false).value ?? null,
    );
    known.add(recordSignature(parts));
  }
  return known;
}

function reportUnchecked(key: ForeignKey, form: Form, { log }: CheckContext): void {
  const name = `外键 ${form.name}.${key.fields.join("、")}`;
  log.add(`foreign-key unchecked ${name}`, () =>
    makeFinding(
      "validate.rule-not-evaluable",
      form.source,
      {
        rule: name,
        name,
        formula: `${key.form}.${key.referenceFields.join("、")}`,
        reason: { zh: "没有读到", en: "it was not read" },
      },
      { outcome: "notEvaluable" },
    ),
  );
}
