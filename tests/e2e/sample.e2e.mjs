// The sample from the first click to the opened result files, on the served pane.
import assert from "node:assert/strict";
import { test } from "node:test";
import { paneOfFile } from "./stage.mjs";
import { documentText, downloaded, openStep, partText, runSample, screenshot, unpack } from "./support.mjs";

const { pane } = paneOfFile();

test("试用示例 goes through all steps and shows how each stands", async () => {
  const { page } = pane;
  await runSample(page);
  for (const step of ["plan", "collect", "consolidate", "fill", "audit"]) {
    const state = await page.locator(`#step-${step}`).textContent();
    assert.doesNotMatch(state, /未开始/, `${step} was taken`);
  }
});

test("the plan and the roster are shown", async () => {
  const { page } = pane;
  await openStep(page, "plan");
  await page.getByText("填报单位").first().waitFor();
  await openStep(page, "collect");
  const roster = page.getByRole("table", { name: "报送情况" });
  assert.equal(await roster.getByRole("row").count(), 13, "one row for each unit, and the heading");
  await roster.getByRole("button", { name: "古城分馆，服务情况表：1 处错误" }).waitFor();
  await page.getByText(/^已报 \d+ \/ \d+$/).waitFor();
});

test("findings filter, group and sort, and one opens to its file, sheet, cell and value", async () => {
  const { page } = pane;
  await openStep(page, "consolidate");
  const table = page.getByRole("table", { name: "审核问题" });
  const group = async (name) => {
    await page.getByRole("combobox", { name: "分组" }).click();
    await page.getByRole("option", { name }).click();
  };
  const rows = () => table.locator("[aria-expanded]").count();
  await group("不分组");
  const all = await rows();
  assert.ok(all > 2, `${all} findings`);
  const severities = table.getByText(/^(错误|需核实|提示)$/);
  assert.equal(await severities.first().textContent(), "错误", "errors come first");
  await table.getByRole("button", { name: "级别" }).click();
  assert.equal(await severities.first().textContent(), "提示", "and last after a click on the heading");
  await page.getByRole("button", { name: /^错误 \d/ }).click();
  const errors = await rows();
  assert.ok(errors > 0 && errors < all, `${errors} errors of ${all}`);
  await page.getByRole("searchbox", { name: "查找单位、文件、内容" }).fill("没有这样的词");
  await page.getByText("没有符合条件的问题").waitFor();
  await page.getByRole("searchbox", { name: "查找单位、文件、内容" }).fill("");
  await page.getByRole("button", { name: /^错误 \d/ }).click();
  await group("按单位");
  assert.ok((await table.getByRole("row").count()) > 2, "units head their findings");
  await group("不分组");
  const withCell = table.getByRole("row").filter({ hasText: /![A-Z]+\d+/ });
  await withCell.first().locator("[aria-expanded]").click();
  for (const fact of ["文件", "工作表", "单元格"]) {
    assert.ok(await table.locator("dt", { hasText: fact }).first().isVisible(), `${fact} is shown`);
  }
  await screenshot(page, "sample, findings");
});

test("a figure shows its formula and the cells it came from", async () => {
  const { page } = pane;
  const figures = page.getByRole("table", { name: "指标" });
  await figures.locator("[aria-expanded]").first().click();
  await figures.getByRole("table", { name: /来源 \d+ 处/ }).waitFor();
});

test("each result file downloads and opens", async () => {
  const { page } = pane;
  await openStep(page, "audit");
  const buttons = page.getByRole("button", { name: /^下载 / });
  const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-label")));
  assert.ok(
    names.some((name) => name.endsWith(".docx")) && names.some((name) => name.endsWith(".xlsx")),
    String(names),
  );
  for (const [i, label] of names.entries()) {
    const { name, bytes } = await downloaded(page, () => buttons.nth(i).click());
    assert.ok(label.endsWith(name), `${label} gives ${name}`);
    if (name.endsWith("-已填.docx")) checkReport(bytes);
    if (name === "汇总表.xlsx") checkWorkbook(bytes);
  }
});

test("all result files come in one zip", async () => {
  const { page } = pane;
  const { name, bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: "全部下载" }).click(),
  );
  assert.equal(name, "余条结果.zip");
  const shown = await page.getByRole("button", { name: /^下载 / }).count();
  assert.equal(Object.keys(unpack(bytes)).length, shown);
});

test("nothing left the origin, and the page did not complain", () => pane.checkQuiet());

function checkReport(bytes) {
  const text = documentText(bytes);
  assert.match(text, /\d+余|\d+多|近\d|超过\d/, "a figure stands in the text");
  assert.match(text, /XX市/, "masked names stay");
  assert.match(partText(bytes, "word/document.xml"), /w:tag w:val="yt1;/, "figures are in content controls");
}

function checkWorkbook(bytes) {
  const workbook = partText(bytes, "xl/workbook.xml");
  for (const sheet of ["方案", "指标", "报送情况"]) assert.ok(workbook.includes(`name="${sheet}"`), sheet);
}
