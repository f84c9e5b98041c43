// A clerk's work from plan to task file at 350 px, the next month with the task file at 800 px, and a late correction.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { asFile, changed, DRAFT, ofUnit, PLAN, SUBMISSIONS } from "./files.mjs";
import { checkFits, downloaded, openPane, openStep, partText, start } from "./support.mjs";

let stage;
let pane;
let task;
before(async () => (stage = await start()));
after(() => stage.close());

const RENAMED = changed(ofUnit("城东分馆"), [["参加人次", "参加人数"]]);
const others = SUBMISSIONS.filter((file) => file !== ofUnit("城东分馆"));
const cell = (page, unit, form) => page.getByRole("button", { name: new RegExp(`^${unit}，${form}：`) });
const primaries = (page) =>
  page.evaluate(() => {
    const brand = (button) => getComputedStyle(button).backgroundColor === "rgb(7, 122, 142)";
    return Array.from(document.querySelectorAll("main button:not(:disabled)"))
      .filter((button) => brand(button) && !button.matches("[role=switch], [role=checkbox]"))
      .map((button) => button.textContent);
  });

test("opens the plan and mends a formula, whose error is underlined while it is typed", async () => {
  pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  assert.deepEqual(await primaries(page), ["选择文件"], "one next thing to do");
  await page.locator("main input[type=file]").first().setInputFiles(PLAN);
  await page.getByRole("tab", { name: /^审核公式/ }).click();
  await page.getByRole("button", { name: /^外借总量平衡/ }).click();
  const formula = page.getByRole("textbox", { name: "公式" });
  const right = await formula.inputValue();
  await formula.fill(`${right} + 少`);
  await page.getByRole("option", { name: /少儿外借/ }).waitFor();
  await page.getByRole("status").filter({ hasText: "“少”" }).waitFor();
  assert.equal(await formula.getAttribute("aria-invalid"), "true");
  await formula.press("Enter");
  assert.equal(await formula.inputValue(), `${right} + 少儿外借`, "the name is put in by the keyboard");
  await formula.fill(right);
  await page.getByText("公式可用").waitFor();
  await checkFits(page, "plan editor");
  await formula.press("Tab");
  assert.deepEqual(await primaries(page), ["下一步：收表"]);
});

test("edits are undone, and the plan is saved as a workbook", async () => {
  const { page } = pane;
  await page.getByRole("tab", { name: /^基本信息/ }).click();
  await page.getByLabel("编制单位").fill("澜江市公共阅读服务中心");
  await page.getByLabel("编制单位").press("Enter");
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: "另存方案" }).click(),
  );
  assert.equal(name, "方案.xlsx");
  assert.ok(Object.keys(bytes).length > 1000);
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await page.waitForFunction(
    () => document.querySelector("main input[placeholder=办公室]").value !== "澜江市公共阅读服务中心",
  );
});

test("takes the files in, confirms a renamed column once, and sees who reported", async () => {
  const { page } = pane;
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles(others);
  await cell(page, "柳溪镇分馆", "服务情况表").waitFor();
  await page.locator("main input[type=file]").first().setInputFiles([RENAMED]);
  await page.getByRole("heading", { name: "列名对应" }).waitFor();
  await page.getByRole("button", { name: "确认 参加人数 就是 参加人次" }).click();
  await page.getByRole("button", { name: "撤销 参加人数" }).waitFor();
  assert.match(await cell(page, "城东分馆", "活动明细表").getAttribute("aria-label"), /提示$/);
  assert.match(await cell(page, "柳溪镇分馆", "活动明细表").getAttribute("aria-label"), /未报$/);
  assert.deepEqual(await primaries(page), ["下一步：汇总"]);
});

