import { makeFinding } from "../finding/make-finding.ts";
import { cellAddress, type SheetRow, type Workbook } from "../model/sheet.ts";
import type { Shortfall } from "../model/submission.ts";
import { measureUnitOf } from "../table/cast-number.ts";
import { labelParts } from "../table/label.ts";
import { differsInScale } from "../table/measure-unit.ts";
import { findHeader, type Header } from "../table/header.ts";
import { findFixedCells, type FixedCells } from "../table/fixed-cells.ts";
import type { RememberedLabels } from "../table/label-match.ts";
import { holdsSomething, listBody, type ListBody } from "../table/list-body.ts";
import { bodyMerges } from "./body-merges.ts";
import type { LocatedForm } from "./choose-sheets.ts";
import type { UnitShare } from "./collected-file.ts";
import type { FormCorrections } from "./corrections.ts";
import type { FindingLog } from "./finding-log.ts";
import { reportBody, reportEmpty, reportHeader, reportRagged } from "./list-findings.ts";
import { group, type ReadContext } from "./read-context.ts";
import { readFixedCells } from "./read-fixed.ts";
import { readListRows, reportHidden } from "./read-list.ts";
import { otherSize, reportOtherUnit, statedUnits } from "./unit-line.ts";

/** What reading one located form needs from the file around it. */
export interface PlaceReading {
  readonly file: string;
  readonly place: LocatedForm;
  readonly workbook: Workbook;
  readonly unitIn: (text: string) => string | null;
  readonly share: (unit: string) => UnitShare;
  readonly remembered: (unit: string) => RememberedLabels | undefined;
  readonly corrections: (unit: string) => FormCorrections | null;
  readonly shortfalls: readonly Shortfall[];
  readonly fileLog: FindingLog;
}

type Decided =
  { readonly kind: "one"; readonly unit: string } | { readonly kind: "rows"; readonly column: number };

/** Reads one located form into the shares of its units. Returns how many rows could be given to no unit. */
export function readPlace(decision: Decided, reading: PlaceReading): number {
  const { place } = reading;
  if (decision.kind === "one") {
    readForUnit(decision.unit, reading);
    return 0;
  }
  const header = place.header!;
  const body = listBody(place.sheet, header);
  const { all, ragged } = recordRows(body);
  const { byUnit, unknown } = rowsByUnit(decision.column, reading, { ...body, data: all });
  const { file, fileLog } = reading;
  reportRagged(fileLog, { file, sheet: place.sheet.name, unit: null }, body);
  let first = true;
  for (const [unit, rows] of byUnit) {
    const context = contextFor(unit, reading);
    reportHeader(context, header, place.form);
    // What stands below the header belongs to the sheet: it is said once.
    if (first) reportBody(context, place.form, body);
    first = false;
    reportHidden(context, place.sheet, header, rows);
    const certain = withoutOtherUnits(context, place, header);
    reading.share(unit).lists.push(readListRows(context, place.sheet, place.form, certain, rows, ragged));
  }
  return unknown;
}

/** Rows that are records, in order, and those of them whose values are all uncertain. */
function recordRows(body: ListBody): {
  readonly all: readonly SheetRow[];
  readonly ragged: ReadonlySet<SheetRow>;
} {
  const ragged = new Set(body.ragged.map(({ row }) => row));
  if (ragged.size === 0) return { all: body.data, ragged };
  return { all: [...body.data, ...ragged].sort((a, b) => a.row - b.row), ragged };
}

function readForUnit(unit: string, reading: PlaceReading): void {
  const { place } = reading;
  const context = contextFor(unit, reading);
  const share = reading.share(unit);
  const remembered = reading.remembered(unit);
  reportSheet(context, place);
  if (place.form.kind === "fixed") {
    const cells = findFixedCells(place.sheet, place.form, remembered);
    share.fixed.push(readFixedCells(context, place.sheet, place.form, withoutOtherSizes(place, cells)));
    return;
  }
  const header = findHeader(place.sheet, place.form, remembered) ?? place.header!;
  const body = listBody(place.sheet, header);
  reportHeader(context, header, place.form);
  reportBody(context, place.form, body);
  reportRagged(context.log, context, body);
  reportEmpty(context, place.form, header, body);
  reportHidden(context, place.sheet, header, body.data);
  const certain = withoutOtherUnits(context, place, header);
  const { all, ragged } = recordRows(body);
  share.lists.push(readListRows(context, place.sheet, place.form, certain, all, ragged));
}

