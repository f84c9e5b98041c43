import type { Plan } from "../model/plan.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import type { Roster, RosterEntry } from "../model/submission.ts";
import { ROSTER_SHEET } from "./result-sheet-names.ts";
import { headerWidths } from "./value-cells.ts";

export const ROSTER_HEADERS = ["单位", "应报", "状态", "文件", "缺报表", "联系人", "电话"] as const;

export const STATUS_WORDS: Readonly<Record<RosterEntry["status"], string>> = {
  received: "已报",
  missing: "未报",
  supplemented: "补报",
  resubmitted: "重报",
  late: "迟报",
  unread: "已收未读",
  unlisted: "不在填报名单",
};
export const UNKNOWN_UNIT = "认不出单位";

/** 报送情况: one row per unit, then the files whose unit nobody could tell. */
export function rosterSheet(roster: Roster, plan: Plan): SheetOut {
  const expected = new Set(roster.expected);
  const units = new Map(plan.units.map((unit) => [unit.name, unit]));
  const entries = roster.entries.map((entry) => {
    const unit = units.get(entry.unit);
    return [
      entry.unit,
      expected.has(entry.unit) ? "是" : "否",
      STATUS_WORDS[entry.status],
      entry.files.join("\n") || null,
      entry.missingForms.join("、") || null,
      unit?.contact || null,
      unit?.phone || null,
    ];
  });
  // A file of somebody who need not report stands with its unit.
  const told = new Set(roster.entries.flatMap(({ status, files }) => (status === "unlisted" ? files : [])));
  const unknown = roster.unknown
    .filter((file) => !told.has(file))
    .map((file) => [null, "否", UNKNOWN_UNIT, file]);
  return {
    name: ROSTER_SHEET,
    rows: [
      rowOut(1, ROSTER_HEADERS, "header"),
      ...[...entries, ...unknown].map((values, index) => rowOut(index + 2, values)),
    ],
    widths: headerWidths(ROSTER_HEADERS).map((width, i) => (i === 0 || i === 3 ? 30 : width)),
    freeze: { rows: 1, columns: 0 },
  };
}
