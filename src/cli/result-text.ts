import type { ChangeView, CompileView, FillView, ValidateView } from "../app/contract.ts";
import type { IssueView } from "../app/issue.ts";
import type { Locale } from "../core/finding/message.ts";
import { paragraphName } from "../core/finding/paragraph-name.ts";
import { countsText, findingsText, linesText, outputsText, printable } from "./text.ts";

/** The result of validate for a person: findings, then one line of counts. */
export function batchText(view: ValidateView & Partial<FillView>, locale: Locale): string {
  const { expected, received, missing } = view.units;
  const units =
    locale === "zh-CN"
      ? `应报 ${expected.length}  已报 ${received.length}  未报 ${missing.length}${named(missing)}`
      : `expected ${expected.length}  received ${received.length}  missing ${missing.length}${named(missing)}`;
  return linesText([
    findingsText(view.findings, locale),
    units,
    countsText(view.findings, locale),
    outputsText(view),
  ]);
}

export function compileText(view: CompileView, locale: Locale): string {
  return linesText([blanksText(view, locale), batchText(view, locale)]);
}

export function fillText(view: FillView, locale: Locale): string {
  return linesText([
    blanksText(view, locale),
    ...view.changes.map((change) => changeText(change, locale)),
    findingsText(view.findings, locale),
    countsText(view.findings, locale),
    outputsText(view),
  ]);
}

const STATES: Record<Locale, Record<ChangeView["state"], string>> = {
  "zh-CN": { fresh: "文字不变", stale: "待更新", edited: "人工改过", broken: "标记损坏" },
  en: { fresh: "same words", stale: "stale", edited: "edited by hand", broken: "broken" },
};

function changeText(change: ChangeView, locale: Locale): string {
  const accepted = change.accepted ? (locale === "zh-CN" ? "，已写入" : ", written") : "";
  const cause = change.cause === undefined ? "" : `\n      ${change.cause}`;
  return printable(
    `${change.id}  ${change.old} → ${change.new}  (${STATES[locale][change.state]}${accepted})${cause}`,
  );
}

export function issueText(view: IssueView, locale: Locale): string {
  return linesText([
    findingsText(view.findings, locale),
    countsText(view.findings, locale),
    outputsText(view),
  ]);
}

function blanksText(view: FillView, locale: Locale): string {
  const names = new Map(view.figures.indicators.map((indicator) => [indicator.code, indicator.name]));
  const left = locale === "zh-CN" ? "未填" : "left";
  return view.placeholders
    .map((one) => {
      const name = one.indicator === undefined ? "" : (names.get(one.indicator) ?? one.indicator);
      return printable(
        `${paragraphName(one.paragraph, locale)}  ${one.text}  →  ${one.written ?? left}  ${name}`,
      );
    })
    .join("\n");
}

function named(names: readonly string[]): string {
  return names.length === 0 ? "" : `（${printable(names.join("、"))}）`;
}
