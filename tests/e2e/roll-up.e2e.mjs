// The tree of 上级 with three levels, by keyboard alone: what moves, folds and shows where a difference comes from.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { asFile } from "./files.mjs";
import { checkFits, openPane, openStep, start } from "./support.mjs";

const { filesOfThreeLevels } = await import("../support/three-levels.ts");

test("a clerk goes through the tree with the arrow keys and comes to the cells", async (context) => {
  const stage = await start();
  context.after(() => stage.close());
  const { page, checkQuiet } = await openPane(stage.browser, stage.address, {
    viewport: { width: 320, height: 780 },
  });
  const { plan, submissions } = await filesOfThreeLevels();
  const chosen = async (file) => asFile(file.path, Buffer.from(await file.bytes()));
  const input = page.locator("main input[type=file]").first();
  await input.setInputFiles([await chosen(plan)]);
  await page.getByText("来信和活动汇总").first().waitFor();
  await openStep(page, "collect");
  await input.setInputFiles(await Promise.all(submissions.map(chosen)));
  await page.getByText(/^已报 5 \/ 7$/).waitFor();
  await openStep(page, "consolidate");
  const tree = page.getByRole("treegrid", { name: "来信情况表，收件数" });
  const row = (unit) => tree.getByRole("row", { name: new RegExp(`^${unit}`) });
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  const press = async (key, unit) => {
    await page.keyboard.press(key);
    assert.match(await focused(), new RegExp(`^${unit}`), `${key} leads to ${unit}`);
  };

  await row("省局").focus();
  await press("ArrowDown", "东市局");
  await press("ArrowRight", "东一县局");
  await press("ArrowLeft", "东市局");
  await press("ArrowLeft", "东市局");
  assert.equal(await row("东市局").getAttribute("aria-expanded"), "false");
  assert.equal(await row("东一县局").count(), 0, "folded away");
  await press("End", "北县局");
  await press("ArrowLeft", "西市局");
  assert.equal(await row("西市局").getAttribute("aria-level"), "2");
  await row("西市局").getByRole("button", { name: "差 +10" }).waitFor();
  await page.keyboard.press("Enter");
  await tree.getByText("上级报的应当是下级之和").waitFor();
  await tree.getByText("西市局.xlsx").waitFor();
  await tree.getByText("西一县局.xlsx").waitFor();
  // One stop for the whole tree, and the mark of the row in it.
  await page.keyboard.press("Tab");
  assert.match(await focused(), /^差 \+10/);
  await page.keyboard.press("Home");
  assert.match(await focused(), /^省局/);
  await checkFits(page, "the tree at 320 px");
  checkQuiet();
});
