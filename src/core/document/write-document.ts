import { escapeXml } from "../package/xml-text.ts";
import { writeZip } from "../package/zip-write.ts";

/** How a paragraph looks, by what it is for. */
export type ParagraphLook = "title" | "line" | "signature";

export interface ParagraphOut {
  readonly kind: "paragraph";
  readonly look: ParagraphLook;
  readonly text: string;
}

/** A table that fills the width of the page; its header row is repeated on every page. */
export interface TableOut {
  readonly kind: "table";
  /** Shares of the width, one per column. */
  readonly widths: readonly number[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export type BlockOut = ParagraphOut | TableOut;

export interface DocumentOut {
  readonly title: string;
  readonly blocks: readonly BlockOut[];
}

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A4 in twips, with margins of 2 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1134 } as const;
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** A new .docx on A4 with page numbers. It says no time, so that the same content gives the same bytes. */
export function writeDocument({ title, blocks }: DocumentOut): Uint8Array {
  const parts: readonly (readonly [string, string])[] = [
    ["[Content_Types].xml", contentTypes()],
    ["_rels/.rels", relationships([["officeDocument", "word/document.xml"]], title)],
    ["docProps/core.xml", coreProperties(title)],
    ["word/document.xml", body(blocks)],
    [
      "word/_rels/document.xml.rels",
      relationships([
        ["styles", "styles.xml"],
        ["footer", "footer1.xml"],
      ]),
    ],
    ["word/styles.xml", styles()],
    ["word/footer1.xml", footer()],
  ];
  const encoder = new TextEncoder();
  return writeZip(new Map(parts.map(([name, xml]) => [name, encoder.encode(HEAD + xml)])));
}

function contentTypes(): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("word/document.xml", `${TYPES}.document.main+xml`) +
    override("word/styles.xml", `${TYPES}.styles+xml`) +
    override("word/footer1.xml", `${TYPES}.footer+xml`) +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    "</Types>"
  );
}

function relationships(targets: readonly (readonly [string, string])[], title?: string): string {
  const lines = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  if (title !== undefined) {
    const type = `${PACKAGE}/relationships/metadata/core-properties`;
    lines.push(`<Relationship Id="rId${lines.length + 1}" Type="${type}" Target="docProps/core.xml"/>`);
  }
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function coreProperties(title: string): string {
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
  );
}

/** 宋体 五号, as tables in offices are set; Latin digits in the same size. */
function styles(): string {
  const fonts =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>';
  const style = (id: string, paragraph: string, run: string) =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Normal"/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  return (
    `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="21"/><w:szCs w:val="21"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    style(
      "title",
      '<w:spacing w:after="240"/><w:jc w:val="center"/>',
      '<w:b/><w:sz w:val="36"/><w:szCs w:val="36"/>',
    ) +
    style("line", '<w:spacing w:after="60"/>', "") +
    style("signature", '<w:keepNext/><w:spacing w:before="240"/>', "") +
    style("cell", "", '<w:sz w:val="18"/><w:szCs w:val="18"/>') +
    style("head", '<w:keepNext/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>') +
    "</w:styles>"
  );
}

function footer(): string {
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const page =
    mark("begin") +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    mark("separate") +
    run("<w:t>1</w:t>") +
    mark("end");
  return `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${page}</w:p></w:ftr>`;
}

function body(blocks: readonly BlockOut[]): string {
  const { width, height, margin } = PAGE;
  const content = blocks.map((block) =>
    block.kind === "table" ? table(block) : paragraph(block.look, block.text),
  );
  return (
    `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${content.join("")}` +
    `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>` +
    "</w:sectPr></w:body></w:document>"
  );
}

function paragraph(look: ParagraphLook | "cell" | "head", text: string): string {
  const lines = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:p><w:pPr><w:pStyle w:val="${look}"/></w:pPr><w:r>${lines}</w:r></w:p>`;
}

function table({ widths, header, rows }: TableOut): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.floor((width / total) * TEXT_WIDTH));
  const row = (cells: readonly string[], look: "cell" | "head") =>
    `<w:tr><w:trPr><w:cantSplit/>${look === "head" ? "<w:tblHeader/>" : ""}</w:trPr>` +
    cells
      .map(
        (text, at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${twips[at]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(look, text)}</w:tc>`,
      )
      .join("") +
    "</w:tr>";
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  // Text that touches the lines is hard to read on paper.
  const margin = (side: string, twips: number) => `<w:${side} w:w="${twips}" w:type="dxa"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin("top", 40)}${margin("left", 80)}${margin("bottom", 40)}` +
    `${margin("right", 80)}</w:tblCellMar></w:tblPr><w:tblGrid>${twips.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>` +
    `${row(header, "head")}${rows.map((cells) => row(cells, "cell")).join("")}</w:tbl>`
  );
}