test("goes from a cell of the map to its finding, and corrects it by telephone in place", async () => {
  const { page } = pane;
  await cell(page, "古城分馆", "服务情况表").click();
  await page.getByText("只看 古城分馆 · 服务情况表").waitFor();
  await page.getByRole("button", { name: /外借总量平衡/ }).click();
  await page.getByRole("button", { name: "登记更正" }).first().click();
  await page.getByLabel(/^改为/).fill("32010");
  await page.getByLabel(/^依据/).fill("电话核实");
  await page.getByRole("button", { name: "更正", exact: true }).click();
  await page.getByText("已生效").waitFor();
  assert.doesNotMatch(await cell(page, "古城分馆", "服务情况表").getAttribute("aria-label"), /错误/);
});

test("copies what to send and downloads what goes back", async () => {
  const { page } = pane;
  await page.getByRole("button", { name: "复制 柳溪镇分馆" }).click();
  await page.getByRole("button", { name: "复制 柳溪镇分馆" }).filter({ hasText: "已复制" }).waitFor();
  await checkFits(page, "collect");
});

test("fills the report and saves the task file", async () => {
  const { page } = pane;
  await openStep(page, "fill");
  await page.locator("main input[type=file]").first().setInputFiles(DRAFT);
  await page.getByRole("heading", { name: "待填处" }).waitFor();
  await page.getByRole("button", { name: /^任务: .*未保存/ }).click();
  const saved = await downloaded(page, () => page.getByRole("menuitem", { name: "保存任务包" }).click());
  assert.match(partText(saved.bytes, "corrections.json"), /电话核实/);
  assert.match(partText(saved.bytes, "mappings.json"), /参加人数/);
  task = asFile(saved.name, Buffer.from(saved.bytes), "application/zip");
  await page.getByRole("button", { name: /^任务: .*已保存/ }).waitFor();
});

test("a reload loses nothing: the work is offered and taken up where it was", async () => {
  const { page } = pane;
  await page.waitForFunction(() => document.querySelector("#step-fill"));
  await page.reload();
  await page.getByRole("button", { name: "接着做" }).click();
  await page.locator("main[aria-labelledby=step-fill]").waitFor({ timeout: 60_000 });
  await page.getByRole("heading", { name: "待填处" }).waitFor();
  await openStep(page, "collect");
  await page.getByText("已生效").waitFor();
  await page.getByRole("button", { name: /^任务:/ }).click();
  await page.getByRole("menuitem", { name: "清除本机暂存" }).click();
  pane.checkQuiet();
  await page.reload();
  await page.getByRole("button", { name: "试用示例" }).waitFor();
  assert.equal(await page.getByRole("button", { name: "接着做" }).count(), 0, "cleared for good");
  await pane.close();
});

test("the next month: the task file brings plan, mapping and correction; only period and files are new", async () => {
  pane = await openPane(stage.browser, stage.address, { viewport: { width: 800, height: 900 } });
  const { page } = pane;
  await page.locator("input[data-task]").setInputFiles([task]);
  await page.getByText("2025年度全民阅读服务情况").first().waitFor();
  await page.getByLabel("报告期").fill("2026年");
  await page.getByLabel("报告期").press("Enter");
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles([RENAMED]);
  await page.getByRole("button", { name: "撤销 参加人数" }).waitFor();
  await cell(page, "城东分馆", "活动明细表").waitFor();
  const more = page.locator("main input[type=file]").first();
  await more.setInputFiles([ofUnit("古城分馆")]);
  await page.getByText("已生效").waitFor();
  await checkFits(page, "next month");
});

test("a late correction: what it changes is computed at once, and it can be taken back", async () => {
  const { page } = pane;
  await page.getByRole("button", { name: "登记更正" }).last().click();
  await page.getByLabel("填报单位").last().selectOption("城东分馆");
  await page.getByLabel("表", { exact: true }).selectOption("服务情况表");
  await page.getByLabel("位置").fill("到馆人次");
  await page.getByLabel(/^改为/).fill("1");
  await page.getByLabel(/^依据/).fill("重新核对");
  await page.getByRole("button", { name: "更正", exact: true }).click();
  await page.getByText("原值不符").waitFor();
  await page.getByRole("button", { name: "撤销更正 城东分馆 到馆人次" }).click();
  await page.getByText("原值不符").waitFor({ state: "detached" });
  pane.checkQuiet();
  await pane.close();
});
