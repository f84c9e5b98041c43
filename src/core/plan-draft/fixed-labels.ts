import type { Cell } from "../model/sheet.ts";
import { holdsSomething } from "../table/list-body.ts";
import { labelKey, plainLabel } from "../table/label.ts";
import { isNumberingRow } from "../table/row-kind.ts";
import { type SheetCells, sheetCells } from "../table/sheet-cells.ts";
import { isUnitText } from "./field-label.ts";
import { SIDE_HEADERS } from "./form-kind.ts";
import type { SheetView } from "./group-sheets.ts";
import { isDayCell, isLabelCell, isNumberCell } from "./label-cells.ts";

/** A label with where it stands. */
export interface PlacedLabel {
  /** Without 一、 and 其中：. */
  readonly text: string;
  readonly isPart: boolean;
  readonly column: number;
}

/** A value of a fixed form with the labels that could name it. */
export interface LabelledValue {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** Left of it, the nearest first. */
  readonly left: readonly PlacedLabel[];
  /** Above it, the nearest first. */
  readonly above: readonly PlacedLabel[];
  /** The text of a unit column in its row. */
  readonly measureUnit: string;
}

/** A form with more numbers than this is not filled by hand; one more is given, so that it is seen that there are more. */
export const MOST_VALUES = 1000;
const MOST_UP = 60;
const MOST_LEFT = 40;
const MOST_LEVELS = 3;

/** Every number and day of a sheet with its labels; numbers of rows, columns and signature lines are none. */
export function labelledValues(view: SheetView): LabelledValue[] {
  const grid = sheetCells(view.sheet);
  const numbering = new Set(
    view.sheet.rows
      .filter(({ cells }) => isNumberingRow(cells.filter(holdsSomething).map((cell) => cell.text)))
      .map(({ row }) => row),
  );
  const sides = sideColumns(view);
  const values: LabelledValue[] = [];
  for (const { cell, range } of grid.all) {
    if (values.length > MOST_VALUES) break;
    const { top: row, left: column } = range;
    if ((!isNumberCell(cell) && !isDayCell(cell)) || numbering.has(row) || isSide(sides, row, column))
      continue;
    const left = labelsLeft(grid, sides, row, column);
    const above = labelsAbove(view, grid, row, column);
    if (left.blocked || left.labels.length + above.length === 0) continue;
    values.push({ row, column, cell, left: left.labels, above, measureUnit: left.measureUnit });
  }
  return values;
}

type Sides = ReadonlyMap<number, number>;

/** Columns under 计量单位, 代码 and the like, with the row of that header. */
function sideColumns({ sheet }: SheetView): Sides {
  const columns = new Map<number, number>();
  for (const { row, cells } of sheet.rows.slice(0, MOST_UP)) {
    for (const cell of cells) {
      if (cell.type !== "text" || !SIDE_HEADERS.has(labelKey(cell.text))) continue;
      if (!columns.has(cell.column)) columns.set(cell.column, row);
    }
  }
  return columns;
}

function isSide(sides: Sides, row: number, column: number): boolean {
  const header = sides.get(column);
  return header !== undefined && header < row;
}

/** `blocked`: the value belongs to a signature line or to a text that is no label. */
function labelsLeft(
  grid: SheetCells,
  sides: Sides,
  row: number,
  column: number,
): { labels: PlacedLabel[]; measureUnit: string; blocked: boolean } {
  const labels: PlacedLabel[] = [];
  let measureUnit = "";
  for (let at = column - 1; at >= Math.max(1, column - MOST_LEFT) && labels.length < MOST_LEVELS; at -= 1) {
    const cell = grid.at(row, at);
    if (!cell || !holdsSomething(cell)) continue;
    const text = cell.text.trim();
    if (cell.type === "text" && isUnitText(text) && (isSide(sides, row, at) || labels.length === 0)) {
      measureUnit ||= text;
    } else if (isLabelCell(cell)) {
      if (!isSide(sides, row, at)) push(labels, text, grid.range(row, at).left);
    } else if (cell.type === "text" && !isNumberCell(cell) && labels.length === 0) {
      return { labels, measureUnit, blocked: true };
    } else if (labels.length > 0) break;
  }
  return { labels, measureUnit, blocked: false };
}

/** The texts above, numbers passed over; a title that spans most of the table is none. */
function labelsAbove(view: SheetView, grid: SheetCells, row: number, column: number): PlacedLabel[] {
  const labels: PlacedLabel[] = [];
  const width = Math.max(1, ...view.sheet.rows.slice(0, MOST_UP).map(({ cells }) => cells.length));
  for (let at = row - 1; at >= Math.max(1, row - MOST_UP) && labels.length < MOST_LEVELS; at -= 1) {
    const cell = grid.at(at, column);
    if (!cell || !holdsSomething(cell)) {
      if (labels.length > 0) break;
      continue;
    }
    const range = grid.range(at, column);
    const span = range.right - range.left + 1;
    if (span > 1 && span >= width) break;
    if (isLabelCell(cell)) push(labels, cell.text, range.left);
    else if (labels.length > 0) break;
    at = range.top;
  }
  return labels;
}

function push(labels: PlacedLabel[], text: string, column: number): void {
  const plain = plainLabel(text);
  if (plain === "" || labels[labels.length - 1]?.text === plain) return;
  labels.push({ text: plain, isPart: /其中/.test(text.slice(0, 10)), column });
}
