import type { Finding } from "../finding/finding.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type { FigureSet } from "../model/figure.ts";
import type { RuleRecord } from "../model/rule-count.ts";
import type { Plan } from "../model/plan.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { workbookSheetsFromPlan } from "../plan/workbook-from-plan.ts";
import { columnsSheet } from "./columns-sheet.ts";
import { correctionsSheet } from "./corrections-sheet.ts";
import { formPlaces } from "./excel-formula.ts";
import { explanationsSheet } from "./explanations-sheet.ts";
import { findingsSheet } from "./findings-sheet.ts";
import { longSheet, rollUpSheet, totalsSheet } from "./fixed-sheets.ts";
import { groupsSheet } from "./groups-sheet.ts";
import { withResults } from "./indicator-columns.ts";
import { listSheet } from "./list-sheet.ts";
import { formSheets } from "./result-sheet-names.ts";
import { rulesSheet } from "./rules-sheet.ts";
import { rosterSheet } from "./roster-sheet.ts";
import { shortfallSheet } from "./shortfall-sheet.ts";
import { sourcesSheet } from "./sources-sheet.ts";

/**
 * The consolidated workbook (SPEC section 3): the plan's own sheets, 指标 with its results, one table per list with each
 * row's source, for a fixed form its totals and a long table, 完整性, 报送情况, 审核情况, 更正情况, 审核意见 and where the data came
 * from. It is a plan again when read.
 */
export function consolidatedSheets(
  consolidated: Consolidated,
  figures: FigureSet,
  findings: readonly Finding[],
  plan: Plan,
  rules: readonly RuleRecord[] = [],
): SheetOut[] {
  const sheets = formSheets(plan);
  const places = formPlaces(consolidated, sheets);
  const planSheets = workbookSheetsFromPlan(plan).map((sheet) =>
    sheet.name === "指标" ? withResults(sheet, figures, plan, places) : sheet,
  );
  const data = sheets.flatMap((names, index): SheetOut[] => {
    const place = places.get(names.form.name)!;
    if (place.list) return [listSheet(place.list, names.main, `TABLE_${index + 1}`)];
    if (!place.fixed) return [];
    const rollUps = consolidated.rollUps.filter((rollUp) => rollUp.form === names.form.name);
    return [
      totalsSheet(place.fixed, names),
      longSheet(place.fixed, names),
      ...(rollUps.length > 0 ? [rollUpSheet(rollUps, names.rollUp)] : []),
    ];
  });
  const optional = [
    shortfallSheet(consolidated),
    groupsSheet(figures),
    explanationsSheet(consolidated),
    rulesSheet(rules),
    correctionsSheet(consolidated),
  ].filter((sheet) => sheet !== null);
  const columns = columnsSheet(consolidated);
  return [
    ...planSheets,
    ...data,
    ...optional,
    rosterSheet(consolidated.roster, plan),
    findingsSheet(findings),
    sourcesSheet(consolidated.files),
    ...(columns ? [columns] : []),
  ];
}
