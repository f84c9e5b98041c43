import { nameKey } from "../expression/characters.ts";
import type { Form, Plan, UnknownColumn } from "../model/plan.ts";
import {
  CONSTRAINT_KEYS,
  CORRECTION_KEYS,
  FIELD_KEYS,
  FORM_KEYS,
  INDICATOR_KEYS,
  JSON_TYPES,
  RULE_KEYS,
  UNIT_KEYS,
} from "./data-package-shape.ts";
import type { KeyMap } from "./data-package-shape.ts";
import { isObject, member, objectFromText } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";
import { EXTRAS_COLUMN } from "./plan-sheets.ts";
import type { PlanSheetName } from "./plan-sheets.ts";

const ROOT_KEYS = [
  "$schema",
  "title",
  "period",
  "organisation",
  "deadline",
  "asOf",
  "history",
  "units",
  "rules",
  "indicators",
  "corrections",
  "unknown",
  "resources",
];

/**
 * What a descriptor says beside the plan (licenses, a field's title, foreignKeys, minLength), as columns of JSON text
 * that stand with the rows they belong to: one text per form, per field, and so on.
 */
export function extrasFromDescriptor(root: JsonObject, plan: Plan): UnknownColumn[] {
  const rootExtras = rest(root, ROOT_KEYS);
  const forms = byName(member(root, "resources"), "name");
  const fieldsOf = (form: Form) =>
    byName(member(objectOf(forms.get(nameKey(form.name)), "schema"), "fields"), "name");
  return [
    column("方案", [rootExtras]),
    column(
      "表样",
      plan.forms.map((form) => resourceExtras(forms.get(nameKey(form.name)) ?? {})),
    ),
    column(
      "字段",
      plan.forms.flatMap((form) => {
        const fields = fieldsOf(form);
        const missing = member(objectOf(forms.get(nameKey(form.name)), "schema"), "missingValues");
        return form.fields.map((field) => fieldExtras(fields.get(nameKey(field.name)) ?? {}, missing));
      }),
    ),
    column(
      "填报单位",
      keyed(
        root,
        "units",
        UNIT_KEYS,
        "name",
        plan.units.map(({ name }) => name),
      ),
    ),
    column(
      "审核公式",
      keyed(
        root,
        "rules",
        RULE_KEYS,
        "id",
        plan.rules.map(({ id }) => id),
      ),
    ),
    column(
      "指标",
      keyed(
        root,
        "indicators",
        INDICATOR_KEYS,
        "code",
        plan.indicators.map(({ code }) => code),
      ),
    ),
    column("更正记录", inOrder(root, plan.corrections.length)),
  ].flat();
}

function resourceExtras(resource: JsonObject): JsonObject {
  const data = member(resource, "data");
  return {
    ...rest(resource, [...keysOf(FORM_KEYS), "schema", "dialect", "data"]),
    ...part("schema", rest(objectOf(resource, "schema"), ["fields", "primaryKey", "missingValues"])),
    ...part("dialect", rest(objectOf(resource, "dialect"), ["sheetName", "headerRows"])),
    ...(data === undefined || (Array.isArray(data) && data.length === 0) ? {} : { data }),
  };
}

function fieldExtras(field: JsonObject, missingOfSchema: unknown): JsonObject {
  const type = member(field, "type");
  const known = type === undefined || Object.values(JSON_TYPES).includes(String(type));
  const keys = [
    ...keysOf(FIELD_KEYS),
    "type",
    "percent",
    "format",
    "missingValues",
    "blankIsZero",
    "constraints",
  ];
  return {
    ...(known ? {} : { type }),
    ...formatExtra(field),
    ...labelledMissing(member(field, "missingValues") ?? missingOfSchema),
    ...rest(field, keys),
    ...part("constraints", rest(objectOf(field, "constraints"), [...keysOf(CONSTRAINT_KEYS), "pattern"])),
  };
}

/** 格式 holds a text's pattern, and for other types their format unless it is a word of the standard. */
function formatExtra(field: JsonObject): JsonObject {
  const format = member(field, "format");
  const type = member(field, "type") ?? "string";
  const inColumn = Object.values(JSON_TYPES).includes(String(type)) && type !== JSON_TYPES.text;
  return format === undefined || (inColumn && format !== "default" && format !== "any") ? {} : { format };
}

/** 无数据时填写 holds the values alone. */
function labelledMissing(values: unknown): JsonObject {
  const labelled: unknown[] = Array.isArray(values) ? values.filter(isObject) : [];
  return labelled.length > 0 ? { missingValues: labelled } : {};
}

function keyed(
  root: JsonObject,
  list: string,
  keys: KeyMap,
  key: string,
  names: readonly string[],
): JsonObject[] {
  const objects = byName(member(root, list), key);
  return names.map((name) => rest(objects.get(nameKey(name)) ?? {}, keysOf(keys)));
}

function inOrder(root: JsonObject, length: number): JsonObject[] {
  const list = member(root, "corrections");
  if (!Array.isArray(list) || list.length !== length) return [];
  return list.map((each: unknown) => (isObject(each) ? rest(each, keysOf(CORRECTION_KEYS)) : {}));
}

/** Puts the extras of one row back under what we write; a type of the standard that we read as text stays what it was. */
export function withExtras(ours: object, extras: JsonObject): object {
  const merged: Record<string, unknown> = { ...ours };
  for (const [key, value] of Object.entries(extras)) {
    const own = merged[key];
    if (key === "missingValues" && Array.isArray(own)) merged[key] = withLabels(own, value);
    else if (isObject(own) && isObject(value)) merged[key] = withExtras(own, value);
    else if (own === undefined || key === "type" || key === "data") merged[key] = value;
  }
  // A resource has its data inside or in a file, never both.
  if ("path" in extras) delete merged["data"];
  return merged;
}

function withLabels(texts: readonly unknown[], labelled: unknown): unknown[] {
  const objects: unknown[] = Array.isArray(labelled) ? labelled : [];
  return texts.map(
    (text) => objects.find((each) => isObject(each) && String(member(each, "value")) === text) ?? text,
  );
}

/** The extras of one sheet's row; {} where there are none or a person broke the JSON. */
export function extrasOfRow(plan: Plan, sheet: PlanSheetName, row: number): JsonObject {
  const column = plan.unknown.find((each) => each.sheet === sheet && each.header === EXTRAS_COLUMN);
  return objectFromText(column?.cells[row] ?? "");
}

function column(sheet: PlanSheetName, rows: readonly JsonObject[]): UnknownColumn[] {
  const cells = rows.map((row) => (Object.keys(row).length > 0 ? JSON.stringify(row) : ""));
  return cells.some((text) => text !== "") ? [{ sheet, header: EXTRAS_COLUMN, cells }] : [];
}

function rest(object: JsonObject, known: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !known.includes(key) && key !== "__proto__"),
  );
}

function part(key: string, object: JsonObject): JsonObject {
  return Object.keys(object).length > 0 ? { [key]: object } : {};
}

function keysOf(keys: KeyMap): string[] {
  return keys.map(([key]) => key);
}

function objectOf(object: JsonObject | undefined, key: string): JsonObject {
  const value = object && member(object, key);
  return isObject(value) ? value : {};
}

function byName(list: unknown, key: string): Map<string, JsonObject> {
  const objects: unknown[] = Array.isArray(list) ? list : [];
  const found = new Map<string, JsonObject>();
  for (const each of objects) {
    if (!isObject(each)) continue;
    const name = nameKey(String(member(each, key) ?? member(each, "name") ?? ""));
    if (!found.has(name)) found.set(name, each);
  }
  return found;
}
