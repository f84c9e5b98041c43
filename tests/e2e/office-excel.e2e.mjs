// The served pane in Excel: the real office.js of our build, the page's own policy, and a simulated Excel behind it.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { stageOfFile } from "./stage.mjs";
import { openPane, runSample } from "./support.mjs";

const { Book } = await import("../hosts/excel/book.ts");
const { excelStandIn } = await import("../hosts/excel/stand-in.ts");
const { hostIntoContext } = await import("../hosts/wire/chromium.ts");

const stage = stageOfFile();

test("the pane opens in Excel and does its work there, quietly and under its policy", async () => {
  const book = new Book(["封面"]);
  const session = excelStandIn(book);
  const prepare = (context) => hostIntoContext(context, session);
  const pane = await openPane(stage.browser, `${stage.address}taskpane.html`, { prepare });
  const { host, platform } = await pane.page.evaluate(() => window.Office.onReady());
  assert.deepEqual([host, platform], ["Excel", "PC"]);
  await runSample(pane.page);
  pane.checkQuiet();
  // Nothing is written before somebody asks for it.
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    ["封面"],
  );
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
