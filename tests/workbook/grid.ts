import type { Sheet } from "../../src/core/model/sheet.ts";
import { cellAddress } from "../../src/core/model/sheet.ts";
import { readWorkbook, type ReadOptions } from "../../src/core/workbook/read-workbook.ts";

/** A sheet as one line per cell: "B2 n 12", with the formula behind "=" where there is one. */
export function grid(sheet: Sheet | undefined): string[] {
  if (sheet === undefined) return ["no sheet"];
  return sheet.rows.flatMap(({ row, cells }) =>
    cells.map(({ column, type, text, formula }) => {
      const ending = formula === null ? "" : ` =${formula}`;
      return `${cellAddress(row, column)} ${type[0]} ${text}${ending}`;
    }),
  );
}

export function readBytes(bytes: Uint8Array, path = "表.xlsx", options: ReadOptions = {}) {
  return readWorkbook({ path, bytes }, options);
}

/** The first sheet's cells; throws where the file was refused. */
export async function gridOf(bytes: Uint8Array, path = "表.xlsx"): Promise<string[]> {
  const { workbook, findings } = await readBytes(bytes, path);
  if (workbook === null) throw new Error(`refused: ${findings.map(({ code }) => code).join()}`);
  return grid(workbook.sheets[0]);
}

/** The codes of the findings of a refused file; "read" where it was read. */
export async function refusedWith(bytes: Uint8Array, path = "表.xlsx"): Promise<string> {
  const { workbook, findings } = await readBytes(bytes, path);
  return workbook === null ? findings.map(({ code }) => code).join() : "read";
}
