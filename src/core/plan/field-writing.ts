import type { Field, FieldType, FieldWriting } from "../model/plan.ts";
import { datePatternIsKnown } from "../table/date-pattern.ts";
import { TEXT_FORMATS } from "../table/text-format.ts";
import { isObject, member } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";
import type { PlanRow } from "./plan-row.ts";

const USUAL: FieldWriting = {
  decimalChar: ".",
  groupChar: "",
  bareNumber: true,
  trueValues: null,
  falseValues: null,
  format: null,
};

/**
 * How Table Schema says that the values of one field are written: decimalChar, groupChar, bareNumber, trueValues,
 * falseValues, and the format of a text. They stand in the row's JSON in both forms of the plan; what cannot be used is
 * a finding and left out.
 */
export function fieldWriting(row: PlanRow, type: FieldType): Pick<Field, "writing"> {
  const extras = row.extras();
  const writing: FieldWriting = {
    ...digitsOf(extras, row, type),
    bareNumber: !(isNumeric(type) && member(extras, "bareNumber") === false),
    trueValues: type === "boolean" ? wordsOf(extras, "trueValues", row) : null,
    falseValues: type === "boolean" ? wordsOf(extras, "falseValues", row) : null,
    format: type === "text" ? formatOf(extras) : null,
  };
  if (type === "date") reportPattern(extras, row);
  const usual = (Object.keys(USUAL) as (keyof FieldWriting)[]).every((key) => writing[key] === USUAL[key]);
  return usual ? {} : { writing };
}

function isNumeric(type: FieldType): boolean {
  return type === "integer" || type === "number" || type === "percent";
}

/** Two signs that are the same, a digit or more than one character would make numbers unreadable. */
function digitsOf(
  extras: JsonObject,
  row: PlanRow,
  type: FieldType,
): Pick<FieldWriting, "decimalChar" | "groupChar"> {
  const sign = (key: "decimalChar" | "groupChar"): string => {
    const value = member(extras, key);
    if (!isNumeric(type) || value === undefined || value === "") return USUAL[key];
    if (typeof value === "string" && /^[^\d+\-\p{L}]$/u.test(value)) return value;
    row.reportKey(key, value, '"." "," " "');
    return USUAL[key];
  };
  const decimalChar = sign("decimalChar");
  const groupChar = sign("groupChar");
  if (decimalChar !== groupChar) return { decimalChar, groupChar };
  row.reportKey("groupChar", groupChar, `≠ ${JSON.stringify(decimalChar)}`);
  return { decimalChar, groupChar: "" };
}

function wordsOf(extras: JsonObject, key: string, row: PlanRow): readonly string[] | null {
  const value = member(extras, key);
  if (value === undefined) return null;
  const words = Array.isArray(value) ? value.filter((word): word is string => typeof word === "string") : [];
  if (words.length > 0) return words;
  row.reportKey(key, value, '["…"]');
  return null;
}

function formatOf(extras: JsonObject): FieldWriting["format"] {
  const format = member(extras, "format");
  return TEXT_FORMATS.find((known) => known === format) ?? null;
}

/** Days that follow a pattern we cannot read would all be refused, or read by another order of day and month. */
function reportPattern(extras: JsonObject, row: PlanRow): void {
  const format = member(extras, "format");
  if (typeof format !== "string" || format === "default" || format === "any" || format === "") return;
  if (!datePatternIsKnown(format)) row.reportKey("format", format, "%Y %y %m %d %b %B");
}

/** `categories` of v2: the only values there are, each a text or {value, label}; null where it says none. */
export function categoriesOf(field: JsonObject): string[] | null {
  const value = member(field, "categories");
  if (!Array.isArray(value)) return null;
  const texts = value.map((each: unknown) => (isObject(each) ? member(each, "value") : each));
  return texts.flatMap((text) =>
    typeof text === "string" || typeof text === "number" ? [String(text)] : [],
  );
}
