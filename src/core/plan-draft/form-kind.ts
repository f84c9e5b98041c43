import type { Cell } from "../model/sheet.ts";
import { holdsSomething } from "../table/list-body.ts";
import { labelKey } from "../table/label.ts";
import { isMeasureUnit } from "../table/measure-unit.ts";
import { isDayCell, isLabelCell, isNumberCell } from "./label-cells.ts";
import type { FoundHeader } from "./find-header.ts";
import type { SampleSheet } from "./sample.ts";

interface View extends SampleSheet {
  readonly header: FoundHeader | null;
}

const STUB_HEADERS = new Set(
  "项目 指标 指标名称 统计项目 统计指标 内容 事项 分类 类别 科目 栏目 项目名称 工作内容 工作项目".split(" "),
);
/** Columns that stand beside the labels of a fixed form and hold no value. */
export const SIDE_HEADERS: ReadonlySet<string> = new Set(
  "计量单位 单位 代码 指标代码 编码 行次 行号 序号 栏次".split(" "),
);
const NUMBER_HEADERS = new Set(["序号", "行号", "行次", "栏次"]);
/** So much of the first column must say the same in two samples for it to be labels, not data. */
const SAME_STUB = 0.75;

/**
 * Tells a list (明细表) from a fixed form (固定表). In several samples the first column decides: labels stay, data change.
 * One sample alone is told by what its header calls that column and whether all else are numbers.
 */
export function kindOfSheets(sheets: readonly View[]): { kind: "list" | "fixed"; unsure: boolean } {
  const [first] = sheets;
  if (!first?.header) return { kind: "fixed", unsure: sheets.length < 2 };
  const stubs = sheets.map(stubOf).filter((stub) => stub.size > 0);
  if (stubs.length < 2) return { kind: looksFixed(first) ? "fixed" : "list", unsure: true };
  let alike = 0;
  for (const stub of stubs.slice(1)) alike += likeness(stubs[0]!, stub);
  return { kind: alike / (stubs.length - 1) >= SAME_STUB ? "fixed" : "list", unsure: false };
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const key of a) if (b.has(key)) both += 1;
  return both / (a.size + b.size - both);
}

/** The labels of the first column that is not a mere number of rows. */
function stubOf(view: View): ReadonlySet<string> {
  const column = stubColumn(view);
  const cells = columnCells(view, column).filter(isLabelCell);
  return new Set(cells.map((cell) => labelKey(cell.text)));
}

function stubColumn({ header }: View): number {
  const columns = header!.columns.filter(({ label }) => !NUMBER_HEADERS.has(labelKey(label)));
  return (columns[0] ?? header!.columns[0]!).column;
}

function columnCells({ sheet, header }: View, column: number): Cell[] {
  return sheet.rows
    .filter((row) => row.row > header!.last)
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column && holdsSomething(cell)));
}

function looksFixed(view: View): boolean {
  const { header } = view;
  const stub = stubColumn(view);
  const stubHeader = labelKey(header!.columns.find(({ column }) => column === stub)!.label);
  const others = header!.columns.filter(({ column }) => column !== stub);
  const sides = others.filter(({ label }) => SIDE_HEADERS.has(labelKey(label)));
  const labels = columnCells(view, stub).filter(isLabelCell);
  const values = others
    .filter((column) => !sides.includes(column))
    .map(({ column }) => columnCells(view, column));
  const isNumbers = (cells: readonly Cell[]) =>
    cells.every((cell) => isNumberCell(cell) && !isDayCell(cell)) || cells.every(isUnitCell);
  const distinct = new Set(labels.map((cell) => labelKey(cell.text))).size === labels.length;
  if (labels.length < 2 || !distinct || !values.every(isNumbers) || !values.some((cells) => cells.length > 0))
    return false;
  return STUB_HEADERS.has(stubHeader) || sides.length > 0;
}

function isUnitCell(cell: Cell): boolean {
  return cell.type === "text" && isMeasureUnit(cell.text.trim());
}
