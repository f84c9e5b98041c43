import type { Finding, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Plan, UnknownColumn } from "../model/plan.ts";
import type { PlanRow } from "./plan-row.ts";
import type { PlanSheetName } from "./plan-sheets.ts";
import { formsFromRows } from "./read-forms.ts";
import { indicatorsFromRows } from "./read-indicators.ts";
import { correctionsFromRows, rulesFromRows } from "./read-rules.ts";
import { settingsFromLines } from "./read-settings.ts";
import type { Setting } from "./read-settings.ts";
import { unitsFromRows } from "./read-units.ts";

/** What a plan compiles from, whether it came as a workbook or as a data package. */
export interface PlanRows {
  readonly settings: readonly Setting[];
  readonly rows: ReadonlyMap<PlanSheetName, readonly PlanRow[]>;
  readonly unknown: readonly UnknownColumn[];
  /** The file as a whole, for findings that concern no cell. */
  readonly location: PlanLocation;
  /** Name of the plan when it says none. */
  readonly fileName: string;
}

/** The plan of these rows; null when not a single form can be used. */
export function planFromRows(input: PlanRows, findings: Finding[]): Plan | null {
  const rows = (sheet: PlanSheetName) => input.rows.get(sheet) ?? [];
  const forms = formsFromRows(rows("表样"), rows("字段"));
  if (forms.length === 0) {
    findings.push(makeFinding("plan.no-form", input.location, {}));
    return null;
  }
  const { unknown, ...settings } = settingsFromLines(input.settings, input.fileName, findings);
  const units = unitsFromRows(rows("填报单位"), forms);
  return {
    ...settings,
    units,
    forms,
    rules: rulesFromRows(rows("审核公式"), forms),
    indicators: indicatorsFromRows(rows("指标")),
    corrections: correctionsFromRows(rows("更正记录"), forms, units),
    unknown: [...unknown, ...input.unknown],
  };
}

/** "能源科/2021年方案.xlsx" → "2021年方案". */
export function fileNameOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}
