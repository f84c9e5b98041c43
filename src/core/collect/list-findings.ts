import { makeFinding } from "../finding/make-finding.ts";
import type { CellLocation, Finding } from "../finding/finding.ts";
import type { Form } from "../model/plan.ts";
import { cellAddress } from "../model/sheet.ts";
import { measureUnitOf } from "../table/cast-number.ts";
import type { Header } from "../table/header.ts";
import { labelParts } from "../table/label.ts";
import type { ListBody } from "../table/list-body.ts";
import { differsInScale } from "../table/measure-unit.ts";
import { declaresZeroReport } from "../table/row-kind.ts";
import { demandsOf, hasNumberOf, incorrectLabels } from "./label-order.ts";
import type { FindingLog } from "./finding-log.ts";
import { group, shorten, type ReadContext } from "./read-context.ts";
import { rangesOf } from "./read-list.ts";

/** What a header does not say as the plan does: missing, extra, doubled, renamed, misplaced and blank labels. */
export function reportHeader(context: ReadContext, header: Header, form: Form): void {
  const { log } = context;
  reportPlace(context, header, form);
  const match = form.standard?.fieldsMatch ?? null;
  const isExact = match === "exact";
  for (const finding of [
    ...duplicateFindings(context, header),
    ...(isExact ? incorrectFindings(context, header, form) : []),
    ...renamedFindings(context, header),
  ]) {
    log.add(group(context, finding.code), () => finding);
  }
  // Where each column has its place, a label that is wrong there says at once what is missing and what is extra.
  if (isExact && hasNumberOf(header, form)) return;
  const { allowsMore, allowsFewer } = demandsOf(match);
  const proposed = new Set(header.drift.map((one) => one.column.column));
  for (const { column, label, cell } of header.extra) {
    // A label that may be a renamed field is asked about; where no other column is allowed it is wrong all the same.
    if (allowsMore && proposed.has(column)) continue;
    log.add(group(context, "extra-label"), () =>
      makeFinding(
        "extra-label",
        place(context, cell),
        { found: label },
        { severity: allowsMore ? "note" : "error" },
      ),
    );
  }
  // A plan that allows fewer columns is not missing them; that they are not there is still said.
  for (const field of header.missing) {
    log.add(group(context, "missing-label"), () =>
      makeFinding(
        "missing-label",
        place(context, undefined, field.name),
        { field: field.name, expected: field.name, found: "" },
        { severity: allowsFewer ? "note" : "error" },
      ),
    );
  }
}

const MOST_CELLS = 20;

/** 表头行 of the plan, where the labels stand in other rows. */
function reportPlace(context: ReadContext, { first, last }: Header, { headerRows }: Form): void {
  if (!headerRows || (headerRows.first === first && headerRows.last === last)) return;
  const text = (from: number, to: number) => (from === to ? `${from}` : `${from}-${to}`);
  context.log.add(group(context, "collect.header-moved"), () =>
    makeFinding("collect.header-moved", place(context), {
      found: text(first, last),
      expected: text(headerRows.first, headerRows.last),
    }),
  );
}

function duplicateFindings(context: ReadContext, { duplicates }: Header): Finding[] {
  return duplicates.map(({ field, columns }) => {
    // A label that is merged over columns stands in one cell.
    const cells = [...new Set(columns.map((column) => column.cell))];
    const shown = cells.slice(0, MOST_CELLS).join("、") + (cells.length > MOST_CELLS ? "…" : "");
    return makeFinding(
      "duplicate-label",
      place(context, cells[0], field.name),
      { field: field.name, found: shown },
      { related: cells.slice(1, MOST_CELLS).map((cell) => place(context, cell, field.name)) },
    );
  });
}

function incorrectFindings(context: ReadContext, header: Header, form: Form): Finding[] {
  return incorrectLabels(header, form).map(({ column: { label, cell }, expected }) =>
    makeFinding("incorrect-label", place(context, cell, expected), { cell, found: label, expected }),
  );
}

