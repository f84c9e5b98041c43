import { applyEdits } from "../../src/core/document/apply-edits.ts";
import type { AppliedEdits, OpenDocument } from "../../src/core/document/open-document.ts";
import { readDocument } from "../../src/core/document/read-document.ts";
import type { Edit } from "../../src/core/model/document.ts";
import { docx, type DocxParts, type Markup } from "./docx.ts";

/** Opens bytes that must be readable. */
export async function opened(bytes: Uint8Array, path = "文稿.docx"): Promise<OpenDocument> {
  const { document, findings } = await readDocument({ path, bytes });
  if (!document) throw new Error(`refused: ${JSON.stringify(findings)}`);
  return document;
}

export const openedDocx = (parts: DocxParts | readonly Markup[]) => opened(docx(parts));

export const openedText = (text: string) => opened(new TextEncoder().encode(text), "文稿.txt");

/** "body/1: 共X条" for every paragraph. */
export const textsOf = (document: OpenDocument) =>
  document.paragraphs.map(({ id, text }) => `${id}: ${text}`);

/** An edit that turns the first `from` of the whole document into `to`; with a tag, a control over `around` (or `from`). */
export function editOf(
  document: OpenDocument,
  from: string,
  to: string,
  control?: { readonly tag: string; readonly around?: string },
): Edit {
  const paragraph = document.paragraphs.find(({ text }) => text.includes(control?.around ?? from));
  if (!paragraph) throw new Error(`no paragraph holds ${from}`);
  const around = control?.around ?? from;
  const outside = paragraph.text.indexOf(around);
  const start = outside + around.indexOf(from);
  return {
    paragraph: paragraph.id,
    start,
    end: start + from.length,
    text: to,
    ...(control
      ? { control: { start: outside, end: outside + around.length, tag: control.tag, title: "信息条数" } }
      : {}),
  };
}

export const applied = (document: OpenDocument, ...edits: readonly Edit[]): AppliedEdits =>
  applyEdits(document, edits);

/** The inside of the first paragraph of the body after applying, without the namespaces. */
export function bodyOf(xml: string): string {
  return xml.replace(/^[\s\S]*<w:body>/, "").replace(/<w:sectPr\/><\/w:body>[\s\S]*$/, "");
}
