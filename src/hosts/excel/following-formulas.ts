import type { Finding } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { Sheet } from "../../core/model/sheet.ts";
import { cellAddress } from "../../core/model/sheet.ts";
import type { Watch } from "../../ports/progress.ts";
import { readBookState } from "./book-state.ts";
import { OPEN_WORKBOOK } from "./office-root.ts";
import type { ExcelRunner } from "./office-root.ts";
import { readSheets } from "./read-sheets.ts";

/**
 * Formulas of the person's own that mean a sheet of ours went aside with it, since Excel renames in formulas. They are
 * never changed by us, but they show old figures, and that must be said.
 */
export async function followingFormulas(runner: ExcelRunner, watch: Watch): Promise<readonly Finding[]> {
  const { value, findings } = await runner.run(async (context) => {
    const { sheets } = await readBookState(context);
    return {
      aside: sheets
        .filter(({ role }) => role === "previous")
        .map(({ name, mark }) => ({ name, was: mark!.name })),
      own: sheets.filter(({ role }) => role === "own").map(({ name }) => name),
    };
  });
  if (value === null) return findings.map(asNote);
  if (value.aside.length === 0) return [];
  const read = await readSheets(runner, value.own, watch);
  if (read.value === null) return read.findings.map(asNote);
  return read.value.sheets.flatMap((sheet) => value.aside.flatMap((aside) => followersIn(sheet, aside)));
}

function followersIn(sheet: Sheet, aside: { readonly name: string; readonly was: string }): Finding[] {
  const cells = sheet.rows.flatMap(({ row, cells: line }) =>
    line
      .filter(({ formula }) => formula?.includes(`${aside.name}!`) || formula?.includes(`${aside.name}'!`))
      .map(({ column }) => cellAddress(row, column)),
  );
  if (cells.length === 0) return [];
  const params = {
    sheet: sheet.name,
    count: cells.length,
    cell: cells[0]!,
    found: aside.name,
    expected: aside.was,
  };
  return [makeFinding("host.formula-follows", OPEN_WORKBOOK, params)];
}

/** The writing itself is done; that the look afterwards failed changes nothing of it. */
function asNote(finding: Finding): Finding {
  return { ...finding, severity: "note" };
}
