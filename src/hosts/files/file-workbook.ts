import type { Finding, Location } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { RowOut, SheetOut } from "../../core/model/sheet-out.ts";
import type { Sheet, Workbook } from "../../core/model/sheet.ts";
import type { Codec } from "../../core/package/codec.ts";
import { copiedSheets } from "../../core/publish/workbook-copy.ts";
import { readWorkbook } from "../../core/workbook/read-workbook.ts";
import { withRenamedFormulas } from "../../core/workbook/renamed-formula.ts";
import { namesBeside, type NameBeside } from "../../core/workbook/sheet-names.ts";
import { writeWorkbook } from "../../core/workbook/write-workbook.ts";
import type { HostAnswer } from "../../ports/host-answer.ts";
import type { Watch } from "../../ports/progress.ts";
import type { CellPlace, SheetToWrite, Stop, WorkbookPort, WriteOutcome } from "../../ports/workbook.ts";
import type { FileRecord } from "./file-record.ts";
import { EMPTY_RECORD, recordOf, RECORD_SHEET, recordSheet } from "./file-record.ts";

export interface FileWorkbookOptions {
  /** What the result is called: "汇总.xlsx". */
  readonly name: string;
  /** What the workbook holds at first; null begins an empty one. Never changed. */
  readonly bytes: Uint8Array | null;
  /** Puts the finished file where it belongs; a finding where it cannot. Whole or not at all. */
  readonly save: (bytes: Uint8Array) => Promise<Finding | null>;
  readonly codec?: Codec;
}

const ASIDE = "余条上次";
const EMPTY: Workbook = {
  format: "xlsx",
  reader: "own",
  sheets: [],
  date1904: false,
  modified: null,
};

/**
 * A workbook in a file, without a program that shows it. Each change makes a new file: our sheets as they are given, all
 * others copied with their values and number formats.
 */
export class FileWorkbook implements WorkbookPort {
  private readonly options: FileWorkbookOptions;
  private readonly location: Location;
  private bytes: Uint8Array | null;
  /** Settings that no file holds yet: a file is made when sheets are written or brought back, not for each of them. */
  private settings: ReadonlyMap<string, string> | null = null;

  constructor(options: FileWorkbookOptions) {
    this.options = options;
    this.bytes = options.bytes;
    this.location = { kind: "submission", file: options.name };
  }

  async overview(): ReturnType<WorkbookPort["overview"]> {
    const { value, findings } = await this.open();
    if (value === null) return { value, findings };
    const { workbook, record } = value;
    return {
      value: {
        name: this.options.name,
        sheets: shownSheets(workbook, record).map(({ name, hidden }) => ({
          name,
          hidden,
          isOurs: record.ours.includes(name),
        })),
        previous: record.previous.map(({ name }) => name),
        leftovers: [],
      },
      findings: [],
    };
  }

  async read(names: readonly string[] | null): Promise<HostAnswer<Workbook>> {
    const { value, findings } = await this.open();
    if (value === null) return { value, findings };
    const shown = shownSheets(value.workbook, value.record);
    const missing = names?.find((name) => shown.every((sheet) => sheet.name !== name));
    if (missing !== undefined) return this.refusal("host.sheet-missing", { found: missing });
    const sheets = shown.filter(({ name }) => names?.includes(name) ?? true);
    return { value: { ...value.workbook, sheets }, findings: [] };
  }

  async write(sheets: readonly SheetToWrite[], watch: Watch): Promise<WriteOutcome> {
    const opened = await this.open();
    if (opened.value === null) return { state: "failed", names: [], findings: opened.findings };
    const { workbook, record } = opened.value;
    const written: SheetOut[] = [];
    for (const sheet of sheets) {
      const rows = await allRows(sheet, watch);
      if (rows === null) return { state: "cancelled", names: [], findings: [] };
      written.push({ ...sheet, rows });
    }
    const own = shownSheets(workbook, record).filter(({ name }) => !record.ours.includes(name));
    const { names, beside } = namesBeside(
      written.map(({ name }) => name),
      own.map(({ name }) => name),
    );
    const copies = copiedSheets(workbook, []);
    const { previous, aside } = setAside(record, copies);
    const next: FileRecord = { ours: names, previous, settings: record.settings };
    const renamed = { sheets: new Map(beside.map((one) => [one.found, one.expected])), tables: new Map() };
    const parts = [
      ...own.map(({ name }) => namedSheet(copies, name)),
      ...written.map((sheet, index) => ({ ...withRenamedFormulas(sheet, renamed), name: names[index]! })),
      ...aside,
    ];
    const findings = await this.store(parts, next);
    if (findings.length > 0) return { state: "failed", names: [], findings };
    return { state: "written", names, findings: [...this.besides(beside), ...this.lostLooks(own)] };
  }

