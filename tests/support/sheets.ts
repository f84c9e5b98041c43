import type { Field, Form, Plan, ReportingUnit, Rule } from "../../src/core/model/plan.ts";
import {
  GENERAL,
  positionFromAddress,
  type Cell,
  type CellRange,
  type NumberFormat,
  type Sheet,
  type SheetRow,
  type Workbook,
} from "../../src/core/model/sheet.ts";
import { Decimal } from "../../src/core/number/decimal.ts";
import type { FileStamp } from "../../src/core/model/file.ts";

/** A cell in the notation of the tests: a string, a number, a boolean, nothing, or a cell in full. */
export type CellNote = string | number | boolean | null | Partial<Cell>;

export const PERCENT: NumberFormat = { code: "0%", kind: "percent" };
export const DATE: NumberFormat = { code: "yyyy-mm-dd", kind: "date" };

/** A cell of the given stored text; a number unless said otherwise. */
export function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { column: 1, type: "number", text, format: GENERAL, formula: null, ...more };
}

function cellFrom(note: CellNote, column: number): Cell | null {
  if (note === null) return null;
  if (typeof note === "string") return cell(note, { type: "text", column });
  if (typeof note === "number") return cell(String(note), { column });
  if (typeof note === "boolean") return cell(note ? "TRUE" : "FALSE", { type: "boolean", column });
  return { ...cell(""), ...note, column };
}

interface SheetMore {
  /** "A1:C1" */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** A sheet from rows of notes; the first row is row 1, an empty array leaves its row out. */
export function sheet(name: string, rows: readonly (readonly CellNote[])[], more: SheetMore = {}): Sheet {
  const kept: SheetRow[] = [];
  rows.forEach((notes, i) => {
    const cells = notes.map((note, j) => cellFrom(note, j + 1)).filter((one) => one !== null);
    const hidden = more.hiddenRows?.includes(i + 1) ?? false;
    if (cells.length > 0) kept.push({ row: i + 1, hidden, cells });
  });
  return {
    name,
    hidden: more.hidden ?? false,
    rows: kept,
    merges: (more.merges ?? []).map(rangeFrom),
    hiddenColumns: more.hiddenColumns ?? [],
  };
}

function rangeFrom(text: string): CellRange {
  const [from, to] = text.split(":").map((part) => positionFromAddress(part)!);
  return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
}

export function workbook(sheets: readonly Sheet[], more: Partial<Workbook> = {}): Workbook {
  return { format: "xlsx", reader: "own", sheets, date1904: false, modified: null, ...more };
}

/** A stamp whose hash is the path unless given, so that different paths are different files. */
export function stamp(path: string, sha256: string = path): FileStamp {
  return { path, size: 1, sha256 };
}

const SOURCE = { kind: "plan" } as const;

export function field(name: string, more: Partial<Field> = {}): Field {
  return {
    name,
    aliases: [],
    type: "text",
    measureUnit: "",
    required: false,
    unique: false,
    minimum: null,
    maximum: null,
    options: [],
    pattern: null,
    missingValues: [],
    blankIsZero: false,
    cell: null,
    aggregation: "sum",
    basis: "period",
    definition: "",
    source: SOURCE,
    ...more,
  };
}

export function form(name: string, fields: readonly Field[], more: Partial<Form> = {}): Form {
  return {
    name,
    kind: "list",
    sheetName: null,
    headerRows: null,
    primaryKey: [],
    dateField: null,
    number: "",
    description: "",
    fields,
    source: SOURCE,
    ...more,
  };
}

export function unit(name: string, more: Partial<ReportingUnit> = {}): ReportingUnit {
  return {
    code: name,
    name,
    aliases: [],
    parent: null,
    forms: null,
    contact: "",
    phone: "",
    from: null,
    to: null,
    source: SOURCE,
    ...more,
  };
}

export function rule(id: string, formula: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    form: null,
    name: "",
    severity: "error",
    formula,
    tolerance: new Decimal(0),
    condition: null,
    message: "",
    source: SOURCE,
    ...more,
  };
}

export function plan(forms: readonly Form[], units: readonly string[] = [], more: Partial<Plan> = {}): Plan {
  return {
    name: "信息工作",
    period: null,
    organisation: "",
    deadline: null,
    asOf: null,
    history: [],
    units: units.map((name) => unit(name)),
    forms,
    rules: [],
    indicators: [],
    corrections: [],
    unknown: [],
    ...more,
  };
}
