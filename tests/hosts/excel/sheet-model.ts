import type { CellRange } from "../../../src/core/model/sheet.ts";
import { cellAddress } from "../../../src/core/model/sheet.ts";
import { HostError, invalidArgument } from "../wire/protocol.ts";
import type { Book } from "./book.ts";
import { invalidOperation, overlap } from "./book.ts";
import { rangeOfAddress } from "./grid.ts";
import { typed } from "./typed.ts";

export interface TableModel {
  readonly id: string;
  name: string;
  readonly range: CellRange;
}

/** One worksheet of the simulated Excel. */
export class SheetModel {
  readonly id: string;
  readonly book: Book;
  name: string;
  visibility = "Visible";
  isProtected = false;
  orientation = "Portrait";
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  /** Values by row, then by column less one; undefined is blank. */
  readonly rows = new Map<number, (string | number | boolean | undefined)[]>();
  /** By address, with the "=". Excel computes; the simulation keeps the value that stood in the cell before. */
  readonly formulas = new Map<string, string>();
  /** Later ones win. */
  readonly formats: { readonly range: CellRange; readonly code: string }[] = [];
  readonly looks: { readonly range: CellRange; readonly name: string; readonly value: unknown }[] = [];
  readonly tables: TableModel[] = [];
  readonly merges: CellRange[] = [];
  readonly validations: { readonly range: CellRange; readonly rule: unknown }[] = [];
  readonly properties = new Map<string, string>();
  readonly hiddenRows: CellRange[] = [];
  readonly hiddenColumns: CellRange[] = [];

  constructor(book: Book, id: string, name: string) {
    this.book = book;
    this.id = id;
    this.name = name;
  }

  /** "B2:C3" as a range; for tests. */
  range(address: string): CellRange {
    return rangeOfAddress(address);
  }

  /** What stands in a cell; for tests. */
  value(address: string): string | number | boolean | undefined {
    const { top, left } = rangeOfAddress(address);
    return this.rows.get(top)?.[left - 1];
  }

  format(row: number, column: number): string {
    for (let at = this.formats.length - 1; at >= 0; at -= 1) {
      const { range, code } = this.formats[at]!;
      if (overlap(range, { top: row, left: column, bottom: row, right: column })) return code;
    }
    return "General";
  }

  formula(row: number, column: number): string | null {
    return this.formulas.get(cellAddress(row, column)) ?? null;
  }

  setValues(range: CellRange, values: unknown): void {
    this.checkCells();
    forEachCell(range, values, (row, column, given) => {
      if (given === null) return;
      const cell = typed(given, this.format(row, column));
      if (cell.format !== undefined) this.formats.push({ range: single(row, column), code: cell.format });
      if (cell.formula !== undefined) this.formulas.set(cellAddress(row, column), cell.formula);
      else this.formulas.delete(cellAddress(row, column));
      this.put(
        row,
        column,
        cell.formula === undefined ? cell.value : (this.rows.get(row)?.[column - 1] ?? 0),
      );
    });
    const address = `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
    this.book.tell({
      kind: "changed",
      sheet: this,
      address: isSingle(range) ? address.split(":")[0]! : address,
    });
  }

  setFormats(range: CellRange, codes: unknown): void {
    this.checkCells();
    if (typeof codes === "string") this.formats.push({ range, code: codes });
    else
      forEachCell(range, codes, (row, column, code) =>
        this.formats.push({ range: single(row, column), code: String(code) }),
      );
  }

  addTable(range: CellRange, name: string): TableModel {
    this.checkCells();
    if (this.tables.some((table) => overlap(table.range, range))) throw invalidOperation("表格不能重叠");
    if (this.merges.some((merge) => overlap(merge, range))) throw invalidOperation("表格里不能有合并单元格");
    const headers = this.rows.get(range.top)?.slice(range.left - 1, range.right) ?? [];
    const texts = new Set(headers.map((header) => String(header ?? "").toLowerCase()));
    if (texts.size !== range.right - range.left + 1 || texts.has("")) throw invalidArgument("表头重复或为空");
    this.book.checkTableName(name);
    const table = { id: `{table-${this.id}-${this.tables.length}}`, name, range };
    this.tables.push(table);
    return table;
  }

  renameTable(table: TableModel, name: string): void {
    if (name === table.name) return;
    this.book.checkTableName(name);
    this.book.replaceInFormulas(`${table.name}[`, `${name}[`);
    table.name = name;
  }

  merge(range: CellRange): void {
    this.checkCells();
    if (this.merges.some((one) => overlap(one, range))) throw invalidOperation("合并区域重叠");
    this.merges.push(range);
  }

  /** null where nothing stands. */
  usedRange(): CellRange | null {
    let found: CellRange | null = null;
    for (const [row, values] of this.rows) {
      const left = values.findIndex((value) => value !== undefined) + 1;
      if (left === 0) continue;
      const right = values.length;
      found = found
        ? {
            top: Math.min(found.top, row),
            left: Math.min(found.left, left),
            bottom: Math.max(found.bottom, row),
            right: Math.max(found.right, right),
          }
        : { top: row, left, bottom: row, right };
    }
    return found;
  }

  private put(row: number, column: number, value: string | number | boolean | undefined): void {
    let values = this.rows.get(row);
    if (!values) this.rows.set(row, (values = []));
    while (values.length < column) values.push(undefined);
    values[column - 1] = value;
    while (values.length > 0 && values[values.length - 1] === undefined) values.pop();
  }

  private checkCells(): void {
    if (this.isProtected) throw new HostError("AccessDenied", "工作表受保护，不能更改。", 401);
  }
}

function single(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function isSingle({ top, left, bottom, right }: CellRange): boolean {
  return top === bottom && left === right;
}

/** One value for the whole range, or a grid of its very size. */
function forEachCell(
  { top, left, bottom, right }: CellRange,
  values: unknown,
  act: (row: number, column: number, value: unknown) => void,
): void {
  const grid = Array.isArray(values) ? (values as readonly unknown[]) : null;
  if (grid && grid.length !== bottom - top + 1) throw invalidArgument(`${grid.length} rows`);
  for (let row = top; row <= bottom; row += 1) {
    const line = grid?.[row - top];
    if (grid && (!Array.isArray(line) || line.length !== right - left + 1))
      throw invalidArgument(`row ${row}`);
    for (let column = left; column <= right; column += 1) {
      act(row, column, grid ? (line as readonly unknown[])[column - left] : values);
    }
  }
}
