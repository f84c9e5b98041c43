import { makeFinding } from "../finding/make-finding.ts";
import type { Field } from "../model/plan.ts";
import { cellAddress, type Sheet, type SheetRow } from "../model/sheet.ts";
import { measureUnitOf } from "../table/cast-number.ts";
import { differsInScale, unitOfText } from "../table/measure-unit.ts";
import { compactText, visibleText } from "../table/visible-text.ts";
import { labelledTexts } from "./labelled-text.ts";
import { group, type ReadContext } from "./read-context.ts";

const LABELS: ReadonlySet<string> = new Set(["单位", "计量单位", "金额单位"]);
const MOST_ROWS = 40;

/** A unit that a line above the table states for all of it: 单位：万元. */
export interface StatedUnit {
  readonly unit: string;
  readonly cell: string;
}

/**
 * The units that the lines above a row state; 单位：万元、篇 states two. It may stand in a title's brackets, with the word
 * 单位 (收支表（单位：万元）) or, where the title stands alone in its row, without it (收支表（万元）).
 */
export function statedUnits(sheet: Sheet, above: number): StatedUnit[] {
  const rows = sheet.rows.filter((row) => row.row < above).slice(0, MOST_ROWS);
  const labelled = labelledTexts(rows, LABELS).flatMap(({ value, cell }) => {
    const bare = value.includes("(") ? value : value.replace(/\).*$/, "");
    return bare.split(/[、，,；;/]/).flatMap((part) => {
      const unit = unitOfText(part.trim());
      return unit === null ? [] : [{ unit, cell }];
    });
  });
  return [...labelled, ...rows.flatMap(unitOfTitle)];
}

const LONGEST_TITLE = 100;

function unitOfTitle({ row, cells }: SheetRow): StatedUnit[] {
  const [title, other] = cells.filter((cell) => visibleText(cell.text).text !== "");
  if (!title || other || title.type !== "text" || title.text.length > LONGEST_TITLE) return [];
  const inside = /\(([^():]+)\)$/.exec(compactText(title.text))?.[1];
  const unit = inside === undefined ? null : unitOfText(inside);
  return unit === null ? [] : [{ unit, cell: cellAddress(row, title.column) }];
}

/** The line that states another size than the field has (万元 for 元), unless another line says the right one. */
export function otherSize(field: Field, stated: readonly StatedUnit[]): StatedUnit | undefined {
  const wanted = measureUnitOf(field);
  if (wanted === "" || stated.some(({ unit }) => unit === wanted)) return undefined;
  return stated.find(({ unit }) => differsInScale(unit, wanted));
}

/**
 * Nobody can say whether the numbers were typed in the unit of the sheet or in that of the plan: they are left out.
 * `written` is what stands in the cell, where it is one cell and not a column.
 */
export function reportOtherUnit(
  context: ReadContext,
  field: Field,
  cell: string,
  unitFound: string,
  written?: string,
): void {
  const { file, unit, sheet, log } = context;
  const found = written === undefined ? `单位：${unitFound}` : `${written}（单位：${unitFound}）`;
  log.add(group(context, "collect.measure-unit", field), () =>
    makeFinding(
      "collect.measure-unit",
      { kind: "cell", file, unit, sheet, cell, field: field.name },
      { field: field.name, found, expected: measureUnitOf(field) },
    ),
  );
}
