import type { CellRange } from "../../../src/core/model/sheet.ts";
import type { HostType } from "../wire/host-type.ts";
import { hostType } from "../wire/host-type.ts";
import { invalidArgument } from "../wire/protocol.ts";
import { quoted } from "./book.ts";
import { addressOf, inside, LAST_COLUMN, LAST_ROW, rangeOfAddress } from "./grid.ts";
import type { SheetModel } from "./sheet-model.ts";
import { worksheetType } from "./worksheet-type.ts";

export interface RangeModel {
  readonly sheet: SheetModel;
  readonly at: CellRange;
}

/** Largest answer that is put together cell by cell. */
const MOST_CELLS = 5_000_000;

export const rangeType: HostType<RangeModel> = hostType<RangeModel>("Excel.Range", {
  isTracked: true,
  scalars: {
    Address: ({ sheet, at }) => `${quoted(sheet.name)}!${addressOf(at)}`,
    RowIndex: ({ at }) => at.top - 1,
    ColumnIndex: ({ at }) => at.left - 1,
    RowCount: ({ at }) => at.bottom - at.top + 1,
    ColumnCount: ({ at }) => at.right - at.left + 1,
    Values: (range) => grid(range, (row, column) => valueAt(range.sheet, row, column)),
    Formulas: (range) =>
      grid(range, (row, column) => range.sheet.formula(row, column) ?? valueAt(range.sheet, row, column)),
    NumberFormat: (range) => grid(range, (row, column) => range.sheet.format(row, column)),
    ValueTypes: (range) => grid(range, (row, column) => typeOf(valueAt(range.sheet, row, column))),
    RowHidden: ({ sheet, at }) =>
      sheet.hiddenRows.some(({ top, bottom }) => top <= at.top && bottom >= at.bottom),
    ColumnHidden: ({ sheet, at }) =>
      sheet.hiddenColumns.some(({ left, right }) => left <= at.left && right >= at.right),
  },
  setters: {
    Values: ({ sheet, at }, values) => sheet.setValues(at, values),
    Formulas: ({ sheet, at }, values) => sheet.setValues(at, values),
    NumberFormat: ({ sheet, at }, codes) => sheet.setFormats(at, codes),
    RowHidden: ({ sheet, at }) => void sheet.hiddenRows.push(at),
    ColumnHidden: ({ sheet, at }) => void sheet.hiddenColumns.push(at),
  },
  objects: {
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    Format: (range) => rangeFormatType.of(range),
    DataValidation: (range) => dataValidationType.of(range),
  },
  methods: {
    _ValidateArraySize: ({ at }, [rows, columns]) => {
      if (rows !== at.bottom - at.top + 1 || columns !== at.right - at.left + 1) {
        throw invalidArgument("values: rows and columns");
      }
    },
    GetCell: ({ sheet, at }, [row, column]) =>
      rangeType.of({ sheet, at: offset(at, Number(row), Number(column), 1, 1) }),
    GetRow: ({ sheet, at }, [row]) =>
      rangeType.of({ sheet, at: offset(at, Number(row), 0, 1, at.right - at.left + 1) }),
    GetBoundingRect: ({ sheet, at }, [other]) => {
      const b = typeof other === "string" ? rangeOfAddress(other) : rangeType.modelOf(other).at;
      const rect = {
        top: Math.min(at.top, b.top),
        left: Math.min(at.left, b.left),
        bottom: Math.max(at.bottom, b.bottom),
        right: Math.max(at.right, b.right),
      };
      return rangeType.of({ sheet, at: rect });
    },
    GetEntireColumn: ({ sheet, at }) => rangeType.of({ sheet, at: { ...at, top: 1, bottom: LAST_ROW } }),
    GetEntireRow: ({ sheet, at }) => rangeType.of({ sheet, at: { ...at, left: 1, right: LAST_COLUMN } }),
    GetMergedAreasOrNullObject: ({ sheet }) => (sheet.merges.length === 0 ? null : rangeAreasType.of(sheet)),
    Merge: ({ sheet, at }) => sheet.merge(at),
    Select: ({ sheet, at }) => sheet.book.select(sheet, addressOf(at)),
  },
});

/** Merged areas of a sheet: all that is asked of several ranges at once. */
const rangeAreasType = hostType<SheetModel>("Excel.RangeAreas", {
  isTracked: true,
  scalars: {
    Address: ({ name, merges }) => merges.map((at) => `${quoted(name)}!${addressOf(at)}`).join(","),
  },
});

const rangeFormatType: HostType<RangeModel> = hostType<RangeModel>("Excel.RangeFormat", {
  setters: drawing("ColumnWidth", "RowHeight", "WrapText", "HorizontalAlignment"),
  objects: {
    Font: (range) => rangeFontType.of(range),
    Fill: (range) => rangeFillType.of(range),
    Protection: (range) => formatProtectionType.of(range),
  },
});

const rangeFontType = hostType<RangeModel>("Excel.RangeFont", { setters: drawing("Bold", "Size", "Color") });
const rangeFillType = hostType<RangeModel>("Excel.RangeFill", { setters: drawing("Color") });
const formatProtectionType = hostType<RangeModel>("Excel.FormatProtection", { setters: drawing("Locked") });
const dataValidationType = hostType<RangeModel>("Excel.DataValidation", {
  setters: { Rule: ({ sheet, at }, rule) => void sheet.validations.push({ range: at, rule }) },
});

/** All kinds of objects of this file, for the conformance test. */
export const RANGE_TYPES = [
  rangeType,
  rangeAreasType,
  rangeFormatType,
  rangeFontType,
  rangeFillType,
  formatProtectionType,
  dataValidationType,
];

function drawing(...names: readonly string[]): Record<string, (range: RangeModel, value: unknown) => void> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      ({ sheet, at }: RangeModel, value: unknown) => void sheet.looks.push({ range: at, name, value }),
    ]),
  );
}

function grid<T>({ at }: RangeModel, cell: (row: number, column: number) => T): T[][] {
  const height = at.bottom - at.top + 1;
  const width = at.right - at.left + 1;
  if (height * width > MOST_CELLS) throw invalidArgument(addressOf(at));
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => cell(at.top + row, at.left + column)),
  );
}

function valueAt(sheet: SheetModel, row: number, column: number): string | number | boolean {
  return sheet.rows.get(row)?.[column - 1] ?? "";
}

function typeOf(value: string | number | boolean): string {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(value) ? "Error" : "String";
}

function offset(at: CellRange, row: number, column: number, height: number, width: number): CellRange {
  const top = at.top + row;
  const left = at.left + column;
  return inside({ top, left, bottom: top + height - 1, right: left + width - 1 });
}
