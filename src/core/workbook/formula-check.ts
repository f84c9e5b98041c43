import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import { cellAddress, type Cell, type Sheet } from "../model/sheet.ts";
import { referencesOf, simpleFormulaValue, type FormulaReference } from "./formula-value.ts";

/** Beyond these a workbook's formulas are not followed, which is said: reading must stay quick. */
const MOST_FORMULAS = 20_000;
const MOST_STEPS = 500_000;
const MOST_FINDINGS = 50;
const TOLERANCE = 1e-6;

/** A formula cell and where it stands. */
interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly cell: Cell;
}

/**
 * Looks for formulas whose stored result cannot be right: circular ones, whose result (usually 0) is taken away, and sums,
 * differences, products and quotients that do not agree with the numbers stored beside them.
 */
export function checkFormulas(
  sheets: readonly Sheet[],
  file: string,
): { sheets: readonly Sheet[]; findings: Finding[] } {
  const formulas = formulaCells(sheets);
  if (formulas.length === 0) return { sheets, findings: [] };
  if (formulas.length > MOST_FORMULAS) return { sheets, findings: [unchecked(file, formulas.length)] };
  const grid = new StoredGrid(sheets);
  const circular = new Set(grid.circularOf(formulas).map(({ cell }) => cell));
  const findings: Finding[] = [];
  for (const [index, { sheet, row, cell }] of formulas.entries()) {
    if (findings.length >= MOST_FINDINGS || grid.isExhausted) {
      findings.push(unchecked(file, formulas.length - index));
      break;
    }
    const address = cellAddress(row, cell.column);
    const location = { kind: "cell", file, sheet: sheet.name, cell: address } as const;
    const formula = `=${(cell.formula ?? "").slice(0, 80)}`;
    if (circular.has(cell)) {
      findings.push(
        makeFinding("workbook.formula-circular", location, { cell: address, formula, found: cell.text }),
      );
    } else if (cell.type === "number") {
      const value = simpleFormulaValue(cell.formula ?? "", (reference) => grid.numbers(sheet, reference));
      if (value === null || isClose(value, Number(cell.text))) continue;
      const params = { cell: address, formula, expected: String(value), found: cell.text };
      findings.push(makeFinding("workbook.formula-stale", location, params));
    }
  }
  return {
    sheets: circular.size === 0 ? sheets : sheets.map((sheet) => withoutResults(sheet, circular)),
    findings,
  };
}

function unchecked(file: string, count: number): Finding {
  return makeFinding("workbook.formulas-unchecked", { kind: "submission", file }, { count });
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function formulaCells(sheets: readonly Sheet[]): FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const sheet of sheets) {
    for (const { row, cells } of sheet.rows) {
      for (const cell of cells)
        if (cell.formula !== null && cell.formula !== "") found.push({ sheet, row, cell });
    }
  }
  return found;
}

/** Circular formulas lose their stored result, so that it takes part in nothing. */
function withoutResults(sheet: Sheet, circular: ReadonlySet<Cell>): Sheet {
  const rows = sheet.rows.map((row) =>
    row.cells.some((cell) => circular.has(cell))
      ? {
          ...row,
          cells: row.cells.map((cell) =>
            circular.has(cell) ? ({ ...cell, type: "error", text: "" } as const) : cell,
          ),
        }
      : row,
  );
  return { ...sheet, rows };
}

/** The stored cells by position, walked within a bounded number of steps. */
class StoredGrid {
  private readonly byName = new Map<string, Sheet>();
  private readonly cells = new Map<Sheet, Map<number, Map<number, Cell>>>();
  private steps = 0;

  /** So much was looked up that nothing more is. */
  get isExhausted(): boolean {
    return this.steps > MOST_STEPS;
  }

  constructor(sheets: readonly Sheet[]) {
    for (const sheet of sheets) this.byName.set(sheet.name.toLowerCase(), sheet);
  }

