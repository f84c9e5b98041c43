// The served pane inside a simulated Excel and a simulated Word, with the real office.js of our build.
import "../../scripts/typescript.mjs";
import { readFileSync } from "node:fs";
import { PLAN } from "./files.mjs";
import { openPane } from "./support.mjs";

const { copiedSheets } = await import("../../src/core/publish/workbook-copy.ts");
const { readWorkbook } = await import("../../src/core/workbook/read-workbook.ts");
const { bookWith } = await import("../hosts/excel/book-file.ts");
const { excelStandIn } = await import("../hosts/excel/stand-in.ts");
const { hostIntoContext } = await import("../hosts/wire/chromium.ts");
const { WordDocument } = await import("../hosts/word/document.ts");
const { wordSession } = await import("../hosts/word/word-host.ts");

export const bytesOf = (path) => new Uint8Array(readFileSync(path));

/** The sample's plan as the workbook that is open in Excel. */
export async function openPlan() {
  const { workbook } = await readWorkbook({ path: "方案.xlsx", bytes: bytesOf(PLAN) });
  return bookWith(copiedSheets(workbook, []));
}

/** The pane beside an open workbook. */
export async function openInExcel(stage, book, { sets, settings = [], ...look } = {}) {
  const session = sets ? excelStandIn(book, sets) : excelStandIn(book);
  for (const [key, value] of settings) session.settings.set(key, value);
  const prepare = (context) => hostIntoContext(context, session);
  const pane = await openPane(stage.browser, `${stage.address}taskpane.html`, { prepare, ...look });
  return { session, pane, page: pane.page };
}

/** The pane beside a document that is open in Word. */
export async function openInWord(stage, bytes, { isReadOnly = false, requirementSets, look = {} } = {}) {
  const document = new WordDocument(bytes);
  const session = wordSession(document, requirementSets ?? { WordApi: "1.4" });
  const prepare = async (context) => {
    session.faults.isReadOnly = isReadOnly;
    await hostIntoContext(context, session);
  };
  const pane = await openPane(stage.browser, `${stage.address}taskpane.html`, { prepare, ...look });
  return { document, session, pane, page: pane.page };
}
