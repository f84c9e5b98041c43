// The keyboard alone is enough, and English fits where Chinese does.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkFits, openPane, openStep, runSample, screenshot, start, STEPS } from "./support.mjs";

let stage;
before(async () => (stage = await start()));
after(() => stage.close());

test("every step fits at 320 px in English", async () => {
  const pane = await openPane(stage.browser, stage.address, { viewport: { width: 320, height: 640 } });
  const { page } = pane;
  await page.getByRole("button", { name: "English" }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await runSample(page);
  for (const step of STEPS) {
    await openStep(page, step);
    await checkFits(page, step);
    await screenshot(page, `en, 320 px, ${step}`);
  }
  await pane.close();
});

test("the keyboard alone goes the whole way", async () => {
  const pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  await tabTo(page, "试用示例");
  await page.keyboard.press("Enter");
  await page.locator("main[aria-labelledby=step-audit]").waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.activeElement?.blur());
  await tabTo(page, "汇总");
  await page.keyboard.press("Enter");
  await page.getByRole("table", { name: "审核问题" }).waitFor();
  await tabUntil(page, () => document.activeElement?.matches("[role=table] [aria-expanded]"));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
  const first = await page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("ArrowDown");
  assert.notEqual(
    await page.evaluate(() => document.activeElement.textContent),
    first,
    "arrow keys move by row",
  );
  await tabTo(page, "下一步");
  await page.keyboard.press("Enter");
  await page.locator("main[aria-labelledby=step-fill]").waitFor();
  pane.checkQuiet();
  await pane.close();
});

function tabTo(page, label) {
  return tabUntil(
    page,
    (wanted) => {
      const { textContent, ariaLabel } = document.activeElement ?? {};
      return [textContent, ariaLabel].some((text) => text?.startsWith(wanted));
    },
    label,
  );
}

async function tabUntil(page, condition, argument) {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(condition, argument)) return;
  }
  assert.fail(`80 tabs do not reach ${argument ?? condition}`);
}
