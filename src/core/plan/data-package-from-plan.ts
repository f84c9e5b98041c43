import type { Correction, Field, Form, Indicator, Plan, ReportingUnit, Rule } from "../model/plan.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { JSON_TYPES, PROFILE } from "./data-package-shape.ts";
import { extrasOfRow, withExtras } from "./json-extras.ts";
import { EXTRAS_COLUMN } from "./plan-sheets.ts";
import type { PlanSheetName } from "./plan-sheets.ts";
import { defaultAggregation } from "./read-forms.ts";

/** A JSON document; keys with nothing to say are absent. */
export interface DataPackage {
  readonly $schema: string;
  readonly title: string;
  readonly resources: readonly object[];
  readonly [key: string]: unknown;
}

/** The plan as a Data Package v2 descriptor, which `planFromDataPackage` reads back without loss. */
export function dataPackageFromPlan(plan: Plan): DataPackage {
  const extended = (sheet: PlanSheetName, rows: readonly object[]) =>
    rows.map((row, index) => withExtras(row, extrasOfRow(plan, sheet, index)));
  const document = {
    $schema: PROFILE,
    title: plan.name,
    ...said({
      period: plan.period?.text,
      organisation: plan.organisation,
      deadline: plan.deadline,
      asOf: plan.asOf,
      history: plan.history.map(({ period, path }) => ({ period: period.text, path })),
      units: extended("填报单位", plan.units.map(unitJson)),
    }),
    resources: extended("表样", resources(plan)),
    ...said({
      rules: extended("审核公式", plan.rules.map(ruleJson)),
      indicators: extended("指标", plan.indicators.map(indicatorJson)),
      corrections: extended("更正记录", plan.corrections.map(correctionJson)),
      unknown: plan.unknown.filter(({ header }) => header !== EXTRAS_COLUMN),
    }),
  };
  return withExtras(document, extrasOfRow(plan, "方案", 0)) as DataPackage;
}

/** Fields are numbered through all forms, as their rows on the sheet 字段 are. */
function resources(plan: Plan): object[] {
  let row = 0;
  return plan.forms.map((form) => {
    const fields = form.fields.map((field) => {
      row += 1;
      return withExtras(fieldJson(field), extrasOfRow(plan, "字段", row - 1));
    });
    return resourceJson(form, fields);
  });
}

/** Leaves out what says nothing: null, undefined, "", false and empty lists. */
function said(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== "" &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

function unitJson(unit: ReportingUnit): object {
  return {
    code: unit.code,
    name: unit.name,
    ...said({
      aliases: unit.aliases,
      parent: unit.parent,
      contact: unit.contact,
      phone: unit.phone,
      from: unit.from?.text,
      to: unit.to?.text,
    }),
    // An empty list says something here: the unit reports nothing itself.
    ...(unit.forms === null ? {} : { forms: unit.forms }),
  };
}

function resourceJson(form: Form, fields: readonly object[]): object {
  const rows = form.headerRows;
  const headerRows = rows ? [...new Set([rows.first, rows.last])] : [];
  const dialect = said({ sheetName: form.sheetName, headerRows });
  return {
    name: form.name,
    kind: form.kind,
    ...said({
      number: form.number,
      description: form.description,
      dateField: form.dateField,
      duplicates: form.duplicates,
    }),
    ...(Object.keys(dialect).length > 0 ? { dialect } : {}),
    schema: { fields, ...said({ primaryKey: form.primaryKey }) },
    data: [],
  };
}

function fieldJson(field: Field): object {
  const numeric = field.type !== "date";
  const constraints = said({
    required: field.required,
    unique: field.unique,
    minimum: numeric ? jsonNumber(field.minimum) : field.minimum,
    maximum: numeric ? jsonNumber(field.maximum) : field.maximum,
    enum: field.options,
    pattern: field.type === "text" ? field.pattern : null,
  });
  return {
    name: field.name,
    type: JSON_TYPES[field.type],
    ...said({
      percent: field.type === "percent",
      format: field.type === "text" ? null : field.pattern,
      description: field.definition,
      aliases: field.aliases,
      measureUnit: field.measureUnit,
      cell: field.cell,
      aggregation: field.aggregation === defaultAggregation(field.type) ? null : field.aggregation,
      basis: field.basis === "period" ? null : field.basis,
      missingValues: field.missingValues.length > 0 ? ["", ...field.missingValues] : [],
      blankIsZero: field.blankIsZero,
    }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A JSON number where it says exactly the same digits, else the digits as text. */
function jsonNumber(digits: string | null): number | string | null {
  return digits !== null && String(Number(digits)) === digits ? Number(digits) : digits;
}

function ruleJson(rule: Rule): object {
  return {
    id: rule.id,
    severity: rule.severity,
    formula: rule.formula,
    ...said({
      form: rule.form,
      name: rule.name,
      tolerance: rule.tolerance.isZero() ? null : textFromDecimal(rule.tolerance),
      condition: rule.condition,
      message: rule.message,
    }),
  };
}

function indicatorJson(indicator: Indicator): object {
  const { given } = indicator;
  return {
    code: indicator.code,
    name: indicator.name,
    source: indicator.source,
    ...said({
      aliases: indicator.aliases,
      measureUnit: indicator.measureUnit,
      formula: indicator.formula,
      groupBy: indicator.groupBy,
      value: given?.text,
      givenByUnit: given?.unit,
      givenBy: given?.person,
      ground: given?.ground,
      style: indicator.style,
      decimals: indicator.decimals,
      description: indicator.definition,
    }),
  };
}

function correctionJson(correction: Correction): object {
  const { unit, form, position, from, to, ground, person, date } = correction;
  return said({ unit, form, position, from, to, ground, person, date });
}
