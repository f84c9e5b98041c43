// Everybody can use it: axe finds nothing, 320 px are enough, the keyboard is enough, in light, dark and high contrast.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { openPane, openStep, runSample, screenshot, start } from "./support.mjs";

const STEPS = ["plan", "collect", "consolidate", "fill", "audit"];
const LOOKS = [
  { name: "light, 350 px", viewport: { width: 350, height: 780 }, colorScheme: "light" },
  { name: "light, 320 px", viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { name: "dark, 350 px", viewport: { width: 350, height: 780 }, colorScheme: "dark" },
  { name: "forced colours, 350 px", viewport: { width: 350, height: 780 }, forcedColors: "active" },
  { name: "light, 1200 px", viewport: { width: 1200, height: 860 }, colorScheme: "light" },
  { name: "dark, 1200 px", viewport: { width: 1200, height: 860 }, colorScheme: "dark" },
];

let stage;
before(async () => (stage = await start()));
after(() => stage.close());

for (const { name, ...look } of LOOKS) {
  test(`every step is accessible and fits: ${name}`, async () => {
    const pane = await openPane(stage.browser, stage.address, look);
    const { page } = pane;
    await check(page, "empty", name);
    await runSample(page);
    for (const step of STEPS) {
      await openStep(page, step);
      if (step === "consolidate") await page.locator("[role=table] [aria-expanded]").first().click();
      await check(page, step, name);
    }
    pane.checkQuiet();
    await pane.close();
  });
}

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

async function check(page, step, look) {
  // Marks fade in; axe would measure the contrast half-way.
  await page.waitForTimeout(150);
  await checkFits(page, step);
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${step}: ${id}: ${nodes.map(({ html }) => html).join("\n")}`),
    [],
  );
  await screenshot(page, `${look}, ${step}`);
}

async function checkFits(page, step) {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(beyond <= 0, `${step} is ${beyond} px too wide`);
}

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
