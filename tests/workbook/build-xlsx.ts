import { writeZip } from "../../src/core/package/zip-write.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

export interface XlsxNotation {
  /** What stands inside <sheetData> of each sheet. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The whole worksheet part, by sheet name, instead. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Whole <si> elements. */
  readonly strings?: string;
  /** Inside <styleSheet>. */
  readonly styles?: string;
  /** Inside <workbook>, before the sheets. */
  readonly workbook?: string;
  /** By sheet name: attributes of <sheet>. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  /** After </sheetData> of every sheet. */
  readonly tail?: string;
  /** Before <sheetData> of every sheet. */
  readonly head?: string;
  readonly extra?: Readonly<Record<string, string | Uint8Array>>;
  readonly strict?: boolean;
}

/** The parts of a workbook, in the smallest layout that Excel writes. */
export function xlsxParts(notation: XlsxNotation): Map<string, Uint8Array> {
  const main = notation.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
  const office = notation.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : OFFICE;
  const names = [...Object.keys(notation.sheets ?? {}), ...Object.keys(notation.parts ?? {})];
  const parts = new Map<string, Uint8Array>();
  const put = (name: string, content: string | Uint8Array) =>
    parts.set(name, typeof content === "string" ? utf8(content) : content);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  put(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  );
  const sheetTags = names.map((name, i) => {
    const attributes = notation.sheetAttributes?.[name] ?? "";
    return `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}" ${attributes}/>`;
  });
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}">${notation.workbook ?? ""}<sheets>${sheetTags.join("")}</sheets></workbook>`,
  );
  const relations = names.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  if (notation.strings !== undefined) relations.push(relation("rIdS", "sharedStrings", "sharedStrings.xml"));
  if (notation.styles !== undefined) relations.push(relation("rIdT", "styles", "styles.xml"));
  put(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`,
  );
  names.forEach((name, i) => {
    const whole = notation.parts?.[name];
    const rows = notation.sheets?.[name] ?? "";
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      whole ??
        `<worksheet xmlns="${main}">${notation.head ?? ""}<sheetData>${rows}</sheetData>${notation.tail ?? ""}</worksheet>`,
    );
  });
  if (notation.strings !== undefined)
    put("xl/sharedStrings.xml", `<sst xmlns="${main}">${notation.strings}</sst>`);
  if (notation.styles !== undefined)
    put("xl/styles.xml", `<styleSheet xmlns="${main}">${notation.styles}</styleSheet>`);
  for (const [name, content] of Object.entries(notation.extra ?? {})) put(name, content);
  return parts;
}

export function xlsx(notation: XlsxNotation): Uint8Array {
  return writeZip(xlsxParts(notation));
}

/** A sheet with the row 1 alone. */
export function oneRow(cells: string): XlsxNotation {
  return { sheets: { 表: `<row r="1">${cells}</row>` } };
}
