import { makeFinding } from "../finding/make-finding.ts";
import type { Finding } from "../finding/finding.ts";
import { cellAddress, type Cell, type Sheet } from "../model/sheet.ts";

const FAR_ROWS = 10_000;
const FAR_COLUMNS = 1_000;
/** [1]Sheet!A1, 'C:\[book.xlsx]Sheet'!A1, and the forms of OpenDocument. */
const EXTERNAL = /\[[^\][]{1,255}\](?:[^\][!'+\-*/,()=<>&^\s"]{0,255}|[^\][!']{0,255}')!|file:\/\//i;
/** DDE ("cmd|'/c calc'!A0") and functions that fetch or run something. */
const DANGEROUS =
  /\w\s*\|\s*'?[^|!]{0,255}!|\b(?:DDE|DDEAUTO|WEBSERVICE|FILTERXML|RTD|CALL|EXEC|REGISTER(?:\.ID)?|IMPORTXML|IMPORTDATA|IMPORTHTML|IMPORTFEED|IMAGE)\s*\(/i;
/** Text that a spreadsheet would run: = or @ at the start, or a sign before something with a function or a DDE bar. */
const LIKE_FORMULA = /^\s*(?:[=@]\s*[A-Za-z+\-('"\d]|[+-][^\n]{0,200}[(|!])/;

/** What in the sheets asks for attention although it was read: hidden things, formulas that reach out, stray cells. */
export function attentionFindings(sheets: readonly Sheet[], file: string): Finding[] {
  const findings: Finding[] = [];
  for (const sheet of sheets) {
    const location = { kind: "cell", file, sheet: sheet.name } as const;
    if (sheet.hidden) findings.push(makeFinding("workbook.hidden-sheet", location, { found: sheet.name }));
    const hiddenRows = sheet.rows.reduce((count, row) => count + (row.hidden ? 1 : 0), 0);
    if (hiddenRows > 0 || sheet.hiddenColumns.length > 0) {
      const columns = sheet.hiddenColumns.length;
      findings.push(makeFinding("workbook.hidden-cells", location, { rows: hiddenRows, columns }));
    }
    const stray = strayCell(sheet);
    if (stray !== null) {
      findings.push(makeFinding("workbook.stray-cell", { ...location, cell: stray }, { found: stray }));
    }
    findings.push(...formulaFindings(sheet, file));
  }
  return findings;
}

/** One finding of each kind per sheet: how many cells, and the first of them. */
function formulaFindings(sheet: Sheet, file: string): Finding[] {
  const seen = new Map<string, { count: number; cell: string; found: string }>();
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      for (const code of codesOf(cell)) {
        const entry = seen.get(code);
        if (entry !== undefined) entry.count++;
        else {
          const address = cellAddress(row.row, cell.column);
          const content = cell.formula === null ? cell.text : `=${cell.formula}`;
          seen.set(code, { count: 1, cell: address, found: `${address} ${content.slice(0, 60)}` });
        }
      }
    }
  }
  return [...seen].map(([code, { count, cell, found }]) =>
    makeFinding(code as FormulaCode, { kind: "cell", file, sheet: sheet.name, cell }, { count, found }),
  );
}

type FormulaCode =
  | "workbook.external-link"
  | "workbook.formula-dangerous"
  | "workbook.formula-no-value"
  | "workbook.text-like-formula";

const NONE: readonly FormulaCode[] = [];

function codesOf(cell: Cell): readonly FormulaCode[] {
  const { formula } = cell;
  if (formula === null) {
    return cell.type === "text" && isLikeFormula(cell.text) ? ["workbook.text-like-formula"] : NONE;
  }
  const codes: FormulaCode[] = [];
  const head = formula.slice(0, 8192);
  if (DANGEROUS.test(head)) codes.push("workbook.formula-dangerous");
  else if (EXTERNAL.test(head)) codes.push("workbook.external-link");
  if (cell.type === "error" && cell.text === "") codes.push("workbook.formula-no-value");
  return codes;
}

function isLikeFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly all text begins with a letter or a Chinese character; the pattern is for the rest.
  if (first > 64 || (first >= 48 && first <= 57)) return false;
  return LIKE_FORMULA.test(text.slice(0, 300));
}

/** The address of a cell far below or to the right of everything before it; null when there is none. */
function strayCell(sheet: Sheet): string | null {
  let lastRow = 0;
  for (const { row, cells } of sheet.rows) {
    if (lastRow > 0 && row - lastRow > FAR_ROWS) return cellAddress(row, cells[0]!.column);
    lastRow = row;
    for (let i = 1; i < cells.length; i++) {
      if (cells[i]!.column - cells[i - 1]!.column > FAR_COLUMNS) return cellAddress(row, cells[i]!.column);
    }
  }
  return null;
}
