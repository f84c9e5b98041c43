// Workbooks made here, as files for an input.
import "../../scripts/typescript.mjs";
import { asFile } from "./files.mjs";

const { writeWorkbook } = await import("../../src/core/workbook/write-workbook.ts");
const { rowOut } = await import("../../src/core/model/sheet-out.ts");

/** A sheet of rows, the first of them its headings. */
export const table = (name, rows) => ({ name, rows: rows.map((cells, at) => rowOut(at + 1, cells)) });

export const asWorkbook = async (name, sheets) => asFile(name, Buffer.from(await writeWorkbook(sheets)));
