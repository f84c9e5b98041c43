// Everybody can use it: axe finds nothing and nothing is cut off, in light, dark and high contrast.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { SUBMISSIONS } from "./files.mjs";
import { checkFits, openPane, openStep, runSample, screenshot, start, STEPS } from "./support.mjs";

const LOOKS = [
  { name: "light, 320 px", viewport: { width: 320, height: 640 }, colorScheme: "light" },
  { name: "dark, 350 px", viewport: { width: 350, height: 780 }, colorScheme: "dark" },
  { name: "forced colours, 350 px", viewport: { width: 350, height: 780 }, forcedColors: "active" },
  { name: "light, English, 1200 px", viewport: { width: 1200, height: 860 }, colorScheme: "light" },
];

let stage;
before(async () => (stage = await start()));
after(() => stage.close());

for (const { name, ...look } of LOOKS) {
  test(`every step is accessible and fits: ${name}`, async () => {
    const pane = await openPane(stage.browser, stage.address, look);
    const { page } = pane;
    if (name.includes("English")) await page.getByRole("button", { name: "English" }).click();
    await check(page, "empty", name);
    if (name.includes("320")) await proposePlan(page, name);
    await runSample(page);
    for (const step of STEPS) {
      await openStep(page, step);
      if (step === "consolidate") await page.locator("[role=table] [aria-expanded]").first().click();
      if (step === "plan") await editPlan(page, name);
      if (step === "collect") await settleFinding(page);
      if (step === "fill") await page.locator("p button[aria-expanded]").first().click();
      if (step === "audit") await traceDown(page);
      await check(page, step, name);
      if (step === "consolidate") await check(await lookThrough(page), "rows", name);
    }
    pane.checkQuiet();
    await pane.close();
  });
}

/** 方案草案 from two filled workbooks, put away again. */
async function proposePlan(page, look) {
  await page.locator("[data-propose]").setInputFiles(SUBMISSIONS.slice(0, 2));
  await page.getByRole("heading", { name: "方案草案" }).waitFor();
  await check(page, "proposal", look);
  await page.getByRole("button", { name: "放弃草案" }).click();
}

/** A rule in its form, with an error underlined and names offered. */
async function editPlan(page, look) {
  await page.getByRole("tab", { name: /^(审核公式|Rules)/ }).click();
  await page.getByRole("button", { name: /^外借总量平衡/ }).click();
  await page.getByRole("textbox", { name: /^(公式|Formula)$/ }).fill("外借总量 = 成人外借 + 少");
  await page.getByRole("option", { name: /少儿外借/ }).waitFor();
  await check(page, "plan, formula", look);
  await page
    .getByRole("textbox", { name: /^(公式|Formula)$/ })
    .fill("外借总量 = 成人外借 + 少儿外借 + 数字外借");
  await page.getByText(/公式可用|can be used/).waitFor();
  await page.getByRole("textbox", { name: /^(公式|Formula)$/ }).press("Tab");
}

/** From the map to a finding that is being corrected. */
async function settleFinding(page) {
  const again = page.getByRole("button", { name: /^(重新汇总|Add up again)$/ });
  if ((await again.count()) > 0) await again.click();
  await page.getByRole("button", { name: /^古城分馆(，|, )服务情况表/ }).click();
  await page.getByRole("button", { name: /外借总量平衡/ }).click();
  await page
    .getByRole("button", { name: /^(登记更正|Enter a correction)$/ })
    .first()
    .click();
}

/** The first number that has an indicator, down to a cell. */
async function traceDown(page) {
  // The edit of the plan made the audit of the sample stale.
  await page.getByRole("button", { name: /^(开始核对|Start the audit)$/ }).click();
  const number = page
    .locator("[role=listitem] > ul > li")
    .filter({ has: page.getByRole("button", { name: /^(追溯|Trace): / }) })
    .first();
  await number.getByRole("button", { name: /^(追溯|Trace): / }).click();
  await number.getByRole("table").locator("[aria-expanded]").first().click();
  await number
    .getByText(/^同一处还计入：|^只计入这个指标$|^Also feeds: |^Feeds this indicator only$/)
    .waitFor();
}

/** A figure by unit, and the source of a row. */
async function lookThrough(page) {
  await page
    .getByRole("table", { name: /^(指标|Indicators)$/ })
    .locator("[aria-expanded]")
    .first()
    .click();
  await page.getByRole("button", { name: /^(按单位|By unit)$/ }).click();
  await page
    .getByRole("region", { name: /^(汇总数据|Consolidated data)$/ })
    .locator("[aria-pressed]")
    .first()
    .click();
  return page;
}

async function check(page, step, look) {
  // Marks fade in; axe would measure the contrast half-way.
  await page.waitForTimeout(150);
  await checkFits(page, step);
  // One page without frames needs no second page for the result, and the old mode takes half the time.
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .setLegacyMode(true)
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${step}: ${id}: ${nodes.map(({ html }) => html).join("\n")}`),
    [],
  );
  await screenshot(page, `${look}, ${step}`);
}