  async restore(): Promise<HostAnswer<readonly string[]>> {
    const { value, findings } = await this.open();
    if (value === null) return { value, findings };
    const { workbook, record } = value;
    if (record.previous.length === 0) return this.refusal("host.nothing-to-restore", {});
    const copies = copiedSheets(workbook, []);
    const own = shownSheets(workbook, record).filter(({ name }) => !record.ours.includes(name));
    const taken = record.previous.find(({ name }) => own.some((sheet) => isSame(sheet.name, name)));
    if (taken) return this.refusal("host.name-taken", { found: taken.name });
    const back = record.previous.map(({ name, kept }) => ({
      ...namedSheet(copies, kept),
      name,
      hidden: false,
    }));
    const { previous, aside } = setAside(record, copies);
    const names = back.map(({ name }) => name);
    const parts = [...own.map(({ name }) => namedSheet(copies, name)), ...back, ...aside];
    const refused = await this.store(parts, { ours: names, previous, settings: record.settings });
    return refused.length > 0
      ? { value: null, findings: refused }
      : { value: names, findings: this.lostLooks(own) };
  }

  /** A file is whole or not there: nothing is ever left over. */
  cleanUp(): Promise<HostAnswer<readonly string[]>> {
    return Promise.resolve({ value: [], findings: [] });
  }

  async select({ sheet }: CellPlace): Promise<HostAnswer<boolean>> {
    const { value, findings } = await this.open();
    if (value === null) return { value, findings };
    const isThere = shownSheets(value.workbook, value.record).some(({ name }) => name === sheet);
    return isThere ? { value: false, findings: [] } : this.refusal("host.sheet-missing", { found: sheet });
  }

  watchSelection(): Promise<HostAnswer<Stop>> {
    return Promise.resolve({ value: () => Promise.resolve(), findings: [] });
  }

  watchChanges(): Promise<HostAnswer<Stop>> {
    return this.watchSelection();
  }

  async setting(key: string): ReturnType<WorkbookPort["setting"]> {
    const { value, findings } = await this.open();
    return value === null
      ? { value, findings }
      : { value: { text: value.record.settings.get(key) }, findings: [] };
  }

  async setSetting(key: string, text: string | null): Promise<HostAnswer<true>> {
    const { value, findings } = await this.open();
    if (value === null) return { value, findings };
    const settings = new Map(value.record.settings);
    if (text === null) settings.delete(key);
    else settings.set(key, text);
    this.settings = settings;
    return { value: true, findings: [] };
  }

  private async open(): Promise<HostAnswer<{ readonly workbook: Workbook; readonly record: FileRecord }>> {
    const pending = this.settings === null ? {} : { settings: this.settings };
    if (this.bytes === null) {
      return { value: { workbook: EMPTY, record: { ...EMPTY_RECORD, ...pending } }, findings: [] };
    }
    const { codec, name } = this.options;
    const { workbook, findings } = await readWorkbook(
      { path: name, bytes: this.bytes },
      codec === undefined ? {} : { codec },
    );
    return workbook === null
      ? { value: null, findings }
      : { value: { workbook, record: { ...recordOf(workbook), ...pending } }, findings: [] };
  }

  private async store(sheets: readonly SheetOut[], record: FileRecord): Promise<readonly Finding[]> {
    const kept = recordSheet(record);
    const bytes = await writeWorkbook(kept === null ? sheets : [...sheets, kept]);
    const refused = await this.options.save(bytes);
    if (refused !== null) return [refused];
    this.bytes = bytes;
    this.settings = null;
    return [];
  }

  private besides(beside: readonly NameBeside[]): Finding[] {
    return beside.map((names) => makeFinding("host.sheet-beside", this.location, { ...names }));
  }

  private lostLooks(own: readonly Sheet[]): Finding[] {
    if (own.length === 0) return [];
    const found = own.map(({ name }) => name).join("、");
    return [makeFinding("host.looks-lost", this.location, { found })];
  }

  private refusal<C extends "host.sheet-missing" | "host.nothing-to-restore" | "host.name-taken">(
    code: C,
    params: Parameters<typeof makeFinding<C>>[2],
  ): { readonly value: null; readonly findings: readonly Finding[] } {
    return { value: null, findings: [makeFinding(code, this.location, params)] };
  }
}

function shownSheets(workbook: Workbook, record: FileRecord): Sheet[] {
  const kept = new Set([RECORD_SHEET, ...record.previous.map((one) => one.kept)]);
  return workbook.sheets.filter(({ name, hidden }) => !hidden || !kept.has(name));
}

/** Our sheets so far, hidden under other names so that they can be brought back. */
function setAside(
  { ours }: FileRecord,
  copies: readonly SheetOut[],
): { readonly previous: FileRecord["previous"]; readonly aside: readonly SheetOut[] } {
  const previous = ours.map((name, index) => ({ name, kept: `${ASIDE}_${index + 1}` }));
  const aside = previous.map(({ name, kept }) => ({ ...namedSheet(copies, name), name: kept, hidden: true }));
  return { previous, aside };
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function namedSheet(sheets: readonly SheetOut[], name: string): SheetOut {
  return sheets.find((sheet) => sheet.name === name) ?? { name, rows: [] };
}

/** null after a cancel. */
async function allRows(sheet: SheetToWrite, watch: Watch): Promise<readonly RowOut[] | null> {
  const { rows } = sheet;
  const all: RowOut[] = [];
  if (Symbol.asyncIterator in rows) for await (const part of rows) all.push(...part);
  else all.push(...rows);
  if (watch.cancelled()) return null;
  watch.report({ stage: "consolidate", done: all.length, total: all.length, item: sheet.name });
  await watch.tick();
  return all;
}
