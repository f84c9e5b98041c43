import type { Plan } from "../model/plan.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { NEEDED_SHEETS, PLAN_SHEETS } from "../plan/plan-sheets.ts";
import { FIGURES_SHEET } from "./result-sheet-names.ts";

/**
 * The consolidated workbook's sheets as they join an open workbook that holds `own` sheets of the person's. Where that is
 * the plan itself, its sheets stand there already and are not written again; 指标 with its results comes as 指标结果. The
 * workbook is then, once saved, a consolidated workbook like any other.
 */
export function sheetsForOpenWorkbook(
  sheets: readonly SheetOut[],
  plan: Plan,
  own: readonly string[],
): SheetOut[] {
  if (!NEEDED_SHEETS.every((name) => own.includes(name))) return [...sheets];
  const ofPlan = new Set<string>([...PLAN_SHEETS, ...plan.unknown.map(({ sheet }) => sheet)]);
  return sheets.flatMap((sheet) => {
    if (sheet.name === "指标") return [{ ...sheet, name: FIGURES_SHEET }];
    return ofPlan.has(sheet.name) ? [] : [sheet];
  });
}
