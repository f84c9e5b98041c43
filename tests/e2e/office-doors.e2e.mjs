// The two doors of Office, one after the other: the sample is consolidated into the open workbook of a simulated Excel,
// and the draft in a simulated Word is filled from that workbook as it was saved.
import "../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, DRAFT, ofUnit, PLAN, SUBMISSIONS } from "./files.mjs";
import { bytesOf, openInExcel, openInWord, openPlan } from "./office.mjs";
import { stageOfFile } from "./stage.mjs";
import { documentText, downloaded, openStep } from "./support.mjs";

const { figuresFromWorkbook } = await import("../../src/core/publish/figures-from-workbook.ts");
const { figuresFromCode } = await import("../../src/core/figures/figures-code.ts");
const { readWorkbook } = await import("../../src/core/workbook/read-workbook.ts");
const { savedBook } = await import("../hosts/excel/book-file.ts");
const { Book } = await import("../hosts/excel/book.ts");
const { RequestFailure } = await import("../hosts/wire/protocol.ts");

const stage = stageOfFile();

const button = (page, name) => page.getByRole("button", { name, exact: true });
const idle = (page) => page.waitForFunction(() => !document.querySelector("[role=progressbar]"));

/** 方案 from the open workbook and the sample's submissions, up to 汇总. */
async function consolidate(page) {
  await page.getByRole("button", { name: /^用本工作簿里的方案|^Use the plan in this workbook/ }).click();
  await openStep(page, "collect");
  await page.locator("main input[type=file]").first().setInputFiles(SUBMISSIONS);
  await page.getByRole("button", { name: /^(下一步：汇总|Next: Totals)$/ }).waitFor();
  await openStep(page, "consolidate");
}

/** The figures that the workbook would have when saved, by code. */
async function figuresIn(book) {
  const { workbook } = await readWorkbook({ path: book.name, bytes: await savedBook(book) });
  const { figures, findings } = figuresFromWorkbook(workbook, book.name);
  assert.deepEqual(findings, []);
  return valuesOf(figures);
}

const valuesOf = ({ figures }) =>
  figures.map(({ indicator, value }) => [indicator.code, value?.toFixed() ?? null]);

test("the sample goes from the open workbook into the draft that is open in Word", async () => {
  const book = await openPlan();
  const { pane, page } = await openInExcel(stage, book);
  await button(page, "用本工作簿里的方案").waitFor();
  await consolidate(page);
  await button(page, "写入本工作簿").click();
  await page.getByText(/^已写入 \d+ 张工作表$/).waitFor();
  await idle(page);
  assert.ok(book.find("指标结果") && book.find("审核意见"));

  // A cell shows its source, and the other way round.
  const table = book.sheets.find(({ tables }) => tables.length > 0);
  book.select(table, "B3");
  const source = page.locator("section", { hasText: "所选单元格的来源" });
  await source.getByText(`${table.name}!B3`).waitFor();
  await source.getByText(/\.(xlsx|csv) · /).waitFor();
  await page.locator("section[aria-label=指标] [aria-expanded]").first().click();
  await button(page, "转到指标").click();
  while (book.selection.sheet.name !== "指标结果") await page.waitForTimeout(20);

  // Somebody types into the plan.
  const before = book.sheet("指标").value("C2");
  book.type("指标", "C2", "别名甲");
  await page.getByText("已过时").waitFor();
  book.type("指标", "C2", before ?? "");
  await button(page, "重新汇总").click();
  await page.getByText("已过时").waitFor({ state: "detached" });
  await page.getByText(/^隐藏保留着上次的/).waitFor();
  await idle(page);

  // The code that is offered to be copied says the same figures as the saved workbook.
  const saved = await savedBook(book);
  await page.evaluate(() => {
    Object.defineProperty(window.navigator, "clipboard", { value: undefined, configurable: true });
    document.execCommand = () => false;
  });
  await button(page, "复制指标码").click();
  const code = await page.getByRole("textbox", { name: "指标码" }).inputValue();
  assert.deepEqual(await figuresIn(book), valuesOf((await figuresFromCode(code)).figures));

  // The pane in Excel fills the draft, too: the third way.
  await openStep(page, "fill");
  await page.locator("main input[type=file]").first().setInputFiles(DRAFT);
  await page.getByText("Mac 上的 Excel 可能不让下载").waitFor();
  await idle(page);
  await openStep(page, "audit");
  const report = await downloaded(page, () =>
    page
      .getByRole("button", { name: /下载.*已填\.docx/ })
      .first()
      .click(),
  );
  pane.checkQuiet();
  await pane.close();

  const { document: draft, pane: word } = await openInWord(stage, bytesOf(DRAFT));
  await word.page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: book.name, mimeType: "application/octet-stream", buffer: Buffer.from(saved) });
  await word.page.getByText(/\d 个指标$/).waitFor();
  await button(word.page, "填入").click();
  await word.page.getByText(/已写入 \d+ 处/).waitFor();
  assert.ok(draft.allControls().length > 5);
  assert.equal(documentText(draft.package.bytes()), documentText(report.bytes));
  word.checkQuiet();
  await word.close();
});

