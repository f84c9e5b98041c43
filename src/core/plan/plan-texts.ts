import type { Field, Form, Indicator, Plan } from "../model/plan.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { textFromItems } from "./list-text.ts";
import type { PlanColumn, PlanSheetName } from "./plan-sheets.ts";
import { AGGREGATIONS, DUPLICATES, FIELD_TYPES, FORM_KINDS, PERIOD_BASES } from "./read-forms.ts";
import { INDICATOR_SOURCES } from "./read-indicators.ts";
import { SEVERITIES } from "./read-rules.ts";
import { NONE } from "./read-units.ts";

/** One row of a plan sheet as texts; a column that is absent is blank. */
export type PlanTexts = Partial<Record<PlanColumn, string>>;

/** The word a clerk would write for a value (list → 明细表). */
export function wordFor(words: readonly (readonly [string, string, ...string[]])[], value: string): string {
  return words.find(([name]) => name === value)?.[1] ?? value;
}

/** The plan's sheets as texts, which `planFromRows` reads back; 方案 has one row per item. */
export function textsFromPlan(plan: Plan): ReadonlyMap<PlanSheetName, readonly PlanTexts[]> {
  return new Map<PlanSheetName, readonly PlanTexts[]>([
    ["方案", settingTexts(plan)],
    ["填报单位", plan.units.map(unitTexts)],
    ["表样", plan.forms.map(formTexts)],
    ["字段", plan.forms.flatMap((form) => form.fields.map((field) => fieldTexts(form, field)))],
    ["审核公式", ruleTexts(plan)],
    ["指标", plan.indicators.map(indicatorTexts)],
    ["更正记录", correctionTexts(plan)],
  ]);
}

function settingTexts(plan: Plan): PlanTexts[] {
  const items: [string, string][] = [
    ["名称", plan.name],
    ["报告期", plan.period?.text ?? ""],
    ["编制单位", plan.organisation],
    ["报送截止时间", plan.deadline ?? ""],
    ["数据截至日期", plan.asOf ?? ""],
    ...plan.history.map(({ period, path }): [string, string] => ["历史期", `${period.text} ${path}`]),
    ...plan.unknown
      .filter(({ sheet }) => sheet === "方案")
      .map(({ header, cells }): [string, string] => [header, cells[0] ?? ""]),
  ];
  return items.filter(([, text]) => text !== "").map(([item, text]) => ({ 项目: item, 内容: text }));
}

function unitTexts(unit: Plan["units"][number]): PlanTexts {
  return {
    代码: unit.code,
    名称: unit.name,
    别名: textFromItems(unit.aliases),
    上级: unit.parent ?? "",
    应报表: unit.forms === null ? "" : unit.forms.length === 0 ? NONE : textFromItems(unit.forms),
    联系人: unit.contact,
    电话: unit.phone,
    起始期: unit.from?.text ?? "",
    终止期: unit.to?.text ?? "",
  };
}

function formTexts(form: Form): PlanTexts {
  const rows = form.headerRows;
  return {
    表名: form.name,
    类型: wordFor(FORM_KINDS, form.kind),
    工作表名: form.sheetName ?? "",
    表头行: rows === null ? "" : rows.first === rows.last ? String(rows.first) : `${rows.first}-${rows.last}`,
    主键: textFromItems(form.primaryKey),
    跨单位重复: form.duplicates === undefined ? "" : wordFor(DUPLICATES, form.duplicates),
    归属日期: form.dateField ?? "",
    表号: form.number,
    说明: form.description,
  };
}

function fieldTexts(form: Form, field: Field): PlanTexts {
  return {
    表名: form.name,
    字段: field.name,
    别名: textFromItems(field.aliases),
    类型: wordFor(FIELD_TYPES, field.type),
    计量单位: field.measureUnit,
    必填: field.required ? "是" : "",
    唯一: field.unique ? "是" : "",
    最小: field.minimum ?? "",
    最大: field.maximum ?? "",
    下拉选项: textFromItems(field.options),
    格式: field.pattern ?? "",
    无数据时填写: textFromItems([...(field.blankIsZero ? ["0"] : []), ...field.missingValues]),
    单元格: field.cell ?? "",
    汇总方式: wordFor(AGGREGATIONS, field.aggregation),
    期间口径: wordFor(PERIOD_BASES, field.basis),
    统计口径: field.definition,
  };
}

function ruleTexts(plan: Plan): PlanTexts[] {
  return plan.rules.map((rule) => ({
    序号: rule.id,
    表名: rule.form ?? "",
    名称: rule.name,
    级别: wordFor(SEVERITIES, rule.severity),
    公式: rule.formula,
    允许误差: rule.tolerance.isZero() ? "" : textFromDecimal(rule.tolerance),
    适用条件: rule.condition ?? "",
    审核提示: rule.message,
  }));
}

function indicatorTexts(indicator: Indicator): PlanTexts {
  const { given } = indicator;
  return {
    代码: indicator.code,
    名称: indicator.name,
    别名: textFromItems(indicator.aliases),
    计量单位: indicator.measureUnit,
    取数公式: indicator.formula ?? "",
    分组: textFromItems(indicator.groupBy),
    来源: wordFor(INDICATOR_SOURCES, indicator.source),
    数值: given?.text ?? "",
    提供单位: given?.unit ?? "",
    提供人: given?.person ?? "",
    依据: given?.ground ?? "",
    表述方式: indicator.style ?? "",
    小数位: indicator.decimals === null ? "" : String(indicator.decimals),
    统计口径: indicator.definition,
  };
}

function correctionTexts(plan: Plan): PlanTexts[] {
  return plan.corrections.map((correction) => ({
    单位: correction.unit,
    表名: correction.form,
    位置: correction.position,
    原值: correction.from,
    改为: correction.to,
    依据: correction.ground,
    经办人: correction.person,
    日期: correction.date,
  }));
}
