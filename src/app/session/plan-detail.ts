import { type Locale, viewOfFinding } from "../../core/finding/message.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Severity } from "../../core/finding/severity.ts";
import type { PlanBook } from "../../core/plan/plan-book.ts";
import { placeInBook } from "../../core/plan/plan-book.ts";
import { PLAN_COLUMNS, PLAN_SHEETS } from "../../core/plan/plan-sheets.ts";
import type { PlanColumn, PlanSheetName } from "../../core/plan/plan-sheets.ts";
import { PLAN_CHOICES } from "../../core/plan/workbook-from-plan.ts";
import type { PlanDesk } from "./plan-desk.ts";

/** The plan as sheets of texts, with what is wrong by line and column: what a person reads and edits in place. */
export interface PlanDetail {
  readonly sheets: readonly PlanSheetView[];
  readonly problems: readonly PlanProblem[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface PlanSheetView {
  readonly name: PlanSheetName;
  readonly columns: readonly PlanColumn[];
  /** Columns with a few words to choose from. */
  readonly choices: Readonly<Partial<Record<PlanColumn, readonly string[]>>>;
  readonly lines: readonly PlanLineView[];
}

export interface PlanLineView {
  readonly id: number;
  /** In the order of the sheet's columns. */
  readonly texts: readonly string[];
  /** "字段!B7" in the file that was opened; "" for a new line. */
  readonly origin: string;
}

export interface PlanProblem {
  readonly sheet: PlanSheetName;
  readonly line: number;
  readonly column: PlanColumn;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** A plan proposed from workbooks filled before, with what was guessed from little. */
export interface ProposalView {
  readonly sheets: readonly PlanSheetView[];
  readonly problems: readonly PlanProblem[];
}

export function planDetail(desk: PlanDesk, locale: Locale): PlanDetail | null {
  if (!desk.state) return null;
  const { book, problems } = desk.state;
  return {
    sheets: sheetViews(book),
    problems: problemViews(book, problems, locale),
    canUndo: desk.canUndo,
    canRedo: desk.canRedo,
  };
}

export function proposalView(desk: PlanDesk, locale: Locale): ProposalView | null {
  if (!desk.proposal) return null;
  const { book, problems } = desk.proposal.state;
  return { sheets: sheetViews(book), problems: problemViews(book, problems, locale) };
}

function sheetViews(book: PlanBook): PlanSheetView[] {
  return PLAN_SHEETS.map((name) => {
    const columns: readonly PlanColumn[] = PLAN_COLUMNS[name];
    const lines = (book.sheets.get(name) ?? []).map(({ id, texts, origin }) => ({
      id,
      texts: columns.map((column) => texts[column] ?? ""),
      origin,
    }));
    return { name, columns, choices: choicesOf(name, book), lines };
  });
}

const STYLES = ["余", "多", "近", "约", "超过", "以上", "取整", "精确"];

/** Words of the sheet itself, and names of forms where a column names one. */
function choicesOf(sheet: PlanSheetName, book: PlanBook): PlanSheetView["choices"] {
  const forms = (book.sheets.get("表样") ?? []).map(({ texts }) => texts.表名 ?? "").filter(Boolean);
  const namesForm = sheet === "字段" || sheet === "审核公式" || sheet === "更正记录";
  return {
    ...PLAN_CHOICES[sheet],
    ...(namesForm ? { 表名: forms } : {}),
    ...(sheet === "指标" ? { 表述方式: STYLES } : {}),
  };
}

function problemViews(book: PlanBook, findings: readonly Finding[], locale: Locale): PlanProblem[] {
  return findings.flatMap((finding) => {
    const place = placeInBook(book, finding.location);
    if (!place) return [];
    const { severity, message, hint = "" } = viewOfFinding(finding, locale);
    const { sheet, line, column } = place;
    return [{ sheet, line: line.id, column, severity, message, hint }];
  });
}
