// A branch checks its own workbook before it sends it: what is wrong, mended, and right.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, ofUnit, PLAN } from "./files.mjs";
import { stageOfFile } from "./stage.mjs";
import { openPane, openStep } from "./support.mjs";

const stage = stageOfFile();

test("a branch finds its own error, mends the file, and gives it again", async () => {
  const pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  await page.locator("main input[type=file]").first().setInputFiles(PLAN);
  await page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles(ofUnit("古城分馆"));
  const own = page.getByRole("button", { name: /^古城分馆，服务情况表：/ });
  await own.waitFor();
  assert.match(await own.getAttribute("aria-label"), /1 处错误/);
  await own.click();
  await page.getByRole("button", { name: /外借总量平衡/ }).click();
  await page
    .getByText(/把 C5 的 32100 改为 32010 则平衡/)
    .first()
    .waitFor();
  await page
    .locator("main input[type=file]")
    .first()
    .setInputFiles([changed(ofUnit("古城分馆"), [[32100, 32010]])]);
  await page.waitForFunction(
    () => !/错误/.test(document.querySelector("[aria-label^='古城分馆，服务情况表：']").ariaLabel),
    undefined,
    { timeout: 20_000 },
  );
  await page.getByText("1 个文件").waitFor();
  pane.checkQuiet();
  await pane.close();
});
