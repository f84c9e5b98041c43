// A person's own files: chosen one by one or as a folder, dropped, taken out again, and long work stopped half-way.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { read, write } from "@e965/xlsx";
import { DRAFT, FOLDER, PLAN, SUBMISSIONS } from "./files.mjs";
import { stageOfFile } from "./stage.mjs";
import { downloaded, documentText, openPane, openStep, runSample } from "./support.mjs";

const stage = stageOfFile();
const scratch = mkdtempSync(path.join(tmpdir(), "yutiao-e2e-"));
after(() => rmSync(scratch, { recursive: true }));

async function withPlan() {
  const pane = await openPane(stage.browser, stage.address);
  await pane.page.locator("main input[type=file]").first().setInputFiles(PLAN);
  await pane.page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  return pane;
}

async function choose(page, files) {
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles(files);
}

const figuresOf = (page) => page.getByRole("table", { name: "指标" }).textContent();

test("chosen files give the same as the sample, and another order of them the same again", async () => {
  const sample = await openPane(stage.browser, stage.address);
  await runSample(sample.page);
  await openStep(sample.page, "consolidate");
  const expected = await figuresOf(sample.page);
  await sample.close();
  for (const files of [SUBMISSIONS, [...SUBMISSIONS].reverse()]) {
    const pane = await withPlan();
    const { page } = pane;
    await choose(page, files);
    await openStep(page, "consolidate");
    assert.equal(await figuresOf(page), expected);
    await openStep(page, "fill");
    await page.locator("main input[type=file]").first().setInputFiles(DRAFT);
    await page.getByRole("heading", { name: "待填处" }).waitFor();
    await page.getByRole("switch").click();
    await page.getByRole("button", { name: "填入报告" }).click();
    const report = page.getByRole("button", { name: /^下载 .*\.docx$/ }).first();
    const { bytes } = await downloaded(page, () => report.click());
    assert.match(documentText(bytes), /\d+余/);
    pane.checkQuiet();
    await pane.close();
  }
});

test("a folder is taken in with its paths", async () => {
  const pane = await withPlan();
  const { page } = pane;
  await openStep(page, "collect");
  await page.locator("input[webkitdirectory]").setInputFiles(FOLDER);
  await page.getByRole("table", { name: "报送情况" }).waitFor();
  await page.getByRole("button", { name: "查看文件" }).click();
  await page
    .getByText(`上报表/${path.basename(SUBMISSIONS[0])}`)
    .first()
    .waitFor();
  await pane.close();
});

test("files can be dropped", async () => {
  const pane = await withPlan();
  const { page } = pane;
  await openStep(page, "collect");
  const files = SUBMISSIONS.slice(0, 2).map((file) => [
    path.basename(file),
    readFileSync(file).toString("base64"),
  ]);
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const [name, base64] of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files);
  const target = page.getByText("或把文件拖到这里").first();
  await target.dispatchEvent("drop", { dataTransfer: transfer });
  await page.getByText("2 个文件").waitFor();
  await pane.close();
});

test("a file that cannot be read is one finding, the others count, and it can be taken out", async () => {
  const bad = path.join(scratch, "扫描件.pdf");
  writeFileSync(bad, "%PDF-1.4\n%%EOF\n");
  const pane = await withPlan();
  const { page } = pane;
  await choose(page, [...SUBMISSIONS.slice(0, 3), bad]);
  await openStep(page, "consolidate");
  const search = page.getByRole("searchbox", { name: "查找单位、文件、内容" });
  await search.fill("扫描件");
  await page.getByText(/^1 \/ \d+ 条$/).waitFor();
  await openStep(page, "collect");
  await page.getByRole("button", { name: "查看文件" }).click();
  await page.getByRole("button", { name: "移除 扫描件.pdf" }).click();
  await page.getByText("3 个文件").waitFor();
  await openStep(page, "consolidate");
  await search.fill("扫描件");
  await page.getByText("没有符合条件的问题").waitFor();
  pane.checkQuiet();
  await pane.close();
});

test("an old .xls is read by the part that is loaded only then", async () => {
  const source = SUBMISSIONS.find((file) => file.endsWith(".xlsx"));
  const old = path.join(scratch, `${path.basename(source, ".xlsx")}.xls`);
  writeFileSync(old, write(read(readFileSync(source)), { bookType: "biff8", type: "buffer" }));
  const pane = await withPlan();
  const { page } = pane;
  const before = pane.requests.length;
  await choose(page, [old]);
  await page.getByText(/^已报 1 \/ \d+$/).waitFor();
  const loaded = pane.requests.slice(before).filter((url) => /session-.+\.js$/.test(url));
  assert.ok(loaded.length > 0, "the reader of old workbooks came from a chunk of its own");
  pane.checkQuiet();
  await pane.close();
});

test("long work shows how far it is, stops when told to, and can be taken up again", async () => {
  const bytes = readFileSync(SUBMISSIONS.find((file) => file.endsWith(".xlsx")));
  const many = Array.from({ length: 400 }, (_, i) => ({
    name: `${String(i).padStart(3, "0")}.xlsx`,
    mimeType: "",
    buffer: bytes,
  }));
  const pane = await withPlan();
  const { page } = pane;
  await choose(page, many);
  await page.getByText(/^\d+ \/ 400$/).waitFor();
  assert.equal(await page.getByRole("progressbar").first().getAttribute("aria-valuemax"), "400");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已停止").waitFor();
  await page.getByText("400 个文件").waitFor();
  await openStep(page, "consolidate");
  await page.locator("[data-next=consolidate]").click();
  await page.getByRole("heading", { name: "审核问题" }).waitFor({ timeout: 60_000 });
  pane.checkQuiet();
  await pane.close();
});
