import { readShortfalls, SHORTFALL_SHEET } from "../collect/shortfalls.ts";
import { totalsOf } from "../consolidate/consolidate-fixed.ts";
import type {
  Consolidated,
  ConsolidatedCell,
  ConsolidatedFixed,
  ConsolidatedList,
  ConsolidatedRow,
} from "../model/consolidated.ts";
import type { FileStamp } from "../model/file.ts";
import type { Field, Form, Plan } from "../model/plan.ts";
import type { Cell, Sheet, Workbook } from "../model/sheet.ts";
import type { Roster, RosterEntry } from "../model/submission.ts";
import type { Value } from "../model/value.ts";
import { castCell } from "../table/cast-cell.ts";
import { UNCOUNTED_COLUMN } from "../table/header.ts";
import { columnsFromWorkbook, type SourceColumns } from "./columns-sheet.ts";
import { appliedFromWorkbook } from "./corrections-sheet.ts";
import { LONG_HEADERS } from "./fixed-sheets.ts";
import { headedRows, sheetNamed } from "./headed-rows.ts";
import { SOURCE_COLUMNS, unitHeader } from "./list-sheet.ts";
import { formSheets, ROSTER_SHEET, SOURCES_SHEET } from "./result-sheet-names.ts";
import type { FormSheets } from "./result-sheet-names.ts";
import { SOURCE_HEADERS } from "./sources-sheet.ts";
import { ROSTER_HEADERS, STATUS_WORDS, UNKNOWN_UNIT } from "./roster-sheet.ts";

/**
 * The data of a consolidated workbook, as consolidated: for figures that are computed again and for 历史期. A form whose
 * sheet is not there was read from nobody. Where the columns of the sources are not said, traces end at the source's row.
 * null when the workbook holds no data of the plan at all. `period`: the 历史期 that it is read for; its sources stand
 * under that name, since units send files of the same name in every period, which must not be taken for each other.
 */
export function consolidatedFromWorkbook(
  workbook: Workbook,
  plan: Plan,
  period: string | null = null,
): Consolidated | null {
  const roster = rosterFromSheet(workbook);
  const { date1904 } = workbook;
  const folder = period === null ? "" : `${period}/`;
  const of = period === null ? {} : { period };
  const columnsOf = columnsFromWorkbook(workbook);
  const lists: ConsolidatedList[] = [];
  const fixed: ConsolidatedFixed[] = [];
  let found = false;
  for (const names of formSheets(plan)) {
    const sheet = sheetNamed(workbook, names.form.kind === "list" ? names.main : names.long);
    if (sheet) found = true;
    if (names.form.kind === "list")
      lists.push(listFromSheet(names, sheet, { roster, date1904, folder, of, columnsOf }));
    else fixed.push(fixedFromSheet(names, sheet, { roster, date1904, folder, of, columnsOf }));
  }
  if (!found) return null;
  const shortSheet = sheetNamed(workbook, SHORTFALL_SHEET);
  const shortfalls = shortSheet ? readShortfalls(shortSheet) : [];
  return {
    plan,
    lists,
    fixed,
    roster,
    exclusions: shortfalls.flatMap(({ form, field, cells }) =>
      cells > 0 ? [{ form, field, count: cells }] : [],
    ),
    missingBelow: shortfalls.flatMap(({ form, below }) => (below.length > 0 ? [{ form, units: below }] : [])),
    rollUps: [],
    explanations: [],
    corrections: appliedFromWorkbook(workbook).map((one) => ({ ...one, file: folder + one.file })),
    files: filesFromSheet(workbook).map((one) => ({ ...one, path: folder + one.path })),
  };
}

/** A blank that counts as 0 was written as 0; a cell without anything was left out and stays so. */
function valueFrom(cell: Cell | undefined, field: Field, date1904: boolean): Value {
  const cast = castCell(cell, field.blankIsZero ? { ...field, blankIsZero: false } : field, date1904);
  return cast.value ?? null;
}

/** Units that are known to have sent a form, though they have no row in it. */
function readFrom(roster: Roster, form: string): string[] {
  const received = new Set(roster.received);
  return roster.entries
    .filter((entry) => received.has(entry.unit) && !entry.missingForms.includes(form))
    .map((entry) => entry.unit);
}

interface Reading {
  readonly roster: Roster;
  readonly date1904: boolean;
  readonly folder: string;
  readonly of: { readonly period?: string };
  readonly columnsOf: SourceColumns;
}

