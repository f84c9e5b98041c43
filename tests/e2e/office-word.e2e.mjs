// The served pane in Word: the real office.js of our build, the page's own policy, and a simulated Word behind it.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { DRAFT } from "./files.mjs";
import { bytesOf, openInWord } from "./office.mjs";
import { stageOfFile } from "./stage.mjs";
import { documentText, downloaded, openPane, runSample } from "./support.mjs";

const { codeFromFigures } = await import("../../src/core/figures/figures-code.ts");
const { docx, p } = await import("../support/docx.ts");
const { figure, figureSet } = await import("../support/reports.ts");

const stage = stageOfFile();

const idle = (page) => page.waitForFunction(() => document.querySelector("main[aria-busy=false]"));

const fileInput = (page, label) => page.locator(`input[type=file][aria-label^="${label}"]`);

/** 打开汇总表 with the workbook that the browser door made of the sample. */
async function openWorkbook(page, buffer) {
  const mimeType = "application/octet-stream";
  await fileInput(page, "打开汇总表").setInputFiles({ name: "汇总表.xlsx", mimeType, buffer });
  await page.getByText(/\d 个指标$/).waitFor();
  await idle(page);
}

test("the draft of the sample is filled in Word from the saved workbook, traced and audited", async () => {
  const browser = await openPane(stage.browser, stage.address);
  await runSample(browser.page);
  const buttons = browser.page.getByRole("button", { name: /下载.*汇总表\.xlsx/ });
  const workbook = await downloaded(browser.page, () => buttons.first().click());
  const report = await downloaded(browser.page, () =>
    browser.page
      .getByRole("button", { name: /下载.*已填\.docx/ })
      .first()
      .click(),
  );
  await browser.close();

  const { document, session, pane, page } = await openInWord(stage, bytesOf(DRAFT));
  await openWorkbook(page, Buffer.from(workbook.bytes));
  const before = document.package.bytes();
  await page.getByRole("button", { name: "填入", exact: true }).click();
  await page.getByText(/已写入 \d+ 处/).waitFor();
  await idle(page);
  // The two doors write the same.
  assert.equal(documentText(document.package.bytes()), documentText(report.bytes));
  assert.notEqual(documentText(document.package.bytes()), documentText(before));
  const controls = document.allControls();
  assert.ok(controls.length > 5);
  document.selection = document.rangeOf(controls[0]);
  await page.evaluate(() => window.yutiaoHostSelection());
  await page.locator("section", { hasText: "这个数的来源" }).getByRole("listitem").first().waitFor();
  await page.getByRole("button", { name: "核对全文" }).click();
  await page.getByText(/共 \d+ 个数/).waitFor();
  await idle(page);
  assert.deepEqual(
    document.comments.filter(({ content }) => !content.startsWith("余条核对")),
    [],
  );
  assert.ok(session.faults.requests < 60);
  pane.checkQuiet();
  await pane.close();
});

test("figures come as a pasted code; a change is written only when it is ticked", async () => {
  const codeOf = (value) => codeFromFigures(figureSet([figure(`信息条数 条 ${value}`)]));
  const { document, pane, page } = await openInWord(stage, docx([p("发布{{信息条数}}余条。")]));
  const paste = async (code) => {
    await page.getByRole("button", { name: "粘贴指标码" }).click();
    await page.getByRole("textbox").fill(code);
    await page.getByRole("button", { name: "采用" }).click();
    await idle(page);
  };
  await paste(codeOf(312).slice(0, -1));
  await page.getByText("指标码对不上校验").waitFor();
  await paste(codeOf(312));
  await page.getByRole("button", { name: "填入", exact: true }).click();
  await page.getByText("已写入 1 处").waitFor();
  await paste(codeOf(415));
  const change = page.getByRole("checkbox", { name: /300余条 → 400余条/ });
  await change.waitFor();
  const previous = { name: "上次.txt", mimeType: "text/plain", buffer: Buffer.from(codeOf(312)) };
  await fileInput(page, "打开上次的汇总表").setInputFiles(previous);
  await page.getByText("信息条数 312 → 415").waitFor();
  await idle(page);
  await page.getByRole("button", { name: "填入", exact: true }).click();
  await idle(page);
  assert.match(documentText(document.package.bytes()), /发布300余条/);
  await change.check();
  await page.getByRole("button", { name: "填入", exact: true }).click();
  await page.getByText("已写入 1 处").waitFor();
  assert.match(documentText(document.package.bytes()), /发布400余条/);
  pane.checkQuiet();
  await pane.close();
});

test("numbers that last year's report had are doubted in the audit", async () => {
  const { document, pane, page } = await openInWord(stage, docx([p("全年走访企业86家。")]));
  await page.getByRole("button", { name: "粘贴指标码" }).click();
  await page.getByRole("textbox").fill(codeFromFigures(figureSet([figure("信息条数 条 312")])));
  await page.getByRole("button", { name: "采用" }).click();
  await page.getByText(/\d 个指标$/).waitFor();
  await idle(page);
  const report = {
    name: "上年报告.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("全年走访企业86家。\n"),
  };
  await fileInput(page, "上年报告").setInputFiles(report);
  await page.getByText("对照上年报告：上年报告.txt").waitFor();
  await idle(page);
  await page.getByRole("button", { name: "核对全文" }).click();
  await page.getByText(/共 \d+ 个数/).waitFor();
  await idle(page);
  assert.ok(document.comments.some(({ content }) => content.includes("上年")));
  pane.checkQuiet();
  await pane.close();
});

test("a read-only document and a Word without comments are said, and nothing is written", async () => {
  const bytes = docx([p("发布{{信息条数}}余条。")]);
  const { document, pane, page } = await openInWord(stage, bytes, {
    isReadOnly: true,
    requirementSets: { WordApi: "1.3" },
  });
  await page.getByText("文稿现在是只读的").waitFor();
  await page.getByRole("button", { name: "粘贴指标码" }).click();
  await page.getByRole("textbox").fill(codeFromFigures(figureSet([figure("信息条数 条 312")])));
  await page.getByRole("button", { name: "采用" }).click();
  await page.getByText(/\d 个指标$/).waitFor();
  await idle(page);
  assert.ok(await page.getByRole("button", { name: "填入", exact: true }).isDisabled());
  assert.equal(await page.getByRole("switch", { name: "把意见写成批注" }).count(), 0);
  assert.match(documentText(document.package.bytes()), /\{\{信息条数\}\}/);
  pane.checkQuiet();
  await pane.close();
});
