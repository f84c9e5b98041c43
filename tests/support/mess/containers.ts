import { CFB, utils, write } from "@e965/xlsx";
import { writeZip } from "../../../src/core/package/zip-write.ts";
import type { CellNote } from "../sheets.ts";
import type { Book, Page } from "./book.ts";
import { clean } from "./escape.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** What a cell shows: days as 2021-03-05, ratios as 50%. */
export function shown(note: CellNote): string {
  if (note === null) return "";
  if (typeof note !== "object") return String(note);
  const { format, text = "" } = note;
  if (format?.kind === "date")
    return new Date((Number(text) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return format?.kind === "percent" ? `${Math.round(Number(text) * 100)}%` : text;
}

export function csvText(page: Page, delimiter: string): string {
  const quoted = (text: string) => (/["\n,;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return page.rows.map((row) => row.map((note) => quoted(shown(note))).join(delimiter)).join("\r\n");
}

let gbTable: Map<string, readonly number[]> | null = null;

/** Bytes of a text in GB18030, by turning the decoder around. */
export function gb18030(text: string): Uint8Array {
  gbTable ??= reversed();
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : [...gbTable!.get(sign)!])),
  );
}

function reversed(): Map<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

export function utf16(text: string): Uint8Array {
  const whole = `\ufeff${text}`;
  const bytes = new Uint8Array(whole.length * 2);
  for (let i = 0; i < whole.length; i += 1) {
    bytes[2 * i] = whole.charCodeAt(i) & 0xff;
    bytes[2 * i + 1] = whole.charCodeAt(i) >> 8;
  }
  return bytes;
}

/** The book in one of the older formats, written by the library. */
export function legacyBytes(book: Book, bookType: "biff8" | "xlsb"): Uint8Array {
  const out = utils.book_new();
  for (const page of book.pages) {
    const rows = page.rows.map((row) =>
      row.map((note) => {
        if (note === null || typeof note !== "object") return note;
        const kind = note.format?.kind;
        const z = kind === "date" ? "yyyy-mm-dd" : kind === "percent" ? "0%" : undefined;
        return { t: "n", v: Number(note.text), ...(z ? { z } : {}) };
      }),
    );
    utils.book_append_sheet(out, utils.aoa_to_sheet(rows as unknown[][]), page.name);
  }
  return new Uint8Array(write(out, { bookType, type: "array" }) as ArrayBuffer);
}

export function odsBytes(book: Book): Uint8Array {
  const cellXml = (note: CellNote) => {
    const text = shown(note);
    const value =
      note === null || typeof note === "string"
        ? `office:value-type="string"`
        : typeof note === "object" && note.format?.kind === "date"
          ? `office:value-type="date" office:date-value="${text}"`
          : typeof note === "object" && note.format?.kind === "percent"
            ? `office:value-type="percentage" office:value="${note.text ?? ""}"`
            : `office:value-type="float" office:value="${text}"`;
    return note === null
      ? "<table:table-cell/>"
      : `<table:table-cell ${value}><text:p>${clean(text)}</text:p></table:table-cell>`;
  };
  const tables = book.pages.map(
    (page) =>
      `<table:table table:name="${page.name}">${page.rows.map((row) => `<table:table-row>${row.map(cellXml).join("")}</table:table-row>`).join("")}</table:table>`,
  );
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  return writeZip(
    new Map([
      ["mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet")],
      ["content.xml", utf8(content)],
      ["META-INF/manifest.xml", utf8("<m/>")],
    ]),
  );
}

/** The tables of a .docx, one for each page. */
export function docxBytes(book: Book): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${clean(text)}</w:t></w:r></w:p>`;
  const tables = book.pages.map((page) => {
    const width = Math.max(...page.rows.map((row) => row.length));
    const rows = page.rows.map((row) => {
      const cells = Array.from(
        { length: width },
        (_, i) => `<w:tc>${paragraph(shown(row[i] ?? null))}</w:tc>`,
      );
      return `<w:tr>${cells.join("")}</w:tr>`;
    });
    return `<w:tbl>${rows.join("")}</w:tbl>${paragraph("")}`;
  });
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${tables.join("")}</w:body></w:document>`;
  return writeZip(
    new Map([
      ["[Content_Types].xml", utf8("<Types/>")],
      ["word/document.xml", utf8(body)],
    ]),
  );
}

/** What Office makes of a workbook with a password. */
export function lockedBytes(): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/EncryptionInfo", new Uint8Array(248));
  CFB.utils.cfb_add(file, "/EncryptedPackage", new Uint8Array(8192).fill(7));
  return new Uint8Array(CFB.write(file, { type: "array" }) as unknown as ArrayBuffer);
}
