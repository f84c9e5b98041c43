import type { Expression } from "../expression/ast.ts";
import { formsOf, UNIT_FIELD } from "../expression/ast.ts";
import { nameKey } from "../expression/characters.ts";
import { compileExpression } from "../expression/compile.ts";
import { fieldsOfAllForms, formByName, nameTable } from "../expression/names.ts";
import type { NameTable } from "../expression/names.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Form, Indicator, Plan } from "../model/plan.ts";

/** 分组 by the month of 归属日期. */
const MONTH = "月份";

/** An indicator with its compiled formula; null for hand-given ones and for those that are wrong (see the findings). */
export interface ResolvedIndicator {
  readonly indicator: Indicator;
  readonly expression: Expression | null;
}

export interface ResolvedIndicators {
  readonly indicators: readonly ResolvedIndicator[];
  readonly findings: readonly Finding[];
}

/**
 * Compiles the formulas of all indicators. Without 取数公式 an indicator is the field or form whose name or alias is its
 * own: a field's consolidated value, a form's COUNT. What cannot be resolved for certain is a finding.
 */
export function resolveIndicators(plan: Plan): ResolvedIndicators {
  const names = nameTable(plan.forms);
  const findings: Finding[] = [];
  const indicators = plan.indicators.map((indicator) => {
    if (indicator.source === "manual") return { indicator, expression: null };
    checkGroups(indicator, names, findings);
    const formula = indicator.formula ?? formulaByName(indicator, names, findings);
    const expression = formula === null ? null : compile(indicator, formula, names, findings);
    if (expression) checkGrouping(indicator, expression, names, findings);
    return { indicator, expression };
  });
  return { indicators, findings };
}

function compile(
  indicator: Indicator,
  formula: string,
  names: NameTable,
  findings: Finding[],
): Expression | null {
  const compiled = compileExpression(formula, names, { kind: "indicator", ownForm: null });
  if ("error" in compiled) {
    const { code, params } = compiled.error;
    findings.push(makeFinding(code, locationOfFormula(indicator), { ...params, rule: indicator.code }));
    return null;
  }
  const { type } = compiled.expression.root;
  if (type.kind !== "number" && type.kind !== "ratio") {
    const params = { found: indicator.name, expected: formula };
    findings.push(makeFinding("plan.indicator-not-a-number", locationOfFormula(indicator), params));
    return null;
  }
  if (isPercent(indicator) && type.kind === "number" && type.measure.includes("/")) {
    const params = { found: indicator.name, expected: type.measure };
    findings.push(makeFinding("plan.percent-unlike", locationOfFormula(indicator), params));
  }
  return compiled.expression;
}

function locationOfFormula(indicator: Indicator): Indicator["location"] {
  return indicator.formulaLocation ?? indicator.location;
}

/** Whether an indicator is said in per cent: a ratio is then multiplied by 100. */
function isPercent(indicator: Indicator): boolean {
  return nameKey(indicator.measureUnit) === "%" || nameKey(indicator.measureUnit) === "百分比";
}

function formulaByName(indicator: Indicator, names: NameTable, findings: Finding[]): string | null {
  const untotalled: string[] = [];
  for (const name of [indicator.name, ...indicator.aliases]) {
    const named = fieldsOfAllForms(names, name);
    const fields = named.filter(({ field }) => field.aggregation !== "none");
    untotalled.push(...named.map(({ form: of, field }) => `${of.name}.${field.name}`));
    const form = formByName(names, name);
    const formulas = [
      ...fields.map(({ form: of, field }) => `${quoted(of.name)}.${quoted(field.name)}`),
      // 信箱 with a field 信箱: the number in the field is what was counted, the form only holds it.
      ...(form && fields.length === 0 ? [countOf(form)] : []),
    ];
    if (formulas.length > 1) {
      const params = { found: indicator.name, expected: formulas.join("、") };
      findings.push(makeFinding("plan.indicator-ambiguous", indicator.location, params));
      return null;
    }
    if (formulas[0] !== undefined) return formulas[0];
  }
  const params = { found: indicator.name };
  findings.push(
    untotalled.length > 0
      ? makeFinding("plan.indicator-untotalled", indicator.location, {
          ...params,
          expected: untotalled.join("、"),
        })
      : makeFinding("plan.indicator-unresolved", indicator.location, params),
  );
  return null;
}

function countOf(form: Form): string {
  return `COUNT(${quoted(form.name)})`;
}

/** A name as a formula can say it; plain where that is safe. */
function quoted(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) return name;
  return name.includes("]") ? `'${name}'` : `[${name}]`;
}

/** 分组: 填报单位, 月份, or a field of some form. */
function isGroup(group: string, names: NameTable): boolean {
  return group === UNIT_FIELD || group === MONTH || fieldsOfAllForms(names, group).length > 0;
}

function checkGroups(indicator: Indicator, names: NameTable, findings: Finding[]): void {
  for (const group of indicator.groupBy) {
    if (isGroup(group, names)) continue;
    const params = { column: "分组", found: group, expected: `${UNIT_FIELD}、${MONTH}` };
    findings.push(makeFinding("plan.field-unknown", indicator.location, params));
  }
}

/** Each form of a formula must be able to be split: a fixed form by 填报单位, a list by its fields and by 月份 of 归属日期. */
function checkGrouping(
  { name, groupBy, location }: Indicator,
  expression: Expression,
  names: NameTable,
  findings: Finding[],
): void {
  for (const group of groupBy.filter((one) => isGroup(one, names))) {
    const whole = formsOf(expression).filter((form) => !canGroup(form, group));
    if (whole.length === 0) continue;
    const found = whole.map((form) => form.name).join("、");
    findings.push(makeFinding("plan.group-unusable", location, { name, group, found }));
  }
}

function canGroup(form: Form, group: string): boolean {
  if (group === UNIT_FIELD) return true;
  if (form.kind === "fixed") return false;
  if (form.fields.some((field) => field.name === group || field.aliases.includes(group))) return true;
  return group === MONTH && form.dateField !== null;
}
