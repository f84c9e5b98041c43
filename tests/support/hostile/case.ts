import { writeZip } from "../../../src/core/package/zip-write.ts";
import { cellAddress } from "../../../src/core/model/sheet.ts";
import { xlsxParts, utf8 } from "../../workbook/build-xlsx.ts";

/** One hostile or broken file of a batch (rows of the threat list), and what a person is told about it. */
export interface HostileCase {
  /** Number in the list of threats. */
  readonly threat: number;
  readonly name: string;
  /** 乙科.xlsx unless said otherwise. */
  readonly path?: string;
  bytes(): Uint8Array;
  /** Codes that must be among the file's findings. */
  readonly codes: readonly string[];
  /** What the message in Chinese says. */
  readonly says?: RegExp;
  /** What the file adds to the total: "30" when read in full; null: refused, nothing of it counts. */
  readonly counts: number | null;
}

const inline = (address: string, text: string) =>
  `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** Rows as XML: texts (already escaped) and raw cells; a number is a number cell. */
export function rowsXml(rows: readonly (readonly (string | number | { readonly xml: string })[])[]): string {
  return rows
    .map((cells, i) => {
      const content = cells.map((cell, j) => {
        const address = cellAddress(i + 1, j + 1);
        if (typeof cell === "object") return cell.xml.replace("@", address);
        return typeof cell === "number" ? `<c r="${address}"><v>${cell}</v></c>` : inline(address, cell);
      });
      return `<row r="${i + 1}">${content.join("")}</row>`;
    })
    .join("");
}

/** The honest content: 10 and 20. */
export const HONEST = rowsXml([
  ["名称", "数"],
  ["甲", 10],
  ["乙", 20],
]);

export const SHEET = "xl/worksheets/sheet1.xml";

export function honestParts(tail = ""): Map<string, Uint8Array> {
  return xlsxParts({ sheets: { 明细: HONEST }, tail });
}

/** The honest workbook with something done to its parts. */
export function edited(edit: (parts: Map<string, Uint8Array>) => void): () => Uint8Array {
  return () => {
    const parts = honestParts();
    edit(parts);
    return writeZip(parts);
  };
}

/** A workbook with one sheet of these rows. */
export function withRows(...rows: Parameters<typeof rowsXml>[0]): () => Uint8Array {
  return () => writeZip(xlsxParts({ sheets: { 明细: rowsXml(rows) } }));
}

export function textOf(parts: Map<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

/** Replaces the sheet's XML by what a function makes of it. */
export function sheetAs(change: (xml: string) => string | Uint8Array): () => Uint8Array {
  return edited((parts) => {
    const changed = change(textOf(parts, SHEET));
    parts.set(SHEET, typeof changed === "string" ? utf8(changed) : changed);
  });
}
