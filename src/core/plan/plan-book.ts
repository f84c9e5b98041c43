import { nameKey } from "../expression/characters.ts";
import { compileRules } from "../expression/rules.ts";
import type { Finding, PlanLocation } from "../finding/finding.ts";
import type { Plan } from "../model/plan.ts";
import { cellAddress, positionFromAddress } from "../model/sheet.ts";
import { fileNameOf, planFromRows } from "./plan-rows.ts";
import { PlanRow } from "./plan-row.ts";
import type { PlanCell } from "./plan-row.ts";
import { PLAN_COLUMNS, PLAN_SHEETS } from "./plan-sheets.ts";
import type { PlanColumn, PlanSheetName } from "./plan-sheets.ts";
import { textsFromPlan } from "./plan-texts.ts";
import type { PlanTexts } from "./plan-texts.ts";
import { resolveIndicators } from "./resolve-indicators.ts";
import type { PlanRead } from "./plan-from-workbook.ts";

/** One row of a plan sheet while the plan is edited. What is written wrong stays written, and is a finding. */
export interface PlanLine {
  /** Stays the same while the row is edited and moved. */
  readonly id: number;
  readonly texts: PlanTexts;
  /** What stands in columns that we do not know, in the order of the book's `headers`. */
  readonly unknown: readonly string[];
  /** Where the row stood in the file that was opened ("字段!B7"); "" for a new row. */
  readonly origin: string;
}

/** A plan as its sheets of texts, for editing. Values are never changed in place: every edit gives a new book. */
export interface PlanBook {
  readonly sheets: ReadonlyMap<PlanSheetName, readonly PlanLine[]>;
  /** Headers of columns that we do not know, by sheet. */
  readonly headers: ReadonlyMap<PlanSheetName, readonly string[]>;
  /** Sheets that are none of a plan's, kept as they are. */
  readonly others: Plan["unknown"];
  readonly nextId: number;
}

export function bookFromPlan(plan: Plan): PlanBook {
  const origins = originsOf(plan);
  let nextId = 1;
  const sheets = new Map<PlanSheetName, readonly PlanLine[]>();
  const headers = new Map<PlanSheetName, readonly string[]>();
  for (const [sheet, rows] of textsFromPlan(plan)) {
    const columns = sheet === "方案" ? [] : plan.unknown.filter((column) => column.sheet === sheet);
    headers.set(
      sheet,
      columns.map(({ header }) => header),
    );
    sheets.set(
      sheet,
      rows.map((texts, at) => ({
        id: nextId++,
        texts,
        unknown: columns.map(({ cells }) => cells[at] ?? ""),
        origin: placeText(origins.get(sheet)?.[at]),
      })),
    );
  }
  const others = plan.unknown.filter(({ sheet }) => !(PLAN_SHEETS as readonly string[]).includes(sheet));
  return { sheets, headers, others, nextId };
}

function originsOf(plan: Plan): ReadonlyMap<PlanSheetName, readonly PlanLocation[]> {
  return new Map<PlanSheetName, readonly PlanLocation[]>([
    ["填报单位", plan.units.map(({ source }) => source)],
    ["表样", plan.forms.map(({ source }) => source)],
    ["字段", plan.forms.flatMap(({ fields }) => fields.map(({ source }) => source))],
    ["审核公式", plan.rules.map(({ source }) => source)],
    ["指标", plan.indicators.map(({ location }) => location)],
    ["更正记录", plan.corrections.map(({ source }) => source)],
  ]);
}

function placeText(place: PlanLocation | undefined): string {
  return place?.sheet && place.cell ? `${place.sheet}!${place.cell}` : "";
}

/**
 * The plan that a book says, checked like a plan that is opened: rows that are wrong are left out with a finding. Findings
 * name the cells as the book would be written (header in row 1). `file` is a name for people.
 */
export function planFromBook(book: PlanBook, file: string): PlanRead {
  const findings: Finding[] = [];
  const rows = new Map<PlanSheetName, PlanRow[]>();
  for (const sheet of PLAN_SHEETS) {
    if (sheet === "方案") continue;
    const lines = book.sheets.get(sheet) ?? [];
    rows.set(
      sheet,
      lines.map((line, at) => planRow(line, { file, sheet, row: at + 2 }, findings)),
    );
  }
  const settings = (book.sheets.get("方案") ?? []).map(({ texts }, at) => ({
    item: nameKey(texts.项目 ?? "").replace(/:$/, ""),
    text: texts.内容 ?? "",
    location: { kind: "plan", file, sheet: "方案", cell: cellAddress(at + 2, 2) } as const,
  }));
  const location = { kind: "plan", file } as const;
  const unknown = unknownOf(book);
  const plan = planFromRows({ settings, rows, unknown, location, fileName: fileNameOf(file) }, findings);
  if (plan) findings.push(...compileRules(plan).findings, ...resolveIndicators(plan).findings);
  return { plan, findings };
}

function planRow(
  line: PlanLine,
  { file, sheet, row }: { readonly file: string; readonly sheet: PlanSheetName; readonly row: number },
  findings: Finding[],
): PlanRow {
  const columns: readonly PlanColumn[] = PLAN_COLUMNS[sheet];
  const cells = columns.map((column, at): [string, PlanCell] => [
    column,
    {
      text: (line.texts[column] ?? "").trim(),
      items: null,
      location: { kind: "plan", file, sheet, cell: cellAddress(row, at + 1) },
    },
  ]);
  return new PlanRow(new Map(cells), { kind: "plan", file, sheet, cell: cellAddress(row, 1) }, findings);
}

function unknownOf(book: PlanBook): Plan["unknown"] {
  const known = PLAN_SHEETS.flatMap((sheet) => {
    const lines = book.sheets.get(sheet) ?? [];
    return (book.headers.get(sheet) ?? []).map((header, at) => ({
      sheet,
      header,
      cells: lines.map((line) => line.unknown[at] ?? ""),
    }));
  });
  return [...known, ...book.others];
}

/** The line and column that a finding of `planFromBook` is about; null where it is about the plan as a whole. */
export function placeInBook(
  book: PlanBook,
  location: Finding["location"],
): { readonly sheet: PlanSheetName; readonly line: PlanLine; readonly column: PlanColumn } | null {
  if (location.kind !== "plan" || !location.cell) return null;
  const sheet = PLAN_SHEETS.find((name) => name === location.sheet);
  const position = positionFromAddress(location.cell);
  if (!sheet || !position) return null;
  const line = book.sheets.get(sheet)?.[position.row - 2];
  const column = PLAN_COLUMNS[sheet][position.column - 1];
  return line && column ? { sheet, line, column } : null;
}
