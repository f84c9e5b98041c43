import { nameKey } from "../expression/characters.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { UnknownColumn } from "../model/plan.ts";
import { columnName } from "../model/sheet.ts";
import type { Sheet, Workbook } from "../model/sheet.ts";
import { textFromCell } from "./cell-text.ts";
import type { PlanRow } from "./plan-row.ts";
import { PLAN_SHEETS } from "./plan-sheets.ts";
import type { SheetSource } from "./sheet-rows.ts";

/** Sheets of a consolidated workbook, which is a plan too; they are results and no part of it. */
const RESULT_SHEETS = [
  "报送情况",
  "审核意见",
  "数据依据",
  "审核说明",
  "分组指标",
  "完整性",
  "审核情况",
  "更正情况",
  "来源列",
  "指标结果",
];
/** Result sheets begin with their form's name, as far as Excel allows names of sheets. */
const COMPARED_CHARACTERS = 20;
/** Sheets of a plan are written by hand; a longer one holds data, and that it is not kept is said. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 500;

/**
 * Small sheets that we do not know (an instruction, a contact list), kept text by text so that they are written again:
 * one column each, its header the column's letter, its cells from row 1 on.
 */
export function unknownSheets(
  workbook: Workbook,
  rows: readonly (readonly PlanRow[])[],
  source: SheetSource,
): UnknownColumn[] {
  const forms = rows.flat().map((row) => nameKey(row.text("表名")));
  const others = new Set([...PLAN_SHEETS, ...RESULT_SHEETS, ...forms].map(nameKey));
  return workbook.sheets
    .filter((sheet) => !sheet.hidden && !others.has(nameKey(sheet.name)))
    .filter((sheet) => !forms.some((form) => form !== "" && sheetKey(sheet.name).startsWith(sheetKey(form))))
    .flatMap((sheet) => columnsOfSheet(sheet, source));
}

function sheetKey(name: string): string {
  return nameKey(name)
    .replace(/[\\/?*[\]:_-]/g, "")
    .slice(0, COMPARED_CHARACTERS);
}

function columnsOfSheet(sheet: Sheet, { file, date1904, findings }: SheetSource): UnknownColumn[] {
  const last = sheet.rows[sheet.rows.length - 1]?.row ?? 0;
  if (last > MOST_ROWS || sheet.rows.some(({ cells }) => cells.some(({ column }) => column > MOST_COLUMNS))) {
    findings.push(
      makeFinding("plan.sheet-not-kept", { kind: "plan", file, sheet: sheet.name }, { sheet: sheet.name }),
    );
    return [];
  }
  const columns = new Map<number, string[]>();
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const text = textFromCell(cell, date1904);
      if (text === "") continue;
      const texts = columns.get(cell.column) ?? [];
      while (texts.length < row - 1) texts.push("");
      texts.push(text);
      columns.set(cell.column, texts);
    }
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, cells]) => ({ sheet: sheet.name, header: columnName(column), cells }));
}
