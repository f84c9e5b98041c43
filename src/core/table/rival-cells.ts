import type { Field } from "../model/plan.ts";
import type { CellRange } from "../model/sheet.ts";
import type { CellPosition } from "./given-cell.ts";
import { isNumericCell } from "./numeric-cell.ts";
import { isCutNumber } from "./ragged.ts";
import type { SheetCells } from "./sheet-cells.ts";

const LONGEST_LABEL = 60;
const EARLIER = /上年|去年|上期|上月|上季|同期|年初|期初/;
const MOST_ABOVE = 30;

/** Another number that may as well be the field's; null where its place is certain. */
export function rivalOf(
  field: Field,
  own: CellPosition,
  label: CellRange,
  grid: SheetCells,
): CellPosition | null {
  if (own.row > label.bottom) return nextRow(field, own, grid);
  return laterColumn(field, own, grid) ?? beyondGap(own, label, grid);
}

const COMPARED = /上年|去年|上期|上月|上季|同期|年初|期初|增|同比|环比|占比|比重|%/;

/**
 * The number under a field's number below its label: several rows of numbers are a list, and which of them the form means
 * nobody can say, unless the second row is there to compare with (上年同期, 增长率).
 */
function nextRow(field: Field, { row, column }: CellPosition, grid: SheetCells): CellPosition | null {
  const [first, second] = [grid.at(row, column), grid.at(row + 1, column)];
  if (!NUMERIC.has(field.type) || !first || !second || first === second) return null;
  if (!isNumericCell(first) || !isNumericCell(second)) return null;
  const [own, other] = [headingLeft(row, column, grid), headingLeft(row + 1, column, grid)];
  return COMPARED.test(other) && !COMPARED.test(own) ? null : { row: row + 1, column };
}

/** The first text of a row, left of a column. */
function headingLeft(row: number, column: number, grid: SheetCells): string {
  for (let at = 1; at < column; at += 1) {
    const cell = grid.at(row, at);
    if (cell?.type === "text" && cell.text.trim() !== "" && !isNumericCell(cell))
      return cell.text.slice(0, LONGEST_LABEL);
  }
  return "";
}

/**
 * A number right of a field's number that may be meant instead: no heading tells the columns apart (in a .csv also 1,000
 * without quotes), or the heading of the first says something else than the field (上年同期, 本年累计 for a 本期 field, 计划,
 * the first of several months) and that of another does not.
 */
function laterColumn(field: Field, { row, column }: CellPosition, grid: SheetCells): CellPosition | null {
  const first = grid.at(row, column);
  if (!NUMERIC.has(field.type) || !first || !isNumericCell(first)) return null;
  const own = headingAbove(row, column, grid);
  for (let at = column + 1; at <= column + WIDEST_GAP; at += 1) {
    const other = grid.at(row, at);
    // Cells of one merged range are one number.
    if (!other || other === first || !isNumericCell(other)) return null;
    const heading = headingAbove(row, at, grid);
    const areTexts = first.type === "text" && other.type === "text" && at === column + 1;
    const isCut = heading === "" && areTexts && isCutNumber(first.text, other.text);
    if (own === heading || isCut || isMeantRather(field, heading, own)) return { row, column: at };
  }
  return null;
}

/** Headings that are no field's own number unless its name says so. */
const SPECIAL = [EARLIER, /计划|预算|目标|任务/];
const CUMULATIVE = /累计|年初至|至今/;
/** 1月, 第一季度, 上半年: one of several periods side by side. */
const SERIES =
  /^(?:\d{4}年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|第?[一二三四1-4]季度?|[上下]半年|[上中下]旬)$/;
const OTHER_PARTS = /^(?:合计|小计|总计|共计|累计|全年)/;

/** Whether a number under another heading may as well be a field's as the one under its own. */
function isMeantRather(field: Field, other: string, own: string): boolean {
  const names = [field.name, ...field.aliases];
  const special = SPECIAL.filter((words) => !names.some((name) => words.test(name)));
  if (special.some((words) => words.test(own) && !words.test(other))) return true;
  const [ownSum, otherSum] = [CUMULATIVE.test(own), CUMULATIVE.test(other)];
  const isPart = SERIES.test(own) && (SERIES.test(other) || OTHER_PARTS.test(other));
  if (names.some((name) => CUMULATIVE.test(name))) return !ownSum && otherSum;
  return isPart || (field.basis === "cumulative" ? !ownSum && otherSum : ownSum && !otherSum);
}

const NUMERIC: ReadonlySet<Field["type"]> = new Set(["integer", "number", "percent"]);

const WIDEST_GAP = 10;

/**
 * The number that stands right of a blank cell beside a label, where no heading tells their columns apart: the cells
 * between may have been merged once, or the value is missing and the number is something else.
 */
function beyondGap({ row, column }: CellPosition, label: CellRange, grid: SheetCells): CellPosition | null {
  if (row !== label.top || grid.at(row, column) || headingAbove(row, column, grid) !== "") return null;
  for (let at = column + 1; at <= column + WIDEST_GAP; at += 1) {
    const cell = grid.at(row, at);
    if (!cell) continue;
    return isNumericCell(cell) && headingAbove(row, at, grid) === "" ? { row, column: at } : null;
  }
  return null;
}

function headingAbove(row: number, column: number, grid: SheetCells): string {
  for (let at = row - 1; at >= Math.max(1, row - MOST_ABOVE); at -= 1) {
    const cell = grid.at(at, column);
    if (cell?.type === "text" && cell.text.trim() !== "" && !isNumericCell(cell))
      return cell.text.slice(0, LONGEST_LABEL);
  }
  return "";
}
