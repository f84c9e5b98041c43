import type { Locale } from "./message.ts";

interface PartNames {
  readonly parts: Readonly<Record<string, string>>;
  readonly line: (at: string) => string;
  readonly paragraph: (part: string, at: string) => string;
}

const NAMES: Readonly<Record<Locale, PartNames>> = {
  "zh-CN": {
    parts: { body: "正文", header: "页眉", footer: "页脚", footnotes: "脚注", endnotes: "尾注" },
    line: (at) => `第${at}行`,
    paragraph: (part, at) => `${part}第${at}段`,
  },
  en: {
    parts: { body: "Body", header: "Header", footer: "Footer", footnotes: "Footnotes", endnotes: "Endnotes" },
    line: (at) => `Line ${at}`,
    paragraph: (part, at) => `${part}, paragraph ${at}`,
  },
};

/**
 * Where a paragraph stands, as a person says it: "body/12" is 正文第12段, "header2/1" 页眉2第1段, "line/3" 第3行. Only for
 * reading: JSON and `--accept` keep the id. The paragraphs of a text box follow the one that holds it, in the same part.
 * What is no id of ours is given back as it is.
 */
export function paragraphName(id: string, locale: Locale): string {
  const [, part, copy = "", at] = ID.exec(id) ?? [];
  if (part === undefined || at === undefined) return id;
  const names = NAMES[locale];
  if (part === "line") return names.line(at);
  const name = names.parts[part]!;
  return names.paragraph(locale === "en" && copy !== "" ? `${name} ${copy}` : `${name}${copy}`, at);
}

const ID = /^(body|header|footer|footnotes|endnotes|line)(\d*)\/(\d+)$/;
