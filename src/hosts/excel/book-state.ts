import type { GenerationRecord, MarkedSheet, SheetRole } from "./generations.ts";
import { EMPTY_RECORD, MARK_KEY, markFromText, RECORD_KEY, recordFromText, roleOf } from "./generations.ts";

/** What we must know of the open workbook before we touch it. */
export interface BookState {
  readonly name: string;
  readonly isStructureProtected: boolean;
  readonly date1904: boolean;
  readonly activeSheet: string;
  readonly record: GenerationRecord;
  readonly sheets: readonly (MarkedSheet & { readonly role: SheetRole })[];
  /** Names of all tables, by the id of their sheet. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
}

/** The serial of 2000-01-01 where days count from 1900. */
const MILLENNIUM_1900 = 36_526;

export async function readBookState(context: Excel.RequestContext): Promise<BookState> {
  const { workbook } = context;
  workbook.load("name");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const active = workbook.worksheets.getActiveWorksheet().load("id");
  const tables = workbook.tables.load("items/name,items/worksheet/id");
  const record = workbook.settings.getItemOrNullObject(RECORD_KEY).load("value");
  // Nothing tells which day the workbook counts from, so a day is asked for its number.
  const millennium = workbook.functions.date(2000, 1, 1).load("value");
  await context.sync();
  const marks = sheets.items.map((sheet) =>
    sheet.customProperties.getItemOrNullObject(MARK_KEY).load("value"),
  );
  await context.sync();
  const known = record.isNullObject ? EMPTY_RECORD : recordFromText(String(record.value));
  const bySheet = new Map<string, string[]>();
  for (const table of tables.items) {
    const { id } = table.worksheet;
    bySheet.set(id, [...(bySheet.get(id) ?? []), table.name]);
  }
  return {
    name: workbook.name,
    isStructureProtected: workbook.protection.protected,
    date1904: millennium.value !== MILLENNIUM_1900,
    activeSheet: active.id,
    record: known,
    tables: bySheet,
    sheets: sheets.items.map(({ id, name, visibility }, index) => {
      const mark = marks[index]!.isNullObject ? null : markFromText(String(marks[index]!.value));
      const sheet = { id, name, hidden: visibility !== "Visible", mark };
      return { ...sheet, role: roleOf(sheet, known) };
    }),
  };
}

export function setRecord(context: Excel.RequestContext, record: GenerationRecord): void {
  context.workbook.settings.add(RECORD_KEY, JSON.stringify(record));
}