  /** The numbers of a range, blanks left out; null when it is unknown, too large, or holds anything but numbers. */
  numbers(own: Sheet, reference: FormulaReference): readonly number[] | null {
    const found = this.cellsIn(own, reference);
    if (found === null) return null;
    const isRange =
      reference.range.top !== reference.range.bottom || reference.range.left !== reference.range.right;
    const numbers: number[] = [];
    for (const cell of found) {
      if (cell.type === "number") numbers.push(Number(cell.text));
      // SUM passes over text and truth values in a range.
      else if (!(isRange && (cell.type === "text" || cell.type === "boolean"))) return null;
    }
    return numbers;
  }

  /** The formulas that lead back to themselves. */
  circularOf(formulas: readonly FormulaCell[]): FormulaCell[] {
    const byCell = new Map(formulas.map((formula) => [formula.cell, formula]));
    const state = new Map<Cell, "open" | "done">();
    const circular = new Set<FormulaCell>();
    for (const start of formulas) {
      if (state.has(start.cell)) continue;
      const path: { formula: FormulaCell; next: FormulaCell[] }[] = [];
      const enter = (formula: FormulaCell) => {
        state.set(formula.cell, "open");
        path.push({ formula, next: this.formulasNamed(formula, byCell) });
      };
      enter(start);
      while (path.length > 0) {
        const top = path[path.length - 1]!;
        const next = top.next.pop();
        if (next === undefined) {
          state.set(top.formula.cell, "done");
          path.pop();
        } else if (state.get(next.cell) === "open") {
          for (let i = path.length - 1; i >= 0; i--) {
            circular.add(path[i]!.formula);
            if (path[i]!.formula.cell === next.cell) break;
          }
        } else if (!state.has(next.cell)) enter(next);
      }
    }
    return [...circular];
  }

  private formulasNamed(formula: FormulaCell, byCell: ReadonlyMap<Cell, FormulaCell>): FormulaCell[] {
    const named: FormulaCell[] = [];
    for (const reference of referencesOf(formula.cell.formula ?? "")) {
      for (const cell of this.cellsIn(formula.sheet, reference) ?? []) {
        const other = byCell.get(cell);
        if (other !== undefined) named.push(other);
      }
    }
    return named;
  }

  private cellsIn(own: Sheet, { sheet: name, range }: FormulaReference): Cell[] | null {
    const sheet = name === null ? own : this.byName.get(name.toLowerCase());
    if (sheet === undefined) return null;
    const rows = this.rowsOf(sheet);
    const height = range.bottom - range.top + 1;
    this.steps += Math.min(height, rows.size);
    const found: Cell[] = [];
    const visit = (row: ReadonlyMap<number, Cell>) => {
      this.steps += Math.min(range.right - range.left + 1, row.size);
      if (range.right - range.left < row.size) {
        for (let column = range.left; column <= range.right; column++) {
          const cell = row.get(column);
          if (cell !== undefined) found.push(cell);
        }
      } else {
        for (const [column, cell] of row) if (column >= range.left && column <= range.right) found.push(cell);
      }
    };
    if (this.isExhausted) return null;
    if (height <= rows.size) {
      for (let row = range.top; row <= range.bottom; row++) {
        const cells = rows.get(row);
        if (cells !== undefined) visit(cells);
      }
    } else {
      for (const [row, cells] of rows) if (row >= range.top && row <= range.bottom) visit(cells);
    }
    return this.steps > MOST_STEPS ? null : found;
  }

  private rowsOf(sheet: Sheet): Map<number, Map<number, Cell>> {
    let rows = this.cells.get(sheet);
    if (rows === undefined) {
      rows = new Map();
      for (const { row, cells } of sheet.rows)
        rows.set(row, new Map(cells.map((cell) => [cell.column, cell])));
      this.cells.set(sheet, rows);
    }
    return rows;
  }
}
