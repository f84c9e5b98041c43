import { writeXlsx, type Cell, type CellValue, type WriteSheet } from "hucre/xlsx";
import { cellAddress } from "../model/sheet.ts";
import type { CellOut, SheetOut, WorkbookOutOptions } from "../model/sheet-out.ts";
import { finishPackage, type ExactNumbers } from "./finish-package.ts";
import { styleOf } from "./looks.ts";
import { formatOf, streamedSheet, type StreamedSheet } from "./sheet-stream.ts";
import { legalSheetNames } from "./sheet-names.ts";
import { OptionLists, referenceOf, writtenValidation } from "./validation-out.ts";
import { safeText, withoutControls, writtenValue } from "./value-out.ts";

const OPTIONS_SHEET = "下拉选项";
const DEFAULT_WIDTH = 9;
const AUTHOR = "余条";
const DEFAULT_FONT = { name: "宋体", size: 11 };

/**
 * Writes an .xlsx. Numbers are written with their exact digits, text that starts with "=" stays text, formulas carry their
 * stored result. The same sheets give the same bytes: no clock is asked and zip times are fixed.
 */
export async function writeWorkbook(
  sheets: readonly SheetOut[],
  options: WorkbookOutOptions = {},
): Promise<Uint8Array> {
  const names = legalSheetNames([...sheets.map(({ name }) => name), OPTIONS_SHEET]);
  const lists = new OptionLists(names.pop()!);
  const exact: ExactNumbers[] = [];
  const streamed = new Map<number, StreamedSheet>();
  const written = sheets.map((sheet, index) => {
    const numbers: ExactNumbers = new Map();
    exact.push(numbers);
    const long = streamedSheet(sheet);
    if (long) streamed.set(index, long);
    return writtenSheet(names[index]!, long?.probe ?? sheet, lists, numbers);
  });
  const optionSheet = lists.sheet();
  if (optionSheet !== null) written.push(optionSheet);
  const created = options.created === undefined ? undefined : new Date(options.created);
  const visible = sheets.findIndex(({ hidden }) => hidden !== true);
  const bytes = await writeXlsx({
    sheets: written,
    defaultFont: DEFAULT_FONT,
    activeSheet: Math.max(0, visible),
    properties: {
      creator: withoutControls(options.creator ?? AUTHOR),
      ...(options.title === undefined ? {} : { title: withoutControls(options.title) }),
      ...(created === undefined ? {} : { created, modified: created }),
    },
    namedRanges: (options.definedNames ?? []).map(({ name, refersTo }) => ({ name, range: refersTo })),
  });
  return finishPackage(bytes, exact, streamed, { keepTimes: created !== undefined });
}

function writtenSheet(name: string, sheet: SheetOut, lists: OptionLists, exact: ExactNumbers): WriteSheet {
  const { rows, cells } = writtenCells(sheet, exact);
  return {
    name,
    rows,
    cells,
    columns: writtenColumns(sheet),
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    dataValidations: (sheet.validations ?? []).map((validation) => writtenValidation(validation, lists)),
    tables: (sheet.tables ?? []).map((table) => ({
      name: table.name,
      range: referenceOf(table.range),
      columns: table.columns.map((column) => ({ name: safeText(column) })),
    })),
    rowDefs: writtenRows(sheet),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape === true ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      // What stays in view on the screen stands on every page, too.
      ...(sheet.freeze && sheet.freeze.rows > 0 ? { printTitlesRow: `$1:$${sheet.freeze.rows}` } : {}),
    },
    ...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    ...(sheet.isProtected === true
      ? {
          protection: {
            sheet: true,
            formatColumns: true,
            formatRows: true,
            insertRows: true,
            deleteRows: true,
          },
        }
      : {}),
  };
}

/** Plain values stand in rows; only cells with a look, a formula or a comment cost an entry of their own. */
function writtenCells(sheet: SheetOut, exact: ExactNumbers) {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, cells: line } of sheet.rows) {
    while (rows.length < row) rows.push([]);
    const values = rows[row - 1]!;
    for (const cell of line) {
      const { value, exact: digits } = writtenValue(cell.value);
      if (digits !== null) exact.set(cellAddress(row, cell.column), digits);
      const special = specialCell(cell, value);
      if (special !== null) cells.set(`${row - 1},${cell.column - 1}`, special);
      else {
        while (values.length < cell.column) values.push(null);
        values[cell.column - 1] = value;
      }
    }
  }
  return { rows, cells };
}

function specialCell(cell: CellOut, value: CellValue): Partial<Cell> | null {
  const style = styleOf(cell.look, formatOf(cell));
  if (style === null && cell.formula === undefined && cell.comment === undefined) return null;
  return {
    value,
    ...(style === null ? {} : { style }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula, formulaResult: value }),
    ...(cell.comment === undefined ? {} : { comment: { author: AUTHOR, text: safeText(cell.comment) } }),
  };
}

function writtenColumns(sheet: SheetOut) {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  const count = Math.max(sheet.widths?.length ?? 0, ...hidden);
  return Array.from({ length: count }, (_, index) => {
    const width = sheet.widths?.[index] ?? 0;
    return { width: width > 0 ? width : DEFAULT_WIDTH, ...(hidden.has(index + 1) ? { hidden: true } : {}) };
  });
}

function writtenRows(sheet: SheetOut) {
  const defs = new Map<number, { height?: number; hidden?: boolean }>();
  for (const { row, height, hidden } of sheet.rows) {
    if (height === undefined && hidden !== true) continue;
    defs.set(row - 1, {
      ...(height === undefined ? {} : { height }),
      ...(hidden === true ? { hidden } : {}),
    });
  }
  return defs;
}
