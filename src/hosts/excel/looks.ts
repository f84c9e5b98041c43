import type { CellLook } from "../../core/model/sheet-out.ts";

const HEADER = "#DDEBF7";
const DOUBT = "#FFEB9C";
const ERROR = "#FFC7CE";
const GREY = "#595959";

/** How each look is drawn in Excel; colours only repeat what the text says as well. */
const FORMATS: Readonly<Partial<Record<CellLook, (format: Excel.RangeFormat) => void>>> = {
  title(format) {
    format.font.bold = true;
    format.font.size = 16;
    format.horizontalAlignment = "Center";
  },
  label(format) {
    format.font.bold = true;
    format.wrapText = true;
  },
  header(format) {
    format.font.bold = true;
    format.fill.color = HEADER;
    format.horizontalAlignment = "Center";
    format.wrapText = true;
  },
  // In a protected sheet only these may be typed into.
  input: (format) => void (format.protection.locked = false),
  total: (format) => void (format.font.bold = true),
  note(format) {
    format.font.color = GREY;
    format.wrapText = true;
  },
  error: (format) => void (format.fill.color = ERROR),
  doubt: (format) => void (format.fill.color = DOUBT),
  hint: (format) => void (format.fill.color = HEADER),
};

/** The look where it changes how the cell is drawn; null for all others. */
export function drawnLook(look: CellLook | undefined): CellLook | null {
  return look !== undefined && look in FORMATS ? look : null;
}

export function draw(range: Excel.Range, look: CellLook): void {
  FORMATS[look]?.(range.format);
}
