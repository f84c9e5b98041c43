import type { CellNote } from "../sheets.ts";
import { clean } from "./escape.ts";
import { xlsxParts } from "../../workbook/build-xlsx.ts";
import { writeZip } from "../../../src/core/package/zip-write.ts";
import { cellAddress, type Cell } from "../../../src/core/model/sheet.ts";

/** A sheet of a submission before it is written: what a mess changes. Rows from 1 on. */
export interface Page {
  name: string;
  rows: CellNote[][];
  merges?: string[];
  hidden?: boolean;
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

export interface Book {
  pages: Page[];
  date1904?: boolean;
  /** docProps modified, ISO. */
  modified?: string;
}

const STYLES =
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The book as .xlsx bytes, written by hand so that a cell may hold anything a file can hold. */
export function xlsxBytes(book: Book): Uint8Array {
  const parts = Object.fromEntries(book.pages.map((page) => [page.name, pageXml(page)]));
  const hidden = book.pages.filter((page) => page.hidden).map((page) => [page.name, `state="hidden"`]);
  const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>${book.modified ?? ""}</dcterms:modified></cp:coreProperties>`;
  const all = xlsxParts({
    parts,
    styles: STYLES,
    ...(book.date1904 ? { workbook: `<workbookPr date1904="1"/>` } : {}),
    sheetAttributes: Object.fromEntries(hidden) as Record<string, string>,
    ...(book.modified ? { extra: { "docProps/core.xml": core } } : {}),
  });
  if (book.modified) {
    const rels = new TextDecoder().decode(all.get("_rels/.rels"));
    const relation = `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
    all.set("_rels/.rels", new TextEncoder().encode(rels.replace("</Relationships>", relation)));
  }
  return writeZip(all);
}

function pageXml(page: Page): string {
  const cols = (page.hiddenColumns ?? []).map((n) => `<col min="${n}" max="${n}" width="9" hidden="1"/>`);
  const rows = page.rows.map((notes, i) => {
    const cells = notes.map((note, j) => cellXml(note, cellAddress(i + 1, j + 1))).join("");
    if (cells === "") return "";
    const hidden = page.hiddenRows?.includes(i + 1) ? ` hidden="1"` : "";
    return `<row r="${i + 1}"${hidden}>${cells}</row>`;
  });
  const merges = (page.merges ?? []).map((range) => `<mergeCell ref="${range}"/>`).join("");
  return (
    `<worksheet xmlns="${MAIN}">${cols.length > 0 ? `<cols>${cols.join("")}</cols>` : ""}` +
    `<sheetData>${rows.join("")}</sheetData>${merges === "" ? "" : `<mergeCells>${merges}</mergeCells>`}</worksheet>`
  );
}

function cellXml(note: CellNote, address: string): string {
  if (note === null) return "";
  const cell: Partial<Cell> =
    typeof note === "string"
      ? { type: "text", text: note }
      : typeof note === "number"
        ? { type: "number", text: String(note) }
        : typeof note === "boolean"
          ? { type: "boolean", text: note ? "TRUE" : "FALSE" }
          : note;
  const { type = "number", text = "" } = cell;
  const kind = cell.format?.kind;
  const style = kind === "percent" ? ` s="1"` : kind === "date" ? ` s="2"` : "";
  const formula = typeof cell.formula === "string" ? `<f>${clean(cell.formula)}</f>` : "";
  if (type === "text" && formula === "") {
    return `<c r="${address}" t="inlineStr"${style}><is><t xml:space="preserve">${clean(text)}</t></is></c>`;
  }
  const kinds = {
    number: "",
    text: ` t="str"`,
    boolean: ` t="b"`,
    error: text === "" ? "" : ` t="e"`,
    date: ` t="d"`,
  };
  const stored = type === "boolean" ? (text === "TRUE" ? "1" : "0") : clean(text);
  return `<c r="${address}"${kinds[type]}${style}>${formula}${text === "" ? "" : `<v>${stored}</v>`}</c>`;
}
