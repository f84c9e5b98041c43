import { makeFinding } from "../finding/make-finding.ts";
import type { Field, Form } from "../model/plan.ts";
import {
  cellAddress,
  columnName,
  type Cell,
  type CellRange,
  type Sheet,
  type SheetRow,
} from "../model/sheet.ts";
import type { ListData, ListRecord } from "../model/submission.ts";
import type { Value } from "../model/value.ts";
import { castCell } from "../table/cast-cell.ts";
import { UNCOUNTED_COLUMN } from "../table/header.ts";
import type { Header } from "../table/header.ts";
import { labelKey } from "../table/label.ts";
import { holdsSomething } from "../table/list-body.ts";
import { bodyMerges, type BodyMerges } from "./body-merges.ts";
import { recordKey, type KeyedCorrection } from "./corrections.ts";
import {
  applyCorrection,
  cellLocation,
  group,
  readCell,
  shorten,
  shownValue,
  type ReadContext,
} from "./read-context.ts";

/**
 * Reads rows of a list into records (收表). Cells that cannot be read for certain are excluded and counted, never 0; so are
 * all cells of the rows that are `uncertain` as a whole, which are records all the same.
 */
export function readListRows(
  context: ReadContext,
  sheet: Sheet,
  form: Form,
  header: Header,
  rows: readonly SheetRow[],
  uncertain: ReadonlySet<SheetRow> = new Set(),
): ListData {
  return new ListReader(context, sheet, form, header, uncertain).read(rows);
}

const FILLS_DOWN: ReadonlySet<Field["type"]> = new Set(["text", "date", "boolean"]);

class ListReader {
  private readonly context: ReadContext;
  private readonly sheet: Sheet;
  private readonly form: Form;
  private readonly columns: readonly number[];
  private readonly merges: BodyMerges;
  /** Index of the field in each column; -1 where none stands. */
  private readonly fieldAt: Int32Array;
  private readonly lastMerged: (Value | undefined)[];
  /** 未计入 of a consolidated table, by its column; 0 where there is none. */
  private readonly markColumn: number;
  private readonly uncertain: ReadonlySet<SheetRow>;
  private excluded = 0;
  private unread: number[] = [];

  constructor(
    context: ReadContext,
    sheet: Sheet,
    form: Form,
    header: Header,
    uncertain: ReadonlySet<SheetRow>,
  ) {
    this.uncertain = uncertain;
    this.context = context;
    this.sheet = sheet;
    this.form = form;
    this.columns = header.columns;
    this.merges = bodyMerges(sheet, header.last, header.columns);
    this.fieldAt = new Int32Array(Math.max(0, ...header.columns) + 1).fill(-1);
    header.columns.forEach((column, field) => {
      if (column > 0) this.fieldAt[column] = field;
    });
    this.lastMerged = header.columns.map(() => undefined);
    this.markColumn = header.own.find((one) => one.names.some(isMark))?.column ?? 0;
  }

  read(rows: readonly SheetRow[]): ListData {
    const records = rows.map((row) => this.readRow(row));
    const { form, sheet, columns } = this;
    // Without a single column that can be read nobody knows how many records there are.
    const excluded = this.excluded + (columns.some((column) => column > 0) ? 0 : 1);
    return { form, sheet: sheet.name, columns, records, excluded };
  }

  private readRow(row: SheetRow): ListRecord {
    if (this.uncertain.has(row)) return this.unreadRow(row);
    const cells: (Cell | undefined)[] = new Array(this.columns.length).fill(undefined);
    for (const cell of row.cells) {
      const field = cell.column < this.fieldAt.length ? this.fieldAt[cell.column]! : -1;
      if (field >= 0) cells[field] = cell;
    }
    if (this.merges.any) this.merges.enter(row.row);
    const corrections = this.correctionsOf(cells);
    const values = this.columns.map((column, field) =>
      column === 0 ? null : this.readValue(row.row, field, cells[field], corrections),
    );
    if (this.markColumn > 0) this.readMark(row, values);
    if (this.unread.length === 0) return { row: row.row, values };
    const { unread } = this;
    this.unread = [];
    this.excluded += unread.length;
    return { row: row.row, values, unread };
  }

  private unreadRow({ row }: SheetRow): ListRecord {
    const unread = this.columns.flatMap((column, field) => (column === 0 ? [] : [field]));
    this.excluded += unread.length;
    return { row, values: this.columns.map(() => null), unread };
  }

  /** Fields that the level below did not count: a blank there is no blank. What was filled in since counts. */
  private readMark(row: SheetRow, values: Value[]): void {
    const mark = row.cells.find(({ column }) => column === this.markColumn);
    for (const name of (mark?.text ?? "").split("、")) {
      const index = this.form.fields.findIndex((field) => field.name === name.trim());
      if (index < 0 || this.columns[index] === 0 || this.unread.includes(index)) continue;
      const cell = row.cells.find(({ column }) => column === this.columns[index]);
      if (cell && holdsSomething(cell)) continue;
      values[index] = null;
      this.unread.push(index);
      const field = this.form.fields[index]!;
      const address = cellAddress(row.row, this.columns[index]!);
      this.context.log.add(group(this.context, "collect.uncounted-below", field), () =>
        makeFinding("collect.uncounted-below", cellLocation(this.context, address, field), {
          field: field.name,
        }),
      );
    }
  }

