import { findExplanationHeader, readExplanations } from "../collect/explanations.ts";
import type { Finding } from "../finding/finding.ts";
import type { Locale } from "../finding/message.ts";
import type { SourceFile } from "../model/file.ts";
import type { Plan } from "../model/plan.ts";
import { cellAddress, type Sheet, type Workbook } from "../model/sheet.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import type { CellEdit } from "../workbook/cell-edit.ts";
import { readWorkbook, type ReadOptions } from "../workbook/read-workbook.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { editWorkbook } from "../workbook/xlsx-edit.ts";
import { explanationForm, type ExplanationLine } from "./explanation-form.ts";
import { EXPLANATIONS_SHEET } from "./result-sheet-names.ts";
import { linesToExplain, marksOf, returnedFindings } from "./return-findings.ts";
import { RETURN_SHEET, returnSheet } from "./return-list.ts";
import { returnMessage } from "./return-message.ts";
import { copiedSheets } from "./workbook-copy.ts";

export interface ReturnInput {
  readonly unit: string;
  /** The unit's own file; null where its bytes are not at hand. */
  readonly source: SourceFile | null;
  /** What was found about this unit and file; notes among them are left out. */
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  readonly locale: Locale;
}

/**
 * What goes back to a unit. "marked": its own .xlsx with marks, all else byte for byte; "rewritten": a new .xlsx with the
 * same cells, for other formats and for packages that cannot be edited for certain; "listed": only what to fix, since the
 * file could not be read.
 */
export interface ReturnedSubmission {
  readonly bytes: Uint8Array;
  readonly way: "marked" | "rewritten" | "listed";
  /** One paragraph ready to paste into a message. */
  readonly message: string;
}

/** Makes the returned workbook (退回修改单, SPEC section 2) of one unit and file. Bad input never throws. */
export async function returnSubmission(
  { unit, source, findings: all, plan, locale }: ReturnInput,
  options: ReadOptions = {},
): Promise<ReturnedSubmission> {
  const findings = returnedFindings(all);
  const message = returnMessage(unit, findings, plan, locale);
  const list = returnSheet(unit, findings, plan, locale, null);
  const lines = linesToExplain(findings, locale);
  const workbook = source ? (await readWorkbook(source, options)).workbook : null;
  if (!source || !workbook) return { bytes: await writeWorkbook([list]), way: "listed", message };
  const marks = marksOf(findings, locale);
  if (workbook.format === "xlsx") {
    const bytes = await markedCopy(source.bytes, workbook, marks, lines, list, options);
    if (bytes) return { bytes, way: "marked", message };
  }
  const copied = returnSheet(unit, findings, plan, locale, source.path.replace(/^.*\//s, ""));
  return { bytes: await newCopy(workbook, marks, lines, copied), way: "rewritten", message };
}

function explanationsOf(workbook: Workbook): Sheet | null {
  return workbook.sheets.find((sheet) => sheet.name.trim() === EXPLANATIONS_SHEET) ?? null;
}

function markedCopy(
  bytes: Uint8Array,
  workbook: Workbook,
  marks: readonly CellEdit[],
  lines: readonly ExplanationLine[],
  list: SheetOut,
  options: ReadOptions,
): Promise<Uint8Array | null> {
  const sheet = explanationsOf(workbook);
  const known = sheet ? writtenLines(sheet, lines) : [];
  const added = sheet || lines.length === 0 ? [list] : [list, formFor(lines)];
  return editWorkbook(bytes, [...marks, ...known], added, options);
}

/** Returned workbooks are not locked: the unit's own cells are not ours to lock, and neither are these. */
function formFor(lines: readonly ExplanationLine[]): SheetOut {
  return explanationForm(lines, { blankRows: 0, isProtected: false });
}

/** The lines as texts below what the unit's 审核说明 holds; a line that is there already is not written again. */
function writtenLines(sheet: Sheet, lines: readonly ExplanationLine[]): CellEdit[] {
  const header = findExplanationHeader(sheet);
  if (!header) return [];
  const key = (texts: readonly string[]) => JSON.stringify(texts.map((text) => text.trim()));
  const there = new Set<string>();
  let row = header.row;
  for (const { row: number, cells } of sheet.rows) {
    if (number <= header.row) continue;
    row = number;
    const texts = header.columns
      .slice(0, 4)
      .map((column) => cells.find((cell) => cell.column === column)?.text ?? "");
    there.add(key(texts));
  }
  return lines
    .filter((line) => !there.has(key([line.rule, line.sheet, line.cell, line.value])))
    .flatMap((line, index) =>
      [line.rule, line.sheet, line.cell, line.value].flatMap((text, at): CellEdit[] => {
        const column = header.columns[at]!;
        if (column === 0 || text === "") return [];
        return [{ sheet: sheet.name, cell: cellAddress(row + index + 1, column), text }];
      }),
    );
}

function newCopy(
  workbook: Workbook,
  marks: readonly CellEdit[],
  lines: readonly ExplanationLine[],
  list: SheetOut,
): Promise<Uint8Array> {
  const before = explanationsOf(workbook);
  const kept = before
    ? readExplanations(before).explanations.map((one): ExplanationLine => ({ ...one, asked: "" }))
    : [];
  const sheets = workbook.sheets.filter((sheet) => sheet !== before && sheet.name !== RETURN_SHEET);
  const all = [...kept, ...lines];
  return writeWorkbook([
    ...copiedSheets({ ...workbook, sheets }, marks),
    list,
    ...(all.length > 0 ? [formFor(all)] : []),
  ]);
}
