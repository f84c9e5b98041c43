import type { Field, Form, Plan } from "../model/plan.ts";
import type { CellRange } from "../model/sheet.ts";
import type { ValidationOut } from "../model/sheet-out.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { boundOf, shownBound } from "../validate/checks/bounds.ts";

const FORMATS: Readonly<Record<Field["type"], string>> = {
  text: "@",
  integer: "#,##0",
  number: "#,##0.00##",
  date: "yyyy-mm-dd",
  boolean: "@",
  percent: "0.00%",
};

/** The number format of a field's input cells: text stays as typed, percents are ratios shown as %. */
export function formatOfField(field: Field): string {
  return FORMATS[field.type];
}

const TYPE_WORDS: Readonly<Record<Field["type"], string>> = {
  text: "文本",
  integer: "整数",
  number: "数字",
  date: "日期",
  boolean: "是或否",
  percent: "百分比",
};

/** What a field asks for, in words: 整数，计量单位 册，必填，不小于 0. */
export function demandsOf(field: Field): string {
  return [
    TYPE_WORDS[field.type],
    field.measureUnit === "" ? "" : `计量单位 ${field.measureUnit}`,
    field.required ? "必填" : "",
    field.unique ? "不得重复" : "",
    field.minimum === null ? "" : `不小于 ${shownBound(field.minimum, field)}`,
    field.maximum === null ? "" : `不大于 ${shownBound(field.maximum, field)}`,
    field.options.length === 0 ? "" : `从下拉选项中选：${field.options.join("、")}`,
    field.pattern === null ? "" : `格式 ${field.pattern}`,
    field.blankIsZero ? "无数据可不填，按 0 计" : "",
    field.missingValues.length === 0 ? "" : `无数据时填 ${field.missingValues.join(" 或 ")}`,
  ]
    .filter((part) => part !== "")
    .join("，");
}

const LONGEST_MESSAGE = 200;

/**
 * What may be typed into a field's cells. Options are binding; types and bounds warn only, since 不适用 and the texts of
 * 无数据时填写 are answers too. null where anything goes.
 */
export function validationOf(field: Field, form: Form, plan: Plan, range: CellRange): ValidationOut | null {
  const message = `${field.name}：${demandsOf(field)}。确实不适用的填“不适用”。`.slice(0, LONGEST_MESSAGE);
  const options = field.options.length > 0 ? field.options : field.type === "boolean" ? ["是", "否"] : [];
  if (options.length > 0) {
    const others = field.missingValues.filter((text) => !options.includes(text));
    return { range, kind: "list", options: [...options, ...others], message };
  }
  const bounds = boundsOf(field, form, plan);
  const warn = { range, strictness: "warn", message, ...bounds } as const;
  if (field.type === "integer") return { ...warn, kind: "whole" };
  if (field.type === "number" || field.type === "percent") return { ...warn, kind: "decimal" };
  if (field.type === "date") return { ...warn, kind: "date" };
  return null;
}

/** Bounds as the checks read them; the date that decides a record's period is held to the period. */
function boundsOf(field: Field, form: Form, plan: Plan): { min?: string; max?: string } {
  const isPeriodDate = form.dateField === field.name && plan.period !== null;
  const min = boundText(field.minimum, field) ?? (isPeriodDate ? plan.period!.from : null);
  const max = boundText(field.maximum, field) ?? (isPeriodDate ? plan.period!.to : null);
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

function boundText(bound: string | null, field: Field): string | null {
  if (bound === null || bound.trim() === "") return null;
  const limit = boundOf(bound, field);
  if (limit === null) return null;
  return typeof limit === "string" ? limit : textFromDecimal(limit);
}