  private readValue(
    row: number,
    index: number,
    cell: Cell | undefined,
    corrections: readonly KeyedCorrection[],
  ): Value {
    const field = this.form.fields[index]!;
    const column = this.columns[index]!;
    const merge = this.merges.any ? this.merges.over(index) : null;
    if (merge && (merge.top !== row || merge.left !== column)) return this.covered(row, index, cell, merge);
    for (const { field: target, correction } of corrections) {
      if (target !== field) continue;
      const corrected = applyCorrection(this.context, correction, cell, field, cellAddress(row, column));
      if (corrected) return corrected.value;
    }
    const reading = readCell(this.context, cell, field, () => cellAddress(row, column));
    if (!reading) this.unread.push(index);
    const value = reading ? reading.value : null;
    if (merge) this.noteMerge(merge, index, value);
    return value;
  }

  /** A cell under a merged range: a category holds for each row, a number for none but the first. */
  private covered(row: number, index: number, cell: Cell | undefined, merge: CellRange): Value {
    const field = this.form.fields[index]!;
    if (cell && holdsSomething(cell)) {
      const address = cellAddress(row, cell.column);
      this.context.log.add(group(this.context, "collect.covered-value", field), () =>
        makeFinding("collect.covered-value", cellLocation(this.context, address, field), {
          cell: address,
          found: shorten(cell.text),
        }),
      );
    }
    if (merge.left !== this.columns[index] || !FILLS_DOWN.has(field.type)) return null;
    return this.lastMerged[index] ?? null;
  }

  private noteMerge(merge: CellRange, index: number, value: Value): void {
    this.lastMerged[index] = value;
    const field = this.form.fields[index]!;
    const across = this.columns.some(
      (column, i) => i !== index && column >= merge.left && column <= merge.right,
    );
    if (value === null || (merge.bottom === merge.top && !across)) return;
    const range = `${cellAddress(merge.top, merge.left)}:${cellAddress(merge.bottom, merge.right)}`;
    const location = cellLocation(this.context, range, field);
    const filled = FILLS_DOWN.has(field.type) && !across;
    const code = filled ? "collect.merged-text" : "collect.merged-number";
    this.context.log.add(group(this.context, code, field), () =>
      filled
        ? makeFinding("collect.merged-text", location, {
            field: field.name,
            cell: range,
            found: shorten(shownValue(value, field)),
          })
        : makeFinding("collect.merged-number", location, { field: field.name, cell: range }),
    );
  }

  /** Corrections that name this record by its key, by field; the key is read before anything is reported. */
  private correctionsOf(cells: readonly (Cell | undefined)[]): readonly KeyedCorrection[] {
    const byKey = this.context.corrections?.byKey;
    if (!byKey || byKey.size === 0 || this.form.primaryKey.length === 0) return [];
    const { fields, primaryKey } = this.form;
    const values = fields.map((field, i) =>
      primaryKey.includes(field.name)
        ? (castCell(cells[i], field, this.context.date1904).value ?? null)
        : null,
    );
    return byKey.get(recordKey(values, this.form)) ?? [];
  }
}

function isMark(name: string): boolean {
  return labelKey(name) === labelKey(UNCOUNTED_COLUMN);
}

/** Hidden rows and columns among what was read: read all the same, and said so. */
export function reportHidden(
  context: ReadContext,
  sheet: Sheet,
  header: Header,
  rows: readonly SheetRow[],
): void {
  const { file, unit, log } = context;
  const location = { kind: "cell", file, unit, sheet: sheet.name } as const;
  const hidden = rows.filter((row) => row.hidden).map((row) => row.row);
  if (hidden.length > 0) {
    log.add(group(context, "collect.hidden-rows"), () =>
      makeFinding("collect.hidden-rows", location, { count: hidden.length, found: rangesOf(hidden) }),
    );
  }
  const columns = sheet.hiddenColumns.filter((column) => header.columns.includes(column));
  if (columns.length > 0) {
    log.add(group(context, "collect.hidden-columns"), () =>
      makeFinding("collect.hidden-columns", location, { found: columns.map(columnName).join("、") }),
    );
  }
}

const MOST_RANGES = 10;

/** Row numbers as ranges: "3-5、8", cut after ten. */
export function rangesOf(rows: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const first = rows[i]!;
    while (i + 1 < rows.length && rows[i + 1] === rows[i]! + 1) i += 1;
    if (ranges.length === MOST_RANGES) return `${ranges.join("、")}…`;
    ranges.push(first === rows[i] ? `${first}` : `${first}-${rows[i]}`);
  }
  return ranges.join("、");
}
