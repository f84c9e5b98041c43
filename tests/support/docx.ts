import { strToU8, zipSync, type Zippable } from "fflate";

/**
 * Small documents from a tiny notation: a string is a run of text (\t and \n become w:tab and w:br), everything else
 * is made by the functions below. Nothing here reads a document: the tests' own view of bytes is in docx-parts.ts.
 */
export interface Markup {
  readonly xml: string;
}
export type Inline = string | Markup;

export const TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export const raw = (xml: string): Markup => ({ xml });

/** A run; `properties` is the inside of w:rPr ("<w:b/>"), `attributes` stand in the tag. */
export function r(text: string, properties = "", attributes = ""): Markup {
  const content = text
    .split(/([\t\n\u2011])/)
    .map((part) => {
      if (part === "\t") return "<w:tab/>";
      if (part === "\n") return "<w:br/>";
      if (part === "\u2011") return "<w:noBreakHyphen/>";
      const space = /^\s|\s$/.test(part) ? ' xml:space="preserve"' : "";
      return part === "" ? "" : `<w:t${space}>${escapeXml(part)}</w:t>`;
    })
    .join("");
  return raw(`<w:r${attributes}>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`);
}

const inline = (parts: readonly Inline[]) =>
  parts.map((part) => (typeof part === "string" ? r(part).xml : part.xml)).join("");

export const p = (...parts: readonly Inline[]): Markup => raw(`<w:p>${inline(parts)}</w:p>`);

/** A paragraph with the inside of w:pPr before its runs. */
export const styled = (properties: string, ...parts: readonly Inline[]): Markup =>
  raw(`<w:p><w:pPr>${properties}</w:pPr>${inline(parts)}</w:p>`);

export const hyperlink = (...parts: readonly Inline[]): Markup =>
  raw(`<w:hyperlink w:anchor="a">${inline(parts)}</w:hyperlink>`);

export const customXml = (...parts: readonly Inline[]): Markup =>
  raw(`<w:customXml w:uri="u" w:element="e">${inline(parts)}</w:customXml>`);

const REVISION = 'w:id="901" w:author="a" w:date="2024-01-01T00:00:00Z"';

export const ins = (...parts: readonly Inline[]): Markup =>
  raw(`<w:ins ${REVISION}>${inline(parts)}</w:ins>`);

export const del = (text: string): Markup =>
  raw(`<w:del ${REVISION}><w:r><w:delText>${escapeXml(text)}</w:delText></w:r></w:del>`);

export const moveFrom = (...parts: readonly Inline[]): Markup =>
  raw(`<w:moveFrom ${REVISION}>${inline(parts)}</w:moveFrom>`);

export const smartTag = (...parts: readonly Inline[]): Markup =>
  raw(`<w:smartTag w:uri="u" w:element="e">${inline(parts)}</w:smartTag>`);

/** A complex field: begin, code, separate, result, end. */
export const field = (code: string, ...result: readonly Inline[]): Markup =>
  raw(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${escapeXml(code)}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${inline(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  );

export const simpleField = (code: string, ...result: readonly Inline[]): Markup =>
  raw(`<w:fldSimple w:instr="${escapeXml(code)}">${inline(result)}</w:fldSimple>`);

/** An inline content control; `properties` is the inside of w:sdtPr. */
export const sdt = (properties: string, ...parts: readonly Inline[]): Markup =>
  raw(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inline(parts)}</w:sdtContent></w:sdt>`);

/** A content control around whole paragraphs or tables. */
export const blockSdt = (properties: string, ...blocks: readonly Markup[]): Markup =>
  raw(`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${joined(blocks)}</w:sdtContent></w:sdt>`);

export const bookmark = (id: number, ...parts: readonly Inline[]): Markup =>
  raw(`<w:bookmarkStart w:id="${id}" w:name="b${id}"/>${inline(parts)}<w:bookmarkEnd w:id="${id}"/>`);

export const math = (text: string): Markup =>
  raw(`<m:oMath><m:r><m:t>${escapeXml(text)}</m:t></m:r></m:oMath>`);

/** A table; each cell holds one paragraph. */
export const table = (...rows: readonly (readonly Markup[])[]): Markup => {
  const cells = (row: readonly Markup[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell.xml}</w:tc>`).join("");
  return raw(
    `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`,
  );
};

