import type { DataValidation, WriteSheet } from "hucre/xlsx";
import { cellAddress, columnName, type CellRange } from "../model/sheet.ts";
import type { ValidationOut } from "../model/sheet-out.ts";
import { safeText, withoutControls } from "./value-out.ts";

const LONGEST_INLINE_LIST = 255;

/** "B2:C4". */
export function referenceOf(range: CellRange): string {
  return `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
}

/**
 * Option lists that do not fit into a drop-down itself (more than 255 characters, or an option with a comma) stand on a
 * hidden sheet, one column each.
 */
export class OptionLists {
  readonly sheetName: string;
  private readonly columns: string[][] = [];
  private readonly byContent = new Map<string, string>();

  constructor(sheetName: string) {
    this.sheetName = sheetName;
  }

  /** The reference of the range that holds these options. */
  reference(options: readonly string[]): string {
    const key = options.join("\n");
    const known = this.byContent.get(key);
    if (known !== undefined) return known;
    this.columns.push([...options]);
    const column = columnName(this.columns.length);
    const reference = `'${this.sheetName}'!$${column}$1:$${column}$${options.length}`;
    this.byContent.set(key, reference);
    return reference;
  }

  /** The hidden sheet, or null when nothing stands on it. */
  sheet(): WriteSheet | null {
    if (this.columns.length === 0) return null;
    const height = Math.max(...this.columns.map((column) => column.length));
    const rows = Array.from({ length: height }, (_, row) =>
      this.columns.map((column) => column[row] ?? null),
    );
    return { name: this.sheetName, rows, hidden: true };
  }
}

/** What may be typed into a range, as the library takes it. */
export function writtenValidation(validation: ValidationOut, lists: OptionLists): DataValidation {
  const base: DataValidation = {
    type: validation.kind === "text-length" ? "textLength" : validation.kind,
    range: referenceOf(validation.range),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: validation.strictness === "warn" ? "warning" : "stop",
    ...(validation.message === undefined
      ? {}
      : { errorMessage: withoutControls(validation.message).slice(0, 225) }),
  };
  if (validation.kind === "list")
    return { ...base, ...listOf((validation.options ?? []).map(safeText), lists) };
  if (validation.kind === "custom") return { ...base, formula1: validation.formula ?? "TRUE" };
  return { ...base, ...boundsOf(validation) };
}

function listOf(options: readonly string[], lists: OptionLists): Partial<DataValidation> {
  const isPlain = options.every((option) => !/[,"]/.test(option));
  if (isPlain && options.join(",").length <= LONGEST_INLINE_LIST) return { values: [...options] };
  return { formula1: lists.reference(options) };
}

function boundsOf({ kind, min, max }: ValidationOut): Partial<DataValidation> {
  const low = bound(kind, min);
  const high = bound(kind, max);
  if (low !== null && high !== null) return { operator: "between", formula1: low, formula2: high };
  if (low !== null) return { operator: "greaterThanOrEqual", formula1: low };
  if (high !== null) return { operator: "lessThanOrEqual", formula1: high };
  // Neither bound: only the type is checked.
  return kind === "text-length"
    ? { operator: "greaterThanOrEqual", formula1: "0" }
    : {
        operator: "between",
        formula1: kind === "date" ? "1" : "-9E+15",
        formula2: kind === "date" ? "2958465" : "9E+15",
      };
}

function bound(kind: ValidationOut["kind"], text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = kind === "date" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) : null;
  return day ? `DATE(${Number(day[1])},${Number(day[2])},${Number(day[3])})` : text;
}
