import type { Consolidated } from "../model/consolidated.ts";
import type { FigureSet } from "../model/figure.ts";
import type { Plan } from "../model/plan.ts";
import type { RuleRecord } from "../model/rule-count.ts";
import type { Workbook } from "../model/sheet.ts";
import type { Explanation } from "../model/submission.ts";
import { correctionRecords, correctionsFromWorkbook, type CorrectionRecord } from "./corrections-sheet.ts";
import { EXPLANATION_HEADERS } from "./explanations-sheet.ts";
import { headedRows, sheetNamed } from "./headed-rows.ts";
import { EXPLANATIONS_SHEET } from "./result-sheet-names.ts";
import { rulesFromWorkbook, uncountedRules } from "./rules-sheet.ts";

/** An explanation with its unit and file. */
export type ExplanationRecord = Explanation & { readonly unit: string; readonly file: string };

/** What stands behind the figures of one plan beside their trails. Each part is null where the source does not hold it. */
export interface Ledger {
  readonly rules: readonly RuleRecord[] | null;
  readonly explanations: readonly ExplanationRecord[] | null;
  readonly corrections: readonly CorrectionRecord[] | null;
}

/** The figures of one plan with everything that proves them. */
export interface Evidence extends Ledger {
  readonly set: FigureSet;
  /** The file that the figures were read from, for telling what it lacks; "" for a run of our own. */
  readonly source: string;
}

/** A figures.json: trails and hashes, nothing else. */
export const NO_LEDGER: Ledger = { rules: null, explanations: null, corrections: null };

/** Of a run that has just consolidated. */
export function ledgerOfRun(consolidated: Consolidated, rules: readonly RuleRecord[]): Ledger {
  return { rules, explanations: consolidated.explanations, corrections: correctionRecords(consolidated) };
}

/** Of a consolidated workbook: its sheets 审核情况, 审核说明 and 更正情况. */
export function ledgerFromWorkbook(workbook: Workbook, plan: Plan): Ledger {
  return {
    rules: rulesFromWorkbook(workbook) ?? uncountedRules(plan.rules),
    explanations: explanationsFrom(workbook),
    corrections: correctionsFromWorkbook(workbook, plan),
  };
}

function explanationsFrom(workbook: Workbook): readonly ExplanationRecord[] {
  const sheet = sheetNamed(workbook, EXPLANATIONS_SHEET);
  if (!sheet) return [];
  const [unit, file, rule, place, cell, value, text] = EXPLANATION_HEADERS;
  return headedRows(sheet, workbook.date1904).rows.map((row) => ({
    unit: row.text(unit),
    file: row.text(file),
    rule: row.text(rule),
    sheet: row.text(place),
    cell: row.text(cell),
    value: row.text(value),
    text: row.text(text),
  }));
}