function renamedFindings(context: ReadContext, header: Header): Finding[] {
  const mapped = header.mapped
    .filter(({ level }) => level !== "exact")
    .map(({ level, label, cell, field }) =>
      makeFinding(
        level === "remembered" ? "collect.header-mapped" : "collect.header-rewritten",
        place(context, cell, field.name),
        { found: label, expected: field.name },
      ),
    );
  const drift = header.drift.map(({ column, field }) => {
    const at = place(context, column.cell, field.name);
    const [unit, expected] = [labelParts(column.label).measureUnit, measureUnitOf(field)];
    // Taken for the field, 金额（万元） would still not be read: the name is not what is wrong with it.
    return differsInScale(unit, expected)
      ? makeFinding("collect.measure-unit", at, { field: field.name, found: column.label, expected })
      : makeFinding("collect.header-drift", at, { found: column.label, expected: field.name });
  });
  return [...mapped, ...drift];
}

/** What stands below the header and is no data: totals, notes, gaps, columns without a label. */
export function reportBody(context: ReadContext, form: Form, body: ListBody): void {
  const { log } = context;
  const { allowsMore } = demandsOf(form.standard?.fieldsMatch ?? null);
  for (const [, cell] of body.unlabelled) {
    log.add(group(context, "blank-header"), () =>
      makeFinding(
        "blank-header",
        place(context, cell),
        { cell },
        { severity: allowsMore ? "doubt" : "error" },
      ),
    );
  }
  for (const { first, last } of body.gaps) {
    const found = first === last ? `${first}` : `${first}-${last}`;
    log.add(group(context, "blank-row"), () =>
      makeFinding("blank-row", place(context, `${first}:${last}`), { found }),
    );
  }
  for (const { cell, label } of body.totals) {
    log.add(group(context, "collect.total-row"), () =>
      makeFinding("collect.total-row", place(context, cell), { found: label }),
    );
  }
  for (const { cell, label } of body.totalLike) {
    log.add(group(context, "collect.total-like"), () =>
      makeFinding("collect.total-like", place(context, cell), {
        found: label === "" ? { zh: "只有数、没有文字", en: "numbers without any text" } : label,
      }),
    );
  }
  for (const { cell, label } of body.headingLike) {
    log.add(group(context, "collect.heading-like"), () =>
      makeFinding("collect.heading-like", place(context, cell), { found: label }),
    );
  }
  // 零报告 of an empty list is a finding of its own.
  const isSaid = (text: string) => body.data.length === 0 && declaresZeroReport(text);
  const skipped = body.skipped.filter(({ isSignature, text }) => !isSignature && !isSaid(text));
  if (skipped.length > 0) {
    const rows = rangesOf(skipped.map((one) => one.row));
    const shown = skipped.slice(0, MOST_TEXTS).map((one) => one.text);
    const texts = shown.join("；") + (skipped.length > MOST_TEXTS ? "…" : "");
    log.add(group(context, "collect.rows-skipped"), () =>
      makeFinding("collect.rows-skipped", place(context), { found: `${rows}（${texts}）` }),
    );
  }
}

const MOST_TEXTS = 5;

/** Records of a .csv with more fields than its header: none of their values is certain. `unit` is null where rows have their own. */
export function reportRagged(
  log: FindingLog,
  { file, sheet, unit }: { readonly file: string; readonly sheet: string; readonly unit: string | null },
  body: ListBody,
): void {
  for (const { row, fields, expected, column } of body.ragged) {
    const location = { kind: "cell", file, sheet, cell: cellAddress(row.row, column) } as const;
    log.add(`extra-cell\u0000${sheet}`, () =>
      makeFinding("extra-cell", unit === null ? location : { ...location, unit }, {
        row: row.row,
        count: fields,
        expected,
        found: shorten(row.cells.map(({ text }) => text).join(",")),
      }),
    );
  }
}

/** A list without a row: a doubt until the unit declares 零报告. */
export function reportEmpty(context: ReadContext, form: Form, header: Header, body: ListBody): void {
  if (body.data.length + body.ragged.length > 0 || header.mapped.length === 0) return;
  const code = body.declaredEmpty ? "collect.zero-report" : "collect.empty-form";
  context.log.add(group(context, code), () => makeFinding(code, place(context), { form: form.name }));
}

function place(context: ReadContext, cell?: string, field?: string): CellLocation {
  return {
    kind: "cell",
    file: context.file,
    unit: context.unit,
    sheet: context.sheet,
    ...(cell === undefined ? {} : { cell }),
    ...(field === undefined ? {} : { field }),
  };
}