/** A text box as Word writes it: the drawing in mc:Choice and a VML copy of the same paragraphs in mc:Fallback. */
export const textBox = (...blocks: readonly Markup[]): Markup => {
  const content = `<w:txbxContent>${joined(blocks)}</w:txbxContent>`;
  return raw(
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx>` +
      `</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape>` +
      `</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
  );
};

const joined = (blocks: readonly Markup[]) => blocks.map((block) => block.xml).join("");

export interface DocxParts {
  readonly body: readonly Markup[];
  readonly headers?: readonly (readonly Markup[])[];
  readonly footers?: readonly (readonly Markup[])[];
  /** One list of paragraphs per note; Word's two separators are put before them. */
  readonly footnotes?: readonly (readonly Markup[])[];
  readonly endnotes?: readonly (readonly Markup[])[];
  /** The inside of w:styles. */
  readonly styles?: string;
  readonly strict?: boolean;
  /** Prefix of the main namespace instead of "w". */
  readonly prefix?: string;
  /** More entries, or other content for the ones made here. */
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}

function root(name: string, content: string, parts: DocxParts): string {
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${name} xmlns:w="${parts.strict ? STRICT : TRANSITIONAL}"` +
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"' +
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"' +
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"' +
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"' +
    ' xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData">' +
    `${content}</w:${name}>`;
  return withPrefix(xml, parts.prefix ?? "w");
}

function withPrefix(xml: string, prefix: string): string {
  if (prefix === "w") return xml;
  return xml.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/^(<\/?)w:/, `$1${prefix}:`)
      .replaceAll(" w:", ` ${prefix}:`)
      .replace("xmlns:w=", `xmlns:${prefix}=`),
  );
}

const note = (kind: string, blocks: readonly Markup[], id: number) =>
  `<w:${kind} w:id="${id}">${joined(blocks)}</w:${kind}>`;

function notes(
  kind: "footnote" | "endnote",
  lists: readonly (readonly Markup[])[],
  parts: DocxParts,
): string {
  const separators =
    `<w:${kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${kind}>` +
    `<w:${kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:${kind}>`;
  return root(`${kind}s`, separators + lists.map((blocks, at) => note(kind, blocks, at + 1)).join(""), parts);
}

/** The entries of the package, in the order they are written. */
export function docxEntries(parts: DocxParts): Record<string, string | Uint8Array> {
  const relations = parts.strict ? STRICT_RELATIONS : RELATIONS;
  const inner: { type: string; target: string; xml: string }[] = [];
  const add = (type: string, target: string, xml: string) => inner.push({ type, target, xml });
  (parts.headers ?? []).forEach((blocks, at) =>
    add("header", `header${at + 1}.xml`, root("hdr", joined(blocks), parts)),
  );
  (parts.footers ?? []).forEach((blocks, at) =>
    add("footer", `footer${at + 1}.xml`, root("ftr", joined(blocks), parts)),
  );
  if (parts.footnotes) add("footnotes", "footnotes.xml", notes("footnote", parts.footnotes, parts));
  if (parts.endnotes) add("endnotes", "endnotes.xml", notes("endnote", parts.endnotes, parts));
  if (parts.styles !== undefined) add("styles", "styles.xml", root("styles", parts.styles, parts));
  const relation = ({ type, target }: { type: string; target: string }, at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`;
  const list = (content: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const override = ({ type, target }: { type: string; target: string }) =>
    `<Override PartName="/word/${target}" ContentType="${TYPES}.${type}+xml"/>`;
  return {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${inner.map(override).join("")}</Types>`,
    "_rels/.rels": list(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml": root("document", `<w:body>${joined(parts.body)}<w:sectPr/></w:body>`, parts),
    "word/_rels/document.xml.rels": list(inner.map(relation).join("")),
    ...Object.fromEntries(inner.map(({ target, xml }) => [`word/${target}`, xml])),
    ...parts.entries,
  };
}

/** A whole .docx. The same notation gives the same bytes. */
export function docx(parts: DocxParts | readonly Markup[]): Uint8Array {
  return zipOf(docxEntries("body" in parts ? parts : { body: parts }));
}

/** A zip of these entries, with a fixed time. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(entries)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6, mtime: new Date(2000, 0, 1) });
}
