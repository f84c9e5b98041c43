import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Field, Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import { findFixedCells, type FixedCells } from "../table/fixed-cells.ts";
import { labelKey } from "../table/label.ts";
import type { DraftedForm, PlacedCell } from "./drafted-form.ts";
import { fieldFromLabel } from "./field-label.ts";
import { type LabelledValue, labelledValues, MOST_VALUES } from "./fixed-labels.ts";
import type { SheetGroup, SheetView } from "./group-sheets.ts";
import { provisionalField } from "./provisional-field.ts";
import { isDayCell, isNumberCell } from "./label-cells.ts";

/** A field as the labels propose it, with its place in each sheet that has it. */
interface Proposal {
  readonly field: Field;
  readonly isPart: boolean;
  readonly order: number;
  readonly places: Map<SheetView, { row: number; column: number }>;
}

/**
 * A fixed form (固定表) with one field for each labelled value. A value is named by the label left of it; where one label
 * has several values in its row, by both its row's and its column's label. What the reader would not find by that name
 * again gets its 单元格, and what even that cannot place is left out with a finding.
 */
export function draftFixed(
  group: SheetGroup,
  form: Form,
): { readonly drafted: DraftedForm; readonly findings: readonly Finding[] } {
  const all = group.sheets.map((view) => [view, labelledValues(view)] as const);
  const values = new Map(all.map(([view, found]) => [view, found.slice(0, MOST_VALUES)]));
  const columns = valueColumns([...values.values()].flat());
  const proposals = propose(values, columns);
  const { fields, findings } = settlePlaces(form, proposals, group.sheets);
  const settled = { ...form, fields };
  const parts = proposals.filter(({ isPart }) => isPart).map(({ field }) => field.name);
  return {
    drafted: {
      form: settled,
      cells: cellsOf(settled, group.sheets),
      parts: new Set(parts),
      views: group.sheets,
    },
    findings: [...findings, ...all.flatMap(([view, found]) => manyValues(form, view, found.length))],
  };
}

function manyValues(form: Form, view: SheetView, values: number): Finding[] {
  if (values <= MOST_VALUES) return [];
  const location = { kind: "cell", file: view.sample.stamp.path, sheet: view.sheet.name } as const;
  const found = { zh: "带名称的数很多", en: "many labelled numbers" };
  return [makeFinding("plan.draft-cut", location, { form: form.name, found, count: MOST_VALUES })];
}

/** For each column of labels the columns its values stand in: more than one is a table of rows and columns. */
function valueColumns(values: readonly LabelledValue[]): ReadonlyMap<number, number> {
  const columns = new Map<number, Set<number>>();
  for (const { left, column } of values) {
    const [label] = left;
    if (!label) continue;
    const known = columns.get(label.column);
    if (known) known.add(column);
    else columns.set(label.column, new Set([column]));
  }
  return new Map([...columns].map(([label, found]) => [label, found.size]));
}

/** What a value may be called, best first. */
function namesOf({ left, above }: LabelledValue, columns: ReadonlyMap<number, number>): string[] {
  const [row, rowParent] = left;
  const [column, columnParent] = above;
  if (!row) return column ? [column.text, ...(columnParent ? [columnParent.text + column.text] : [])] : [];
  const isTable = (columns.get(row.column) ?? 0) > 1 && column !== undefined;
  const own = isTable ? row.text + column.text : row.text;
  const names = [own];
  if (isTable && columnParent) names.push(row.text + columnParent.text + column.text);
  if (rowParent) names.push(...names.map((name) => rowParent.text + name));
  return names;
}

function propose(
  values: ReadonlyMap<SheetView, readonly LabelledValue[]>,
  columns: ReadonlyMap<number, number>,
): Proposal[] {
  const proposals = new Map<string, Proposal>();
  for (const [view, found] of values) {
    const named = found.map((value) => namesOf(value, columns));
    const uses = usesOf(named);
    for (const [index, value] of found.entries()) {
      const label = fieldFromLabel(freeName(named[index]!, uses));
      const key = labelKey(label.name);
      if (key === "") continue;
      const { row, column } = value;
      const known = proposals.get(key);
      if (known) {
        if (!known.places.has(view)) known.places.set(view, { row, column });
        continue;
      }
      const ofColumn = value.above[0] ? fieldFromLabel(value.above[0].text).measureUnit : "";
      proposals.set(key, {
        field: provisionalField(label.name, {
          type: isNumberCell(value.cell) ? "number" : isDayCell(value.cell) ? "date" : "text",
          measureUnit: value.measureUnit || label.measureUnit || ofColumn,
          aliases: label.aliases,
        }),
        isPart: value.left[0]?.isPart ?? false,
        order: row * 20_000 + column,
        places: new Map([[view, { row, column }]]),
      });
    }
  }
  return [...proposals.values()].sort((a, b) => a.order - b.order);
}

/** How many values of a sheet may go by each name, and how many of the shared ones were met. */
interface NameUses {
  readonly count: ReadonlyMap<string, number>;
  readonly met: Map<string, number>;
}

function usesOf(named: readonly (readonly string[])[]): NameUses {
  const count = new Map<string, number>();
  for (const names of named) {
    for (const key of new Set(names.map(labelKey))) count.set(key, (count.get(key) ?? 0) + 1);
  }
  return { count, met: new Map() };
}

/** The first of a value's names that is nobody else's; numbered where all are shared; "" for none. */
function freeName(names: readonly string[], { count, met }: NameUses): string {
  const free = names.find((name) => count.get(labelKey(name)) === 1);
  if (free !== undefined || names.length === 0) return free ?? "";
  const last = names[names.length - 1]!;
  const number = (met.get(labelKey(last)) ?? 0) + 1;
  met.set(labelKey(last), number);
  return number === 1 ? last : `${last}${number}`;
}

/** 单元格 is written only where the labels do not lead to the value in every sheet. */
function settlePlaces(
  form: Form,
  proposals: readonly Proposal[],
  views: readonly SheetView[],
): { fields: Field[]; findings: Finding[] } {
  const byLabel = { ...form, fields: proposals.map(({ field }) => field) };
  const found = new Map<SheetView, FixedCells>(
    views.map((view) => [view, findFixedCells(view.sheet, byLabel)]),
  );
  const findings: Finding[] = [];
  const fields = proposals.flatMap(({ field, places }): Field[] => {
    const isFound = [...places].every(([view, { row, column }]) => {
      const at = found.get(view)!.found.get(field);
      return at !== undefined && at.row === row && at.column === column;
    });
    if (isFound) return [field];
    const addresses = new Set([...places.values()].map(({ row, column }) => cellAddress(row, column)));
    const [cell] = addresses;
    if (addresses.size === 1 && cell !== undefined) return [{ ...field, cell }];
    const [view] = places.keys();
    const location = { kind: "cell", file: view!.sample.stamp.path, sheet: view!.sheet.name } as const;
    findings.push(
      makeFinding("plan.draft-field-left", location, { field: field.name, found: [...addresses].join("、") }),
    );
    return [];
  });
  return { fields, findings };
}

function cellsOf(form: Form, views: readonly SheetView[]): ReadonlyMap<Field, readonly PlacedCell[]> {
  const cells = new Map<Field, PlacedCell[]>(form.fields.map((field) => [field, []]));
  for (const view of views) {
    const { found, grid } = findFixedCells(view.sheet, form);
    for (const [field, { row, column }] of found) {
      const cell = grid.at(row, column);
      if (cell && cell.text.trim() !== "") cells.get(field)!.push({ view, row, cell });
    }
  }
  return cells;
}
