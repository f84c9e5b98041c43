import type { Expression } from "../expression/ast.ts";
import type { Scope } from "../expression/scope.ts";
import { type DecidingField, decidingFields } from "../expression/trace.ts";
import type { ConditionCells, TraceEntry } from "../model/figure.ts";
import { cellAddress, positionFromAddress } from "../model/sheet.ts";

/**
 * The cells that the conditions of formulas read in all records of a form, those of records left out, too: a change there
 * changes the figure. Told by columns, since there is one for each row. Asked for many figures, a column is gone through once.
 */
export function conditionReader(scope: Scope): (expression: Expression) => readonly ConditionCells[] {
  const known = new Map<string, readonly ConditionCells[]>();
  return (expression) =>
    decidingFields(expression.root).flatMap((deciding) => {
      const key = JSON.stringify([deciding.period, deciding.form.name, deciding.field]);
      const cells = known.get(key) ?? cellsOf(deciding, scope);
      known.set(key, cells);
      return cells;
    });
}

/** Neighbouring cells of one column. */
interface Run {
  readonly entry: TraceEntry;
  readonly column: number;
  readonly ranges: { readonly first: number; last: number }[];
}

function cellsOf({ form, field, period }: DecidingField, scope: Scope): ConditionCells[] {
  const runs: Run[] = [];
  for (const record of scope.records(form, period) ?? []) {
    const entry = record.trace(field);
    // A form without this column has no cell that could decide anything.
    const position = entry.cell === undefined ? null : positionFromAddress(entry.cell);
    if (!position) continue;
    const { row, column } = position;
    const run = runs[runs.length - 1];
    if (!run || run.column !== column || !isSameSheet(run.entry, entry)) {
      runs.push({ entry, column, ranges: [{ first: row, last: row }] });
      continue;
    }
    const range = run.ranges[run.ranges.length - 1]!;
    if (row === range.last + 1) range.last = row;
    else run.ranges.push({ first: row, last: row });
  }
  return runs.map(({ entry, column, ranges }) => ({
    unit: entry.unit,
    file: entry.file,
    sheet: entry.sheet,
    field,
    cells: ranges.map(({ first, last }) => rangeText(column, first, last)).join(" "),
    ...(entry.period === undefined ? {} : { period: entry.period }),
  }));
}

function isSameSheet(a: TraceEntry, b: TraceEntry): boolean {
  return a.unit === b.unit && a.file === b.file && a.sheet === b.sheet && a.period === b.period;
}

function rangeText(column: number, first: number, last: number): string {
  const from = cellAddress(first, column);
  return first === last ? from : `${from}:${cellAddress(last, column)}`;
}

/** Whether "C2:C40 C42" holds "C7". */
export function holdsCell({ cells }: ConditionCells, cell: string): boolean {
  const wanted = positionFromAddress(cell);
  if (!wanted) return false;
  return cells.split(" ").some((range) => {
    const [first, last = first] = range.split(":").map(positionFromAddress);
    if (!first || !last || first.column !== wanted.column) return false;
    return first.row <= wanted.row && wanted.row <= last.row;
  });
}
