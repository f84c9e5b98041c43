import type { CellStyle } from "hucre/xlsx";
import type { CellLook } from "../model/sheet-out.ts";

const THIN = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const MIDDLE = { vertical: "center", wrapText: true } as const;

function fill(rgb: string): Pick<CellStyle, "fill"> {
  return { fill: { type: "pattern", pattern: "solid", fgColor: { rgb } } };
}

/** How each look is drawn. Colours only repeat what the text or a comment says as well. */
const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  plain: {},
  title: { font: { bold: true, size: 16 }, alignment: { horizontal: "center", vertical: "center" } },
  label: { font: { bold: true }, alignment: MIDDLE },
  header: {
    font: { bold: true },
    border: BOX,
    alignment: { horizontal: "center", ...MIDDLE },
    ...fill("DDEBF7"),
  },
  input: { border: BOX, protection: { locked: false } },
  total: { font: { bold: true }, border: { ...BOX, top: { style: "medium", color: { rgb: "7F7F7F" } } } },
  percent: { numFmt: "0.00%" },
  date: { numFmt: "yyyy-mm-dd" },
  note: { font: { color: { rgb: "595959" } }, alignment: MIDDLE },
  error: { border: BOX, ...fill("FFC7CE") },
  doubt: { border: BOX, ...fill("FFEB9C") },
  hint: { border: BOX, ...fill("DDEBF7") },
};

const cache = new Map<string, CellStyle>();

/** The style of a look with a number format; null for a cell without any. The same object for the same pair. */
export function styleOf(look: CellLook | undefined, format: string | undefined): CellStyle | null {
  if ((look === undefined || look === "plain") && format === undefined) return null;
  const key = `${look ?? "plain"}\n${format ?? ""}`;
  let style = cache.get(key);
  if (style === undefined) {
    style = { ...LOOKS[look ?? "plain"], ...(format === undefined ? {} : { numFmt: format }) };
    cache.set(key, style);
  }
  return style;
}
