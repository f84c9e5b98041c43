import type { Locale } from "../../core/finding/message.ts";
import { paragraphName } from "../../core/finding/paragraph-name.ts";
import type { Severity } from "../../core/finding/severity.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";

export type FindingGroup = "none" | "unit" | "title" | "rule" | "file";

export interface FindingFilter {
  /** Severities shown; all three when none is picked. */
  readonly severities: ReadonlySet<Severity>;
  readonly words: string;
  readonly locale: Locale;
  /** Only what is about this unit, and of it only this form; null: everything. */
  readonly focus?: FindingFocus | null;
}

export interface FindingFocus {
  readonly unit: string;
  readonly form: string | null;
}

export const SEVERITIES: readonly Severity[] = ["error", "doubt", "note"];

/** Every word must occur somewhere in what the person can see of the finding. */
export function filterFindings(
  findings: readonly SessionFinding[],
  filter: FindingFilter,
): readonly SessionFinding[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter(
    (finding) =>
      (filter.severities.size === 0 || filter.severities.has(finding.severity)) &&
      isInFocus(finding, filter.focus ?? null) &&
      words.every((word) => visibleText(finding, filter.locale).includes(word)),
  );
}

function isInFocus(finding: SessionFinding, focus: FindingFocus | null): boolean {
  if (!focus) return true;
  return finding.unit === focus.unit && (focus.form === null || finding.form === focus.form);
}

export function countBySeverity(findings: readonly SessionFinding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, doubt: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** "服务情况表!C7", "正文第4段", or as much of it as is known. */
export function placeOf(finding: SessionFinding, locale: Locale): string {
  const { sheet, cell, paragraph, file } = finding;
  if (sheet && cell) return `${sheet}!${cell}`;
  return sheet ?? (paragraph && paragraphName(paragraph, locale)) ?? lastPart(file) ?? "";
}

function lastPart(path: string | undefined): string | undefined {
  return path?.slice(path.lastIndexOf("/") + 1);
}

/** Put together once: with thousands of findings a key pressed in the search would wait for it. Each is of one language. */
const texts = new WeakMap<SessionFinding, string>();

function visibleText(finding: SessionFinding, locale: Locale): string {
  const known = texts.get(finding);
  if (known !== undefined) return known;
  const text = textOf(finding, locale);
  texts.set(finding, text);
  return text;
}

function textOf(finding: SessionFinding, locale: Locale): string {
  const { title, message, unit, file, sheet, cell, rule } = finding;
  return [title, message, unit, file, sheet, cell, placeOf(finding, locale), rule]
    .filter((part) => part !== undefined)
    .join("\n")
    .toLowerCase();
}
