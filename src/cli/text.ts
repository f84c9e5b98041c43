import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import { paragraphName } from "../core/finding/paragraph-name.ts";

const SEVERITY_NAMES: Record<Locale, Record<string, string>> = {
  "zh-CN": { error: "错误", doubt: "需核实", note: "提示" },
  en: { error: "error", doubt: "doubt", note: "note" },
};
const ORDER = ["error", "doubt", "note"];

export function viewsOf(findings: readonly Finding[], locale: Locale): readonly FindingView[] {
  return findings.map((finding) => viewOfFinding(finding, locale));
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

/** Findings for a terminal: errors first, one line each, with its place before and the advice behind. */
export function findingsText(views: readonly FindingView[], locale: Locale): string {
  const sorted = [...views].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return sorted.map((view) => findingLine(view, locale)).join("\n");
}

function findingLine(view: FindingView, locale: Locale): string {
  const paragraph = view.paragraph === undefined ? undefined : paragraphName(view.paragraph, locale);
  // A plan written as JSON has neither sheets nor cells: its places are pointers, which stand in `field`.
  const pointer = view.field?.startsWith("/") ? view.field : undefined;
  const place = [view.unit, view.file, view.sheet, view.cell ?? paragraph ?? pointer].filter(
    (part) => part !== undefined,
  );
  const advice = view.hint === undefined ? "" : `\n      → ${view.hint}`;
  return `${SEVERITY_NAMES[locale][view.severity]}  ${printable(place.join(" · "))}\n      ${printable(view.message)}${printable(advice)}`;
}

/** Text of files must not steer the terminal: control and direction characters are shown as a mark. */
export function printable(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd");
}

/** Where the files went that a command wrote. */
export function outputsText(view: { readonly outputs?: readonly string[] }): string {
  return (view.outputs ?? []).map((path) => `→ ${printable(path)}`).join("\n");
}

/** Parts of what a command says, one below the other; those that say nothing take no line. */
export function linesText(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}

export function countsText(views: readonly FindingView[], locale: Locale): string {
  const count = (severity: string) => views.filter((view) => view.severity === severity).length;
  return ORDER.map((severity) => `${SEVERITY_NAMES[locale][severity]} ${count(severity)}`).join("  ");
}
