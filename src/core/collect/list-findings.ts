import { makeFinding } from "../finding/make-finding.ts";
import type { CellLocation, Finding } from "../finding/finding.ts";
import type { FieldsMatch, Form } from "../model/plan.ts";
import type { Header } from "../table/header.ts";
import type { ListBody } from "../table/list-body.ts";
import { group, type ReadContext } from "./read-context.ts";
import { rangesOf } from "./read-list.ts";

/** What a header does not say as the plan does: missing, extra, doubled, renamed and blank labels. */
export function reportHeader(context: ReadContext, header: Header, form: Form): void {
  const { log } = context;
  const match = form.standard?.fieldsMatch ?? null;
  for (const finding of labelFindings(context, header, match)) {
    log.add(group(context, finding.code), () => finding);
  }
  // A plan that allows fewer columns is not missing them; that they are not there is still said.
  const severity = match === "superset" || match === "partial" ? "note" : "error";
  for (const field of header.missing) {
    log.add(group(context, "missing-label"), () =>
      makeFinding(
        "missing-label",
        place(context, undefined, field.name),
        { field: field.name, expected: field.name, found: "" },
        { severity },
      ),
    );
  }
}

function labelFindings(context: ReadContext, header: Header, match: FieldsMatch | null): Finding[] {
  const findings: Finding[] = [];
  for (const { field, columns } of header.duplicates) {
    const cells = columns.map((column) => column.cell);
    findings.push(
      makeFinding(
        "duplicate-label",
        place(context, cells[0], field.name),
        { field: field.name, found: cells.join("、") },
        { related: cells.slice(1).map((cell) => place(context, cell, field.name)) },
      ),
    );
  }
  for (const { level, label, cell, field } of header.mapped) {
    if (level === "exact") continue;
    const code = level === "remembered" ? "collect.header-mapped" : "collect.header-rewritten";
    findings.push(
      makeFinding(code, place(context, cell, field.name), { found: label, expected: field.name }),
    );
  }
  const proposed = new Set(header.drift.map((one) => one.column.column));
  for (const { column, field } of header.drift) {
    findings.push(
      makeFinding("collect.header-drift", place(context, column.cell, field.name), {
        found: column.label,
        expected: field.name,
      }),
    );
  }
  // fieldsMatch exact, equal and superset allow no column beside the plan's.
  const severity = match === "exact" || match === "equal" || match === "superset" ? "error" : "note";
  for (const { column, label, cell } of header.extra) {
    if (!proposed.has(column))
      findings.push(makeFinding("extra-label", place(context, cell), { found: label }, { severity }));
  }
  return findings;
}

/** What stands below the header and is no data: totals, notes, gaps, columns without a label. */
export function reportBody(context: ReadContext, body: ListBody): void {
  const { log } = context;
  for (const [, cell] of body.unlabelled) {
    log.add(group(context, "blank-header"), () =>
      makeFinding("blank-header", place(context, cell), { cell }),
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
  if (body.skipped.length > 0) {
    const rows = rangesOf(body.skipped.map((one) => one.row));
    const texts = body.skipped
      .slice(0, 5)
      .map((one) => one.text)
      .join("；");
    log.add(group(context, "collect.rows-skipped"), () =>
      makeFinding("collect.rows-skipped", place(context), { found: `${rows}（${texts}）` }),
    );
  }
}

/** A list without a row: a doubt until the unit declares 零报告. */
export function reportEmpty(context: ReadContext, form: Form, body: ListBody): void {
  if (body.data.length > 0) return;
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
