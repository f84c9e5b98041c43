import type { SheetOut } from "../model/sheet-out.ts";

/** New names for old ones, as a formula says them: sheets and tables. */
export interface FormulaNames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** A quoted text, a quoted sheet, or a bare name with what follows it. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)([![])?/gu;

/**
 * The same formula of ours with sheets and tables called otherwise; texts in quotation marks stay.
 * @example renamedFormula("SUM('汇总'!$A$2:$A$9)", …) === "SUM('余条暂存1'!$A$2:$A$9)"
 */
export function renamedFormula(formula: string, names: FormulaNames): string {
  return formula.replace(PARTS, (whole, quoted?: string, bare?: string, after?: string) => {
    const sheet = quoted === undefined ? (after === "!" ? bare : undefined) : quoted.replaceAll("''", "'");
    if (sheet !== undefined) {
      const renamed = names.sheets.get(sheet);
      return renamed === undefined ? whole : `'${renamed.replaceAll("'", "''")}'!`;
    }
    const table = bare !== undefined && after === "[" ? names.tables.get(bare) : undefined;
    return table === undefined ? whole : `${table}[`;
  });
}

/** The sheet with its formulas renamed; the very same where it has none. */
export function withRenamedFormulas(sheet: SheetOut, names: FormulaNames): SheetOut {
  if (sheet.rows.every(({ cells }) => cells.every(({ formula }) => formula === undefined))) return sheet;
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, formula: renamedFormula(cell.formula, names) },
    ),
  }));
  return { ...sheet, rows };
}
