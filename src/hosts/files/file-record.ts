import type { SheetOut } from "../../core/model/sheet-out.ts";
import { rowOut } from "../../core/model/sheet-out.ts";
import type { Workbook } from "../../core/model/sheet.ts";

/**
 * What a file keeps of us: a hidden sheet 余条设置 with one text a row, key and value, since every spreadsheet program
 * keeps sheets, and not all of them keep anything else.
 */
export interface FileRecord {
  /** Names of the sheets of the last writing. */
  readonly ours: readonly string[];
  /** Hidden sheets of the writing before: what each was called, and what it is called now. */
  readonly previous: readonly { readonly name: string; readonly kept: string }[];
  readonly settings: ReadonlyMap<string, string>;
}

export const RECORD_SHEET = "余条设置";
export const EMPTY_RECORD: FileRecord = { ours: [], previous: [], settings: new Map() };

const OURS = "本次";
const PREVIOUS = "上次";
const SETTING = "设置";

export function recordOf(workbook: Workbook): FileRecord {
  const sheet = workbook.sheets.find(({ name, hidden }) => name === RECORD_SHEET && hidden);
  const lines = (sheet?.rows ?? []).map(({ cells }) => {
    const text = (column: number) => cells.find((cell) => cell.column === column)?.text ?? "";
    return { kind: text(1), key: text(2), value: text(3) };
  });
  const of = (kind: string) => lines.filter((line) => line.kind === kind);
  return {
    ours: of(OURS).map(({ key }) => key),
    previous: of(PREVIOUS).map(({ key, value }) => ({ name: key, kept: value })),
    settings: new Map(of(SETTING).map(({ key, value }) => [key, value])),
  };
}

/** null when there is nothing to keep. */
export function recordSheet({ ours, previous, settings }: FileRecord): SheetOut | null {
  const lines = [
    ...ours.map((name) => [OURS, name]),
    ...previous.map(({ name, kept }) => [PREVIOUS, name, kept]),
    ...[...settings].map(([key, value]) => [SETTING, key, value]),
  ];
  if (lines.length === 0) return null;
  return { name: RECORD_SHEET, hidden: true, rows: lines.map((line, index) => rowOut(index + 1, line)) };
}
