import { SHORTFALL_SHEET } from "../collect/shortfalls.ts";
import type { Form, Plan } from "../model/plan.ts";
import { PLAN_SHEETS } from "../plan/plan-sheets.ts";
import { legalSheetNames } from "../workbook/sheet-names.ts";

export const ROSTER_SHEET = "报送情况";
export const FINDINGS_SHEET = "审核意见";
export const EXPLANATIONS_SHEET = "审核说明";
export const GROUPS_SHEET = "分组指标";
export const RULES_SHEET = "审核情况";
export const CORRECTIONS_SHEET = "更正情况";
export const SOURCES_SHEET = "数据依据";
export const COLUMNS_SHEET = "来源列";
/** 指标 with its results, where 指标 itself is the person's own sheet: in the open workbook that holds the plan. */
export const FIGURES_SHEET = "指标结果";

/** Names of the sheets that hold a form's results, as Excel allows them; writer and reader make them the same way from the plan. */
export interface FormSheets {
  readonly form: Form;
  /** A list's table; a fixed form's totals. */
  readonly main: string;
  /** A fixed form's long table, and its 本级 / 下级 comparison. */
  readonly long: string;
  readonly rollUp: string;
}

/** Every name begins with its form's, so that the plan reader knows the sheet for results. */
export function formSheets(plan: Plan): FormSheets[] {
  const wanted = plan.forms.flatMap((form) => [form.name, `${form.name}明细`, `${form.name}上下级`]);
  const reserved = [
    ...PLAN_SHEETS,
    ROSTER_SHEET,
    FINDINGS_SHEET,
    EXPLANATIONS_SHEET,
    GROUPS_SHEET,
    SOURCES_SHEET,
    COLUMNS_SHEET,
    CORRECTIONS_SHEET,
    SHORTFALL_SHEET,
    RULES_SHEET,
    FIGURES_SHEET,
  ];
  // All forms' own names come first: a form called 信箱明细 keeps its name.
  const first = plan.forms.map((form) => form.name);
  const legal = legalSheetNames([...reserved, ...first, ...wanted]).slice(reserved.length);
  return plan.forms.map((form, i) => ({
    form,
    main: legal[i]!,
    long: legal[first.length + i * 3 + 1]!,
    rollUp: legal[first.length + i * 3 + 2]!,
  }));
}

/** A sheet's name as a formula says it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
