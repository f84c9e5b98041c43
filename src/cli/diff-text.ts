import type { DiffView } from "../app/diff.ts";
import type { Locale } from "../core/finding/message.ts";
import type { DataChange } from "../core/publish/compare-data.ts";
import type { FigureChange } from "../core/publish/compare-figures.ts";
import { findingsText, linesText, printable } from "./text.ts";

const KINDS: Record<Locale, Record<DataChange["kind"], string>> = {
  "zh-CN": { added: "新填", changed: "改动", emptied: "清空", "row-added": "增行", "row-removed": "减行" },
  en: {
    added: "added",
    changed: "changed",
    emptied: "emptied",
    "row-added": "row added",
    "row-removed": "row removed",
  },
};
const PRESENCE: Record<Locale, Record<"new" | "gone", string>> = {
  "zh-CN": { new: "原来的方案没有这个指标", gone: "新的方案没有这个指标" },
  en: { new: "the old plan has no such indicator", gone: "the new plan has no such indicator" },
};
const MOST_LINES = 200;
const MOST_CAUSES = 5;

/** Differences for a terminal: the indicators that moved with what moved them, then cell by cell. */
export function diffText(view: DiffView, locale: Locale): string {
  const moved = view.indicators.filter((one) => one.moved);
  const names = KINDS[locale];
  const counts = Object.entries(view.counts).map(
    ([kind, count]) => `${names[kind as DataChange["kind"]]} ${count}`,
  );
  const lines = [
    findingsText(view.findings, locale),
    ...moved.flatMap((one) => figureLines(one, view, locale)),
    ...view.changes.slice(0, MOST_LINES).map((change) => changeLine(change, locale)),
    ...(view.changes.length > MOST_LINES ? [`…  +${view.changes.length - MOST_LINES}`] : []),
    counts.join("  "),
    locale === "zh-CN"
      ? `指标 ${view.indicators.length} 个，变动 ${moved.length} 个`
      : `${view.indicators.length} indicators, ${moved.length} moved`,
  ];
  return linesText(lines);
}

function figureLines(one: FigureChange, view: DiffView, locale: Locale): string[] {
  const none = locale === "zh-CN" ? "（无）" : "(none)";
  const sign = one.difference !== null && !one.difference.startsWith("-") ? "+" : "";
  const difference = one.difference === null ? "" : `  (${sign}${one.difference})`;
  const head = `${one.name}  ${one.before ?? none} → ${one.after ?? none} ${one.unit}${difference}`;
  const reasons = [
    ...(one.presence === "both" ? [] : [PRESENCE[locale][one.presence]]),
    ...(one.formulaChanged ? [locale === "zh-CN" ? "取数公式改了" : "its formula changed"] : []),
    ...one.unitsAdded.map((unit) => `+ ${unit}`),
    ...one.unitsRemoved.map((unit) => `− ${unit}`),
    ...one.causes.slice(0, MOST_CAUSES).map((at) => changeLine(view.changes[at]!, locale)),
    ...(one.causes.length > MOST_CAUSES ? [`…  +${one.causes.length - MOST_CAUSES}`] : []),
  ];
  return [printable(head), ...reasons.map((reason) => `      ${printable(reason)}`)];
}

function changeLine(change: DataChange, locale: Locale): string {
  const side = (change.after ?? change.before)!;
  const place = side.cell ?? (side.row === undefined ? "" : `#${side.row}`);
  const what = [change.unit, change.form, change.key, change.field, place]
    .filter((part) => part !== "")
    .join(" · ");
  const blank = locale === "zh-CN" ? "（空）" : "(blank)";
  const values =
    change.field === "" ? side.value : `${change.before?.value || blank} → ${change.after?.value || blank}`;
  return printable(`${KINDS[locale][change.kind]}  ${what}  ${values}`);
}
