import type { Plan } from "../model/plan.ts";
import type { Sheet, SheetRow, Workbook } from "../model/sheet.ts";
import { labelKey } from "../table/label.ts";
import { isMeasureUnit } from "../table/measure-unit.ts";
import { visibleText } from "../table/visible-text.ts";
import { isOwnSheet, type LocatedForm } from "./choose-sheets.ts";
import { labelledTexts, UNIT_LABELS } from "./labelled-text.ts";
import { freeUnitInPath, rivalInPath, unitInPath } from "./name-evidence.ts";
import type { UnitMatch, UnitNames } from "./unit-names.ts";

/** Two places that name different units: what the sheet says against the path, or the file name against its folder. */
export interface UnitConflict {
  readonly between: "sheet-and-path" | "name-and-folder";
  /** As it is written in the place that decided. */
  readonly found: string;
  /** The other unit. */
  readonly other: string;
  /** The folder's name, where it is a folder that names the other unit. */
  readonly folder: string;
}

/** Which unit a sheet, or each of its rows, belongs to; or why that cannot be said. */
export type UnitDecision =
  | {
      readonly kind: "one";
      readonly unit: string;
      readonly conflict?: UnitConflict;
    }
  | { readonly kind: "rows"; readonly column: number }
  | { readonly kind: "several"; readonly found: string; readonly units: readonly string[] }
  | {
      readonly kind: "unlisted";
      readonly found: string;
      readonly cell: string;
      readonly other: string | null;
    }
  | { readonly kind: "unknown"; readonly found: string };

const LABELS: ReadonlySet<string> = new Set(UNIT_LABELS);
const COLUMN_KEYS = new Set([...UNIT_LABELS, "来源单位"].map(labelKey));
const FREE_COLUMN_KEYS = new Set([...COLUMN_KEYS].filter((key) => key !== "单位" && key !== "单位名称"));
const TOP_ROWS = 40;
const FOOT_ROWS = 20;

interface Claim {
  readonly text: string;
  readonly cell: string;
  readonly label: string;
  /** The text stands in the cell beside its label. */
  readonly beside: boolean;
  /** It stands in another sheet of the file. */
  readonly elsewhere?: boolean;
}

/**
 * Decides the unit of one located form (SPEC section 2): a labelled cell of its sheet, of the other sheets, the
 * 编制单位 of a consolidated workbook, a unit column, the sheet's name where several sheets hold the form, the file
 * name, the folders. The first that speaks decides; several units in it are a tie, never a choice of ours.
 */
export function decideUnit(
  place: LocatedForm,
  all: readonly LocatedForm[],
  workbook: Workbook,
  plan: Plan,
  path: string,
  names: UnitNames,
): UnitDecision {
  if (plan.units.length === 0) return decideFreely(place, all, workbook, plan, path);
  const inPath = unitInPath(path, plan, names);
  const own = claimsOf(place);
  const claims = own.length > 0 ? own : otherClaims(place.sheet, all, workbook);
  const byLabel = fromClaims(claims, inPath, names);
  if (byLabel) return byLabel;
  const compiler = compilerOf(workbook);
  const byCompiler = compiler === null ? null : names.inText(compiler);
  if (byCompiler?.kind === "one") return againstPath(byCompiler.unit, compiler!, inPath, names);
  const column = unitColumn(place);
  if (column !== null && columnNames(place, column, names)) return { kind: "rows", column };
  if (all.filter((other) => other.form === place.form).length > 1) {
    const bySheet = names.inText(place.sheet.name);
    if (bySheet.kind === "one") return bySheet;
  }
  if (inPath.kind === "one") {
    const rival = rivalInPath(path, plan, names);
    if (!rival) return inPath;
    const { folder, unit: other } = rival;
    return { ...inPath, conflict: { between: "name-and-folder", found: inPath.unit, other, folder } };
  }
  if (inPath.kind === "several") return { kind: "several", found: path, units: inPath.units };
  const field = mappedUnitColumn(place);
  if (field !== null && columnNames(place, field, names)) return { kind: "rows", column: field };
  return { kind: "unknown", found: claims.map((claim) => claim.text).find((text) => text !== "") ?? path };
}

function claimsOf({ sheet, header }: LocatedForm): Claim[] {
  const above = header ? sheet.rows.filter((row) => row.row < header.first) : sheet.rows;
  const top = claimsIn(above.slice(0, TOP_ROWS));
  if (top.length > 0) return top;
  // Some forms name the unit only in the foot, beside the stamp.
  const below = header ? sheet.rows.filter((row) => row.row > header.last) : sheet.rows;
  return claimsIn(below.slice(-FOOT_ROWS));
}

function claimsIn(rows: readonly SheetRow[]): Claim[] {
  return labelledTexts(rows, LABELS)
    .filter((found) => found.value !== "" && !isMeasure(found.label, found.value))
    .map((found) => ({ text: found.value, cell: found.cell, label: found.label, beside: found.beside }));
}

/** 单位：万元 speaks of the measure unit. */
function isMeasure(label: string, value: string): boolean {
  if (label !== "单位" && label !== "单位名称") return false;
  return value
    .split(/[、,，;；/]/)
    .every((part) => isMeasureUnit(part.trim()) || /^[\u4e00-\u9fff]{0,2}元$/.test(part.trim()));
}

