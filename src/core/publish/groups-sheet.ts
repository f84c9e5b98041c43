import type { FigureSet } from "../model/figure.ts";
import type { RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { GROUPS_SHEET } from "./result-sheet-names.ts";
import { headerWidths } from "./value-cells.ts";

const HEADERS = ["代码", "名称", "分组", "组别", "值", "计量单位"];

/** 分组指标: one row per group of every grouped indicator; null when there is none. */
export function groupsSheet(figures: FigureSet): SheetOut | null {
  const rows: RowOut[] = [];
  for (const { indicator, groups } of figures.figures) {
    for (const group of groups) {
      const by = indicator.groupBy.join("、");
      const values = [
        indicator.code,
        indicator.name,
        by,
        group.key.map((part) => part || "（空）").join(" / "),
        group.value,
        indicator.measureUnit,
      ];
      rows.push(rowOut(rows.length + 2, values));
    }
  }
  if (rows.length === 0) return null;
  return {
    name: GROUPS_SHEET,
    rows: [rowOut(1, HEADERS, "header"), ...rows],
    widths: headerWidths(HEADERS),
    freeze: { rows: 1, columns: 0 },
  };
}
