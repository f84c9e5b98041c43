import type { HostType } from "../wire/host-type.ts";
import { hostType } from "../wire/host-type.ts";
import { inside, LAST_COLUMN, LAST_ROW, rangeOfAddress } from "./grid.ts";
import { rangeType } from "./range-type.ts";
import type { SheetModel, TableModel } from "./sheet-model.ts";

export const worksheetType: HostType<SheetModel> = hostType<SheetModel>("Excel.Worksheet", {
  id: ({ id }) => id,
  scalars: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Visibility: ({ visibility }) => visibility,
    Position: (sheet) => sheet.book.sheets.indexOf(sheet),
  },
  setters: {
    Name: (sheet, name) => sheet.book.rename(sheet, String(name)),
    Visibility: (sheet, visibility) => sheet.book.show(sheet, String(visibility)),
  },
  objects: {
    Tables: (sheet) => tablesType.of([sheet]),
    CustomProperties: (sheet) => customPropertiesType.of(sheet),
    FreezePanes: (sheet) => freezePanesType.of(sheet),
    PageLayout: (sheet) => pageLayoutType.of(sheet),
    Protection: (sheet) => sheetProtectionType.of(sheet),
  },
  methods: {
    GetRange: (sheet, [address]) =>
      rangeType.of({
        sheet,
        at: address
          ? rangeOfAddress(String(address))
          : { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN },
      }),
    GetCell: (sheet, [row, column]) => rangeByIndexes(sheet, Number(row), Number(column), 1, 1),
    GetRangeByIndexes: (sheet, [row, column, height, width]) =>
      rangeByIndexes(sheet, Number(row), Number(column), Number(height), Number(width)),
    GetUsedRangeOrNullObject: (sheet) => {
      const at = sheet.usedRange();
      return at && rangeType.of({ sheet, at });
    },
    Activate: (sheet) => sheet.book.activate(sheet),
    Delete: (sheet) => sheet.book.delete(sheet),
  },
});

interface TableOfSheet {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** Tables of one sheet, or of all sheets of the workbook. */
export const tablesType: HostType<readonly SheetModel[]> = hostType<readonly SheetModel[]>(
  "Excel.TableCollection",
  {
    items: (sheets) => tablesOf(sheets).map((one) => tableType.of(one)),
    item: (sheets, key) => {
      const found = tablesOf(sheets).find(({ table }) => table.name === key || table.id === key);
      return found ? tableType.of(found) : null;
    },
    methods: {
      Add: ([sheet], [range]) => {
        const { at } = rangeType.modelOf(range);
        const name = `表${tablesOf(sheet!.book.sheets).length + 1}`;
        return tableType.of({ sheet: sheet!, table: sheet!.addTable(at, name) });
      },
    },
  },
);

const tableType: HostType<TableOfSheet> = hostType<TableOfSheet>("Excel.Table", {
  id: ({ table }) => table.id,
  scalars: { Id: ({ table }) => table.id, Name: ({ table }) => table.name },
  setters: { Name: ({ sheet, table }, name) => sheet.renameTable(table, String(name)) },
  objects: { Worksheet: ({ sheet }) => worksheetType.of(sheet) },
});

const customPropertiesType: HostType<SheetModel> = hostType<SheetModel>(
  "Excel.WorksheetCustomPropertyCollection",
  {
    item: (sheet, key) => customProperty(sheet, String(key)),
    methods: {
      GetItemOrNullObject: (sheet, [key]) => customProperty(sheet, String(key)),
      Add: (sheet, [key, value]) => {
        sheet.properties.set(String(key), String(value));
        return customProperty(sheet, String(key));
      },
    },
  },
);

interface CustomProperty {
  readonly sheet: SheetModel;
  readonly key: string;
}

const customPropertyType = hostType<CustomProperty>("Excel.WorksheetCustomProperty", {
  id: ({ key }) => key,
  scalars: { Key: ({ key }) => key, Value: ({ sheet, key }) => sheet.properties.get(key) },
});

const freezePanesType = hostType<SheetModel>("Excel.WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, [rows]) => void (sheet.frozen = { rows: Number(rows), columns: 0 }),
    FreezeColumns: (sheet, [columns]) => void (sheet.frozen = { rows: 0, columns: Number(columns) }),
    FreezeAt: (sheet, [range]) => {
      const { bottom, right } =
        typeof range === "string" ? rangeOfAddress(range) : rangeType.modelOf(range).at;
      sheet.frozen = { rows: bottom, columns: right };
    },
  },
});

const pageLayoutType = hostType<SheetModel>("Excel.PageLayout", {
  scalars: { Orientation: ({ orientation }) => orientation },
  setters: { Orientation: (sheet, orientation) => void (sheet.orientation = String(orientation)) },
});

const sheetProtectionType = hostType<SheetModel>("Excel.WorksheetProtection", {
  scalars: { Protected: ({ isProtected }) => isProtected },
  methods: { Protect: (sheet) => void (sheet.isProtected = true) },
});

/** All kinds of objects of this file, for the conformance test. */
export const WORKSHEET_TYPES = [
  worksheetType,
  tablesType,
  tableType,
  customPropertiesType,
  customPropertyType,
  freezePanesType,
  pageLayoutType,
  sheetProtectionType,
];

function tablesOf(sheets: readonly SheetModel[]): TableOfSheet[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function customProperty(sheet: SheetModel, key: string) {
  return sheet.properties.has(key) ? customPropertyType.of({ sheet, key }) : null;
}

function rangeByIndexes(sheet: SheetModel, row: number, column: number, height: number, width: number) {
  const at = { top: row + 1, left: column + 1, bottom: row + height, right: column + width };
  return rangeType.of({ sheet, at: inside(at) });
}
