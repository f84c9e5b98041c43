import { measureOf } from "../figures/measure.ts";
import type { Completeness, Figure, FigureSet } from "../model/figure.ts";
import type { Plan } from "../model/plan.ts";
import type { CellOut, RowOut, SheetOut } from "../model/sheet-out.ts";
import { RESULT_COLUMNS } from "../plan/plan-sheets.ts";
import { resolveIndicators } from "../plan/resolve-indicators.ts";
import { excelFormula } from "./excel-formula.ts";
import type { FormPlace } from "./excel-formula.ts";

/** 值, 完整性, 状态, 备注 behind the columns of the plan's sheet 指标, one row per indicator in the plan's order. */
export function withResults(
  sheet: SheetOut,
  figures: FigureSet,
  plan: Plan,
  places: ReadonlyMap<string, FormPlace>,
): SheetOut {
  const headers = RESULT_COLUMNS["指标"]!;
  const header = sheet.rows[0]!;
  const first = Math.max(...header.cells.map((cell) => cell.column)) + 1;
  const byCode = new Map(figures.figures.map((figure) => [figure.indicator.code, figure]));
  const expressions = new Map(
    resolveIndicators(plan).indicators.map(({ indicator, expression }) => [indicator.code, expression]),
  );
  const titles = headers.map((value, i): CellOut => ({ column: first + i, value, look: "header" }));
  const rows = sheet.rows.slice(1).map((row, index): RowOut => {
    const indicator = plan.indicators[index];
    const figure = indicator && byCode.get(indicator.code);
    if (!indicator || !figure) return row;
    const expression = expressions.get(indicator.code) ?? null;
    const formula =
      expression && figure.value
        ? excelFormula(expression, places, measureOf(indicator, expression.root.type).factor)
        : null;
    return { ...row, cells: [...row.cells, ...resultCells(figure, formula, first)] };
  });
  const widths = [...(sheet.widths ?? [])];
  while (widths.length < first - 1) widths.push(0);
  return {
    ...sheet,
    rows: [{ ...header, cells: [...header.cells, ...titles] }, ...rows],
    widths: [...widths, 14, 30, 10, 40],
  };
}

function resultCells(figure: Figure, formula: string | null, first: number): CellOut[] {
  const { value, phrase, completeness, indicator } = figure;
  const state = stateOf(figure);
  const cells: CellOut[] = [
    {
      column: first + 1,
      value: completenessText(completeness),
      ...(completeness.complete ? {} : { look: "doubt" as const }),
    },
    { column: first + 2, value: state, ...(state === "缺数" ? { look: "error" as const } : {}) },
  ];
  if (value) cells.unshift({ column: first, value, look: "total", ...(formula ? { formula } : {}) });
  else if (phrase !== null) cells.unshift({ column: first, value: phrase, look: "total" });
  const note = noteOf(figure, formula);
  if (note !== "" && indicator.source === "consolidated")
    cells.push({ column: first + 3, value: note, look: "note" });
  return cells;
}

export function stateOf(figure: Figure): string {
  if (figure.value === null && figure.phrase === null) return "缺数";
  if (figure.indicator.source === "manual") return "手工";
  return figure.completeness.complete ? "正常" : "不完整";
}

function noteOf(figure: Figure, formula: string | null): string {
  return figure.value && !formula ? "值由程序计算，Excel 无法用公式表示" : "";
}

/** 完整, or who is missing and how many cells were left out; a figure without a number lacks that, whoever reported. */
export function completenessText({ complete, missing, excluded }: Completeness): string {
  if (complete) return "完整";
  const parts = [
    ...(missing.length > 0 ? [`缺 ${missing.length} 个单位：${missing.join("、")}`] : []),
    ...(excluded > 0 ? [`${excluded} 个单元格未计入`] : []),
  ];
  return parts.length === 0 ? "没有数" : parts.join("；");
}
