// The served pane in Excel: the real office.js of our build, the page's own policy, and a simulated Excel behind it.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openPane, openStep, runSample, start } from "./support.mjs";

const { Book } = await import("../hosts/excel/book.ts");
const { excelStandIn } = await import("../hosts/excel/stand-in.ts");
const { hostIntoContext } = await import("../hosts/wire/chromium.ts");

let stage;
before(async () => {
  stage = await start();
});
after(() => stage.close());

test("the pane opens in Excel, does its work there and shows a cell of the open workbook", async () => {
  const book = new Book(["封面"]);
  const session = excelStandIn(book);
  const prepare = (context) => hostIntoContext(context, session);
  const pane = await openPane(stage.browser, `${stage.address}taskpane.html`, { prepare });
  const { page } = pane;
  await runSample(page);
  await openStep(page, "consolidate");
  const table = page.getByRole("table", { name: "审核问题" });
  const [file, sheet, cell] = await openFinding(page, table);
  const go = table.getByRole("button", { name: "转到单元格" });
  // Another workbook is open: nothing of it may be shown as the branch's.
  book.name = "别的.xlsx";
  book.add(sheet);
  await go.click();
  await page.waitForTimeout(300);
  assert.equal(book.active.name, "封面");
  book.name = file;
  await go.click();
  await until(() => book.active.name === sheet);
  assert.equal(book.selection.address, cell);
  pane.checkQuiet();
  await pane.close();
});

test("the same page in a browser without Office opens as a browser does", async () => {
  const pane = await openPane(stage.browser, `${stage.address}taskpane.html`);
  await runSample(pane.page);
  assert.deepEqual(
    pane.requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(stage.address)),
    [],
  );
  await pane.close();
});

/** Opens the first finding that stands in one cell; gives its file, sheet and cell. */
async function openFinding(page, table) {
  await table
    .getByRole("row")
    .filter({ hasText: /![A-Z]+\d+/ })
    .first()
    .locator("[aria-expanded]")
    .click();
  const fact = (name) => table.locator(`dt:text-is("${name}") + dd`).first().textContent();
  return Promise.all([fact("文件"), fact("工作表"), fact("单元格")]);
}

async function until(isSo) {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(isSo());
}
