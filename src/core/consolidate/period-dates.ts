import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { ConsolidatedList } from "../model/consolidated.ts";
import type { Period } from "../model/period.ts";
import { isDay, textFromDay } from "../model/value.ts";
import { rowLocation } from "./duplicate-keys.ts";

/** Rows whose 归属日期 lies outside the 报告期: counted, and a doubt each. */
export function datesOutsidePeriod(list: ConsolidatedList, period: Period | null): Finding[] {
  const { form, rows } = list;
  const index = form.fields.findIndex((field) => field.name === form.dateField);
  if (period === null || index < 0) return [];
  const findings: Finding[] = [];
  for (const row of rows) {
    const value = row.values[index] ?? null;
    if (!isDay(value)) continue;
    const day = textFromDay(value);
    if (day >= period.from && day <= period.to) continue;
    findings.push(
      makeFinding("consolidate.date-outside-period", rowLocation(row, index, form.dateField!), {
        form: form.name,
        found: day,
        expected: `${period.from}～${period.to}`,
        period: period.text,
      }),
    );
  }
  return findings;
}
