import {
  consolidateBatch,
  validateBatch,
  type ConsolidatedBatch,
} from "../../../src/app/consolidate-batch.ts";
import { readInput, type ReadFile } from "../../../src/app/read-batch.ts";
import type { Finding } from "../../../src/core/finding/finding.ts";
import type { Consolidated } from "../../../src/core/model/consolidated.ts";
import type { Plan } from "../../../src/core/model/plan.ts";
import { isNumber } from "../../../src/core/model/value.ts";
import { textFromDecimal, ZERO } from "../../../src/core/number/decimal.ts";
import type { InputFile } from "../../../src/ports/files.ts";
import { quietContext } from "../context.ts";
import { inputFile } from "../memory-files.ts";
import { xlsxBytes } from "./book.ts";
import { cleanBook } from "./clean-book.ts";
import type { TrueUnit, UnitTotals } from "./truth.ts";

export async function readFiles(plan: Plan, files: readonly InputFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) read.push(...(await readInput(plan, file, quietContext())));
  return read;
}

/** The clean file of a unit. */
export function cleanFile(unit: TrueUnit): InputFile {
  return inputFile(`${unit.name}.xlsx`, xlsxBytes(cleanBook(unit)));
}

/** Everything behind reading: settle, validate, consolidate, figures. */
export async function finishBatch(plan: Plan, files: readonly ReadFile[]): Promise<ConsolidatedBatch> {
  const context = quietContext();
  return consolidateBatch(plan, await validateBatch(plan, files, [], context), [], context);
}

/** What the consolidated tables hold of one unit, added up here on its own. */
export function totalsOfUnit(consolidated: Consolidated, unit: string): UnitTotals {
  const list = consolidated.lists[0]!;
  const rows = list.rows.filter((row) => row.source.unit === unit);
  const sum = (field: string) => {
    const at = list.form.fields.findIndex((one) => one.name === field);
    const numbers = rows.map((row) => row.values[at] ?? null).filter(isNumber);
    return numbers.length === 0 ? null : textFromDecimal(numbers.reduce((a, b) => a.plus(b), ZERO));
  };
  const fixed = consolidated.fixed[0]!;
  const cells = fixed.form.fields.map((field) => {
    const own = fixed.cells.filter((cell) => cell.unit === unit && cell.field.name === field.name);
    if (own.length > 1) throw new Error(`${unit} counts twice in ${field.name}`);
    const value = own[0]?.value ?? null;
    return [field.name, isNumber(value) ? textFromDecimal(value) : null] as const;
  });
  return {
    rows: String(rows.length),
    网上: sum("网上"),
    篇数: sum("篇数"),
    金额: sum("金额"),
    ...Object.fromEntries(cells),
  };
}

/** Errors and doubts about a unit or one of its files, each code once, sorted; "!" marks errors. */
export function problemsOf(findings: readonly Finding[], unit: string, files: readonly string[]): string[] {
  const codes = findings
    .filter((one) => one.severity !== "note" && isAbout(one, unit, files))
    .map((one) => (one.severity === "error" ? `${one.code}!` : one.code));
  return [...new Set(codes)].sort();
}

export function notesOf(findings: readonly Finding[], unit: string, files: readonly string[]): string[] {
  const own = findings.filter((one) => one.severity === "note" && isAbout(one, unit, files));
  return [...new Set(own.map((one) => one.code))].sort();
}

function isAbout({ location }: Finding, unit: string, files: readonly string[]): boolean {
  const own = "unit" in location ? location.unit : undefined;
  if (own !== undefined) return own === unit;
  return (
    location.file !== undefined &&
    files.some((file) => location.file === file || location.file!.startsWith(`${file}/`))
  );
}
