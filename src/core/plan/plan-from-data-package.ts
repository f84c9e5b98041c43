import { compileRules } from "../expression/rules.ts";
import type { Finding } from "../finding/finding.ts";
import type { FieldType, UnknownColumn } from "../model/plan.ts";
import {
  CONSTRAINT_KEYS,
  CORRECTION_KEYS,
  FIELD_KEYS,
  FORM_KEYS,
  INDICATOR_KEYS,
  JSON_TYPES,
  RULE_KEYS,
  UNIT_KEYS,
} from "./data-package-shape.ts";
import type { KeyMap } from "./data-package-shape.ts";
import { categoriesOf } from "./field-writing.ts";
import { extrasFromDescriptor } from "./json-extras.ts";
import { isObject, JsonReader, member } from "./json-value.ts";
import type { JsonObject } from "./json-value.ts";
import type { PlanRead } from "./plan-from-workbook.ts";
import { PlanRow } from "./plan-row.ts";
import type { PlanCell } from "./plan-row.ts";
import { fileNameOf, planFromRows } from "./plan-rows.ts";
import { EXTRAS_COLUMN } from "./plan-sheets.ts";
import type { PlanColumn, PlanSheetName } from "./plan-sheets.ts";
import { wordFor } from "./plan-texts.ts";
import { FIELD_TYPES } from "./read-forms.ts";
import type { Setting } from "./read-settings.ts";
import { NONE } from "./read-units.ts";
import { resolveIndicators } from "./resolve-indicators.ts";

/**
 * Reads a plan from its JSON form: a Data Package v2 descriptor with our own keys (data-package-shape.ts). `json` is
 * what JSON.parse gave; nothing about it is taken for granted. Findings name the place by its JSON pointer.
 */
export function planFromDataPackage(json: unknown, file: { readonly path: string }): PlanRead {
  const findings: Finding[] = [];
  const reader = new JsonReader(file.path, findings);
  const root = reader.object(json ?? null, "");
  const context: Context = { reader, findings };
  const rows = new Map<PlanSheetName, PlanRow[]>([
    ["填报单位", unitRows(root, context)],
    ["审核公式", rowsOf(root, "rules", RULE_KEYS, context)],
    ["指标", rowsOf(root, "indicators", INDICATOR_KEYS, context)],
    ["更正记录", rowsOf(root, "corrections", CORRECTION_KEYS, context)],
    ...resourceRows(root, context),
  ]);
  const input = {
    settings: settingsOf(root, reader),
    rows,
    unknown: unknownOf(root, reader),
    location: reader.locate(""),
    fileName: fileNameOf(file.path),
  };
  const read = planFromRows(input, findings);
  const plan = read && { ...read, unknown: [...read.unknown, ...extrasFromDescriptor(root, read)] };
  if (plan) findings.push(...compileRules(plan).findings, ...resolveIndicators(plan).findings);
  return { plan, findings };
}

interface Context {
  readonly reader: JsonReader;
  readonly findings: Finding[];
}

type Cells = Map<PlanColumn | typeof EXTRAS_COLUMN, PlanCell>;

function rowsOf(root: JsonObject, key: string, keys: KeyMap, context: Context): PlanRow[] {
  return context.reader
    .objects(member(root, key), `/${key}`)
    .map(({ object, pointer }) => rowFrom(cellsOf(object, pointer, keys, context.reader), pointer, context));
}

function rowFrom(cells: Cells, pointer: string, { reader, findings }: Context): PlanRow {
  return new PlanRow(cells, reader.locate(pointer), findings);
}

function cellsOf(object: JsonObject, pointer: string, keys: KeyMap, reader: JsonReader): Cells {
  const cells: Cells = new Map();
  for (const [key, column, kind] of keys) {
    const value = member(object, key);
    const at = `${pointer}/${key}`;
    if (value === undefined || value === null) continue;
    const items = kind === "list" ? reader.texts(value, at) : null;
    cells.set(column, {
      text: items ? items.join("、") : reader.text(value, at),
      items,
      location: reader.locate(at),
    });
  }
  return cells;
}

/** `forms: []` is a unit that reports nothing itself; an absent or null `forms` means all. */
function unitRows(root: JsonObject, context: Context): PlanRow[] {
  return context.reader.objects(member(root, "units"), "/units").map(({ object, pointer }) => {
    const cells = cellsOf(object, pointer, UNIT_KEYS, context.reader);
    const forms = cells.get("应报表");
    if (forms && forms.items?.length === 0) cells.set("应报表", { ...forms, text: NONE, items: [NONE] });
    return rowFrom(cells, pointer, context);
  });
}

