import type { Form, Plan } from "../model/plan.ts";
import type { CellOut } from "../model/sheet-out.ts";
import { labelKey } from "../table/label.ts";
import type { IssueGrid } from "./issue-grid.ts";

/** What every issued sheet says around its table. */
export interface Frame {
  readonly plan: Plan;
  readonly form: Form;
  /** null: the unit fills its name in itself. */
  readonly unit: string | null;
  /** 表样版本 */
  readonly version: string;
  /** How many columns the sheet is wide; four at least, for two labels with their cells. */
  readonly width: number;
}

/** Rows that the frame takes above a table where it has the choice. */
export const FRAME_ROWS = 3;

/**
 * Title, 表号 and period, 填报单位 and 填报日期 above the table, as far as `room` rows allow; what does not fit there goes
 * into the foot. Labels that a field of a fixed form has are left to that field.
 */
export function putFrame(grid: IssueGrid, frame: Frame, room: number, lastRow: number): void {
  const above =
    room >= 3 ? ["title", "about", "unit"] : room === 2 ? ["title", "unit"] : room === 1 ? ["title"] : [];
  above.forEach((part, index) => {
    if (part === "title") putTitle(grid, frame, index + 1);
    else if (part === "about") putAbout(grid, frame, index + 1, "");
    else putPairs(grid, frame, index + 1, UNIT_LABELS);
  });
  const missing = above.includes("unit") ? [] : UNIT_LABELS;
  const foot = [...missing, ...FOOT_LABELS].filter((label) => !isField(label, frame.form));
  const end = putPairs(grid, frame, lastRow + 2, foot);
  if (!above.includes("about")) putAbout(grid, frame, end + 1, "说明：");
}

const UNIT_LABELS = ["填报单位", "填报日期"];
const FOOT_LABELS = ["填表人", "审核人", "单位负责人", "联系电话", "报出日期"];

function putTitle(grid: IssueGrid, { plan, form, width }: Frame, row: number): void {
  const period = plan.period && !form.name.includes(plan.period.text) ? plan.period.text : "";
  grid.put(row, { column: 1, value: `${period}${form.name}`, look: "title" });
  grid.merge({ top: row, left: 1, bottom: row, right: width });
  grid.height(row, 30);
}

function putAbout(grid: IssueGrid, frame: Frame, row: number, before: string): void {
  grid.put(row, { column: 1, value: before + aboutOf(frame), look: "note" });
  grid.merge({ top: row, left: 1, bottom: row, right: frame.width });
  grid.height(row, 18);
}

function aboutOf({ plan, form, version }: Frame): string {
  return [
    form.number === "" ? "" : `表号：${form.number}`,
    plan.organisation === "" ? "" : `制定机关：${plan.organisation}`,
    plan.period ? `报告期：${plan.period.text}` : "",
    `表样版本：${version}`,
  ]
    .filter((part) => part !== "")
    .join("　　");
}

function isField(label: string, form: Form): boolean {
  if (form.kind !== "fixed") return false;
  return form.fields.some((field) =>
    [field.name, ...field.aliases].some((name) => labelKey(name) === labelKey(label)),
  );
}

/** Labels with an unlocked cell beside each, as many in a row as the width allows; gives the last row. */
function putPairs(grid: IssueGrid, frame: Frame, first: number, labels: readonly string[]): number {
  const perRow = Math.max(1, Math.floor(frame.width / 2));
  labels.forEach((label, index) => {
    const row = first + Math.floor(index / perRow);
    const column = (index % perRow) * 2 + 1;
    grid.put(row, { column, value: `${label}：`, look: "label" });
    grid.put(row, inputFor(label, column + 1, frame));
    if (label.endsWith("日期")) {
      const range = { top: row, left: column + 1, bottom: row, right: column + 1 };
      grid.validations.push({ range, kind: "date", strictness: "warn", message: "请填日期，如 2026-01-08" });
    }
  });
  return labels.length === 0 ? first : first + Math.floor((labels.length - 1) / perRow);
}

function inputFor(label: string, column: number, { unit }: Frame): CellOut {
  if (label === "填报单位") return { column, value: unit, look: "input" };
  if (label.endsWith("日期")) return { column, value: null, look: "input", format: "yyyy-mm-dd" };
  return { column, value: null, look: "input", format: "@" };
}
