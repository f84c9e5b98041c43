import type { Finding } from "../finding/finding.ts";
import type { Rule } from "../model/plan.ts";
import type { RuleCount, RuleRecord } from "../model/rule-count.ts";
import type { Workbook } from "../model/sheet.ts";
import type { RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { headedRows, sheetNamed } from "./headed-rows.ts";
import { RULES_SHEET } from "./result-sheet-names.ts";

export const RULE_HEADERS = [
  "序号",
  "名称",
  "公式",
  "级别",
  "检查次数",
  "通过",
  "不成立",
  "无法判断",
  "公式有误",
  "不适用",
  "已说明",
] as const;
const WIDTHS = [8, 24, 44, 9, 10, 9, 9, 10, 10, 9, 9];

const SEVERITY: Readonly<Record<Rule["severity"], string>> = {
  error: "错误",
  doubt: "需核实",
  note: "提示",
};

/** The rules of a plan with what came of them. One that was never checked (its form came from nobody) has only zeros. */
export function ruleRecords(
  rules: readonly Rule[],
  counts: readonly RuleCount[],
  findings: readonly Finding[],
): readonly RuleRecord[] {
  const byRule = new Map(counts.map((count) => [count.rule, count]));
  const explained = new Map<string, number>();
  for (const { code, params } of findings) {
    if (code !== "validate.explained") continue;
    const rule = String((params as { readonly rule?: unknown }).rule ?? "");
    explained.set(rule, (explained.get(rule) ?? 0) + 1);
  }
  const never = { passed: 0, failed: 0, notEvaluable: 0, broken: 0, notApplicable: 0 };
  return rules.map(({ id, name, formula, severity }) => ({
    id,
    name,
    formula,
    severity: SEVERITY[severity],
    count: byRule.get(id) ?? { rule: id, ...never },
    explained: explained.get(id) ?? 0,
  }));
}

/** The rules of a plan whose run kept no counts. */
export function uncountedRules(rules: readonly Rule[]): readonly RuleRecord[] {
  return rules.map(({ id, name, formula, severity }) => ({
    id,
    name,
    formula,
    severity: SEVERITY[severity],
    count: null,
    explained: null,
  }));
}

/** 审核情况: one row per rule with its counts; null for a plan without rules. */
export function rulesSheet(records: readonly RuleRecord[]): SheetOut | null {
  if (records.length === 0) return null;
  return {
    name: RULES_SHEET,
    rows: [rowOut(1, RULE_HEADERS, "header"), ...records.map((record, at) => ruleRow(record, at + 2))],
    widths: WIDTHS,
    freeze: { rows: 1, columns: 0 },
    landscape: true,
  };
}

function ruleRow({ id, name, formula, severity, count, explained }: RuleRecord, row: number): RowOut {
  const checked =
    count && count.passed + count.failed + count.notEvaluable + count.broken + count.notApplicable;
  const counts = count && [
    checked,
    count.passed,
    count.failed,
    count.notEvaluable,
    count.broken,
    count.notApplicable,
    explained,
  ];
  return rowOut(row, [id, name, formula, severity, ...(counts ?? [])]);
}

/** 审核情况 of a consolidated workbook, read back; null where it has none (written by an earlier version, or no rules). */
export function rulesFromWorkbook(workbook: Workbook): readonly RuleRecord[] | null {
  const sheet = sheetNamed(workbook, RULES_SHEET);
  if (!sheet) return null;
  return headedRows(sheet, workbook.date1904).rows.map((row): RuleRecord => {
    const number = (header: (typeof RULE_HEADERS)[number]) => Number(row.text(header)) || 0;
    return {
      id: row.text("序号"),
      name: row.text("名称"),
      formula: row.text("公式"),
      severity: row.text("级别"),
      count: {
        rule: row.text("序号"),
        passed: number("通过"),
        failed: number("不成立"),
        notEvaluable: number("无法判断"),
        broken: number("公式有误"),
        notApplicable: number("不适用"),
      },
      explained: number("已说明"),
    };
  });
}
