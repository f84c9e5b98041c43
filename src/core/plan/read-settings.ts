import type { Finding, PlanLocation } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Period } from "../model/period.ts";
import type { HistoryPeriod, UnknownColumn } from "../model/plan.ts";
import { dayFromText, periodFromText } from "./period.ts";
import { EXTRAS_COLUMN } from "./plan-sheets.ts";

/** One line of the sheet 方案: an item and what it says. */
export interface Setting {
  readonly item: string;
  readonly text: string;
  readonly location: PlanLocation;
}

export interface Settings {
  readonly name: string;
  readonly period: Period | null;
  readonly organisation: string;
  readonly deadline: string | null;
  readonly asOf: string | null;
  readonly history: readonly HistoryPeriod[];
  readonly unknown: readonly UnknownColumn[];
}

const KNOWN: readonly string[] = ["名称", "报告期", "编制单位", "报送截止时间", "数据截至日期", "历史期"];
const SEPARATORS = /[\s,，、;；:：|]+/g;

/** 方案: name, period and dates. An item that we do not know is kept. */
export function settingsFromLines(
  lines: readonly Setting[],
  fileName: string,
  findings: Finding[],
): Settings {
  const first = (item: string) => lines.find((line) => line.item === item && line.text !== "");
  const period = first("报告期");
  const readPeriod = period ? periodFromText(period.text) : null;
  if (period && !readPeriod) {
    findings.push(makeFinding("plan.period-invalid", period.location, { found: period.text }));
  }
  const unknown = lines.filter((line) => !KNOWN.includes(line.item));
  for (const { item, location } of unknown) {
    if (item === EXTRAS_COLUMN) continue;
    const expected = KNOWN.join("、");
    findings.push(makeFinding("plan.item-unknown", location, { found: item, expected }));
  }
  for (const line of lines.filter(
    ({ item, text }) => KNOWN.includes(item) && item !== "历史期" && text !== "",
  )) {
    if (line === first(line.item)) continue;
    findings.push(makeFinding("plan.duplicate", line.location, { found: line.item, expected: "方案" }));
  }
  return {
    name: first("名称")?.text ?? fileName,
    period: readPeriod,
    organisation: first("编制单位")?.text ?? "",
    deadline: daySetting(first("报送截止时间"), findings),
    asOf: daySetting(first("数据截至日期"), findings),
    history: lines
      .filter((line) => line.item === "历史期" && line.text !== "")
      .flatMap((line) => history(line, findings)),
    unknown: unknown.map((line) => ({ sheet: "方案", header: line.item, cells: [line.text] })),
  };
}

function daySetting(line: Setting | undefined, findings: Finding[]): string | null {
  if (!line) return null;
  const day = dayFromText(line.text);
  if (day === null) {
    findings.push(makeFinding("plan.date-invalid", line.location, { column: line.item, found: line.text }));
  }
  return day;
}

/** "2020年 ../2020/汇总.xlsx": the longest beginning that is a period, then the path. */
function history(line: Setting, findings: Finding[]): HistoryPeriod[] {
  const cuts = [...line.text.slice(0, 60).matchAll(SEPARATORS)].reverse();
  for (const cut of cuts) {
    const period = periodFromText(line.text.slice(0, cut.index));
    const path = line.text.slice(cut.index + cut[0].length).trim();
    if (period && path !== "") return [{ period, path }];
  }
  findings.push(makeFinding("plan.history-invalid", line.location, { found: line.text }));
  return [];
}
