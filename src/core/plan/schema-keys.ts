import { nameKey } from "../expression/characters.ts";
import type {
  Field,
  FieldLimits,
  FieldsMatch,
  FieldType,
  ForeignKey,
  Form,
  SchemaKeys,
} from "../model/plan.ts";
import { decimalFromText } from "../number/decimal.ts";
import { isObject, member } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";
import type { PlanRow } from "./plan-row.ts";

const MATCHES: readonly FieldsMatch[] = ["exact", "equal", "subset", "superset", "partial"];

/**
 * Keys of Table Schema for which the workbook form has no column. They stand in the row's JSON in both forms and mean
 * what the standard says; what cannot be used is a finding and left out.
 */
export function schemaKeys(row: PlanRow, fields: readonly Field[]): Pick<Form, "standard"> {
  const schema = objectOf(row.extras(), "schema");
  const standard: SchemaKeys = {
    foreignKeys: objectsOf(member(schema, "foreignKeys")).flatMap((key) => foreignKey(key, row, fields)),
    uniqueKeys: listOf(member(schema, "uniqueKeys")).flatMap((key) => {
      const names = knownFields(textsOf(key), row, fields);
      return names ? [names] : [];
    }),
    fieldsMatch: fieldsMatch(member(schema, "fieldsMatch"), row),
    given: givenRecords(member(row.extras(), "data"), fields),
  };
  const says =
    standard.fieldsMatch !== null ||
    [standard.foreignKeys, standard.uniqueKeys, standard.given].some((list) => list.length > 0);
  return says ? { standard } : {};
}

/** minLength, maxLength and the exclusive bounds of one field. */
export function fieldLimits(row: PlanRow, type: FieldType): Pick<Field, "limits"> {
  const extras = row.extras();
  const constraints = objectOf(extras, "constraints");
  const given = (key: string) => member(constraints, key) ?? null;
  const length = (key: string) => {
    const value = given(key);
    if (value === null) return null;
    const number = Number(value);
    if (type === "text" && Number.isInteger(number) && number >= 0) return number;
    row.reportKey(key, value, type === "text" ? "0, 1, 2 …" : "string");
    return null;
  };
  const bound = (key: string) => {
    const value = given(key);
    if (value === null) return null;
    const text = String(value).trim();
    const fits = type === "date" ? /^\d{4}-\d{2}-\d{2}$/.test(text) : decimalFromText(text) !== null;
    if (type !== "text" && type !== "boolean" && fits) return text;
    row.reportKey(key, value, type === "date" ? "2021-01-01" : "number");
    return null;
  };
  const limits: FieldLimits = {
    minLength: length("minLength"),
    maxLength: length("maxLength"),
    exclusiveMinimum: bound("exclusiveMinimum"),
    exclusiveMaximum: bound("exclusiveMaximum"),
  };
  return Object.values(limits).some((limit) => limit !== null) ? { limits } : {};
}

function foreignKey(key: JsonObject, row: PlanRow, fields: readonly Field[]): ForeignKey[] {
  const reference = objectOf(key, "reference");
  const names = knownFields(textsOf(member(key, "fields")), row, fields);
  const referenceFields = textsOf(member(reference, "fields"));
  if (names === null) return [];
  if (names.length === 0 || names.length !== referenceFields.length) {
    row.reportKey("foreignKeys", key, '{"fields": […], "reference": {"resource": "…", "fields": […]}}');
    return [];
  }
  const resource = member(reference, "resource");
  return [{ fields: names, form: typeof resource === "string" ? resource.trim() : "", referenceFields }];
}

/** 外键 whose form and fields the plan has; "" is the form itself. Each other one is a finding and left out. */
export function withKnownReferences(form: Form, forms: readonly Form[], row: PlanRow): Form {
  const { standard } = form;
  if (!standard || standard.foreignKeys.length === 0) return form;
  const foreignKeys = standard.foreignKeys.flatMap((key): ForeignKey[] => {
    const [name] = key.form === "" ? [form.name] : row.known("plan.form-unknown", "表名", [key.form], forms);
    const target = forms.find((one) => one.name === name);
    const referenceFields = target && knownFields(key.referenceFields, row, target.fields);
    return target && referenceFields ? [{ fields: key.fields, form: target.name, referenceFields }] : [];
  });
  return { ...form, standard: { ...standard, foreignKeys } };
}

/** The fields' own names; null, with a finding, where one is not known. */
function knownFields(names: readonly string[], row: PlanRow, fields: readonly Field[]): string[] | null {
  const found = row.known("plan.field-unknown", "字段", names, fields);
  return found.length === names.length && found.length > 0 ? found : null;
}

/** v2 says one text; a draft of it said a list of one. */
function fieldsMatch(value: unknown, row: PlanRow): FieldsMatch | null {
  if (value === undefined) return null;
  const [text = ""] = textsOf(value);
  const found = MATCHES.find((match) => match === text);
  if (!found) row.reportKey("fieldsMatch", value, MATCHES.join(" "));
  return found ?? null;
}

/** `data` of a resource: objects, or lists with the header first; one text per field, "" where there is none. */
function givenRecords(value: unknown, fields: readonly Field[]): string[][] {
  const records = listOf(value);
  const [header, ...lines] = records.filter((record) => Array.isArray(record));
  const at = textsOf(header).map(nameKey);
  return [
    ...records.filter(isObject).map((record) => fields.map(({ name }) => textOf(member(record, name)))),
    ...lines.map((line: unknown) => {
      const cells = listOf(line);
      return fields.map(({ name }) => textOf(cells[at.indexOf(nameKey(name))]));
    }),
  ];
}

function objectOf(object: JsonObject, key: string): JsonObject {
  const value = member(object, key);
  return isObject(value) ? value : {};
}

function objectsOf(value: unknown): JsonObject[] {
  return listOf(value).filter(isObject);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** One text or a list of them. */
function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== "");
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
}
