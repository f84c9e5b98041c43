import type { Finding } from "../finding/finding.ts";
import { viewOfFinding } from "../finding/message.ts";
import type { FindingView, Locale } from "../finding/message.ts";
import { paragraphName } from "../finding/paragraph-name.ts";
import type { CellLook, RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { FINDINGS_SHEET } from "./result-sheet-names.ts";

const HEADERS = {
  "zh-CN": ["级别", "单位", "文件", "工作表", "单元格", "字段", "规则", "问题", "应为", "处理建议", "代码"],
  en: [
    "Severity",
    "Unit",
    "File",
    "Sheet",
    "Cell",
    "Field",
    "Rule",
    "Finding",
    "Expected",
    "What to do",
    "Code",
  ],
} as const;

const SEVERITY = {
  "zh-CN": { error: "错误", doubt: "需核实", note: "提示" },
  en: { error: "error", doubt: "doubt", note: "note" },
} as const;

const WIDTHS = [8, 14, 24, 14, 10, 14, 10, 60, 20, 50, 28];
/** Excel has 1,048,576 rows; a list that long helps nobody. */
const MOST_ROWS = 100_000;

/** 审核意见: every finding with its place, what was found and what to do; errors first, else in the order given. */
export function findingsSheet(findings: readonly Finding[], locale: Locale = "zh-CN"): SheetOut {
  const views = findings.map((finding) => viewOfFinding(finding, locale));
  const sorted = ["error", "doubt", "note"].flatMap((severity) =>
    views.filter((view) => view.severity === severity),
  );
  const rows = sorted.slice(0, MOST_ROWS).map((view, index) => findingRow(view, index + 2, locale));
  const rest = sorted.length - rows.length;
  if (rest > 0)
    rows.push(rowOut(rows.length + 2, [locale === "en" ? `${rest} more` : `另有 ${rest} 条未列出`], "note"));
  return {
    name: FINDINGS_SHEET,
    rows: [rowOut(1, HEADERS[locale], "header"), ...rows],
    widths: WIDTHS,
    freeze: { rows: 1, columns: 0 },
    landscape: true,
  };
}

function findingRow(view: FindingView, row: number, locale: Locale): RowOut {
  const severity = view.severity as keyof (typeof SEVERITY)["zh-CN"];
  const look: CellLook = severity === "error" ? "error" : severity === "doubt" ? "doubt" : "hint";
  const texts = [
    view.unit,
    view.file,
    view.sheet ?? (view.paragraph && paragraphName(view.paragraph, locale)),
    view.cell,
    view.field,
    view.rule,
    view.message,
    view.expected,
    view.hint,
    view.code,
  ];
  const cells = texts.flatMap((text, index) => (text ? [{ column: index + 2, value: text }] : []));
  return { row, cells: [{ column: 1, value: SEVERITY[locale][severity], look }, ...cells] };
}
