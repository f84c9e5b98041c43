import type { Sheet } from "../model/sheet.ts";
import type { Shortfall } from "../model/submission.ts";
import { labelKey } from "../table/label.ts";
import { visibleText } from "../table/visible-text.ts";

/** Name of the sheet of a consolidated workbook that says what is not in its totals (完整性). */
export const SHORTFALL_SHEET = "完整性";
export const SHORTFALL_COLUMNS = ["表名", "字段", "未计入单元格", "缺报单位", "下级缺报单位"] as const;
const MOST_CELLS = 1_000_000_000;

/** One line of 完整性: units of the workbook's own level and those below it stand apart. */
export interface ShortfallLine extends Shortfall {
  readonly below: readonly string[];
}

/** Reads 完整性; a sheet with other columns is somebody else's and says nothing. */
export function readShortfalls(sheet: Sheet): ShortfallLine[] {
  const [first, ...rows] = sheet.rows;
  const columns = SHORTFALL_COLUMNS.map(
    (name) => first?.cells.find((cell) => labelKey(cell.text) === labelKey(name))?.column ?? 0,
  );
  if (columns.includes(0)) return [];
  return rows.map(({ cells }) => {
    const text = (column: number) =>
      visibleText(cells.find((cell) => cell.column === column)?.text ?? "").text;
    const [form, field, count, units, below] = columns.map(text);
    const known = /^\d{1,9}$/.test(count!) ? Math.min(Number(count), MOST_CELLS) : 0;
    return { form: form!, field: field!, cells: known, units: namesIn(units!), below: namesIn(below!) };
  });
}

function namesIn(text: string): string[] {
  return text.split("、").filter((name) => name !== "");
}
