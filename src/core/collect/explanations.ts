import type { Explanation } from "../model/submission.ts";
import type { Sheet } from "../model/sheet.ts";
import { labelKey } from "../table/label.ts";
import { visibleText } from "../table/visible-text.ts";

/** Name of the sheet that carries a unit's explanations (审核说明). */
export const EXPLANATIONS_SHEET = "审核说明";
const COLUMNS = ["规则", "工作表", "单元格", "现值", "说明"] as const;
const MOST_ROWS = 20;

/** Reads an 审核说明 sheet: below the row that holds the column names, each row with a rule and a text is one explanation. */
export function readExplanations(sheet: Sheet): { explanations: Explanation[]; missing: string | null } {
  for (const header of sheet.rows.slice(0, MOST_ROWS)) {
    const columns = new Map(header.cells.map((cell) => [labelKey(cell.text), cell.column]));
    const missing = COLUMNS.filter((name) => !columns.has(name));
    if (missing.length === COLUMNS.length || !columns.has("规则")) continue;
    if (missing.length > 0) return { explanations: [], missing: missing[0]! };
    const at = COLUMNS.map((name) => columns.get(name)!);
    const below = sheet.rows.filter((row) => row.row > header.row);
    const explanations = below.map(({ cells }) => {
      const text = (column: number) =>
        visibleText(cells.find((cell) => cell.column === column)?.text ?? "").text;
      const [rule, name, cell, value, words] = at.map(text);
      return {
        rule: rule!,
        sheet: name!,
        cell: cell!.replace(/\$/g, "").toUpperCase(),
        value: value!,
        text: words!,
      };
    });
    return { explanations: explanations.filter((one) => one.rule !== "" && one.text !== ""), missing: null };
  }
  return { explanations: [], missing: null };
}
