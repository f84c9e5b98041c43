import type { SheetOut } from "../../../src/core/model/sheet-out.ts";
import type { ExcelOffice } from "../../../src/hosts/excel/office-root.ts";
import { excelWorkbook } from "../../../src/hosts/excel/workbook.ts";
import type { OfficeInNode } from "../wire/office-in-node.ts";
import { officeInNode } from "../wire/office-in-node.ts";
import type { WorkbookPort } from "../../../src/ports/workbook.ts";
import { bookWith } from "./book-file.ts";
import { excelStandIn } from "./stand-in.ts";

/** A simulated Excel with these sheets open, and our adapter in it over the real office.js, loaded anew unless given. */
export function openExcel(own: readonly SheetOut[], loaded?: OfficeInNode) {
  const book = bookWith(own);
  const session = excelStandIn(book);
  const office = loaded ?? officeInNode(session);
  loaded?.talkTo(session);
  const port = portIn(office);
  return {
    book,
    session,
    port,
    office,
    person: {
      select: (sheet: string, cell: string) => book.select(book.sheet(sheet), cell),
      type: (sheet: string, cell: string, value: string | number) => book.type(sheet, cell, value),
      selected: () => `${book.selection.sheet.name}!${book.selection.address}`,
    },
  };
}

let runs = 0;

/** Our adapter, as it starts when the pane is opened: it knows nothing of what was before. */
export function portIn(office: ExcelOffice): WorkbookPort {
  return excelWorkbook(office, () => `r${(runs += 1)}`);
}
