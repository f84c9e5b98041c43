import { cellAddress, type Cell, type SheetRow } from "../model/sheet.ts";
import { narrowText, visibleText } from "../table/visible-text.ts";

/** A text that stands behind its label, in the same cell or the next one: 填报单位：能源科. */
export interface LabelledText {
  readonly label: string;
  /** Without underlines and （盖章）; "" where nothing is filled in. */
  readonly value: string;
  /** The cell that holds the value. */
  readonly source: Cell | null;
  /** The value stands in the next cell, not behind the label's colon. */
  readonly beside: boolean;
  readonly row: number;
  readonly cell: string;
}

export const UNIT_LABELS = [
  "填报单位",
  "报送单位",
  "上报单位",
  "填表单位",
  "编报单位",
  "报告单位",
  "填报部门",
  "报送部门",
  "填报科室",
  "单位名称",
  "单位",
] as const;
export const DATE_LABELS = ["填报日期", "填表日期", "报送日期", "上报日期", "报出日期", "制表日期"] as const;
const OTHER_LABELS = [
  "单位负责人",
  "负责人",
  "填表人",
  "填报人",
  "制表人",
  "经办人",
  "审核人",
  "联系人",
  "联系电话",
  "计量单位",
  "金额单位",
  "报告期",
  "表号",
  "制定机关",
  "文号",
];

const ALL = [...UNIT_LABELS, ...DATE_LABELS, ...OTHER_LABELS].sort((a, b) => b.length - a.length).join("|");
/** Labels are often spread out: 填 报 单 位：. */
const SPREAD = ALL.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, "$&\\s{0,4}");
const LABEL = new RegExp(`(${SPREAD})\\s*(?:\\([^()]{0,12}\\))?\\s*:`, "g");
const WHOLE = new RegExp(`^(${ALL})(?:\\([^()]{0,12}\\))?:?$`);
const LONGEST_TEXT = 300;

/** All labelled texts of the wanted labels in some rows of a sheet. */
export function labelledTexts(rows: readonly SheetRow[], wanted: ReadonlySet<string>): LabelledText[] {
  const found: LabelledText[] = [];
  for (const { row, cells } of rows) {
    cells.forEach((cell, index) => {
      if (cell.type !== "text" || cell.text.length > LONGEST_TEXT) return;
      for (const { label, value } of labelsIn(cell.text)) {
        if (!wanted.has(label)) continue;
        const next = value === "" ? nextCell(cells, index) : null;
        const source = value === "" ? next : cell;
        const text = value === "" ? tidy(next?.text ?? "") : value;
        found.push({
          label,
          value: text,
          source,
          beside: source !== cell,
          row,
          cell: cellAddress(row, (source ?? cell).column),
        });
      }
    });
  }
  return found;
}

function labelsIn(text: string): { label: string; value: string }[] {
  const line = narrowText(visibleText(text).text);
  const whole = WHOLE.exec(line.replace(/\s+/g, ""));
  if (whole) return [{ label: whole[1]!, value: "" }];
  const matches = [...line.matchAll(LABEL)]
    .map((match) => ({ start: match.index, whole: match[0], label: match[1]!.replace(/\s+/g, "") }))
    .filter(({ start, label }) => standsAlone(line, start, label));
  return matches.map(({ start, whole: written, label }, i) => {
    const end = matches[i + 1]?.start ?? line.length;
    return { label, value: tidy(line.slice(start + written.length, end)) };
  });
}

/** 单位 inside a longer word (计量单位, 主管单位) is not the label 单位. */
function standsAlone(line: string, index: number, label: string): boolean {
  if (label !== "单位" || index === 0) return true;
  return !/[\u4e00-\u9fff]/.test(line.charAt(index - 1));
}

/** The next cell to the right that holds something, unless that is a label itself. */
function nextCell(cells: readonly Cell[], index: number): Cell | null {
  for (let i = index + 1; i < cells.length; i += 1) {
    const text = narrowText(visibleText(cells[i]!.text).text);
    if (text === "") continue;
    if (WHOLE.test(text.replace(/\s+/g, "")) || /^[^:]{1,12}:/.test(text)) return null;
    return cells[i]!;
  }
  return null;
}

function tidy(value: string): string {
  return narrowText(visibleText(value).text)
    .replace(/_+/g, " ")
    .replace(/\((?:盖章|公章|签章|章)\)/g, " ")
    .trim()
    .split(/\s{2,}/)[0]!
    .trim();
}