/** What covers and other sheets say; below a header 填报单位 is a column and its neighbour another label. */
function otherClaims(sheet: Sheet, all: readonly LocatedForm[], workbook: Workbook): Claim[] {
  return workbook.sheets
    .filter((other) => other !== sheet && !isOwnSheet(other))
    .flatMap((other) => {
      const header = all.find((one) => one.sheet === other)?.header;
      const rows = header ? other.rows.filter((row) => row.row < header.first) : other.rows;
      return claimsIn(rows.slice(0, TOP_ROWS)).map((claim) => ({ ...claim, elsewhere: true }));
    });
}

function fromClaims(claims: readonly Claim[], inPath: UnitMatch, names: UnitNames): UnitDecision | null {
  const units = new Map<string, Claim>();
  const strangers: Claim[] = [];
  for (const claim of claims) {
    const match = names.inText(claim.text);
    if (match.kind === "several") return { kind: "several", found: claim.text, units: match.units };
    if (match.kind === "one") units.set(match.unit, claim);
    else if (claim.label !== "单位" && !(claim.beside && claim.elsewhere)) strangers.push(claim);
  }
  const lowest = [...units.keys()].filter(
    (unit) => ![...units.keys()].some((other) => names.isAbove(unit, other)),
  );
  if (lowest.length > 1) {
    return {
      kind: "several",
      found: lowest.map((unit) => units.get(unit)!.text).join("、"),
      units: lowest.sort(),
    };
  }
  const unit = lowest[0];
  if (unit !== undefined) {
    return againstPath(unit, units.get(unit)!.text, inPath, names);
  }
  const stranger = strangers[0];
  if (!stranger) return null;
  const other = inPath.kind === "one" ? inPath.unit : null;
  if (other !== null && names.resembles(stranger.text, other)) {
    return { kind: "one", unit: other, conflict: sheetConflict(stranger.text, other) };
  }
  return { kind: "unlisted", found: stranger.text, cell: stranger.cell, other };
}

/** The unit that the sheet names, and whether the path names another that is not above it. */
function againstPath(unit: string, found: string, inPath: UnitMatch, names: UnitNames): UnitDecision {
  const other = inPath.kind === "one" ? inPath.unit : unit;
  if (other === unit || names.isAbove(other, unit)) return { kind: "one", unit };
  return { kind: "one", unit, conflict: sheetConflict(found, other) };
}

function sheetConflict(found: string, other: string): UnitConflict {
  return { between: "sheet-and-path", found, other, folder: "" };
}

/** 编制单位 on the 方案 sheet of a consolidated workbook: who sends it to the level above. */
function compilerOf(workbook: Workbook): string | null {
  const sheet = workbook.sheets.find((one) => one.name.trim() === "方案");
  for (const { cells } of sheet?.rows.slice(0, TOP_ROWS) ?? []) {
    if (cells.length >= 2 && labelKey(cells[0]!.text) === "编制单位") return cells[1]!.text;
  }
  return null;
}

/** The column of a list that names each row's unit and is no field of the form. */
function unitColumn({ header }: LocatedForm, keys: ReadonlySet<string> = COLUMN_KEYS): number | null {
  if (!header) return null;
  const columns = [...header.own, ...header.extra];
  const found = columns.find((column) => column.names.some((name) => keys.has(labelKey(name))));
  return found?.column ?? null;
}

function mappedUnitColumn({ header }: LocatedForm): number | null {
  const found = header?.mapped.find((column) => column.names.some((name) => COLUMN_KEYS.has(labelKey(name))));
  return found?.column ?? null;
}

const SAMPLE_ROWS = 1000;

/** Whether a column names at least one unit of the plan. */
function columnNames({ sheet, header }: LocatedForm, column: number, names: UnitNames): boolean {
  let seen = 0;
  for (const { row, cells } of sheet.rows) {
    if (!header || row <= header.last) continue;
    seen += 1;
    if (seen > SAMPLE_ROWS) return false;
    const cell = cells.find((one) => one.column === column);
    if (cell?.type === "text" && names.inText(cell.text).kind === "one") return true;
  }
  return false;
}

function decideFreely(
  place: LocatedForm,
  all: readonly LocatedForm[],
  workbook: Workbook,
  plan: Plan,
  path: string,
): UnitDecision {
  const own = claimsOf(place);
  const claims = own.length > 0 ? own : otherClaims(place.sheet, all, workbook);
  const stated = [...new Set(claims.map((claim) => visibleText(claim.text).text))];
  if (stated.length > 1) return { kind: "several", found: stated.join("、"), units: stated };
  if (stated.length === 1) return { kind: "one", unit: stated[0]! };
  const compiler = compilerOf(workbook);
  if (compiler !== null && compiler.trim() !== "") return { kind: "one", unit: compiler.trim() };
  // Without a list nobody can tell a bare 单位 from a unit of measure or an employer.
  const column = unitColumn(place, FREE_COLUMN_KEYS);
  if (column !== null) return { kind: "rows", column };
  const unit = freeUnitInPath(path, plan);
  return unit === null ? { kind: "unknown", found: path } : { kind: "one", unit };
}
