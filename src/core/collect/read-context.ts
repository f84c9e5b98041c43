import type { CellLocation } from "../finding/finding.ts";
import type { Field } from "../model/plan.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Cell } from "../model/sheet.ts";
import type { AppliedCorrection } from "../model/submission.ts";
import type { Value } from "../model/value.ts";
import { castCell } from "../table/cast-cell.ts";
import type { CastNote, CastProblem } from "../table/cast-result.ts";
import { isNumber } from "../model/value.ts";
import { textFromDecimal } from "../number/decimal.ts";
import { textCell, textOfValue, stillHolds, type FormCorrections } from "./corrections.ts";
import type { FindingLog } from "./finding-log.ts";

/** What reading the cells of one form of one unit needs to know, and where it leaves findings. */
export interface ReadContext {
  readonly file: string;
  readonly unit: string;
  readonly sheet: string;
  readonly form: string;
  readonly date1904: boolean;
  /** .csv and .docx store nothing but text: clean digits there are no news. */
  readonly textOnly: boolean;
  readonly corrections: FormCorrections | null;
  /** Fields of this form with cells that the level below did not count: a blank is none of theirs. */
  readonly shortBelow: ReadonlySet<string>;
  readonly log: FindingLog;
  readonly applied: AppliedCorrection[];
}

export function cellLocation(context: ReadContext, cell: string, field: Field): CellLocation {
  return {
    kind: "cell",
    file: context.file,
    sheet: context.sheet,
    cell,
    unit: context.unit,
    field: field.name,
  };
}

export type Reading = { readonly value: Value } | null;

/** Reads one cell with its notes and problems as findings; null: excluded. `address` is made only when needed. */
export function readCell(
  context: ReadContext,
  cell: Cell | undefined,
  field: Field,
  address: () => string,
): Reading {
  if (context.corrections && context.corrections.byCell.size > 0) {
    const corrected = correctAt(context, cell, field, address());
    if (corrected) return corrected;
  }
  const cast = castCell(cell, field, context.date1904);
  if (cast.problem) {
    reportProblem(context, cast.problem, field, address);
    return null;
  }
  if (cast.note && !(cast.note === "stored-as-text" && context.textOnly)) {
    reportNote(context, cast.note, cell?.text ?? "", cast.value, field, address);
  }
  return cast;
}

const PROBLEM_CODES = {
  type: "type-error",
  "error-cell": "collect.error-cell",
  "formula-without-value": "collect.formula-no-value",
  "percent-unclear": "collect.percent-unclear",
  "measure-unit": "collect.measure-unit",
  "date-as-number": "collect.date-as-number",
  "reading-direction": "collect.reading-direction",
} as const satisfies Record<CastProblem["kind"], string>;

function reportProblem(
  context: ReadContext,
  problem: CastProblem,
  field: Field,
  address: () => string,
): void {
  const code = PROBLEM_CODES[problem.kind];
  context.log.add(group(context, code, field), () =>
    makeFinding(code, cellLocation(context, address(), field), {
      field: field.name,
      found: shorten(problem.found),
      expected: problem.expected,
    }),
  );
}

const NOTE_CODES = {
  "stored-as-text": "collect.stored-as-text",
  "written-otherwise": "collect.value-converted",
  "invisible-characters": "collect.invisible-characters",
  "date-from-number": "collect.date-from-number",
  "bare-ratio": "collect.bare-ratio",
  "long-number": "collect.long-number",
} as const satisfies Record<CastNote, string>;

function reportNote(
  context: ReadContext,
  note: CastNote,
  found: string,
  value: Value,
  field: Field,
  address: () => string,
): void {
  const code = NOTE_CODES[note];
  context.log.add(group(context, code, field), () =>
    makeFinding(code, cellLocation(context, address(), field), {
      field: field.name,
      found: shorten(found.trim()),
      expected: shorten(shownValue(value, field)),
    }),
  );
}

export function group(context: ReadContext, code: string, field?: Field): string {
  return [code, context.unit, context.sheet, context.form, field?.name ?? ""].join("\u0000");
}

/** A value as its field shows it: ratios of percent fields with their sign. */
export function shownValue(value: Value, field: Field): string {
  if (field.type === "percent" && isNumber(value)) return `${textFromDecimal(value.times(100))}%`;
  return textOfValue(value);
}

const LONGEST_SHOWN = 120;

export function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

function correctAt(context: ReadContext, cell: Cell | undefined, field: Field, address: string): Reading {
  for (const correction of context.corrections!.byCell.get(address) ?? []) {
    const corrected = applyCorrection(context, correction, cell, field, address);
    if (corrected) return corrected;
  }
  return null;
}

/** 更正记录: takes 改为 where the cell still holds 原值; otherwise says so and changes nothing (null). */
export function applyCorrection(
  context: ReadContext,
  correction: { from: string; to: string; ground: string; person: string; date: string; position: string },
  cell: Cell | undefined,
  field: Field,
  address: string,
): Reading {
  const location = cellLocation(context, address, field);
  const cast = castCell(textCell(correction.to), field, context.date1904);
  const { problem } = cast;
  if (problem) {
    context.log.add(group(context, "collect.correction-unreadable", field), () =>
      makeFinding("collect.correction-unreadable", location, {
        field: field.name,
        found: correction.to,
        expected: problem.expected,
      }),
    );
    context.applied.push(appliedFrom(context, correction, address, false));
    return null;
  }
  if (!stillHolds(cell, field, correction.from, context.date1904)) {
    const params = { field: field.name, from: correction.from, to: correction.to };
    const found = cell?.text ?? "";
    context.log.add(group(context, "collect.correction-stale"), () =>
      makeFinding("collect.correction-stale", location, { ...params, found, expected: correction.from }),
    );
    context.applied.push(appliedFrom(context, correction, address, false));
    return null;
  }
  context.log.add(group(context, "collect.correction-applied"), () =>
    makeFinding("collect.correction-applied", location, {
      field: field.name,
      found: correction.from,
      expected: correction.to,
      ground: correction.ground,
    }),
  );
  context.applied.push(appliedFrom(context, correction, address, true));
  return { value: cast.value };
}

function appliedFrom(
  context: ReadContext,
  {
    from,
    to,
    ground,
    person,
    date,
    position,
  }: Omit<AppliedCorrection, "form" | "sheet" | "cell" | "applied">,
  cell: string,
  applied: boolean,
): AppliedCorrection {
  const { form, sheet } = context;
  return { form, sheet, cell, position, from, to, ground, person, date, applied };
}
