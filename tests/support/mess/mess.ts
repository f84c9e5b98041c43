import type { Plan } from "../../../src/core/model/plan.ts";
import type { InputFile } from "../../../src/ports/files.ts";
import { inputFile } from "../memory-files.ts";
import type { CellNote } from "../sheets.ts";
import { type Book, type Page, xlsxBytes } from "./book.ts";
import { cleanBook, FIRST, LIST_HEADER } from "./clean-book.ts";
import { messPlan } from "./mess-plan.ts";
import type { TrueRow, TrueUnit } from "./truth.ts";

/** What a unit sends instead of its clean file. */
export interface Messed {
  readonly files: readonly InputFile[];
  /** What of it must be counted; absent: the whole truth. null: nothing of the unit. */
  readonly counted?: TrueUnit | null;
  readonly plan?: Plan;
}

/** One kind of mess: how it is made, what must be said about it, what it does to the unit's totals. */
export interface Mess {
  readonly name: string;
  apply(unit: TrueUnit): Messed | Promise<Messed>;
  /** Errors ("code!") and doubts about the unit or its files: exactly these. Empty: a silent repair. */
  readonly problems: readonly string[];
  /** Names of the indicators that must say that they are incomplete; all others must not. Absent: by what is counted. */
  readonly lacks?: readonly string[];
  /** Notes that must be among those about the unit or its files. */
  readonly notes?: readonly string[];
}

/** The unit's usual file from a book. */
export function fileOf(unit: TrueUnit, book: Book, path = `${unit.name}.xlsx`): InputFile {
  return inputFile(path, xlsxBytes(book));
}

/** A clean file changed in its list. */
export function inList(change: (page: Page, book: Book) => void) {
  return (unit: TrueUnit): Messed => {
    const book = cleanBook(unit);
    change(book.pages[0]!, book);
    return { files: [fileOf(unit, book)] };
  };
}

/** A clean file changed in its fixed form. */
export function inFixed(change: (page: Page, book: Book) => void) {
  return (unit: TrueUnit): Messed => {
    const book = cleanBook(unit);
    change(book.pages[1]!, book);
    return { files: [fileOf(unit, book)] };
  };
}

export type ListColumn = (typeof LIST_HEADER)[number];

/** Writes into a cell of the list: the n-th row of data, from 0. */
export function put(page: Page, n: number, column: ListColumn, note: CellNote): void {
  page.rows[FIRST - 1 + n]![LIST_HEADER.indexOf(column)] = note;
}

/** Writes another label over a column of the list. */
export function relabel(page: Page, column: ListColumn, label: CellNote): void {
  page.rows[FIRST - 2]![LIST_HEADER.indexOf(column)] = label;
}

/** A cell of the list written differently that reads the same. */
export function rewritten(column: ListColumn, write: (row: TrueRow) => CellNote) {
  return (unit: TrueUnit): Messed => {
    const book = cleanBook(unit);
    unit.rows.forEach((row, n) => put(book.pages[0]!, n, column, write(row)));
    return { files: [fileOf(unit, book)] };
  };
}

/** The first row's cell holds something else, and counts as `counted` says. */
export function oneCell(column: ListColumn, note: CellNote, counted: Partial<TrueRow> = {}) {
  return (unit: TrueUnit): Messed => {
    const book = cleanBook(unit);
    put(book.pages[0]!, 0, column, note);
    return { files: [fileOf(unit, book)], counted: withRow(unit, 0, counted) };
  };
}

export function withRow(unit: TrueUnit, n: number, change: Partial<TrueRow>): TrueUnit {
  return { ...unit, rows: unit.rows.map((row, i) => (i === n ? { ...row, ...change } : row)) };
}

export function withEveryRow(unit: TrueUnit, change: Partial<TrueRow>): TrueUnit {
  return { ...unit, rows: unit.rows.map((row) => ({ ...row, ...change })) };
}

export function withCounts(unit: TrueUnit, change: Readonly<Record<string, number | null>>): TrueUnit {
  return { ...unit, counts: { ...unit.counts, ...change } };
}

/** The plan with its fields changed by name. */
export function planWithFields(form: string, change: Readonly<Record<string, object>>): Plan {
  const plan = messPlan();
  const forms = plan.forms.map((one) =>
    one.name === form
      ? { ...one, fields: one.fields.map((field) => ({ ...field, ...change[field.name] })) }
      : one,
  );
  return { ...plan, forms };
}
