import { writeZip } from "../../src/core/package/zip-write.ts";
import { DRAFT, DRAFT_HEADER, DRAFT_TABLE, type DraftParagraph } from "./draft-text.ts";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_R = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The draft as a Word document: title, headings, body in 仿宋 16 pt, a header, a page number, one table. */
export function draftDocument(): Uint8Array {
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "word/document.xml"]])],
    ["word/document.xml", documentPart()],
    [
      "word/_rels/document.xml.rels",
      relationships([
        ["rId1", "styles", "styles.xml"],
        ["rId2", "header", "header1.xml"],
        ["rId3", "footer", "footer1.xml"],
      ]),
    ],
    ["word/styles.xml", stylesPart()],
    [
      "word/header1.xml",
      storyPart(
        "hdr",
        `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(DRAFT_HEADER, '<w:sz w:val="18"/>')}</w:p>`,
      ),
    ],
    ["word/footer1.xml", storyPart("ftr", pageNumber())],
  ]);
  const encoder = new TextEncoder();
  return writeZip(new Map([...parts].map(([name, xml]) => [name, encoder.encode(DECLARATION + xml)])));
}

function documentPart(): string {
  const tableAfter = DRAFT.findIndex(({ style, text }) => style === "heading" && text.startsWith("二、"));
  const body = DRAFT.map(
    (paragraph, index) => (index === tableAfter ? table() : "") + paragraphXml(paragraph),
  );
  return (
    `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body.join("")}` +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' +
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/>' +
    "</w:sectPr></w:body></w:document>"
  );
}

const STYLE_IDS = { title: "Title", heading: "Heading1", body: "Body", signature: "Signature" };

function paragraphXml({ style, text }: DraftParagraph): string {
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE_IDS[style]}"/></w:pPr>${runs(text)}</w:p>`;
}

/** `**…**` is bold, `|` cuts a run. */
function runs(text: string): string {
  return text
    .split("**")
    .map((piece, index) =>
      piece
        .split("|")
        .map((part) => (part === "" ? "" : run(part, index % 2 === 1 ? "<w:b/>" : "")))
        .join(""),
    )
    .join("");
}

function run(text: string, properties: string): string {
  const rPr = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${rPr}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

function table(): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text, "")}</w:p></w:tc>`;
  const rows = DRAFT_TABLE.map(([name, value]) => `<w:tr>${cell(name)}${cell(value)}</w:tr>`);
  return (
    `<w:tbl><w:tblPr><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid>${rows.join("")}</w:tbl>`
  );
}

function pageNumber(): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>' +
    `${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}${run("1", "")}${field("end")}</w:p>`
  );
}

function storyPart(root: string, content: string): string {
  return `<w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`;
}

function stylesPart(): string {
  const style = (id: string, name: string, paragraph: string, font: string, size: number, extra = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>${extra}<w:sz w:val="${size}"/></w:rPr></w:style>`;
  const spacing = '<w:spacing w:line="560" w:lineRule="exact"/>';
  const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
  return (
    `<w:styles xmlns:w="${W}">` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>' +
    style("Title", "Title", `${spacing}<w:jc w:val="center"/>`, "方正小标宋简体", 44) +
    style("Heading1", "heading 1", `${spacing}${indent}<w:outlineLvl w:val="0"/>`, "黑体", 32) +
    style("Body", "Body", `${spacing}${indent}<w:jc w:val="both"/>`, "仿宋", 32) +
    style("Signature", "Signature", `${spacing}<w:jc w:val="right"/>`, "仿宋", 32) +
    "</w:styles>"
  );
}

function contentTypes(): string {
  const wordType = (part: string, kind: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    wordType("document", "document.main") +
    wordType("styles", "styles") +
    wordType("header1", "header") +
    wordType("footer1", "footer") +
    "</Types>"
  );
}

function relationships(targets: readonly (readonly [string, string, string])[]): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE_R}">${items.join("")}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
