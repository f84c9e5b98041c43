import { unitNames } from "../collect/unit-names.ts";
import type { Consolidated, UnitCorrection } from "../model/consolidated.ts";
import type { Correction, Plan } from "../model/plan.ts";
import type { Workbook } from "../model/sheet.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import type { AppliedCorrection } from "../model/submission.ts";
import { headedRows, sheetNamed } from "./headed-rows.ts";
import { CORRECTIONS_SHEET } from "./result-sheet-names.ts";

export const CORRECTION_HEADERS = [
  "单位",
  "表名",
  "位置",
  "文件",
  "单元格",
  "原值",
  "改为",
  "依据",
  "经办人",
  "日期",
  "是否生效",
] as const;
export const CORRECTION_WIDTHS = [16, 16, 20, 30, 16, 14, 14, 30, 12, 14, 10];

/** 更正记录 with where it was applied; `applied` is null where the source does not say. */
export type CorrectionRecord = Pick<
  AppliedCorrection,
  "form" | "position" | "from" | "to" | "ground" | "person" | "date"
> & {
  readonly unit: string;
  readonly file: string;
  /** "情况!C7"; "" where it was applied nowhere. */
  readonly place: string;
  readonly applied: boolean | null;
};

/** Every place that a correction changed, then the corrections of the plan that changed none. */
export function correctionRecords({ corrections, plan }: Consolidated): readonly CorrectionRecord[] {
  const met = corrections.map((one): CorrectionRecord => ({ ...one, place: `${one.sheet}!${one.cell}` }));
  return [...met, ...otherCorrections(plan, met, false)];
}

/** Of a consolidated workbook; a correction of the plan that its run did not know has no answer yet. */
export function correctionsFromWorkbook(workbook: Workbook, plan: Plan): readonly CorrectionRecord[] {
  const stored = storedRecords(workbook);
  return [...stored, ...otherCorrections(plan, stored, null)];
}

/** The plan's corrections that no record is about. */
function otherCorrections(
  plan: Plan,
  records: readonly CorrectionRecord[],
  applied: boolean | null,
): CorrectionRecord[] {
  const names = unitNames(plan);
  const keyOf = ({
    unit,
    form,
    position,
    from,
    to,
  }: Pick<CorrectionRecord, keyof Correction & keyof CorrectionRecord>) =>
    JSON.stringify([names.exactly(unit) ?? unit, form, position, from, to]);
  const known = new Set(records.map(keyOf));
  return plan.corrections
    .filter((correction) => !known.has(keyOf(correction)))
    .map(({ unit, form, position, from, to, ground, person, date }) => ({
      unit,
      form,
      position,
      from,
      to,
      ground,
      person,
      date,
      file: "",
      place: "",
      applied,
    }));
}

/** The corrections that a consolidated workbook says were applied, as its run had them. */
export function appliedFromWorkbook(workbook: Workbook): readonly UnitCorrection[] {
  return storedRecords(workbook).flatMap(({ place, ...record }): UnitCorrection[] => {
    const at = place.lastIndexOf("!");
    if (record.applied !== true || at < 0) return [];
    return [{ ...record, applied: true, sheet: place.slice(0, at), cell: place.slice(at + 1) }];
  });
}

/** 更正情况: whether each correction was applied, and where; null for a plan without corrections. */
export function correctionsSheet(consolidated: Consolidated): SheetOut | null {
  const records = correctionRecords(consolidated);
  if (records.length === 0) return null;
  return {
    name: CORRECTIONS_SHEET,
    rows: [
      rowOut(1, CORRECTION_HEADERS, "header"),
      ...records.map((record, at) => rowOut(at + 2, correctionTexts(record))),
    ],
    widths: CORRECTION_WIDTHS,
    freeze: { rows: 1, columns: 0 },
    landscape: true,
  };
}

/** One line under CORRECTION_HEADERS. */
export function correctionTexts(record: CorrectionRecord): readonly string[] {
  const { unit, form, position, file, place, from, to, ground, person, date, applied } = record;
  const word = applied === null ? "未知" : applied ? "是" : "否";
  return [unit, form, position, file, place, from, to, ground, person, date, word];
}

function storedRecords(workbook: Workbook): readonly CorrectionRecord[] {
  const sheet = sheetNamed(workbook, CORRECTIONS_SHEET);
  if (!sheet) return [];
  return headedRows(sheet, workbook.date1904).rows.map((row): CorrectionRecord => {
    const text = (header: (typeof CORRECTION_HEADERS)[number]) => row.text(header);
    const word = text("是否生效");
    return {
      unit: text("单位"),
      form: text("表名"),
      position: text("位置"),
      file: text("文件"),
      place: text("单元格"),
      from: text("原值"),
      to: text("改为"),
      ground: text("依据"),
      person: text("经办人"),
      date: text("日期"),
      applied: word === "是" ? true : word === "否" ? false : null,
    };
  });
}
