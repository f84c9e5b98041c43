// A clerk's work from plan to task file at 350 px, the next month with the task file at 800 px, and a late correction.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { ofUnit } from "./files.mjs";
import {
  audit,
  clerk,
  collect,
  consolidate,
  editPlan,
  fill,
  openPlan,
  RENAMED,
  save,
  send,
  settle,
} from "./path/clerk-path.mjs";
import { mouse } from "./path/hands.mjs";
import { stageOfFile } from "./stage.mjs";
import { checkFits, openPane, openStep } from "./support.mjs";

const { zhCN } = await import("../../src/taskpane/text/zh-CN.ts");

const stage = stageOfFile();
let pane;
let who;
let task;

/** There is one next thing to do, and it looks like it once its colour has faded in. */
async function checkNext(wanted) {
  const primaries = () => {
    const brand = (button) => getComputedStyle(button).backgroundColor === "rgb(7, 122, 142)";
    return Array.from(document.querySelectorAll("main button:not(:disabled)"))
      .filter((button) => brand(button) && !button.matches("[role=switch], [role=checkbox]"))
      .map((button) => button.textContent)
      .join();
  };
  for (let tries = 0; tries < 50 && (await pane.page.evaluate(primaries)) !== wanted; tries++) {
    await pane.page.waitForTimeout(50);
  }
  assert.equal(await pane.page.evaluate(primaries), wanted);
}

test("opens the plan and mends a formula, whose error is underlined while it is typed", async () => {
  pane = await openPane(stage.browser, stage.address);
  who = clerk(pane.page, zhCN, mouse(pane.page));
  await checkNext("选择文件");
  await openPlan(who);
  await pane.page.getByRole("textbox", { name: "公式" }).press("Tab");
  await checkNext("下一步：收表");
});

test("edits are undone, and the plan is saved as a workbook", () => editPlan(who));

test("takes the files in, confirms a renamed column once, and sees who reported", async () => {
  await collect(who);
  await checkNext("下一步：汇总");
});

test("copies what to send and downloads what goes back", () => send(who));

test("goes from a cell of the map to its finding, and corrects or explains it in place", () => settle(who));

test("traces a figure to its cells and a row to its file", () => consolidate(who));

test("chooses a proposed blank and another wording, and writes the report", () => fill(who));

test("audits the report and traces a number of it", () => audit(who));

test("saves the report, all outputs and the task file", async () => {
  ({ task } = await save(who));
});

test("a reload loses nothing: the work is offered and taken up where it was", async () => {
  const { page } = pane;
  await page.reload();
  await page.getByRole("button", { name: "接着做" }).click();
  await page.locator("main[aria-labelledby=step-audit]").waitFor({ timeout: 60_000 });
  await openStep(page, "fill");
  await page.getByRole("heading", { name: "待填处" }).waitFor();
  await page.getByText("已对应 19 / 19").waitFor();
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
  await page.getByLabel("打开任务包…", { exact: true }).setInputFiles([task]);
  await page.getByText("2025年度全民阅读服务情况").first().waitFor();
  await page.getByLabel("报告期").fill("2026年");
  await page.getByLabel("报告期").press("Enter");
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles([RENAMED]);
  await page.getByRole("button", { name: "撤销 参加人数" }).waitFor();
  await page.getByRole("button", { name: /^城东分馆，活动明细表：/ }).waitFor();
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
