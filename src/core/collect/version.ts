import type { VersionEvidence } from "../model/submission.ts";
import type { Sheet, Workbook } from "../model/sheet.ts";
import { isDay, textFromDay } from "../model/value.ts";
import { castDateNumber, castDateText } from "../table/cast-date.ts";
import { DATE_LABELS, labelledTexts } from "./labelled-text.ts";
import { versionMark } from "./name-evidence.ts";

const WANTED: ReadonlySet<string> = new Set(DATE_LABELS);
const MOST_ROWS = 40;

/** What a workbook says about its own version; file times are never asked. With several 填报日期 the latest is taken. */
export function versionEvidence(path: string, workbook: Workbook, sheets: readonly Sheet[]): VersionEvidence {
  const days = sheets.flatMap((sheet) => reportedDays(sheet, workbook.date1904)).sort();
  return {
    reportedOn: days[days.length - 1] ?? null,
    modified: workbook.modified,
    nameMark: versionMark(path),
  };
}

function reportedDays(sheet: Sheet, date1904: boolean): string[] {
  // 填报日期 stands above the table or in its foot.
  const rows =
    sheet.rows.length <= 2 * MOST_ROWS
      ? sheet.rows
      : [...sheet.rows.slice(0, MOST_ROWS), ...sheet.rows.slice(-MOST_ROWS)];
  const days: string[] = [];
  for (const { value, source } of labelledTexts(rows, WANTED)) {
    if (!source || value === "") continue;
    const cast =
      source.type === "number" ? castDateNumber(source, date1904) : castDateText(value, { pattern: null });
    if (cast.value !== undefined && isDay(cast.value)) days.push(textFromDay(cast.value));
  }
  return days;
}