/** The same for the cells of a fixed form. */
function withoutOtherSizes({ sheet }: LocatedForm, cells: FixedCells): FixedCells {
  const top = Math.min(...[...cells.found.values()].map(({ row }) => row));
  const stated = statedUnits(sheet, top);
  const found = new Map(cells.found);
  const otherUnit = [...cells.otherUnit];
  for (const [field, { row, column }] of cells.found) {
    const other = otherSize(field, stated);
    const cell = cells.grid.at(row, column);
    if (!other || cells.unitSaid.has(field) || !cell || !holdsSomething(cell)) continue;
    found.delete(field);
    otherUnit.push({ field, cell: cellAddress(row, column), found: other.unit });
  }
  return { ...cells, found, otherUnit };
}

/**
 * The header without the columns whose numbers may be in another unit than the plan's: 单位：万元 above 金额 in 元, or the
 * column's own label 金额（万元）, though a person took it for the field (别名, 表头对应).
 */
function withoutOtherUnits(context: ReadContext, { form, sheet }: LocatedForm, header: Header): Header {
  const stated = statedUnits(sheet, header.first);
  const labels = new Map(header.mapped.map((column) => [column.field, column]));
  const columns = header.columns.map((column, i) => {
    const field = form.fields[i]!;
    const label = labels.get(field);
    if (column === 0 || !label) return column;
    const said = labelParts(label.label).measureUnit;
    const wanted = measureUnitOf(field);
    const own = differsInScale(said, wanted) ? { unit: said, cell: label.cell } : undefined;
    const other = own ?? (said === wanted ? undefined : otherSize(field, stated));
    if (other) reportOtherUnit(context, field, other.cell, other.unit);
    return other ? 0 : column;
  });
  return { ...header, columns };
}

function contextFor(unit: string, reading: PlaceReading): ReadContext {
  const { place, workbook } = reading;
  const share = reading.share(unit);
  return {
    file: reading.file,
    unit,
    sheet: place.sheet.name,
    form: place.form.name,
    date1904: workbook.date1904,
    textOnly: workbook.format === "csv" || workbook.format === "docx",
    corrections: reading.corrections(unit),
    shortBelow: new Set(
      reading.shortfalls
        .filter(({ form, cells }) => form === place.form.name && cells > 0)
        .map(({ field }) => field),
    ),
    log: share.log,
    applied: share.corrections,
  };
}

function reportSheet(context: ReadContext, place: LocatedForm): void {
  const { file, unit, sheet, log } = context;
  const location = { kind: "cell", file, unit, sheet } as const;
  if (place.sheet.hidden) {
    log.add(group(context, "collect.hidden-sheet"), () =>
      makeFinding("collect.hidden-sheet", location, { sheet }),
    );
  }
  if (place.form.sheetName !== null && !place.named) {
    const params = { form: place.form.name, expected: place.form.sheetName, found: sheet };
    log.add(group(context, "collect.sheet-renamed"), () =>
      makeFinding("collect.sheet-renamed", location, params),
    );
  }
}

/** The rows of each unit by a 单位 column; a merged cell names all its rows. Rows of no known unit are findings. */
function rowsByUnit(
  column: number,
  reading: PlaceReading,
  body: ListBody,
): { byUnit: Map<string, SheetRow[]>; unknown: number } {
  const { place, file, fileLog } = reading;
  const byUnit = new Map<string, SheetRow[]>();
  const memory = new Map<string, string | null>();
  const merges = bodyMerges(place.sheet, place.header!.last, [column]);
  let above = "";
  let unknown = 0;
  for (const row of body.data) {
    merges.enter(row.row);
    const own = row.cells.find((cell) => cell.column === column)?.text ?? "";
    const merge = merges.over(0);
    const text = merge && merge.top < row.row ? above : own;
    above = text;
    let unit = memory.get(text);
    if (unit === undefined) memory.set(text, (unit = reading.unitIn(text)));
    if (unit === null) {
      unknown += 1;
      const location = {
        kind: "cell",
        file,
        sheet: place.sheet.name,
        cell: cellAddress(row.row, column),
      } as const;
      fileLog.add(`row-unit\u0000${place.sheet.name}`, () =>
        makeFinding("collect.unit-unknown", location, { found: text.trim() }),
      );
      continue;
    }
    const rows = byUnit.get(unit);
    if (rows) rows.push(row);
    else byUnit.set(unit, [row]);
  }
  return { byUnit, unknown };
}
