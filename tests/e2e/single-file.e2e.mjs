// dist/yutiao.html, opened from the disk by its path as a double-click does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stageOfFile } from "./stage.mjs";
import { documentText, downloaded, openPane, openStep, runSample, SINGLE_FILE } from "./support.mjs";

const stage = stageOfFile();

async function wholeWay(options) {
  const pane = await openPane(stage.browser, SINGLE_FILE, options);
  const { page } = pane;
  await runSample(page);
  const report = page.getByRole("button", { name: /^下载 .*\.docx$/ }).first();
  const { bytes } = await downloaded(page, () => report.click());
  const figures = await figuresOf(page);
  pane.checkQuiet();
  return { pane, page, text: documentText(bytes), figures };
}

async function figuresOf(page) {
  await openStep(page, "consolidate");
  return page.getByRole("table", { name: "指标" }).textContent();
}

let byWorker;
test("the sample runs from file:// in a worker made from the page itself", async () => {
  byWorker = await wholeWay({});
  assert.match(byWorker.text, /\d+余/);
  assert.equal(byWorker.page.workers().length, 1, "the work is done in a worker");
  assert.equal(
    byWorker.pane.requests.filter((url) => !url.startsWith("blob:")).length,
    1,
    "only the page itself",
  );
  await byWorker.pane.close();
});

test("where no worker can be made the page does the same work itself", async () => {
  const onPage = await wholeWay({
    init: () => {
      window.Worker = function () {
        throw new DOMException("refused", "SecurityError");
      };
    },
  });
  assert.equal(onPage.page.workers().length, 0);
  assert.equal(onPage.text, byWorker.text, "the same report");
  assert.equal(onPage.figures, byWorker.figures, "the same figures");
  await onPage.pane.close();
});

test("the served pane gives the same figures as the single file", async () => {
  const pane = await openPane(stage.browser, stage.address);
  await runSample(pane.page);
  assert.equal(await figuresOf(pane.page), byWorker.figures);
  await pane.close();
});

test("#demo runs the sample at once", async () => {
  const pane = await openPane(stage.browser, `${SINGLE_FILE}#demo`);
  await pane.page.locator("html[data-demo=done]").waitFor({ timeout: 60_000 });
  await pane.close();
});