/** Resources are forms; their schema's fields are rows of 字段. */
function resourceRows(root: JsonObject, context: Context): [PlanSheetName, PlanRow[]][] {
  const { reader } = context;
  const forms: PlanRow[] = [];
  const fields: PlanRow[] = [];
  for (const { object, pointer } of reader.objects(member(root, "resources"), "/resources")) {
    const cells = cellsOf(object, pointer, FORM_KEYS, reader);
    const name = cells.get("表名");
    const schema = reader.object(member(object, "schema"), `${pointer}/schema`);
    const dialect = reader.object(member(object, "dialect"), `${pointer}/dialect`);
    setCell(cells, "工作表名", member(dialect, "sheetName"), `${pointer}/dialect/sheetName`, reader);
    const headerRows = reader.texts(member(dialect, "headerRows"), `${pointer}/dialect/headerRows`);
    if (headerRows.length > 0) {
      const text = [...new Set([headerRows[0], headerRows[headerRows.length - 1]])].join("-");
      setCell(cells, "表头行", text, `${pointer}/dialect/headerRows`, reader);
    }
    const key = `${pointer}/schema/primaryKey`;
    const items = reader.texts(member(schema, "primaryKey"), key);
    cells.set("主键", { text: items.join("、"), items, location: reader.locate(key) });
    setExtras(cells, { schema, data: member(object, "data") ?? [] }, pointer, reader);
    forms.push(rowFrom(cells, pointer, context));
    const missing = member(schema, "missingValues");
    for (const each of reader.objects(member(schema, "fields"), `${pointer}/schema/fields`)) {
      const fieldCells = fieldCellsOf(each.object, each.pointer, missing, reader);
      if (name) fieldCells.set("表名", name);
      fields.push(rowFrom(fieldCells, each.pointer, context));
    }
  }
  return [
    ["表样", forms],
    ["字段", fields],
  ];
}

function fieldCellsOf(object: JsonObject, pointer: string, ofSchema: unknown, reader: JsonReader): Cells {
  const cells = cellsOf(object, pointer, FIELD_KEYS, reader);
  const constraints = reader.object(member(object, "constraints"), `${pointer}/constraints`);
  for (const [column, cell] of cellsOf(constraints, `${pointer}/constraints`, CONSTRAINT_KEYS, reader)) {
    cells.set(column, cell);
  }
  const categories = cells.has("下拉选项") ? null : categoriesOf(object);
  if (categories) {
    const location = reader.locate(`${pointer}/categories`);
    cells.set("下拉选项", { text: categories.join("、"), items: categories, location });
  }
  setExtras(cells, object, pointer, reader);
  const type = typeOf(object, pointer, reader);
  setCell(cells, "类型", wordFor(FIELD_TYPES, type), `${pointer}/type`, reader);
  const pattern = type === "text" ? member(constraints, "pattern") : member(object, "format");
  const patternAt = type === "text" ? `${pointer}/constraints/pattern` : `${pointer}/format`;
  if (pattern !== "default" && pattern !== "any") setCell(cells, "格式", pattern, patternAt, reader);
  const at = `${pointer}/missingValues`;
  const missing = reader.texts(missingValues(member(object, "missingValues") ?? ofSchema), at);
  const items = [
    ...missing.filter((text) => text !== "0"),
    ...(member(object, "blankIsZero") === true ? ["0"] : []),
  ];
  cells.set("无数据时填写", { text: items.join("、"), items, location: reader.locate(at) });
  return cells;
}

/** The object itself goes along as JSON, as it does in a cell of the workbook form: schema-keys.ts reads it in both. */
function setExtras(cells: Cells, object: JsonObject, pointer: string, reader: JsonReader): void {
  cells.set(EXTRAS_COLUMN, { text: JSON.stringify(object), items: null, location: reader.locate(pointer) });
}

/** v2 lets a missing value carry a label: {value, label}. */
function missingValues(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((each: unknown) => (isObject(each) ? member(each, "value") : each))
    : value;
}

/** A type of the standard that we have no word for is read as text, with a finding. */
function typeOf(object: JsonObject, pointer: string, reader: JsonReader): FieldType {
  if (member(object, "percent") === true) return "percent";
  const type = reader.text(member(object, "type"), `${pointer}/type`) || "string";
  if (type === "year") return "integer";
  if (type === "any") return "text";
  const known = Object.entries(JSON_TYPES).find(([name, json]) => json === type && name !== "percent");
  if (known) return known[0] as FieldType;
  reader.report(`${pointer}/type`, type, Object.values(JSON_TYPES).join(" "));
  return "text";
}

function setCell(
  cells: Cells,
  column: PlanColumn,
  value: unknown,
  pointer: string,
  reader: JsonReader,
): void {
  const text = reader.text(value, pointer);
  if (text !== "") cells.set(column, { text, items: null, location: reader.locate(pointer) });
}

function settingsOf(root: JsonObject, reader: JsonReader): Setting[] {
  const setting = (item: string, value: unknown, pointer: string): Setting => {
    return { item, text: reader.text(value, pointer), location: reader.locate(pointer) };
  };
  const history = reader.objects(member(root, "history"), "/history").map(({ object, pointer }) => {
    const period = reader.text(member(object, "period"), `${pointer}/period`);
    const path = reader.text(member(object, "path"), `${pointer}/path`);
    return setting("历史期", `${period} ${path}`, pointer);
  });
  return [
    setting("名称", member(root, "title") ?? member(root, "name"), "/title"),
    setting("报告期", member(root, "period"), "/period"),
    setting("编制单位", member(root, "organisation"), "/organisation"),
    setting("报送截止时间", member(root, "deadline"), "/deadline"),
    setting("数据截至日期", member(root, "asOf"), "/asOf"),
    ...history,
  ];
}

function unknownOf(root: JsonObject, reader: JsonReader): UnknownColumn[] {
  return reader.objects(member(root, "unknown"), "/unknown").map(({ object, pointer }) => {
    const cells = member(object, "cells");
    const list: unknown[] = Array.isArray(cells) ? cells : [];
    return {
      sheet: reader.text(member(object, "sheet"), `${pointer}/sheet`),
      header: reader.text(member(object, "header"), `${pointer}/header`),
      cells: list.map((each, index) => reader.text(each, `${pointer}/cells/${index}`)),
    };
  });
}
