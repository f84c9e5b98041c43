import type { HostType } from "../wire/host-type.ts";
import { hostType } from "../wire/host-type.ts";
import { HostSession } from "../wire/session.ts";
import type { Book } from "./book.ts";
import { RANGE_TYPES } from "./range-type.ts";
import { tablesType, WORKSHEET_TYPES, worksheetType } from "./worksheet-type.ts";

/** The workbook's root object lives together with the settings, which belong to the session. */
interface Opened {
  readonly book: Book;
  readonly settings: Map<string, string>;
}

const EXCEL_2021 = { ExcelApi: "1.14", CustomXmlParts: "1.1" };
const SELECTION_CHANGED = 14;
const DATA_CHANGED = 10;

/** A simulated Excel with the book open; the real office.js talks to it over any way of tests/hosts/wire. */
export function excelStandIn(book: Book, requirementSets: Readonly<Record<string, string>> = EXCEL_2021) {
  const settings = new Map<string, string>();
  const session: HostSession = new HostSession({
    name: "Excel",
    root: workbookType.of({ book, settings }),
    requirementSets,
    settings,
  });
  book.listeners.add(({ kind, sheet, address }) => {
    const type = kind === "selected" ? SELECTION_CHANGED : DATA_CHANGED;
    const message = { worksheetId: sheet.id, address, source: "Local", changeType: "RangeEdited" };
    // Excel tells those who watch the sheet and those who watch the whole workbook.
    for (const target of [sheet.id, "Workbook"]) session.raise(type, target, message);
  });
  return session;
}

const workbookType: HostType<Opened> = hostType<Opened>("Excel.Workbook", {
  scalars: { Name: ({ book }) => book.name },
  objects: {
    Worksheets: ({ book }) => worksheetsType.of(book),
    Tables: ({ book }) => tablesType.of(book.sheets),
    Settings: ({ settings }) => settingsType.of(settings),
    Application: ({ book }) => applicationType.of(book),
    Protection: ({ book }) => workbookProtectionType.of(book),
    Functions: ({ book }) => functionsType.of(book),
  },
});

const worksheetsType: HostType<Book> = hostType<Book>("Excel.WorksheetCollection", {
  items: ({ sheets }) => sheets.map((sheet) => worksheetType.of(sheet)),
  item: (book, key) => sheetOf(book, key),
  methods: {
    GetItemOrNullObject: (book, [key]) => sheetOf(book, key),
    GetActiveWorksheet: ({ active }) => worksheetType.of(active),
    Add: (book, [name]) => worksheetType.of(book.add(String(name ?? `Sheet${book.sheets.length + 1}`))),
    _RegisterSelectionChangedEvent: () => null,
    _UnregisterSelectionChangedEvent: () => null,
    _RegisterDataChangedEvent: () => null,
    _UnregisterDataChangedEvent: () => null,
  },
});

const applicationType = hostType<Book>("Excel.Application", {
  methods: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
  harmless: ["SuspendApiCalculationUntilNextSync", "SuspendScreenUpdatingUntilNextSync"],
});

const workbookProtectionType = hostType<Book>("Excel.WorkbookProtection", {
  scalars: { Protected: ({ isStructureProtected }) => isStructureProtected },
});

const DAY = 86_400_000;

const functionsType: HostType<Book> = hostType<Book>("Excel.Functions", {
  methods: {
    Date: ({ date1904 }, [year, month, day]) => {
      const from = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      return functionResultType.of((Date.UTC(Number(year), Number(month) - 1, Number(day)) - from) / DAY);
    },
  },
  harmless: ["Date"],
});

const functionResultType = hostType<number>("Excel.FunctionResult", { scalars: { Value: (value) => value } });

interface Setting {
  readonly settings: Map<string, string>;
  readonly key: string;
}

const settingsType: HostType<Map<string, string>> = hostType<Map<string, string>>("Excel.SettingCollection", {
  items: (settings) => [...settings.keys()].map((key) => settingType.of({ settings, key })),
  item: (settings, key) => settingOf(settings, String(key)),
  methods: {
    GetItemOrNullObject: (settings, [key]) => settingOf(settings, String(key)),
    Add: (settings, [key, value]) => {
      settings.set(String(key), JSON.stringify(value));
      return settingOf(settings, String(key));
    },
  },
});

const settingType = hostType<Setting>("Excel.Setting", {
  id: ({ key }) => key,
  scalars: {
    Key: ({ key }) => key,
    Value: ({ settings, key }) => JSON.parse(settings.get(key) ?? "null") as unknown,
  },
  setters: { Value: ({ settings, key }, value) => void settings.set(key, JSON.stringify(value)) },
  methods: { Delete: ({ settings, key }) => void settings.delete(key) },
});

/** Every kind of object that this Excel knows, for the conformance test. */
export const EXCEL_TYPES = [
  workbookType,
  worksheetsType,
  applicationType,
  workbookProtectionType,
  functionsType,
  functionResultType,
  settingsType,
  settingType,
  ...WORKSHEET_TYPES,
  ...RANGE_TYPES,
];

function sheetOf(book: Book, key: unknown) {
  const sheet = book.find(key);
  return sheet && worksheetType.of(sheet);
}

function settingOf(settings: Map<string, string>, key: string) {
  return settings.has(key) ? settingType.of({ settings, key }) : null;
}
