import type { Consolidated } from "../model/consolidated.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { EXPLANATIONS_SHEET } from "./result-sheet-names.ts";
import { headerWidths } from "./value-cells.ts";

export const EXPLANATION_HEADERS = ["单位", "文件", "规则", "工作表", "单元格", "现值", "说明"] as const;

/** 审核说明 of all units; null when nobody explained anything. */
export function explanationsSheet({ explanations }: Consolidated): SheetOut | null {
  if (explanations.length === 0) return null;
  const rows = explanations.map((one, index) =>
    rowOut(index + 2, [one.unit, one.file, one.rule, one.sheet, one.cell, one.value, one.text]),
  );
  return {
    name: EXPLANATIONS_SHEET,
    rows: [rowOut(1, EXPLANATION_HEADERS, "header"), ...rows],
    widths: headerWidths(EXPLANATION_HEADERS),
    freeze: { rows: 1, columns: 0 },
  };
}
