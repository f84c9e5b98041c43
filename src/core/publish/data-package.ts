import type { Consolidated, ConsolidatedFixed, ConsolidatedList } from "../model/consolidated.ts";
import type { FigureSet } from "../model/figure.ts";
import type { OutputFile } from "../model/file.ts";
import type { Field, Plan } from "../model/plan.ts";
import { isNotApplicable } from "../model/value.ts";
import type { Value } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { textFromValue } from "../consolidate/value-text.ts";
import { sha256Hex } from "../package/sha256.ts";
import { JSON_TYPES } from "../plan/data-package-shape.ts";
import { UNCOUNTED_COLUMN } from "../table/header.ts";
import { csvFromRows } from "./csv-out.ts";
import { FreeFileNames } from "./file-names.ts";
import { SOURCE_COLUMNS, unitHeader } from "./list-sheet.ts";

const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

/** One table of the package: the columns with their types, and rows of texts. */
interface Table {
  readonly name: string;
  readonly fields: readonly object[];
  readonly rows: Iterable<readonly string[]>;
}

const text = (name: string) => ({ name, type: "string" });

/**
 * The consolidated data as a Data Package v2: `datapackage.json` and one .csv for each form and for the indicators, named
 * from inside its folder. A fixed form has one row for each unit. Types are the plan's; blanks and 不适用 are both
 * declared as missing and stay apart. The files that the data come from are its sources, with their hashes.
 */
export function consolidatedDataPackage(
  consolidated: Consolidated,
  figures: FigureSet,
  plan: Plan,
): OutputFile[] {
  const names = new FreeFileNames();
  const tables = [
    ...consolidated.lists.map(listTable),
    ...consolidated.fixed.map(fixedTable),
    indicatorTable(figures),
  ];
  const files = tables.map((table) => {
    const header = table.fields.map((field) => (field as { name: string }).name);
    const bytes = new TextEncoder().encode(csvFromRows([header], table.rows));
    return { table, path: names.take(table.name, ".csv"), bytes };
  });
  const descriptor = {
    $schema: PROFILE,
    title: plan.name,
    ...(plan.period ? { period: plan.period.text } : {}),
    ...(plan.organisation === "" ? {} : { contributors: [{ title: plan.organisation }] }),
    sources: consolidated.files.map(({ path, sha256 }) => ({ title: path, sha256 })),
    resources: files.map(({ table, path, bytes }) => ({
      name: table.name,
      path,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: bytes.length,
      hash: `sha256:${sha256Hex(bytes)}`,
      schema: { fields: table.fields, missingValues: ["", "不适用"] },
    })),
  };
  const json = new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`);
  // The descriptor comes last: where it stands, what it names is there.
  return [...files.map(({ path, bytes }) => ({ path, bytes })), { path: "datapackage.json", bytes: json }];
}

function listTable({ form, rows }: ConsolidatedList): Table {
  const [file, sheet, row] = SOURCE_COLUMNS;
  const isMarked = form.fields.every(({ name }) => name !== UNCOUNTED_COLUMN);
  return {
    name: form.name,
    fields: [
      text(unitHeader(form)),
      ...form.fields.map(fieldOf),
      text(file),
      text(sheet),
      { name: row, type: "integer" },
      ...(isMarked ? [text(UNCOUNTED_COLUMN)] : []),
    ],
    rows: mapped(rows, ({ source, row: number, values, unread = [] }) => [
      source.unit,
      ...form.fields.map((_, index) => cellText(values[index] ?? null)),
      source.file,
      source.sheet,
      String(number),
      ...(isMarked ? [unread.map((index) => form.fields[index]!.name).join("、")] : []),
    ]),
  };
}

function fixedTable({ form, cells }: ConsolidatedFixed): Table {
  const [file, sheet] = SOURCE_COLUMNS;
  const records = new Map<
    string,
    { unit: string; file: string; sheet: string; values: Map<string, Value> }
  >();
  for (const cell of cells) {
    const key = JSON.stringify([cell.unit, cell.file, cell.sheet]);
    const record = records.get(key) ?? { ...cell, values: new Map<string, Value>() };
    record.values.set(cell.field.name, cell.value);
    records.set(key, record);
  }
  return {
    name: form.name,
    fields: [text(unitHeader(form)), ...form.fields.map(fieldOf), text(file), text(sheet)],
    rows: mapped([...records.values()], (record) => [
      record.unit,
      ...form.fields.map(({ name }) => cellText(record.values.get(name) ?? null)),
      record.file,
      record.sheet,
    ]),
  };
}

function indicatorTable({ figures }: FigureSet): Table {
  return {
    name: "指标",
    fields: [
      ...["代码", "名称", "计量单位", "取数公式"].map(text),
      { name: "值", type: "number" },
      text("说法"),
      { name: "完整", type: "boolean", trueValues: ["是"], falseValues: ["否"] },
      text("缺报单位"),
      { name: "未计入单元格", type: "integer" },
    ],
    rows: figures.map(({ indicator, value, phrase, completeness, provenance }) => [
      indicator.code,
      indicator.name,
      indicator.measureUnit,
      provenance.formula,
      value ? textFromDecimal(value) : "",
      phrase ?? "",
      completeness.complete ? "是" : "否",
      completeness.missing.join("、"),
      String(completeness.excluded),
    ]),
  };
}

function fieldOf({ name, type, measureUnit, definition }: Field): object {
  return {
    name,
    type: JSON_TYPES[type],
    ...(type === "percent" ? { percent: true } : {}),
    ...(type === "boolean" ? { trueValues: ["是"], falseValues: ["否"] } : {}),
    ...(measureUnit === "" ? {} : { measureUnit }),
    ...(definition === "" ? {} : { description: definition }),
  };
}

function cellText(value: Value): string {
  return isNotApplicable(value) ? "不适用" : textFromValue(value);
}

/** One row after the other: a list of 200,000 is never held twice. */
function* mapped<T>(items: readonly T[], row: (item: T) => readonly string[]): Generator<readonly string[]> {
  for (const item of items) yield row(item);
}
