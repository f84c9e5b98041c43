import type { DocumentComment } from "../document/add-comments.ts";
import type { Finding } from "../finding/finding.ts";
import type { Paragraph, ParagraphPlace } from "../model/document.ts";
import { hint, type Locale, message } from "../finding/message.ts";

const SEVERITY: Readonly<Record<Locale, Readonly<Record<Finding["severity"], string>>>> = {
  "zh-CN": { error: "错误", doubt: "需核实", note: "提示" },
  en: { error: "Error", doubt: "To be checked", note: "Note" },
};

/** Who the comments are by. */
export const COMMENT_AUTHOR = { name: "余条核对", initials: "余" } as const;

/** Places that take no comment: the remark stands elsewhere in the body and has to say what it is about. */
const PLACES: Readonly<Record<Locale, Readonly<Partial<Record<ParagraphPlace, string>>>>> = {
  "zh-CN": { header: "页眉", footer: "页脚", footnote: "脚注", endnote: "尾注", "text-box": "文本框" },
  en: {
    header: "Header",
    footer: "Footer",
    footnote: "Footnote",
    endnote: "Endnote",
    "text-box": "Text box",
  },
};
const LONGEST_PLACE = 40;

/**
 * The remarks of an audit as comments, in order of the document; several on one number become one comment. `paragraphs` are
 * those of the report: a remark on a header, a note or a text box, where Word takes no comment, begins with its place.
 */
export function commentsOfFindings(
  findings: readonly Finding[],
  locale: Locale,
  paragraphs: readonly Paragraph[],
): readonly DocumentComment[] {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const byPlace = new Map<string, { paragraph: string; start: number; end: number; lines: string[] }>();
  for (const finding of findings) {
    const { location } = finding;
    if (location.kind !== "text" || location.start === undefined || location.end === undefined) continue;
    if (!finding.code.startsWith("audit.")) continue;
    const { paragraph, start, end } = location;
    const key = `${paragraph}@${start}-${end}`;
    const place = byPlace.get(key) ?? {
      paragraph,
      start,
      end,
      lines: placeLines(byId.get(paragraph), locale),
    };
    byPlace.set(key, place);
    const advice = hint(finding, locale);
    const line = `【${SEVERITY[locale][finding.severity]}】${message(finding, locale)}${advice === "" ? "" : `\n→ ${advice}`}`;
    place.lines.push(line);
  }
  return [...byPlace.values()].map(({ lines, ...place }) => ({ ...place, text: lines.join("\n") }));
}

/** "〔页眉〕年度报告 共312条": where the remark belongs, for a paragraph that takes no comment itself. */
function placeLines(paragraph: Paragraph | undefined, locale: Locale): string[] {
  const name = paragraph && PLACES[locale][paragraph.place];
  if (!paragraph || name === undefined) return [];
  const text = paragraph.text.replace(/\s+/g, " ").trim();
  return [`〔${name}〕${text.length > LONGEST_PLACE ? `${text.slice(0, LONGEST_PLACE)}…` : text}`];
}
