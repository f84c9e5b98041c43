import { makeFinding } from "../finding/make-finding.ts";
import type { Field, Form } from "../model/plan.ts";
import { cellAddress, positionFromAddress, type Sheet } from "../model/sheet.ts";
import type { FixedCell, FixedData } from "../model/submission.ts";
import type { FixedCells } from "../table/fixed-cells.ts";
import { holdsSomething } from "../table/list-body.ts";
import { labelKey } from "../table/label.ts";
import { declaresZeroReport } from "../table/row-kind.ts";
import { demandsOf } from "./label-order.ts";
import { reportOtherUnit } from "./unit-line.ts";
import { applyCorrection, group, readCell, shorten, type ReadContext } from "./read-context.ts";

/** Reads the cells of a fixed form (固定表); fields that were not found are findings and absent, never blank. */
export function readFixedCells(context: ReadContext, sheet: Sheet, form: Form, cells: FixedCells): FixedData {
  const values = new Map<Field, FixedCell>();
  let excluded = 0;
  for (const [field, { row, column }] of cells.found) {
    const address = cellAddress(row, column);
    const cell = cells.grid.at(row, column);
    const corrected = correctByName(context, cell, field, address);
    // Told by 完整性 and counted there, however many cells they were.
    if (!corrected && !(cell && holdsSomething(cell)) && context.shortBelow.has(field.name)) continue;
    const reading = corrected ?? readCell(context, cell, field, () => address);
    if (reading) values.set(field, { cell: address, value: reading.value });
    else excluded += 1;
  }
  const { file, unit, log } = context;
  const location = { kind: "cell", file, unit, sheet: sheet.name } as const;
  const { allowsFewer } = demandsOf(form.standard?.fieldsMatch ?? null);
  for (const field of cells.missing) {
    log.add(group(context, "missing-label"), () =>
      makeFinding(
        "missing-label",
        { ...location, field: field.name },
        { field: field.name, expected: field.name, found: "" },
        { severity: allowsFewer ? "note" : "error" },
      ),
    );
  }
  for (const { field, cells: places } of cells.ambiguous) {
    log.add(group(context, "collect.cell-ambiguous"), () =>
      makeFinding(
        "collect.cell-ambiguous",
        { ...location, cell: places[0]!, field: field.name },
        { field: field.name, found: places.map((place) => withText(cells.grid, place)).join("、") },
      ),
    );
  }
  reportMoved(context, cells);
  for (const { field, cell, found } of cells.otherUnit) {
    const position = positionFromAddress(cell);
    const written = position ? cells.grid.at(position.row, position.column)?.text : undefined;
    reportOtherUnit(context, field, cell, found, written);
  }
  const lost =
    cells.ambiguous.length + cells.otherUnit.length + cells.moved.filter((one) => !one.isRead).length;
  if (lost === 0) reportUnfilled(context, sheet, form, cells);
  return { form, sheet: sheet.name, cells: values, excluded: excluded + lost };
}

/** "B2（5）": a place with what stands there. */
function withText(grid: FixedCells["grid"], address: string): string {
  const position = positionFromAddress(address);
  const text = position ? (grid.at(position.row, position.column)?.text.trim() ?? "") : "";
  return text === "" ? address : `${address}（${shorten(text)}）`;
}

/** A form that shows its labels and not one value is in doubt, as a list without a row is, until the unit declares 零报告. */
function reportUnfilled(context: ReadContext, sheet: Sheet, form: Form, { found, grid }: FixedCells): void {
  const isFilled = [...found.values()].some(({ row, column }) => {
    const cell = grid.at(row, column);
    return cell !== undefined && holdsSomething(cell);
  });
  // What the level below did not count, or a correction put in, is no blank of the unit's own.
  if (found.size === 0 || isFilled || context.shortBelow.size > 0 || context.applied.length > 0) return;
  const isDeclared = sheet.rows.some(({ cells }) => cells.some(({ text }) => declaresZeroReport(text)));
  const code = isDeclared ? "collect.zero-report" : "collect.empty-form";
  const location = { kind: "cell", file: context.file, unit: context.unit, sheet: sheet.name } as const;
  context.log.add(group(context, code), () => makeFinding(code, location, { form: form.name }));
}

/** A given cell beside another field's label would count that field's number: an error; beside no label it is a doubt. */
function reportMoved(context: ReadContext, cells: FixedCells): void {
  const { file, unit, log, sheet } = context;
  for (const { field, cell, label, other, isRead } of cells.moved) {
    const location = { kind: "cell", file, unit, sheet, cell, field: field.name } as const;
    const found = other
      ? { zh: `旁边是“${other.name}”`, en: `beside “${other.name}”` }
      : { zh: "旁边没有项目名称", en: "no label beside it" };
    log.add(group(context, "collect.cell-moved"), () =>
      makeFinding(
        "collect.cell-moved",
        location,
        {
          field: field.name,
          cell,
          label: label === "" ? { zh: "没有找到", en: "not found" } : label,
          found,
          expected: field.name,
        },
        isRead ? { severity: "doubt" } : {},
      ),
    );
  }
}

function correctByName(
  context: ReadContext,
  cell: Parameters<typeof applyCorrection>[2],
  field: Field,
  address: string,
): ReturnType<typeof applyCorrection> {
  for (const [key, places] of context.corrections?.byKey ?? []) {
    // A fixed form has one record; a key before the field's name can only be its section (网站 篇数).
    if (key !== "" && !labelKey(field.name).startsWith(key)) continue;
    for (const place of places) {
      if (place.field !== field) continue;
      const corrected = applyCorrection(context, place.correction, cell, field, address);
      if (corrected) return corrected;
    }
  }
  return null;
}
