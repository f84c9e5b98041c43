import { nameKey } from "../expression/characters.ts";
import { compileRules } from "../expression/rules.ts";
import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Plan, UnknownColumn } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import type { Sheet, Workbook } from "../model/sheet.ts";
import { textFromCell } from "./cell-text.ts";
import { fileNameOf, planFromRows } from "./plan-rows.ts";
import type { PlanRow } from "./plan-row.ts";
import { NEEDED_SHEETS, PLAN_SHEETS } from "./plan-sheets.ts";
import type { PlanSheetName } from "./plan-sheets.ts";
import type { Setting } from "./read-settings.ts";
import { resolveIndicators } from "./resolve-indicators.ts";
import { rowsFromSheet } from "./sheet-rows.ts";
import type { SheetSource } from "./sheet-rows.ts";
import { unknownSheets } from "./unknown-sheets.ts";

export interface PlanRead {
  readonly plan: Plan | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a plan from its workbook form (SPEC section 1). Every mistake is a finding with sheet and cell; what is wrong
 * is left out and the rest goes on. `plan` is null when 表样 and 字段 give no usable form.
 */
export function planFromWorkbook(workbook: Workbook, file: { readonly path: string }): PlanRead {
  const findings: Finding[] = [];
  const source: SheetSource = { file: file.path, date1904: workbook.date1904, findings };
  const location = { kind: "plan", file: file.path } as const;
  const rows = new Map<PlanSheetName, PlanRow[]>();
  const unknown: UnknownColumn[] = [];
  let settings: Setting[] = [];
  for (const name of PLAN_SHEETS) {
    const sheet = workbook.sheets.find((each) => nameKey(each.name) === name);
    if (!sheet && NEEDED_SHEETS.includes(name)) {
      findings.push(makeFinding("plan.sheet-missing", location, { expected: name }));
    }
    if (!sheet) continue;
    if (name === "方案") settings = settingsFromSheet(sheet, source);
    else {
      const read = rowsFromSheet(name, sheet, source);
      rows.set(name, read.rows);
      unknown.push(...read.unknown);
    }
  }
  unknown.push(...unknownSheets(workbook, [...rows.values()], source));
  const plan = planFromRows({ settings, rows, unknown, location, fileName: fileNameOf(file.path) }, findings);
  if (plan) findings.push(...compileRules(plan).findings, ...resolveIndicators(plan).findings);
  return { plan, findings };
}

/** 项目 and 内容, wherever the two stand side by side; the header itself may be absent. */
function settingsFromSheet(sheet: Sheet, source: SheetSource): Setting[] {
  return sheet.rows.flatMap(({ row, cells }) => {
    const filled = cells
      .map((cell) => ({ column: cell.column, text: textFromCell(cell, source.date1904) }))
      .filter(({ text }) => text !== "");
    const [item, ...contents] = filled;
    if (!item || contents.length === 0) return [];
    const key = nameKey(item.text).replace(/:$/, "");
    if (key === "项目") return [];
    const address = cellAddress(row, contents[0]!.column);
    return [
      {
        item: key,
        text: contents.map(({ text }) => text).join(" "),
        location: { kind: "plan", file: source.file, sheet: sheet.name, cell: address },
      },
    ];
  });
}
