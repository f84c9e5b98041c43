import type { Field, FieldType, Form, Indicator, Plan } from "../../src/core/model/plan.ts";
import type { FixedCell, Roster, Submission } from "../../src/core/model/submission.ts";
import { cellAddress } from "../../src/core/model/sheet.ts";
import type { Period } from "../../src/core/model/period.ts";
import { NOT_APPLICABLE } from "../../src/core/model/value.ts";
import type { Value } from "../../src/core/model/value.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import { indicatorNamed } from "./binding-cases.ts";
import { field, form, plan, unit } from "./sheets.ts";

/** "条数:integer:条" → a field; further properties by name. */
export function fieldOf(notation: string, more: Partial<Field> = {}): Field {
  const [name, type = "text", measureUnit = ""] = notation.split(":");
  return field(name!, { type: type as FieldType, measureUnit, ...more });
}

export function formOf(
  name: string,
  kind: Form["kind"],
  fields: readonly (string | Field)[],
  more: Partial<Form> = {},
): Form {
  const made = fields.map((one) => (typeof one === "string" ? fieldOf(one) : one));
  return form(name, made, { kind, ...more });
}

export { unit as unitOf };

const JULY: Period = { text: "2021年7月", kind: "month", from: "2021-07-01", to: "2021-07-31" };

export function planOf(parts: Partial<Plan>): Plan {
  return plan(parts.forms ?? [], [], {
    name: "信息工作汇总",
    period: JULY,
    organisation: "市发展改革委",
    asOf: "2021-07-31",
    ...parts,
  });
}

/** "动态信息:条 = COUNT(动态信息)"; without "=" the formula is null. */
export function indicatorOf(notation: string, more: Partial<Indicator> = {}): Indicator {
  const [head, ...formula] = notation.split(" = ");
  const [name, unit = ""] = head!.split(":");
  return indicatorNamed(name!, unit, { formula: formula.length > 0 ? formula.join(" = ") : null, ...more });
}

export type Plain = string | number | boolean | null;

/** Plain values as a field's type has them: "2021-07-01" in a date field is a day; "不适用" is that. */
export function valueOf(plain: Plain, type: FieldType): Value {
  if (plain === null) return null;
  if (plain === "不适用") return NOT_APPLICABLE;
  if (typeof plain === "number") return new Decimal(plain);
  if (type === "date" && typeof plain === "string") {
    const [year, month, day] = plain.split("-").map(Number);
    return { kind: "day", year: year!, month: month!, day: day! };
  }
  return plain;
}

/** Rows of lists (row 2 on, columns from A) and cells of fixed forms (B1, B2, …) by form name. */
export type Content = Readonly<
  Record<string, readonly (readonly Plain[])[] | Readonly<Record<string, Plain>>>
>;

export function submissionOf(
  plan: Plan,
  unit: string,
  content: Content,
  more: { file?: string; excluded?: number; corrections?: Submission["corrections"] } = {},
): Submission {
  const path = more.file ?? `${unit}.xlsx`;
  const lists = [];
  const fixed = [];
  for (const [name, data] of Object.entries(content)) {
    const form = plan.forms.find((one) => one.name === name)!;
    const excluded = more.excluded ?? 0;
    if (Array.isArray(data)) {
      const records = data.map((row: readonly Plain[], index) => ({
        row: index + 2,
        values: form.fields.map((field, i) => valueOf(row[i] ?? null, field.type)),
      }));
      lists.push({ form, sheet: name, columns: form.fields.map((_, i) => i + 1), records, excluded });
    } else {
      const cells = new Map<Field, FixedCell>();
      form.fields.forEach((field, i) => {
        if (!(field.name in data)) return;
        const plain = (data as Record<string, Plain>)[field.name]!;
        cells.set(field, { cell: cellAddress(i + 1, 2), value: valueOf(plain, field.type) });
      });
      fixed.push({ form, sheet: name, cells, excluded });
    }
  }
  return {
    file: { path, size: 1, sha256: "0".repeat(64) },
    format: "xlsx",
    reader: "own",
    unit,
    lists,
    fixed,
    version: { reportedOn: null, modified: null, nameMark: null },
    explanations: [],
    corrections: more.corrections ?? [],
    findings: [],
  };
}

export function rosterOf(plan: Plan, received: readonly string[], missing: readonly string[] = []): Roster {
  const expected = plan.units.length > 0 ? plan.units.map((unit) => unit.name) : received;
  return {
    entries: [
      ...received.map((unit) => ({
        unit,
        status: "received" as const,
        files: [`${unit}.xlsx`],
        missingForms: [],
      })),
      ...missing.map((unit) => ({
        unit,
        status: "missing" as const,
        files: [],
        missingForms: plan.forms.map((f) => f.name),
      })),
    ],
    expected,
    received,
    missing,
    duplicate: [],
    unknown: [],
    unread: [],
  };
}
