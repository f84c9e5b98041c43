// Data that come late, and many: what a re-submission changes, an already filled report brought up to date, 20,000 rows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asWorkbook, table } from "./books.mjs";
import { asFile, changed, ofUnit } from "./files.mjs";
import { paneOfFile } from "./stage.mjs";
import { checkFits, documentText, downloaded, openPane, openStep, runSample } from "./support.mjs";

const { stage, pane } = paneOfFile();
let filled;

const fileInput = (page) => page.locator("main input[type=file]").first();

test("a re-submission says what it changed, in the data and in the indicators", async () => {
  const { page } = pane;
  await runSample(page);
  const report = await downloaded(page, () =>
    page.getByRole("button", { name: /^下载 .*-已填\.docx$/ }).click(),
  );
  filled = asFile(report.name, Buffer.from(report.bytes), "");
  await openStep(page, "collect");
  const again = { ...changed(ofUnit("城东分馆"), [[48210, 58210]]), name: "城东分馆（第2版）.xlsx" };
  await fileInput(page).setInputFiles([again]);
  await openStep(page, "consolidate");
  const moved = page.getByRole("region", { name: "与上一次汇总相比" });
  const line = moved.getByRole("row").filter({ hasText: "到馆读者" }).first();
  await line.waitFor();
  assert.match(await line.textContent(), /364,740374,740\+10,000/);
  const sent = page.getByRole("region", { name: "重报前后" });
  await sent.getByRole("button", { name: "城东分馆 城东分馆.xlsx" }).click();
  await sent.getByText("48,210").waitFor();
  await sent.getByText("58,210").waitFor();
  await checkFits(page, "re-submission");
});

test("a report that was filled before is brought up to date where a person accepts it", async () => {
  const { page } = pane;
  await openStep(page, "fill");
  await fileInput(page).setInputFiles([filled]);
  const list = page.getByRole("region", { name: "报告里已有的数" });
  const change = list.getByRole("listitem").filter({ hasText: "36万余人次" });
  await change.filter({ hasText: "37万余人次" }).filter({ hasText: "待更新" }).waitFor();
  await change.getByRole("checkbox", { name: "36万余人次 改为 37万余人次" }).check();
  await list.getByRole("button", { name: "改写所选 1 处" }).click();
  await change.filter({ hasText: "已改写" }).waitFor();
  await checkFits(page, "refresh");
  await page.getByRole("button", { name: "填入报告" }).click();
  await page.locator("main[aria-labelledby=step-audit]").waitFor();
  const { bytes } = await downloaded(page, () =>
    page.getByRole("button", { name: /^下载 .*-已填\.docx$/ }).click(),
  );
  assert.match(documentText(bytes), /到馆读者37万余人次/);
  pane.checkQuiet();
  await pane.close();
});

const ROWS = 20_000;

test("20,000 rows scroll, sort and filter, and a row says where it came from", async () => {
  const large = await openPane(stage.browser, stage.address);
  const { page } = large;
  const columns = Array.from({ length: 12 }, (_, at) => `数量${at + 1}`);
  const plan = await asWorkbook("方案.xlsx", [
    table("方案", [
      ["项目", "内容"],
      ["名称", "大表"],
      ["报告期", "2026年"],
    ]),
    table("填报单位", [["名称"], ["第一分局"]]),
    table("表样", [
      ["表名", "类型"],
      ["服务明细", "明细表"],
    ]),
    table("字段", [
      ["表名", "字段", "类型"],
      ["服务明细", "事项", "文本"],
      ...columns.map((name) => ["服务明细", name, "整数"]),
    ]),
    table("指标", [
      ["代码", "名称", "计量单位", "取数公式"],
      ["S", "总数", "件", "SUM(服务明细.数量1)"],
    ]),
  ]);
  const rows = Array.from({ length: ROWS }, (_, at) => [
    `事项${at + 1}`,
    ...columns.map((_, column) => ((at * 7919) % ROWS) + column),
  ]);
  const sent = await asWorkbook("第一分局.xlsx", [
    table("服务明细", [["填报单位：第一分局"], ["事项", ...columns], ...rows]),
  ]);
  await fileInput(page).setInputFiles([plan]);
  await page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  await openStep(page, "collect");
  await fileInput(page).setInputFiles([sent]);
  await openStep(page, "consolidate");
  const region = page.getByRole("region", { name: "服务明细", exact: true });
  const firstRow = () => region.getByRole("row").nth(1);
  await firstRow().getByText("事项1", { exact: true }).waitFor({ timeout: 60_000 });
  assert.equal(await region.getByRole("table").getAttribute("aria-rowcount"), String(ROWS + 1));
  assert.ok((await region.getByRole("row").count()) < 80, "only what is in view is drawn");
  await checkFits(page, "a table of 13 columns at 350 px");
  await region.focus();
  await page.keyboard.press("End");
  await region.getByText(`事项${ROWS}`, { exact: true }).waitFor();
  await region.getByRole("button", { name: "数量1", exact: true }).click();
  await region.getByRole("button", { name: "数量1", exact: true }).click();
  await firstRow().getByText("19,999", { exact: true }).waitFor();
  assert.equal(
    await region.getByRole("columnheader", { name: "数量1", exact: true }).getAttribute("aria-sort"),
    "descending",
  );
  await page.getByRole("searchbox", { name: "查找单位、内容" }).fill("事项12345");
  await page.waitForFunction(() => document.querySelector("[role=region] [role=table][aria-rowcount='2']"));
  await firstRow().getByRole("button", { name: "第一分局" }).click();
  await page.getByText(/来源 第一分局 · 第一分局\.xlsx · 服务明细 · 第 12347 行/).waitFor();
  await page.getByRole("searchbox", { name: "查找单位、内容" }).fill("没有");
  await page.getByText("没有符合条件的行").waitFor();
  large.checkQuiet();
  await large.close();
});
