import type { Consolidated, RowSource } from "../../core/model/consolidated.ts";
import type { Field, Form } from "../../core/model/plan.ts";
import { cellAddress } from "../../core/model/sheet.ts";
import { isDay, isNumber, type Value } from "../../core/model/value.ts";
import { shownValue } from "../../core/collect/read-context.ts";

/** A consolidated table by its columns; its rows are asked for page by page. */
export interface TableView {
  readonly form: string;
  readonly kind: "list" | "fixed";
  readonly columns: readonly { readonly name: string; readonly unit: string; readonly numeric: boolean }[];
  readonly rows: number;
}

/** Part of a table: so many rows from `from` on, after filtering and sorting. */
export interface RowsQuestion {
  readonly form: string;
  readonly from: number;
  readonly count: number;
  /** Column by its place; -1 is the unit. null: as consolidated. */
  readonly sort: { readonly column: number; readonly descending: boolean } | null;
  /** Every word must stand somewhere in the row. */
  readonly filter: string;
}

export interface RowsAnswer {
  /** Rows that the filter leaves. */
  readonly total: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  /** 0 for a unit's cells of a fixed form, which have addresses of their own. */
  readonly row: number;
  readonly texts: readonly string[];
  /** Address of each value in the source; "" where the source has none. */
  readonly cells: readonly string[];
}

interface Line {
  readonly source: Pick<RowSource, "unit" | "file" | "sheet">;
  readonly row: number;
  readonly values: readonly Value[];
  readonly cells: (at: number) => string;
}

/** Rows of the consolidated tables in pages. Remembers the last order, so that scrolling asks for no sorting. */
export class TablePages {
  readonly #lines: ReadonlyMap<string, { readonly form: Form; readonly lines: readonly Line[] }>;
  #last: { readonly key: string; readonly lines: readonly Line[] } | null = null;

  constructor(consolidated: Consolidated) {
    this.#lines = new Map([
      ...consolidated.lists.map(
        ({ form, rows }) =>
          [
            form.name,
            {
              form,
              lines: rows.map(({ source, row, values }) => ({
                source,
                row,
                values,
                cells: (at: number) => addressOf(row, source.columns[at]),
              })),
            },
          ] as const,
      ),
      ...consolidated.fixed.map(
        ({ form, cells }) => [form.name, { form, lines: linesOfFixed(form, cells) }] as const,
      ),
    ]);
  }

  views(): readonly TableView[] {
    return [...this.#lines.values()].map(({ form, lines }) => ({
      form: form.name,
      kind: form.kind,
      columns: form.fields.map(({ name, measureUnit, type }) => ({
        name,
        unit: measureUnit,
        numeric: type === "integer" || type === "number" || type === "percent",
      })),
      rows: lines.length,
    }));
  }

  page(question: RowsQuestion): RowsAnswer {
    const table = this.#lines.get(question.form);
    if (!table) return { total: 0, rows: [] };
    const ordered = this.#ordered(table.form, table.lines, question);
    const rows = ordered.slice(question.from, question.from + question.count);
    return { total: ordered.length, rows: rows.map((line) => rowView(line, table.form.fields)) };
  }

  #ordered(form: Form, lines: readonly Line[], { sort, filter }: RowsQuestion): readonly Line[] {
    const key = JSON.stringify([form.name, sort, filter]);
    if (this.#last?.key === key) return this.#last.lines;
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length === 0 ? lines : lines.filter((line) => holds(line, form.fields, words));
    const ordered = sort ? sorted(found, sort.column, sort.descending) : found;
    this.#last = { key, lines: ordered };
    return ordered;
  }
}

function addressOf(row: number, column: number | undefined): string {
  return column ? cellAddress(row, column) : "";
}

/** One line for each unit and sheet, its cells in the order of the form's fields. */
function linesOfFixed(form: Form, cells: Consolidated["fixed"][number]["cells"]): readonly Line[] {
  const at = new Map(form.fields.map((field, index) => [field.name, index]));
  const lines = new Map<string, { source: Line["source"]; values: Value[]; addresses: string[] }>();
  for (const { unit, file, sheet, cell, field, value } of cells) {
    const key = JSON.stringify([unit, file, sheet]);
    const line = lines.get(key) ?? {
      source: { unit, file, sheet },
      values: form.fields.map((): Value => null),
      addresses: form.fields.map(() => ""),
    };
    lines.set(key, line);
    const index = at.get(field.name);
    if (index === undefined) continue;
    line.values[index] = value;
    line.addresses[index] = cell;
  }
  return [...lines.values()].map(({ source, values, addresses }) => ({
    source,
    row: 0,
    values,
    cells: (index) => addresses[index] ?? "",
  }));
}

function rowView({ source, row, values, cells }: Line, fields: readonly Field[]): TableRow {
  const { unit, file, sheet } = source;
  const texts = fields.map((field, at) => shownValue(values[at] ?? null, field));
  return { unit, file, sheet, row, texts, cells: fields.map((_, at) => cells(at)) };
}

function holds({ source, values }: Line, fields: readonly Field[], words: readonly string[]): boolean {
  const text = [source.unit, ...fields.map((field, at) => shownValue(values[at] ?? null, field))]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** Numbers by value, days by the calendar, texts as people read them; blanks last either way. */
function sorted(lines: readonly Line[], column: number, descending: boolean): readonly Line[] {
  const valueOf = (line: Line): Value => (column < 0 ? line.source.unit : (line.values[column] ?? null));
  const sign = descending ? -1 : 1;
  return [...lines].sort((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return sign * compareValues(x, y);
  });
}

function compareValues(a: Exclude<Value, null>, b: Exclude<Value, null>): number {
  if (isNumber(a) && isNumber(b)) return a.cmp(b);
  if (isDay(a) && isDay(b)) return a.year - b.year || a.month - b.month || a.day - b.day;
  return collator.compare(textOf(a), textOf(b));
}

function textOf(value: Exclude<Value, null>): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "1" : "0";
  if (isDay(value)) return `${value.year}-${value.month}-${value.day}`;
  return isNumber(value) ? value.toString() : "";
}
