import { cellAddress, type Sheet, type SheetRow } from "../model/sheet.ts";
import { unitOfText } from "./measure-unit.ts";
import { visibleText } from "./visible-text.ts";

/** One column of a header of one or several rows. */
export interface HeaderColumn {
  /** 1-based. */
  readonly column: number;
  /** The label as people say it, parts from top to bottom ("本月/数量"). */
  readonly label: string;
  /** What the label may be called, best first: 本月数量, then 数量 alone. */
  readonly names: readonly string[];
  /** A1 address of the lowest part. */
  readonly cell: string;
}

interface Part {
  readonly text: string;
  readonly row: number;
  /** Which cell the text comes from; parts of one merged cell are one part. */
  readonly anchor: string;
}

const MOST_PARTS = 6;

/**
 * The labelled columns of a header that stands in these rows (neighbours from top to bottom). Merged cells name every
 * column and row they cover; where nothing is merged (.csv), a label above also names the blank columns to its right.
 */
export function headerColumns(sheet: Sheet, rows: readonly SheetRow[]): HeaderColumn[] {
  const first = rows[0]!.row;
  const last = rows[rows.length - 1]!.row;
  const merges = sheet.merges.filter((merge) => merge.top >= first && merge.top <= last);
  const columns = new Map<number, Part[]>();
  const spread = merges.length === 0 && rows.length > 1;
  for (const row of rows) addRow(columns, row, merges);
  const spans = spread ? spreadParents(rows) : new Map<number, string>();
  return [...columns.keys()]
    .sort((a, b) => a - b)
    .map((column) => columnFromParts(column, columns.get(column)!, spans.get(column)));
}

function addRow(columns: Map<number, Part[]>, row: SheetRow, merges: Sheet["merges"]): void {
  const texts = new Map<number, string>();
  for (const cell of row.cells) {
    const text = visibleText(cell.text).text;
    if (text !== "") texts.set(cell.column, text);
  }
  const lastColumn = row.cells[row.cells.length - 1]?.column ?? 0;
  for (const merge of merges) {
    if (merge.top !== row.row) continue;
    const text = texts.get(merge.left);
    if (text === undefined) continue;
    const anchor = cellAddress(merge.top, merge.left);
    // A title merged over the whole width of the sheet must not make 16,384 columns.
    const right = Math.min(merge.right, Math.max(lastColumn, merge.left) + 256);
    for (let column = merge.left; column <= right; column += 1) {
      push(columns, column, { text, row: row.row, anchor });
      texts.delete(column);
    }
  }
  for (const [column, text] of texts) {
    push(columns, column, { text, row: row.row, anchor: cellAddress(row.row, column) });
  }
}

function push(columns: Map<number, Part[]>, column: number, part: Part): void {
  const parts = columns.get(column);
  if (!parts) columns.set(column, [part]);
  else if (parts.length < MOST_PARTS && parts[parts.length - 1]!.anchor !== part.anchor) parts.push(part);
}

/** Without merges: the label to the left in the first row, for columns whose own first row is blank. */
function spreadParents(rows: readonly SheetRow[]): Map<number, string> {
  const spans = new Map<number, string>();
  const top = rows[0]!.cells.filter((cell) => visibleText(cell.text).text !== "");
  const below = new Set(rows.slice(1).flatMap((row) => row.cells.map((cell) => cell.column)));
  for (let i = 0; i < top.length; i += 1) {
    const end = top[i + 1]?.column ?? top[i]!.column + 256;
    for (let column = top[i]!.column + 1; column < end && below.has(column); column += 1) {
      spans.set(column, visibleText(top[i]!.text).text);
    }
  }
  return spans;
}

function columnFromParts(column: number, parts: readonly Part[], parent: string | undefined): HeaderColumn {
  const texts = parts.map((part) => part.text);
  const names: string[] = [];
  if (parent !== undefined) names.push([parent, ...texts].join("/"));
  for (let start = 0; start < texts.length; start += 1) {
    const path = texts.slice(start);
    const unit = unitOfText(path[path.length - 1]!);
    if (path.length > 1 && unit !== null) names.push(`${path.slice(0, -1).join("/")}(${unit})`);
    names.push(path.join("/"));
  }
  const lowest = parts[parts.length - 1]!;
  return { column, label: texts.join("/"), names, cell: lowest.anchor };
}
