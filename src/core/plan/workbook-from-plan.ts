import type { Plan, UnknownColumn } from "../model/plan.ts";
import { positionFromAddress } from "../model/sheet.ts";
import { rowOut } from "../model/sheet-out.ts";
import type { CellOut, RowOut, SheetOut, ValidationOut } from "../model/sheet-out.ts";
import { NEEDED_SHEETS, PLAN_COLUMNS, PLAN_SHEETS } from "./plan-sheets.ts";
import type { PlanColumn, PlanSheetName } from "./plan-sheets.ts";
import { textsFromPlan } from "./plan-texts.ts";
import type { PlanTexts } from "./plan-texts.ts";
import { AGGREGATIONS, DUPLICATES, FIELD_TYPES, FORM_KINDS, PERIOD_BASES } from "./read-forms.ts";
import { INDICATOR_SOURCES } from "./read-indicators.ts";
import { SEVERITIES } from "./read-rules.ts";

/** Columns with a few words to choose from, by sheet. */
export const PLAN_CHOICES: Readonly<
  Partial<Record<PlanSheetName, Readonly<Partial<Record<PlanColumn, readonly string[]>>>>>
> = {
  表样: {
    类型: FORM_KINDS.map(([, word]) => word),
    跨单位重复: DUPLICATES.map(([, word]) => word),
  },
  字段: {
    类型: FIELD_TYPES.map(([, word]) => word),
    必填: ["是", "否"],
    唯一: ["是", "否"],
    汇总方式: AGGREGATIONS.map(([, word]) => word),
    期间口径: PERIOD_BASES.map(([, word]) => word),
  },
  审核公式: { 级别: SEVERITIES.map(([, word]) => word) },
  指标: { 来源: INDICATOR_SOURCES.map(([, word]) => word) },
};

/** Blank rows under the last one get the drop-downs too, for what the clerk adds. */
const ROWS_TO_ADD = 200;

/**
 * The plan in its workbook form, all cells text; `planFromWorkbook` reads the same plan back. Sheets without a row are
 * left out, except those that a plan needs. Unknown columns and sheets are written again.
 */
export function workbookSheetsFromPlan(plan: Plan): SheetOut[] {
  const texts = textsFromPlan(plan);
  const known = PLAN_SHEETS.flatMap((name) => {
    const rows = texts.get(name) ?? [];
    if (rows.length === 0 && !NEEDED_SHEETS.includes(name)) return [];
    const unknown = name === "方案" ? [] : plan.unknown.filter(({ sheet }) => sheet === name);
    return [planSheet(name, rows, unknown)];
  });
  const others = plan.unknown.filter(({ sheet }) => !(PLAN_SHEETS as readonly string[]).includes(sheet));
  const names = [...new Set(others.map(({ sheet }) => sheet))];
  return [
    ...known,
    ...names.map((name) =>
      otherSheet(
        name,
        others.filter(({ sheet }) => sheet === name),
      ),
    ),
  ];
}

function planSheet(
  name: PlanSheetName,
  rows: readonly PlanTexts[],
  unknown: readonly UnknownColumn[],
): SheetOut {
  const columns: readonly PlanColumn[] = PLAN_COLUMNS[name];
  const body = rows.map((texts, index) => {
    const known = columns.map((column) => texts[column] || null);
    return rowOut(index + 2, [...known, ...unknown.map(({ cells }) => cells[index] || null)]);
  });
  const headers = [...columns, ...unknown.map(({ header }) => header)];
  return {
    name,
    rows: [rowOut(1, headers, "header"), ...body],
    widths: headers.map((header, index) =>
      widthOf([header, ...rows.map((row) => row[columns[index]!] ?? "")]),
    ),
    freeze: { rows: 1, columns: 0 },
    validations: validationsOf(name, columns, rows.length),
  };
}

function validationsOf(name: PlanSheetName, columns: readonly PlanColumn[], rows: number): ValidationOut[] {
  return Object.entries(PLAN_CHOICES[name] ?? {}).map(([column, options]) => {
    const at = columns.indexOf(column as PlanColumn) + 1;
    return {
      range: { top: 2, left: at, bottom: rows + 1 + ROWS_TO_ADD, right: at },
      kind: "list",
      options,
    };
  });
}

/** A sheet we do not know: its columns stand under their letters, without a header of ours. */
function otherSheet(name: string, columns: readonly UnknownColumn[]): SheetOut {
  const length = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const rows: RowOut[] = [];
  for (let index = 0; index < length; index += 1) {
    const cells: CellOut[] = columns.flatMap(({ header, cells: texts }) => {
      const column = positionFromAddress(`${header}1`)?.column;
      const value = texts[index] ?? "";
      return column === undefined || value === "" ? [] : [{ column, value }];
    });
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  }
  return { name, rows };
}

/** Wide enough for most of its texts, Chinese characters counting double. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((width, text) => Math.max(width, textWidth(text)), 0);
  return Math.min(48, Math.max(8, longest + 2));
}

function textWidth(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
