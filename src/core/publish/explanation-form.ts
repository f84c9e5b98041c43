import { EXPLANATION_COLUMNS } from "../collect/explanations.ts";
import type { Explanation } from "../model/submission.ts";
import type { CellOut, RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { fittedRow } from "./row-height.ts";
import { EXPLANATIONS_SHEET } from "./result-sheet-names.ts";

/** One line of 审核说明 for the unit: what is to be explained, and why it is asked. */
export interface ExplanationLine extends Explanation {
  /** 审核提示 */
  readonly asked: string;
}

const WIDTHS = [24, 14, 10, 14, 40, 50];
const GUIDE =
  "标为“需核实”的内容，情况属实的，请在“说明”栏写明原因后一并报送；数据有误的，请直接改正。“规则、工作表、单元格、现值”四栏请勿改动。";

/** 审核说明 with lines prepared and some more left blank; only what the unit fills is unlocked. */
export function explanationForm(
  lines: readonly ExplanationLine[],
  options: { readonly blankRows: number; readonly isProtected: boolean },
): SheetOut {
  const header = [...EXPLANATION_COLUMNS, "审核提示"];
  const rows: RowOut[] = [
    { ...rowOut(1, [GUIDE], "note"), height: 32 },
    rowOut(2, header, "header"),
    ...lines.map((line, index): RowOut => {
      const texts = [line.rule, line.sheet, line.cell, line.value];
      const given = texts.map((value, column): CellOut => ({ column: column + 1, value }));
      const text: CellOut = { column: 5, value: line.text === "" ? null : line.text, look: "input" };
      const cells = [...given, text, { column: 6, value: line.asked, look: "note" } as const];
      return fittedRow({ row: index + 3, cells }, WIDTHS);
    }),
  ];
  for (let index = 0; index < options.blankRows; index += 1) {
    const cells = EXPLANATION_COLUMNS.map((_, column): CellOut => ({
      column: column + 1,
      value: null,
      look: "input",
    }));
    rows.push({ row: lines.length + 3 + index, cells });
  }
  return {
    name: EXPLANATIONS_SHEET,
    rows,
    widths: WIDTHS,
    merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
    freeze: { rows: 2, columns: 0 },
    landscape: true,
    ...(options.isProtected ? { isProtected: true } : {}),
  };
}
