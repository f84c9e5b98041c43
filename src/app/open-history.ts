import {
  earlierThisYear,
  previousPeriod,
  sameLastYear,
  type PastPeriod,
} from "../core/consolidate/history.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import { consolidatedFromWorkbook } from "../core/publish/consolidated-from-workbook.ts";
import type { History } from "../core/validate/unit-scope.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { Context } from "./context.ts";

/** Gives a file that the plan names by a path relative to itself; null when it is not there or the host has no such files. */
export type RelatedFile = (path: string) => Promise<SourceFile | null>;

export interface OpenedHistory {
  readonly past: readonly PastPeriod[];
  readonly findings: readonly Finding[];
}

/** 历史期: the consolidated workbooks of earlier periods. One that cannot be read is a finding; formulas that need it are not evaluable. */
export async function openHistory(
  plan: Plan,
  related: RelatedFile,
  context: Context,
): Promise<OpenedHistory> {
  const past: PastPeriod[] = [];
  const findings: Finding[] = [];
  for (const { period, path } of plan.history) {
    const source = await related(path);
    const read = source ? await readWorkbook(source, { codec: context.codec }) : null;
    const consolidated = read?.workbook ? consolidatedFromWorkbook(read.workbook, plan, period.text) : null;
    if (consolidated) past.push({ period, consolidated });
    else {
      const place = { kind: "plan", sheet: "方案" } as const;
      findings.push(makeFinding("figures.history-unread", place, { period: period.text, found: path }));
    }
  }
  return { past, findings };
}

/** What rules may ask of earlier periods (上期, 上年同期, 年初至今). */
export function historyOfRules(plan: Plan, past: readonly PastPeriod[]): History {
  const previous = plan.period ? previousPeriod(plan.period, past) : null;
  const lastYear = plan.period ? sameLastYear(plan.period, past) : null;
  const earlier = plan.period ? earlierThisYear(plan.period, past) : null;
  return {
    ...(previous ? { previous: previous.consolidated } : {}),
    ...(lastYear ? { "same-last-year": lastYear.consolidated } : {}),
    ...(earlier ? { earlier: earlier.map((one) => one.consolidated) } : {}),
  };
}
