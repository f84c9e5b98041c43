import type { Explanation } from "../model/submission.ts";
import type { Sheet } from "../model/sheet.ts";
import { labelKey } from "../table/label.ts";
import { visibleText } from "../table/visible-text.ts";

/** Name of the sheet that carries a unit's explanations (审核说明). */
export const EXPLANATIONS_SHEET = "审核说明";
export const EXPLANATION_COLUMNS = ["规则", "工作表", "单元格", "现值", "说明"] as const;
const MOST_ROWS = 20;

/** The row of an 审核说明 sheet that holds the column names, and their columns in that order; 0 for one that is not there. */
export interface ExplanationHeader {
  readonly row: number;
  readonly columns: readonly number[];
}

/** null when no row among the first twenty names the columns. */
export function findExplanationHeader(sheet: Sheet): ExplanationHeader | null {
  for (const { row, cells } of sheet.rows.slice(0, MOST_ROWS)) {
    const named = new Map(cells.map((cell) => [labelKey(cell.text), cell.column]));
    if (named.has(EXPLANATION_COLUMNS[0])) {
      return { row, columns: EXPLANATION_COLUMNS.map((name) => named.get(name) ?? 0) };
    }
  }
  return null;
}

/** An explanation with whom and which file it is about; "" where it does not say. */
export interface GivenExplanation extends Explanation {
  readonly unit: string;
  readonly file: string;
}

/**
 * Reads an 审核说明 sheet: below the row that holds the column names, each row with a rule and a text is one explanation.
 * Rows that name another file than `own` answer for a file of the level below (汇总表) and not for this one.
 */
export function readExplanations(
  sheet: Sheet,
  own: string | null = null,
): { explanations: Explanation[]; missing: string | null } {
  const { explanations, missing } = readGivenExplanations(sheet);
  const isOwn = ({ file }: GivenExplanation) => own === null || file === "" || own.endsWith(file);
  return {
    explanations: explanations.filter(isOwn).map(({ rule, sheet: name, cell, value, text }) => {
      return { rule, sheet: name, cell, value, text };
    }),
    missing: missing === EXPLANATION_COLUMNS[0] ? null : missing,
  };
}

/** The same for a sheet that may also name unit and file. `missing` is the first column that is not there. */
export function readGivenExplanations(sheet: Sheet): {
  explanations: GivenExplanation[];
  missing: string | null;
} {
  const header = findExplanationHeader(sheet);
  if (!header) return { explanations: [], missing: EXPLANATION_COLUMNS[0] };
  const absent = header.columns.indexOf(0);
  if (absent >= 0) return { explanations: [], missing: EXPLANATION_COLUMNS[absent]! };
  const named = sheet.rows.find(({ row }) => row === header.row)!.cells;
  const columnOf = (name: string) => named.find((cell) => labelKey(cell.text) === name)?.column ?? 0;
  const [unit, file] = [columnOf("单位"), columnOf("文件")];
  const below = sheet.rows.filter((row) => row.row > header.row);
  const explanations = below.map(({ cells }) => {
    const text = (column: number) =>
      visibleText(cells.find((cell) => cell.column === column)?.text ?? "").text;
    const [rule, name, cell, value, words] = header.columns.map(text);
    return {
      unit: text(unit),
      file: text(file),
      rule: rule!,
      sheet: name!,
      cell: cell!.replace(/\$/g, "").toUpperCase(),
      value: value!,
      text: words!,
    };
  });
  return { explanations: explanations.filter((one) => one.rule !== "" && one.text !== ""), missing: null };
}
