import { SHORTFALL_COLUMNS, SHORTFALL_SHEET } from "../collect/shortfalls.ts";
import { unitsOwing } from "../figures/completeness.ts";
import type { Consolidated } from "../model/consolidated.ts";
import type { SheetOut, ValueOut } from "../model/sheet-out.ts";
import { rowOut } from "../model/sheet-out.ts";
import { headerWidths } from "./value-cells.ts";

/**
 * 完整性: what is not in the totals, form by form, so that the level above, or whoever opens the workbook as a plan, does
 * not take them for whole. null when nothing is missing.
 */
export function shortfallSheet(consolidated: Consolidated): SheetOut | null {
  const rows = consolidated.plan.forms.flatMap(({ name }): (ValueOut | null)[][] => {
    const missing = [...unitsOwing(name, consolidated).missing];
    const below = consolidated.missingBelow.find(({ form }) => form === name)?.units ?? [];
    const units =
      missing.length + below.length > 0 ? [[name, null, null, listed(missing), listed(below)]] : [];
    const cells = consolidated.exclusions.filter(({ form }) => form === name);
    return [...units, ...cells.map(({ field, count }) => [name, field === "" ? null : field, count])];
  });
  if (rows.length === 0) return null;
  return {
    name: SHORTFALL_SHEET,
    rows: [rowOut(1, SHORTFALL_COLUMNS, "header"), ...rows.map((values, index) => rowOut(index + 2, values))],
    widths: headerWidths(SHORTFALL_COLUMNS).map((width, i) => (i >= 3 ? 40 : Math.max(width, 16))),
    freeze: { rows: 1, columns: 0 },
  };
}

function listed(units: readonly string[]): string | null {
  return units.length > 0 ? units.join("、") : null;
}
