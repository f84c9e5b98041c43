import { aggregationOf } from "../expression/aggregate-values.ts";
import type { ConsolidatedFixed, RollUp } from "../model/consolidated.ts";
import type { Field } from "../model/plan.ts";
import { positionFromAddress } from "../model/sheet.ts";
import type { CellOut, RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { criterionOfText } from "./criteria.ts";
import type { FormSheets } from "./result-sheet-names.ts";
import { quotedSheet } from "./result-sheet-names.ts";
import { cellOfValue, headerWidths } from "./value-cells.ts";

export const LONG_HEADERS = ["单位", "字段", "值", "文件", "工作表", "单元格"] as const;

/** Where a fixed form's total stands in its sheet: at its own 单元格, else beside its label, one field a row. */
export function totalPosition(fixed: ConsolidatedFixed, field: Field): { row: number; column: number } {
  const own = field.cell === null ? null : positionFromAddress(field.cell);
  return own ?? { row: fixed.form.fields.indexOf(field) + 1 + rowsTaken(fixed), column: 2 };
}

/** Labels of fields without a cell start below the lowest cell of the plan. */
function rowsTaken(fixed: ConsolidatedFixed): number {
  const rows = fixed.form.fields.map((field) =>
    field.cell ? (positionFromAddress(field.cell)?.row ?? 0) : 0,
  );
  return Math.max(0, ...rows);
}

/** The form's own layout with the totals; sums are live over the long table. */
export function totalsSheet(fixed: ConsolidatedFixed, names: FormSheets): SheetOut {
  const cells = new Map<number, Map<number, CellOut>>();
  const put = (row: number, cell: CellOut) => {
    const line = cells.get(row) ?? new Map<number, CellOut>();
    cells.set(row, line);
    if (!line.has(cell.column)) line.set(cell.column, cell);
  };
  const places = fixed.form.fields.map((field) => ({ field, ...totalPosition(fixed, field) }));
  for (const { field, row, column } of places) {
    const total = cellOfValue(column, fixed.totals.get(field) ?? null, field);
    const formula = total ? totalFormula(fixed, field, names) : null;
    if (total) put(row, { ...total, ...(formula ? { formula } : {}) });
  }
  for (const { field, row, column } of places) {
    if (column > 1) put(row, { column: column - 1, value: field.name, look: "label" });
    else if (row > 1) put(row - 1, { column, value: field.name, look: "label" });
  }
  const rows = [...cells]
    .sort(([a], [b]) => a - b)
    .map(([row, line]): RowOut => ({
      row,
      cells: [...line.values()].sort((a, b) => a.column - b.column),
    }));
  return { name: names.main, rows, widths: [24, 14] };
}

function totalFormula(fixed: ConsolidatedFixed, field: Field, names: FormSheets): string | null {
  const criterion = criterionOfText(field.name);
  if (aggregationOf(field) !== "sum" || criterion === null) return null;
  const last = fixed.cells.length + 1;
  const column = (letter: string) => `${quotedSheet(names.long)}!$${letter}$2:$${letter}$${last}`;
  return `SUMIFS(${column("C")},${column("B")},${criterion})`;
}

/** 单位, 字段, 值, 文件, 工作表, 单元格: one row per cell that counts. */
export function longSheet(fixed: ConsolidatedFixed, names: FormSheets): SheetOut {
  const body = fixed.cells.map((cell, index): RowOut => {
    const value = cellOfValue(3, cell.value, cell.field);
    const texts: CellOut[] = [
      { column: 1, value: cell.unit },
      { column: 2, value: cell.field.name },
      { column: 4, value: cell.file },
      { column: 5, value: cell.sheet },
      { column: 6, value: cell.cell },
    ];
    return { row: index + 2, cells: [...texts.slice(0, 2), ...(value ? [value] : []), ...texts.slice(2)] };
  });
  return {
    name: names.long,
    rows: [rowOut(1, LONG_HEADERS, "header"), ...body],
    widths: headerWidths(LONG_HEADERS),
    freeze: { rows: 1, columns: 0 },
  };
}

/** 本级上报数 beside 下级汇总数. */
export function rollUpSheet(rollUps: readonly RollUp[], name: string): SheetOut {
  const headers = [
    "单位",
    "字段",
    "本级上报数",
    "下级汇总数",
    "差额",
    "是否计入",
    "文件",
    "工作表",
    "单元格",
  ];
  const body = rollUps.map((rollUp, index) =>
    rowOut(index + 2, [
      rollUp.unit,
      rollUp.field,
      rollUp.own,
      rollUp.below,
      rollUp.own.minus(rollUp.below),
      rollUp.counted ? "与下级一并计入" : "不重复计入",
      rollUp.cell.file,
      rollUp.cell.sheet,
      rollUp.cell.cell,
    ]),
  );
  return {
    name,
    rows: [rowOut(1, headers, "header"), ...body],
    widths: headerWidths(headers),
    freeze: { rows: 1, columns: 0 },
  };
}
