import type { Sheet } from "../model/sheet.ts";
import { isOwnSheet } from "../collect/choose-sheets.ts";
import { holdsSomething } from "../table/list-body.ts";
import { compactText } from "../table/visible-text.ts";
import { labelKey } from "../table/label.ts";
import { type FoundHeader, headerOf } from "./find-header.ts";
import { kindOfSheets } from "./form-kind.ts";
import { isLabelCell } from "./label-cells.ts";
import type { Sample, SampleSheet } from "./sample.ts";

/** A sheet of a sample with what it says of itself. */
export interface SheetView extends SampleSheet {
  readonly header: FoundHeader | null;
  readonly headerKeys: ReadonlySet<string>;
  /** All its labels. */
  readonly labels: ReadonlySet<string>;
}

/** Sheets that hold one form, and of which kind it is. */
export interface SheetGroup {
  readonly kind: "list" | "fixed";
  /** The kind was told from one sheet alone. */
  readonly unsure: boolean;
  readonly sheets: readonly SheetView[];
}

const SIMILAR = 0.5;
const SAME = 0.8;
const MOST_LABEL_ROWS = 200;

/** Puts the sheets of all samples together by form: first those of one name, then groups whose labels agree. */
export function groupSheets(samples: readonly Sample[]): readonly SheetGroup[] {
  const groups: SheetView[][] = [];
  for (const view of sheetViews(samples)) {
    const name = labelKey(view.sheet.name);
    const group = groups.find(
      ([first]) => labelKey(first!.sheet.name) === name && likenessOf(first!, view) >= SIMILAR,
    );
    if (group) group.push(view);
    else groups.push([view]);
  }
  const kinds = groups.map((sheets): SheetGroup => ({ ...kindOfSheets(sheets), sheets }));
  return mergeAlike(kinds);
}

function sheetViews(samples: readonly Sample[]): SheetView[] {
  const seen = new Set<string>();
  return samples.flatMap((sample) =>
    sample.workbook.sheets.flatMap((sheet) => {
      if (sheet.hidden || isOwnSheet(sheet) || !sheet.rows.some((row) => row.cells.some(holdsSomething))) {
        return [];
      }
      // The same sheet twice would look like labels that never change.
      const content = contentOf(sheet);
      if (seen.has(content)) return [];
      seen.add(content);
      return [viewOf(sample, sheet)];
    }),
  );
}

function contentOf(sheet: Sheet): string {
  return JSON.stringify([
    sheet.name,
    sheet.rows.map(({ row, cells }) => [row, cells.map(({ column, text }) => [column, text])]),
  ]);
}

function viewOf(sample: Sample, sheet: Sheet): SheetView {
  const header = headerOf(sheet);
  const labels = new Set<string>();
  for (const { cells } of sheet.rows.slice(0, MOST_LABEL_ROWS)) {
    for (const cell of cells) if (isLabelCell(cell)) labels.add(labelKey(cell.text));
  }
  const headerKeys = new Set((header?.columns ?? []).map((column) => labelKey(column.label)));
  return { sample, sheet, header, headerKeys, labels };
}

function likenessOf(a: SheetView, b: SheetView): number {
  if (a.header && b.header) return shared(a.headerKeys, b.headerKeys);
  return shared(a.labels, b.labels);
}

/** Of all labels of both, how many both have; 0 to 1. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const key of a) if (b.has(key)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** One form under several sheet names (.csv, months, Sheet1): lists by their header, fixed forms by all their labels. */
function mergeAlike(groups: readonly SheetGroup[]): SheetGroup[] {
  const merged: SheetGroup[] = [];
  for (const group of [...groups].sort((a, b) => b.sheets.length - a.sheets.length)) {
    const at = merged.findIndex((other) => isAlike(other, group));
    if (at < 0) merged.push(group);
    else merged[at] = { ...merged[at]!, sheets: [...merged[at]!.sheets, ...group.sheets] };
  }
  return merged.sort(
    (a, b) =>
      groups.findIndex((one) => one.sheets[0] === a.sheets[0]) -
      groups.findIndex((one) => one.sheets[0] === b.sheets[0]),
  );
}

function isAlike(a: SheetGroup, b: SheetGroup): boolean {
  const [first, second] = [a.sheets[0]!, b.sheets[0]!];
  if (a.kind === "list" && b.kind === "list") {
    return first.headerKeys.size >= 2 && shared(first.headerKeys, second.headerKeys) >= SAME;
  }
  // A single sheet's kind is a guess that a group of the same labels corrects.
  if (a.kind !== b.kind && !b.unsure) return false;
  return shared(first.labels, second.labels) >= SAME;
}

/** Whether a sheet name says nothing: Sheet1, 工作表1, 表1. */
export function isGenericName(name: string): boolean {
  return /^(?:sheet|工作表|表|table)?[\d\s()-]*$/i.test(compactText(name));
}
