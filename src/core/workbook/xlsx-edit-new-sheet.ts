import { cellAddress } from "../model/sheet.ts";
import type { CellLook, CellOut, SheetOut } from "../model/sheet-out.ts";
import { escapeXml } from "../package/xml-text.ts";
import { inlineString } from "./xlsx-edit-cells.ts";
import type { NewLook, StyleAdditions } from "./xlsx-edit-styles.ts";
import { referenceOf } from "./validation-out.ts";
import { writtenValue } from "./value-out.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const LOOKS: Readonly<Record<CellLook, NewLook>> = {
  plain: { wrapped: true },
  title: { bold: true },
  label: { bold: true, wrapped: true },
  header: { bold: true, boxed: true, wrapped: true, fill: "header" },
  input: { boxed: true, wrapped: true, unlocked: true },
  total: { bold: true, boxed: true },
  percent: { wrapped: true },
  date: { wrapped: true },
  note: { wrapped: true },
  error: { boxed: true, wrapped: true, fill: "error" },
  doubt: { boxed: true, wrapped: true, fill: "doubt" },
  hint: { boxed: true, wrapped: true, fill: "header" },
};

/**
 * A worksheet part for a sheet that joins an existing workbook: texts, numbers, looks, widths, merges and the frozen top.
 * Texts stand in the cells themselves. Formulas, validations and tables are left out.
 */
export function newSheetPart(sheet: SheetOut, styles: StyleAdditions): string {
  const rows = sheet.rows.map(({ row, cells, height }) => {
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    return `<row r="${row}"${size}>${cells.map((cell) => cellMarkup(row, cell, styles)).join("")}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${frozen(sheet)}</sheetView></sheetViews>`,
    columns(sheet),
    `<sheetData>${rows.join("")}</sheetData>`,
    merges(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.landscape === true ? "landscape" : "portrait"}" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

function cellMarkup(row: number, cell: CellOut, styles: StyleAdditions): string {
  const address = cellAddress(row, cell.column);
  const style = styles.look(LOOKS[cell.look ?? "plain"]);
  const { value, exact } = writtenValue(cell.value);
  if (value === null || value === undefined) return `<c r="${address}" s="${style}"/>`;
  if (typeof value === "number") return `<c r="${address}" s="${style}"><v>${exact ?? String(value)}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return inlineString(address, style, String(value));
}

function frozen({ freeze }: SheetOut): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const split = `${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""}`;
  const pane = freeze.rows === 0 ? "topRight" : freeze.columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = cellAddress(freeze.rows + 1, freeze.columns + 1);
  return `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

function columns({ widths = [] }: SheetOut): string {
  const cols = widths.flatMap((width, index) =>
    width > 0 ? [`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`] : [],
  );
  return cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`;
}

function merges({ merges: ranges = [] }: SheetOut): string {
  if (ranges.length === 0) return "";
  const cells = ranges.map((range) => `<mergeCell ref="${escapeXml(referenceOf(range))}"/>`);
  return `<mergeCells count="${cells.length}">${cells.join("")}</mergeCells>`;
}
