import type { DocumentComment } from "../document/add-comments.ts";
import type { Finding } from "../finding/finding.ts";
import { hint, type Locale, message } from "../finding/message.ts";

const SEVERITY: Readonly<Record<Locale, Readonly<Record<Finding["severity"], string>>>> = {
  "zh-CN": { error: "错误", doubt: "需核实", note: "提示" },
  en: { error: "Error", doubt: "To be checked", note: "Note" },
};

/** Who the comments are by. */
export const COMMENT_AUTHOR = { name: "余条核对", initials: "余" } as const;

/** The remarks of an audit as comments, in order of the document; several on one number become one comment. */
export function commentsOfFindings(findings: readonly Finding[], locale: Locale): readonly DocumentComment[] {
  const byPlace = new Map<string, { paragraph: string; start: number; end: number; lines: string[] }>();
  for (const finding of findings) {
    const { location } = finding;
    if (location.kind !== "text" || location.start === undefined || location.end === undefined) continue;
    if (!finding.code.startsWith("audit.")) continue;
    const { paragraph, start, end } = location;
    const key = `${paragraph}@${start}-${end}`;
    const place = byPlace.get(key) ?? { paragraph, start, end, lines: [] };
    byPlace.set(key, place);
    const advice = hint(finding, locale);
    const line = `【${SEVERITY[locale][finding.severity]}】${message(finding, locale)}${advice === "" ? "" : `\n→ ${advice}`}`;
    place.lines.push(line);
  }
  return [...byPlace.values()].map(({ lines, ...place }) => ({ ...place, text: lines.join("\n") }));
}
