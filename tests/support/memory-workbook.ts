import { makeFinding } from "../../src/core/finding/make-finding.ts";
import type { Finding, FindingCode, FindingParams } from "../../src/core/finding/finding.ts";
import type { CellOut, RowOut, SheetOut } from "../../src/core/model/sheet-out.ts";
import type { Cell, Sheet } from "../../src/core/model/sheet.ts";
import { GENERAL } from "../../src/core/model/sheet.ts";
import { textFromDecimal } from "../../src/core/number/decimal.ts";
import { formatFromCode } from "../../src/core/workbook/number-format.ts";
import { withRenamedFormulas } from "../../src/core/workbook/renamed-formula.ts";
import { namesBeside } from "../../src/core/workbook/sheet-names.ts";
import { serialOfDay } from "../../src/core/workbook/value-out.ts";
import type { CellPlace, SheetToWrite, WorkbookPort } from "../../src/ports/workbook.ts";

type Listener = (place: CellPlace) => void;

/** The in-memory twin of a workbook host: what a port promises, and nothing of how Excel or a file does it. */
export function memoryWorkbook(own: readonly SheetOut[]) {
  let ours: SheetOut[] = [];
  let previous: SheetOut[] = [];
  const settings = new Map<string, string>();
  const selecting = new Set<Listener>();
  const changing = new Set<(place: CellPlace) => void>();
  let selected = "";
  const all = () => [...own, ...ours];
  const refuse = <C extends FindingCode>(code: C, params: FindingParams<C>) => ({
    value: null,
    findings: [makeFinding(code, { kind: "submission" }, params) as Finding],
  });
  const stopping = (listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener);
    return Promise.resolve({
      value: () => {
        listeners.delete(listener);
        return Promise.resolve();
      },
      findings: [],
    });
  };

  const port: WorkbookPort = {
    overview: () =>
      Promise.resolve({
        value: {
          name: "内存.xlsx",
          sheets: all().map((sheet) => ({
            name: sheet.name,
            hidden: sheet.hidden === true,
            isOurs: ours.includes(sheet),
          })),
          previous: previous.map(({ name }) => name),
          leftovers: [],
        },
        findings: [],
      }),
    read(names) {
      const missing = names?.find((name) => all().every((sheet) => sheet.name !== name));
      if (missing !== undefined) return Promise.resolve(refuse("host.sheet-missing", { found: missing }));
      const sheets = all()
        .filter(({ name }) => names?.includes(name) ?? true)
        .map(sheetFrom);
      const workbook = { format: "xlsx", reader: "own", sheets, date1904: false, modified: null } as const;
      return Promise.resolve({ value: workbook, findings: [] });
    },
    async write(sheets, watch) {
      const written: SheetOut[] = [];
      for (const sheet of sheets) {
        if (watch.cancelled()) return { state: "cancelled", names: [], findings: [] };
        const rows = await rowsOf(sheet);
        watch.report({ stage: "consolidate", done: rows.length, total: rows.length, item: sheet.name });
        written.push({ ...sheet, rows });
      }
      const { names, beside } = namesBeside(
        written.map(({ name }) => name),
        own.map(({ name }) => name),
      );
      previous = ours;
      const renamed = { sheets: new Map(beside.map((one) => [one.found, one.expected])), tables: new Map() };
      ours = written.map((sheet, index) => ({ ...withRenamedFormulas(sheet, renamed), name: names[index]! }));
      const findings = beside.map((one) =>
        makeFinding("host.sheet-beside", { kind: "submission" }, { ...one }),
      );
      return { state: "written", names, findings };
    },
    restore() {
      if (previous.length === 0) return Promise.resolve(refuse("host.nothing-to-restore", {}));
      [ours, previous] = [previous, ours];
      return Promise.resolve({ value: ours.map(({ name }) => name), findings: [] });
    },
    cleanUp: () => Promise.resolve({ value: [], findings: [] }),
    select({ sheet, cell }) {
      if (all().every(({ name }) => name !== sheet))
        return Promise.resolve(refuse("host.sheet-missing", { found: sheet }));
      selected = `${sheet}!${cell}`;
      return Promise.resolve({ value: true, findings: [] });
    },
    watchSelection: (listener) => stopping(selecting, listener),
    watchChanges: (sheets, listener) =>
      stopping(changing, (place) => {
        if (sheets.includes(place.sheet)) listener(place);
      }),
    setting: (key) => Promise.resolve({ value: { text: settings.get(key) }, findings: [] }),
    setSetting(key, text) {
      if (text === null) settings.delete(key);
      else settings.set(key, text);
      return Promise.resolve({ value: true, findings: [] });
    },
  };
  const person = {
    select: (sheet: string, cell: string) => selecting.forEach((tell) => tell({ sheet, cell })),
    type: (sheet: string, cell: string) => changing.forEach((tell) => tell({ sheet, cell })),
    selected: () => selected,
  };
  return { port, person };
}

async function rowsOf({ rows }: SheetToWrite): Promise<readonly RowOut[]> {
  if (!(Symbol.asyncIterator in rows)) return rows;
  const all: RowOut[] = [];
  for await (const part of rows) all.push(...part);
  return all;
}

function sheetFrom({ name, hidden, rows, merges, hiddenColumns }: SheetOut): Sheet {
  return {
    name,
    hidden: hidden === true,
    merges: merges ?? [],
    hiddenColumns: hiddenColumns ?? [],
    rows: rows.map(({ row, cells }) => ({
      row,
      hidden: false,
      cells: cells.map(cellFrom).filter((cell) => cell !== null),
    })),
  };
}

function cellFrom({ column, value, format, formula }: CellOut): Cell | null {
  if (value === null) return null;
  const cell = { column, formula: formula ?? null, format: format ? formatFromCode(format) : GENERAL };
  if (typeof value === "string") return { ...cell, type: "text", text: value };
  if (typeof value === "boolean") return { ...cell, type: "boolean", text: value ? "TRUE" : "FALSE" };
  if (typeof value === "number") return { ...cell, type: "number", text: String(value) };
  if (!("kind" in value)) return { ...cell, type: "number", text: textFromDecimal(value) };
  return {
    ...cell,
    type: "number",
    text: String(serialOfDay(value)),
    format: formatFromCode(format ?? "yyyy-mm-dd"),
  };
}
