import type { CellReference } from "../figures/trace.ts";
import type { Consolidated } from "../model/consolidated.ts";
import { cellAddress, positionFromAddress } from "../model/sheet.ts";
import type { CellOut, SheetOut } from "../model/sheet-out.ts";
import { totalPosition } from "./fixed-sheets.ts";
import { FIGURES_SHEET, formSheets } from "./result-sheet-names.ts";

/**
 * Where a cell of a written sheet comes from: a unit's cell (`cell` is null where only its row is known), a total over
 * many of them, or an indicator, whose trace says the rest.
 */
export type WrittenSource =
  | {
      readonly kind: "cell";
      readonly unit: string;
      readonly file: string;
      readonly sheet: string;
      readonly cell: string | null;
      readonly row: number;
    }
  | { readonly kind: "total"; readonly field: string; readonly values: number }
  | { readonly kind: "indicator"; readonly code: string };

/** A cell of a written sheet, which is known by its place among the sheets. */
export interface WrittenPlace {
  readonly sheet: number;
  readonly cell: string;
}

const INDICATOR_SHEETS: readonly string[] = ["指标", FIGURES_SHEET];
/** A list's fields begin behind the unit, its rows below the header. */
const FIRST_FIELD = 2;
const FIRST_ROW = 2;
const LONG_VALUE = 3;

/** null for headers, texts of our own and whatever else comes from no unit. */
export function sourceOfWritten(
  sheet: SheetOut,
  { row, column }: { readonly row: number; readonly column: number },
  consolidated: Consolidated,
): WrittenSource | null {
  if (INDICATOR_SHEETS.includes(sheet.name)) {
    const code = textUnder(sheet, row, "代码") || textUnder(sheet, row, "名称");
    return row < FIRST_ROW || code === "" ? null : { kind: "indicator", code };
  }
  for (const { form, main } of formSheets(consolidated.plan)) {
    if (main !== sheet.name) continue;
    const list = consolidated.lists.find((one) => one.form.name === form.name);
    const found = list?.rows[row - FIRST_ROW];
    if (found) {
      const own = found.source.columns[column - FIRST_FIELD];
      const { unit, file, sheet: name } = found.source;
      const cell = own ? cellAddress(found.row, own) : null;
      return { kind: "cell", unit, file, sheet: name, cell, row: found.row };
    }
    const fixed = consolidated.fixed.find((one) => one.form.name === form.name);
    const field = fixed?.form.fields.find((one) => isAt(totalPosition(fixed, one), row, column));
    if (!fixed || !field) return null;
    const values = fixed.cells.filter((one) => one.field.name === field.name).length;
    return values === 0 ? null : { kind: "total", field: field.name, values };
  }
  return row < FIRST_ROW ? null : namedSource(sheet, row);
}

/** Where a unit's cell, or an indicator's value, stands in the written sheets; null where it went into none of them. */
export function placeInWritten(
  sheets: readonly SheetOut[],
  of: CellReference | { readonly indicator: string },
  consolidated: Consolidated,
): WrittenPlace | null {
  if ("indicator" in of) return placeOfIndicator(sheets, of.indicator);
  const position = positionFromAddress(of.cell);
  if (!position) return null;
  const isSource = (one: { readonly file: string; readonly sheet: string }) =>
    one.file === of.file && (of.sheet === undefined || one.sheet === of.sheet);
  for (const { form, main, long } of formSheets(consolidated.plan)) {
    const list = consolidated.lists.find((one) => one.form.name === form.name);
    const at = list?.rows.findIndex(({ source, row }) => row === position.row && isSource(source)) ?? -1;
    if (list && at >= 0) {
      const field = list.rows[at]!.source.columns.findIndex((own) => own === position.column);
      return placed(sheets, main, at + FIRST_ROW, field < 0 ? 1 : field + FIRST_FIELD);
    }
    const fixed = consolidated.fixed.find((one) => one.form.name === form.name);
    const address = cellAddress(position.row, position.column);
    const cell = fixed?.cells.findIndex((one) => one.cell === address && isSource(one)) ?? -1;
    if (cell >= 0) return placed(sheets, long, cell + FIRST_ROW, LONG_VALUE);
  }
  return null;
}

function placeOfIndicator(sheets: readonly SheetOut[], code: string): WrittenPlace | null {
  const sheet = sheets.find(({ name }) => INDICATOR_SHEETS.includes(name));
  const row = sheet?.rows.find(
    (one) =>
      one.row >= FIRST_ROW &&
      (textUnder(sheet, one.row, "代码") || textUnder(sheet, one.row, "名称")) === code,
  );
  const column = sheet && columnUnder(sheet, "值");
  return sheet && row && column ? placed(sheets, sheet.name, row.row, column) : null;
}

/** Sheets of ours that name a source in their own columns: 明细 of fixed forms, 上下级, 审核意见. */
function namedSource(sheet: SheetOut, row: number): WrittenSource | null {
  const text = (header: string) => textUnder(sheet, row, header);
  const [file, name, cell] = [text("文件"), text("工作表"), text("单元格")];
  const position = positionFromAddress(cell);
  if (file === "" || name === "" || !position) return null;
  return { kind: "cell", unit: text("单位"), file, sheet: name, cell, row: position.row };
}

function placed(sheets: readonly SheetOut[], name: string, row: number, column: number): WrittenPlace | null {
  const sheet = sheets.findIndex((one) => one.name === name);
  return sheet < 0 ? null : { sheet, cell: cellAddress(row, column) };
}

function isAt(
  place: { readonly row: number; readonly column: number },
  row: number,
  column: number,
): boolean {
  return place.row === row && place.column === column;
}

function columnUnder(sheet: SheetOut, header: string): number | undefined {
  return sheet.rows[0]?.cells.find(({ value }) => value === header)?.column;
}

function textUnder(sheet: SheetOut, row: number, header: string): string {
  const column = columnUnder(sheet, header);
  // Rows mostly stand in their own place; a layout with gaps is searched.
  const guess = sheet.rows[row - 1];
  const line = guess?.row === row ? guess : sheet.rows.find((one) => one.row === row);
  const cell: CellOut | undefined = line?.cells.find((one) => one.column === column);
  return typeof cell?.value === "string" ? cell.value.trim() : "";
}
