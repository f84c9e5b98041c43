import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Field, Form } from "../model/plan.ts";
import type { HeaderColumn } from "../table/header-block.ts";
import { findHeader, type Header } from "../table/header.ts";
import { holdsSomething, listBody } from "../table/list-body.ts";
import { labelKey } from "../table/label.ts";
import type { DraftedForm, PlacedCell } from "./drafted-form.ts";
import { fieldFromLabel, isUnitText } from "./field-label.ts";
import type { SheetGroup, SheetView } from "./group-sheets.ts";
import { provisionalField } from "./provisional-field.ts";

/** Columns of every list that are no fields: row numbers, and whose row it is. */
const NO_FIELDS = new Set(
  "序号 行号 填报单位 报送单位 上报单位 来源单位 来源文件 来源工作表 来源行".split(" ").map(labelKey),
);

/**
 * A list (明细表) with one text field for each labelled column that most of its sheets have. Of columns with one label the
 * reader could not tell which is meant, so they are left out with a finding.
 */
export function draftList(
  group: SheetGroup,
  form: Form,
): { readonly drafted: DraftedForm; readonly findings: readonly Finding[] } {
  const all = { ...form, fields: fieldsOf(group.sheets) };
  const { repeated, findings } = repeatedLabels(all, headersOf(group.sheets, all));
  const drafted = { ...all, fields: all.fields.filter((field) => !repeated.has(field)) };
  const read = headersOf(group.sheets, drafted);
  // Where the rows cannot be found by their labels alone, the plan says where they stand.
  const found = read.every(({ header }) => header && header.missing.length < drafted.fields.length / 2);
  const settled = { ...drafted, headerRows: found ? null : sameRows(group.sheets) };
  const cells = cellsOf(settled, found ? read : headersOf(group.sheets, settled));
  return { drafted: { form: settled, cells, parts: new Set(), views: group.sheets }, findings };
}

interface ReadHeader {
  readonly view: SheetView;
  readonly header: Header | null;
}

function headersOf(views: readonly SheetView[], form: Form): ReadHeader[] {
  return views.map((view) => ({ view, header: findHeader(view.sheet, form) }));
}

function repeatedLabels(
  form: Form,
  headers: readonly ReadHeader[],
): { repeated: ReadonlySet<Field>; findings: Finding[] } {
  const repeated = new Set<Field>();
  const findings: Finding[] = [];
  for (const { view, header } of headers) {
    for (const { field, columns } of header?.duplicates ?? []) {
      if (repeated.has(field)) continue;
      repeated.add(field);
      const location = { kind: "cell", file: view.sample.stamp.path, sheet: view.sheet.name } as const;
      const found = columns.map(({ cell }) => cell).join("、");
      findings.push(
        makeFinding("plan.draft-label-repeated", location, { form: form.name, field: field.name, found }),
      );
    }
  }
  return { repeated, findings };
}

function sameRows(views: readonly SheetView[]): Form["headerRows"] {
  const [first] = views;
  const rows = first?.header;
  if (!rows) return null;
  const isSame = views.every(({ header }) => header?.first === rows.first && header.last === rows.last);
  return isSame ? { first: rows.first, last: rows.last } : null;
}

function fieldsOf(views: readonly SheetView[]): Field[] {
  const uses = new Map<string, number>();
  for (const { headerKeys } of views) for (const key of headerKeys) uses.set(key, (uses.get(key) ?? 0) + 1);
  const columns = new Map<string, HeaderColumn>();
  for (const { header } of views) {
    const lowest = (header?.columns ?? []).map(lowestPart);
    for (const [index, column] of (header?.columns ?? []).entries()) {
      const key = labelKey(column.label);
      if (key === "" || columns.has(key) || (uses.get(key) ?? 0) * 2 < views.length) continue;
      const name = lowest[index]!;
      const isUnique = lowest.filter((other) => labelKey(other) === labelKey(name)).length === 1;
      columns.set(key, { ...column, label: isUnique ? name : column.label.split("/").join("") });
    }
  }
  return distinctFields([...columns.values()].filter(({ label }) => !NO_FIELDS.has(labelKey(label))));
}

/** 金额 over 万元 is 金额（万元）; otherwise the lowest part is what the column is called. 男/女 in one cell is one part. */
function lowestPart({ names }: HeaderColumn): string {
  const last = names[names.length - 1]!;
  const paths = names.filter((name) => name.endsWith(`/${last}`));
  const above = paths[paths.length - 1];
  if (above === undefined || !isUnitText(last.trim())) return last;
  return `${above.slice(0, -last.length - 1)}（${last}）`;
}

function distinctFields(columns: readonly HeaderColumn[]): Field[] {
  const labels = columns.map(({ label }) => fieldFromLabel(label));
  const uses = new Map<string, number>();
  for (const { name } of labels) uses.set(labelKey(name), (uses.get(labelKey(name)) ?? 0) + 1);
  const taken = new Set<string>();
  return labels.flatMap(({ name, measureUnit, aliases }) => {
    // 金额（万元） and 金额（户） are told apart by what stands in the brackets.
    const own = uses.get(labelKey(name)) === 1 ? name : (aliases[0] ?? name);
    if (own === "" || taken.has(labelKey(own))) return [];
    taken.add(labelKey(own));
    return [provisionalField(own, { measureUnit, aliases: aliases.filter((alias) => alias !== own) })];
  });
}

function cellsOf(form: Form, headers: readonly ReadHeader[]): ReadonlyMap<Field, readonly PlacedCell[]> {
  const cells = new Map<Field, PlacedCell[]>(form.fields.map((field) => [field, []]));
  for (const { view, header } of headers) {
    if (!header) continue;
    const fieldAt = new Map(header.mapped.map(({ column, field }) => [column, field]));
    for (const { row, cells: content } of listBody(view.sheet, header).data) {
      for (const cell of content) {
        const field = fieldAt.get(cell.column);
        if (field && holdsSomething(cell)) cells.get(field)!.push({ view, row, cell });
      }
    }
  }
  return cells;
}