function listFromSheet(
  { form }: FormSheets,
  sheet: Sheet | null,
  { roster, date1904, folder, of, columnsOf }: Reading,
): ConsolidatedList {
  if (!sheet) return { form, rows: [], units: [] };
  const [file, sourceSheet, sourceRow] = SOURCE_COLUMNS;
  const sources = new Map<string, ConsolidatedRow["source"]>();
  const rows = headedRows(sheet, date1904).rows.map((row): ConsolidatedRow => {
    const place = { unit: row.text(unitHeader(form)), file: row.text(file), sheet: row.text(sourceSheet) };
    const key = JSON.stringify([place.unit, place.file, place.sheet]);
    if (!sources.has(key))
      sources.set(key, { ...place, ...of, file: folder + place.file, columns: columnsOf(form, place) });
    return {
      source: sources.get(key)!,
      row: Number(row.text(sourceRow)) || row.row,
      values: form.fields.map((field) => valueFrom(row.cell(field.name), field, date1904)),
      ...uncounted(row.text(UNCOUNTED_COLUMN), form),
    };
  });
  const units = [...new Set([...readFrom(roster, form.name), ...rows.map((row) => row.source.unit)])];
  return { form, rows, units };
}

function uncounted(text: string, form: Form): Pick<ConsolidatedRow, "unread"> {
  if (text === "" || form.fields.some(({ name }) => name === UNCOUNTED_COLUMN)) return {};
  const names = text.split("、");
  return { unread: form.fields.flatMap(({ name }, index) => (names.includes(name) ? [index] : [])) };
}

function fixedFromSheet(
  { form }: FormSheets,
  sheet: Sheet | null,
  { roster, date1904, folder, of }: Reading,
): ConsolidatedFixed {
  if (!sheet) return { form, cells: [], totals: new Map(), units: [] };
  const [unit, name, value, file, sourceSheet, address] = LONG_HEADERS;
  const byName = new Map(form.fields.map((field) => [field.name, field]));
  const cells = headedRows(sheet, date1904).rows.flatMap((row): ConsolidatedCell[] => {
    const field = byName.get(row.text(name));
    if (!field) return [];
    return [
      {
        ...of,
        unit: row.text(unit),
        file: folder + row.text(file),
        sheet: row.text(sourceSheet),
        cell: row.text(address),
        field,
        value: valueFrom(row.cell(value), field, date1904),
      },
    ];
  });
  const units = [...new Set([...readFrom(roster, form.name), ...cells.map((cell) => cell.unit)])];
  return { form, cells, totals: totalsOf(form, cells), units };
}

function filesFromSheet(workbook: Workbook): FileStamp[] {
  const sheet = sheetNamed(workbook, SOURCES_SHEET);
  const [path, size, sha256] = SOURCE_HEADERS;
  if (!sheet) return [];
  return headedRows(sheet, workbook.date1904).rows.map((row) => ({
    path: row.text(path),
    size: Number(row.text(size)) || 0,
    sha256: row.text(sha256),
  }));
}

function rosterFromSheet(workbook: Workbook): Roster {
  const sheet = sheetNamed(workbook, ROSTER_SHEET);
  const [unit, owed, status, files, missingForms] = ROSTER_HEADERS;
  const rows = sheet ? headedRows(sheet, workbook.date1904).rows : [];
  const known = rows.filter((row) => row.text(status) !== UNKNOWN_UNIT);
  const entries = known.map((row): RosterEntry => ({
    unit: row.text(unit),
    status: statusFrom(row.text(status)),
    files: row
      .text(files)
      .split("\n")
      .filter((file) => file !== ""),
    missingForms: row
      .text(missingForms)
      .split("、")
      .filter((form) => form !== ""),
  }));
  const having = (...wanted: readonly RosterEntry["status"][]) =>
    entries.filter((entry) => wanted.includes(entry.status)).map((entry) => entry.unit);
  return {
    entries,
    expected: known.filter((row) => row.text(owed) === "是").map((row) => row.text(unit)),
    received: having("received", "supplemented", "resubmitted", "late"),
    missing: having("missing"),
    duplicate: having("resubmitted"),
    unknown: rows.filter((row) => row.text(status) === UNKNOWN_UNIT).map((row) => row.text(files)),
    unread: having("unread"),
  };
}

function statusFrom(word: string): RosterEntry["status"] {
  const found = Object.entries(STATUS_WORDS).find(([, one]) => one === word);
  return (found?.[0] as RosterEntry["status"] | undefined) ?? "received";
}
