import type { Finding } from "../finding/finding.ts";
import { viewOfFinding, type Locale } from "../finding/message.ts";
import type { Plan } from "../model/plan.ts";
import type { RowOut, SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { fittedRow } from "./row-height.ts";
import { SEVERITY_WORDS } from "./return-findings.ts";

/** 退回修改单: the sheet that says what to fix. */
export const RETURN_SHEET = "退回修改单";

const HEADERS: Readonly<Record<Locale, readonly string[]>> = {
  "zh-CN": ["序号", "级别", "工作表", "单元格", "现值", "应为", "怎么改", "审核提示"],
  en: ["No.", "Severity", "Sheet", "Cell", "Found", "Expected", "What to do", "Finding"],
};
const EXPLAIN: Readonly<Record<Locale, string>> = {
  "zh-CN": "情况属实的，请在“审核说明”表写明原因",
  en: "If it is right, say why on the sheet 审核说明",
};
const COPIED: Readonly<Record<Locale, (file: string) => string>> = {
  "zh-CN": (file) => `（本工作簿按 ${file} 重新生成，公式已转为数值，原有批注没有带过来）`,
  en: (file) => `(made anew from ${file}; formulas became values, its own comments are not here)`,
};
const WIDTHS = [6, 9, 16, 11, 18, 24, 44, 60];
const MOST_ROWS = 5000;

/**
 * One row for each finding that the unit has to act on, in the order given.
 * @param copiedFrom the file that this workbook is a new copy of; null where it is the unit's own
 */
export function returnSheet(
  unit: string,
  findings: readonly Finding[],
  plan: Plan,
  locale: Locale,
  copiedFrom: string | null,
): SheetOut {
  const copied = copiedFrom === null ? "" : COPIED[locale](copiedFrom);
  const head = [RETURN_SHEET, plan.name, plan.period?.text ?? "", unit, copied]
    .filter((part) => part !== "")
    .join("　");
  const listed = findings.slice(0, MOST_ROWS);
  const rows = listed.map((finding, index) => fittedRow(findingRow(finding, index, locale), WIDTHS));
  if (findings.length > listed.length) {
    const rest = findings.length - listed.length;
    rows.push(
      rowOut(listed.length + 3, [
        null,
        null,
        null,
        null,
        null,
        null,
        locale === "en" ? `${rest} more` : `另有 ${rest} 处`,
      ]),
    );
  }
  return {
    name: RETURN_SHEET,
    rows: [rowOut(1, [head], "title"), rowOut(2, HEADERS[locale], "header"), ...rows],
    widths: WIDTHS,
    merges: [{ top: 1, left: 1, bottom: 1, right: WIDTHS.length }],
    freeze: { rows: 2, columns: 0 },
    landscape: true,
  };
}

function findingRow(finding: Finding, index: number, locale: Locale): RowOut {
  const view = viewOfFinding(finding, locale);
  const severity = finding.severity === "error" ? "error" : "doubt";
  const canExplain = severity === "doubt" && finding.location.kind === "cell";
  const advice = [view.hint, canExplain ? EXPLAIN[locale] : undefined].filter((text) => text !== undefined);
  const texts = [
    view.sheet ?? view.file,
    view.cell,
    view.found,
    view.expected,
    advice.join(locale === "en" ? ". " : "；"),
    view.message,
  ];
  const row = index + 3;
  return {
    row,
    cells: [
      { column: 1, value: index + 1 },
      { column: 2, value: SEVERITY_WORDS[locale][severity], look: severity },
      ...texts.flatMap((text, column) => (text ? [{ column: column + 3, value: text }] : [])),
    ],
  };
}