test("what was written before a re-submission comes back at a click, and the newer again at the next", async () => {
  const book = await openPlan();
  const { pane, page } = await openInExcel(stage, book);
  await consolidate(page);
  await button(page, "写入本工作簿").click();
  await page.getByText(/^已写入 \d+ 张工作表$/).waitFor();
  await idle(page);
  const first = await figuresIn(book);
  await openStep(page, "collect");
  const again = { ...changed(ofUnit("城东分馆"), [[48210, 58210]]), name: "城东分馆（第2版）.xlsx" };
  await page.locator("main input[type=file]").first().setInputFiles([again]);
  await openStep(page, "consolidate");
  await page.getByText("窗格里的结果已变，工作簿里还是先前写的").waitFor();
  await button(page, "重新写入").click();
  await page.getByText(/^隐藏保留着上次的/).waitFor();
  await idle(page);
  const second = await figuresIn(book);
  assert.notDeepEqual(second, first);

  for (const before of [first, second]) {
    await button(page, "恢复上次汇总").click();
    await page.getByText(/^已换回上次的 \d+ 张工作表$/).waitFor();
    await idle(page);
    assert.deepEqual(await figuresIn(book), before);
  }
  pane.checkQuiet();
  await pane.close();
});

test("a writing that Excel refuses midway is said, leaves the workbook as it was, and succeeds when tried again", async () => {
  const book = await openPlan();
  const names = book.sheets.map(({ name }) => name);
  const look = { viewport: { width: 320, height: 640 } };
  const { session, pane, page } = await openInExcel(stage, book, look);
  await page.getByRole("button", { name: "English" }).click();
  await consolidate(page);
  session.faults.failRequest(8, RequestFailure.accessDenied);
  await button(page, "Write into this workbook").click();
  await page.getByText("Nothing was written", { exact: true }).waitFor();
  await page.getByText(/read-only or protected/).waitFor();
  await idle(page);
  assert.deepEqual(
    book.sheets.map(({ name }) => name),
    names,
  );
  await button(page, "Try again").click();
  await page.getByText(/^\d+ sheets written$/).waitFor();
  await idle(page);
  assert.ok(book.find("指标结果"));
  pane.checkQuiet();
  await pane.close();
});

test("staged sheets of a cut session are named and removed; an old Excel is told and files still work", async () => {
  const book = await openPlan();
  const look = { viewport: { width: 320, height: 640 } };
  const first = await openInExcel(stage, book, look);
  await consolidate(first.page);
  first.session.faults.loseSession(15);
  await button(first.page, "写入本工作簿").click();
  await first.page.getByText("没有写入", { exact: true }).waitFor();
  await first.pane.close();
  assert.ok(book.sheets.some(({ name }) => name.startsWith("余条暂存_")));

  const second = await openInExcel(stage, book, { settings: [...first.session.settings], ...look });
  await second.page.getByText("上次没有写完，留下了暂存的工作表").waitFor();
  await button(second.page, "清除暂存").click();
  await second.page.getByText("上次没有写完，留下了暂存的工作表").waitFor({ state: "detached" });
  await second.page.getByText(/^已清除 \d+ 张暂存的工作表$/).waitFor();
  assert.ok(book.sheets.every(({ name }) => !name.startsWith("余条暂存_")));
  await second.pane.close();

  const old = await openInExcel(stage, new Book(), { sets: { ExcelApi: "1.12" } });
  await old.page.getByText("这个版本的办公软件没有所需的功能：ExcelApi 1.13").waitFor();
  await old.page.locator("main input[type=file]").first().setInputFiles(PLAN);
  await old.page.getByText("更换文件").waitFor();
  old.pane.checkQuiet();
  await old.pane.close();
});
