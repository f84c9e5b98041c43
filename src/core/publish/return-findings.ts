import type { Finding } from "../finding/finding.ts";
import { hint, message, textOfParam, type Locale } from "../finding/message.ts";
import { cellAddress, positionFromAddress } from "../model/sheet.ts";
import type { CellEdit } from "../workbook/cell-edit.ts";
import { rangeFromReference } from "../workbook/reference.ts";
import type { ExplanationLine } from "./explanation-form.ts";

/** What a unit is asked for: its errors and doubts, errors first, in the order of sheets and cells. Notes ask nothing. */
export function returnedFindings(findings: readonly Finding[]): Finding[] {
  const wanted = findings.filter(({ severity }) => severity !== "note");
  return wanted
    .map((finding, index) => ({ finding, index, key: keyOf(finding) }))
    .sort((a, b) => compare(a.key, b.key) || a.index - b.index)
    .map(({ finding }) => finding);
}

type Key = readonly (string | number)[];

function keyOf({ severity, location }: Finding): Key {
  const rank = severity === "error" ? 0 : 1;
  if (location.kind !== "cell") return [rank, "", 0, 0];
  const at = firstCell(location.cell);
  return [rank, location.sheet, at?.row ?? 0, at?.column ?? 0];
}

function compare(a: Key, b: Key): number {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
}

export const SEVERITY_WORDS: Readonly<Record<Locale, { readonly error: string; readonly doubt: string }>> = {
  "zh-CN": { error: "错误", doubt: "需核实" },
  en: { error: "Error", doubt: "Doubt" },
};

const LONGEST_COMMENT = 800;
const MOST_CELLS = 20;

/** Fill and comment for each cell that a finding names; of a range at most twenty cells, the comment at its first. */
export function marksOf(findings: readonly Finding[], locale: Locale): CellEdit[] {
  return findings.flatMap((finding): CellEdit[] => {
    const { location, severity } = finding;
    if (location.kind !== "cell" || severity === "note") return [];
    const cells = cellsOf(location.cell);
    const advice = hint(finding, locale);
    const text = `【${SEVERITY_WORDS[locale][severity]}】${message(finding, locale)}${advice === "" ? "" : `\n→ ${advice}`}`;
    const comment = text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}…` : text;
    return cells.map((cell, index) => ({
      sheet: location.sheet,
      cell,
      look: severity,
      ...(index === 0 ? { comment } : {}),
    }));
  });
}

/** "C7" itself; "C7:D8" its cells; the rows "12:14" by the first cell of the first. */
function cellsOf(reference: string | undefined): string[] {
  const range = reference === undefined ? null : rangeFromReference(reference);
  if (!range) {
    const first = firstCell(reference);
    return first ? [cellAddress(first.row, first.column)] : [];
  }
  const cells: string[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (cells.length === MOST_CELLS) return cells;
      cells.push(cellAddress(row, column));
    }
  }
  return cells;
}

function firstCell(reference: string | undefined): { row: number; column: number } | null {
  const first = (reference ?? "").split(":")[0]!;
  const row = /^[1-9]\d{0,6}$/.exec(first);
  return row ? { row: Number(row[0]), column: 1 } : positionFromAddress(first);
}

/** The doubts as lines of 审核说明, so that a text behind them clears them when the workbook comes back. */
export function linesToExplain(findings: readonly Finding[], locale: Locale): ExplanationLine[] {
  const lines = new Map<string, ExplanationLine>();
  for (const finding of findings) {
    const { location, params, severity, code } = finding;
    // Findings over several units or over the figures are answered by whoever compiles them.
    if (severity !== "doubt" || location.kind !== "cell" || /^(?:consolidate|figures)\./.test(code)) continue;
    const name = params["rule"] === undefined ? code : (params["name"] ?? params["rule"]);
    const rule = textOfParam(name, locale);
    const line = {
      rule,
      sheet: location.sheet,
      cell: location.cell ?? "",
      value: textOfParam(params["found"] ?? "", locale),
      text: "",
      asked: message(finding, locale),
    };
    lines.set(JSON.stringify([rule, line.sheet, line.cell, line.value]), line);
  }
  return [...lines.values()];
}
