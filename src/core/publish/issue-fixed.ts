import type { Field, Form } from "../model/plan.ts";
import { cellAddress, positionFromAddress } from "../model/sheet.ts";
import type { SheetOut } from "../model/sheet-out.ts";
import { labelKey } from "../table/label.ts";
import { demandsOf, formatOfField, validationOf } from "./issue-fields.ts";
import { FRAME_ROWS, putFrame, type Frame } from "./issue-frame.ts";
import { IssueGrid } from "./issue-grid.ts";

interface Place {
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  /** The plan itself says which cell it is. */
  readonly given: boolean;
}

const BASIS: Readonly<Record<Field["basis"], string>> = {
  period: "本期数",
  cumulative: "累计数",
  point: "期末数",
};

/**
 * A blank fixed form (固定表): fields with a 单元格 in the plan stand there, labels beside or above them; the others one
 * in a row as 项目, 计量单位, 数.
 */
export function issueFixed(frame: Omit<Frame, "width">, name: string): SheetOut {
  const { form, plan } = frame;
  const grid = new IssueGrid();
  const given = form.fields.flatMap((field): Place[] => {
    const at = field.cell === null ? null : positionFromAddress(field.cell);
    return at ? [{ field, ...at, given: true }] : [];
  });
  const listed = form.fields.filter((field) => !given.some((place) => place.field === field));
  const lowest = Math.max(FRAME_ROWS, ...given.map(({ row }) => row + 1));
  const places = [...given, ...listedPlaces(grid, listed, lowest + 1)];
  for (const { field, row, column, given: isGiven } of places) {
    const range = { top: row, left: column, bottom: row, right: column };
    const format = formatOfField(field);
    grid.put(row, { column, value: null, look: "input", format, ...commentOf(field, isGiven) });
    const validation = validationOf(field, form, plan, range);
    if (validation) grid.validations.push(validation);
  }
  const labels = givenLabels(given);
  for (const [address, text] of labels) {
    const { row, column } = positionFromAddress(address)!;
    grid.put(row, { column, value: text, look: "label" });
  }
  const top = Math.min(...grid.rows().map(({ row }) => row));
  const width = Math.max(4, ...places.map(({ column }) => column));
  putFrame(grid, { ...frame, width }, Math.min(FRAME_ROWS, top - 1), grid.lastRow());
  return {
    name,
    rows: grid.rows(),
    widths: widthsOf(form, places, labels),
    merges: grid.merges,
    validations: grid.validations,
    isProtected: true,
    landscape: width > 6,
  };
}

/** Labels of given cells are found as well as the names allow; a comment says for certain what stands there. */
function commentOf(field: Field, isGiven: boolean): { comment?: string } {
  if (!isGiven && field.definition === "") return {};
  const lines = [`${field.name}：${demandsOf(field)}`, field.definition];
  return { comment: lines.filter((text) => text !== "").join("\n") };
}

function listedPlaces(grid: IssueGrid, fields: readonly Field[], header: number): Place[] {
  if (fields.length === 0) return [];
  const bases = new Set(fields.map(({ basis }) => basis));
  const title = bases.size === 1 ? BASIS[fields[0]!.basis] : "数量";
  ["项目", "计量单位", title].forEach((value, index) => {
    grid.put(header, { column: index + 1, value, look: "header" });
  });
  return fields.map((field, index) => {
    const row = header + index + 1;
    grid.put(row, { column: 1, value: field.name, look: "label" });
    grid.put(row, { column: 2, value: field.measureUnit === "" ? null : field.measureUnit, look: "note" });
    return { field, row, column: 3, given: false };
  });
}

/** Labels of the cells that the plan gives, by address: row and column headings where the names allow, else one label each. */
function givenLabels(places: readonly Place[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const taken = new Set(places.map(({ row, column }) => cellAddress(row, column)));
  const crossed = crossHeadings(places);
  for (const [address, text] of crossed) if (!taken.has(address)) labels.set(address, text);
  for (const { field, row, column } of places) {
    if (crossed.size > 0) break;
    const beside = column > 1 ? cellAddress(row, column - 1) : null;
    const over = row > 1 ? cellAddress(row - 1, column) : null;
    const free = [beside, over].find(
      (address) => address !== null && !taken.has(address) && !labels.has(address),
    );
    if (free != null) labels.set(free, field.name);
  }
  return labels;
}

/**
 * Headings of a grid whose names are made of a row's and a column's part (网站发布数, 微博发布数): the part that all names
 * of a row begin with, and what is left in each column. Empty where some name does not fit.
 */
function crossHeadings(places: readonly Place[]): ReadonlyMap<string, string> {
  const rows = groupBy(places, ({ row }) => row);
  const columns = groupBy(places, ({ column }) => column);
  if (rows.size < 2 || columns.size < 2) return new Map();
  const heads = new Map<number, string>();
  for (const [row, line] of rows) heads.set(row, commonStart(line.map(({ field }) => field.name)));
  const tails = new Map<number, string>();
  for (const { field, row, column } of places) {
    const head = heads.get(row)!;
    const tail = field.name.slice(head.length).replace(/^[\s/、\-—]+/, "");
    const known = tails.get(column);
    if (head === "" || tail === "" || (known !== undefined && known !== tail)) return new Map();
    tails.set(column, tail);
  }
  const left = Math.min(...columns.keys());
  const top = Math.min(...rows.keys());
  if (left === 1 || top === 1) return new Map();
  const labels = new Map<string, string>();
  for (const [row, head] of heads) labels.set(cellAddress(row, left - 1), head.replace(/[\s/、\-—]+$/, ""));
  for (const [column, tail] of tails) labels.set(cellAddress(top - 1, column), tail);
  const isTrue = places.every(({ field, row, column }) => {
    const text = `${labels.get(cellAddress(row, left - 1))!}${labels.get(cellAddress(top - 1, column))!}`;
    return labelKey(text) === labelKey(field.name);
  });
  return isTrue ? labels : new Map();
}

function groupBy(places: readonly Place[], key: (place: Place) => number): Map<number, Place[]> {
  const groups = new Map<number, Place[]>();
  for (const place of places) groups.set(key(place), [...(groups.get(key(place)) ?? []), place]);
  return groups;
}

function commonStart(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return "";
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && first[same] === other[same]) same += 1;
    length = same;
  }
  return first.slice(0, length);
}

function widthsOf(form: Form, places: readonly Place[], labels: ReadonlyMap<string, string>): number[] {
  const longest = Math.max(8, ...form.fields.map(({ name }) => [...name].length));
  const first = Math.min(44, longest * 2 + 2);
  const last = Math.max(4, ...places.map(({ column }) => column));
  const widths = Array.from({ length: last }, () => 14);
  if (places.some(({ given }) => !given)) widths[0] = first;
  for (const [address, text] of labels) {
    const { column } = positionFromAddress(address)!;
    widths[column - 1] = Math.max(widths[column - 1] ?? 14, Math.min(44, [...text].length * 2 + 2));
  }
  return widths;
}
