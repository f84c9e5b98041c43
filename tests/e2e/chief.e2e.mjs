// A chief reads: the figures with their sources, the report sentence by sentence, and takes 数据核对单 away to sign.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asFile } from "./files.mjs";
import { paneOfFile } from "./stage.mjs";
import {
  checkFits,
  documentText,
  downloaded,
  openPane,
  openStep,
  partText,
  runSample,
  unpack,
} from "./support.mjs";

const { stage, pane } = paneOfFile(runSample);

const verdicts = (page) => page.locator("[role=list][aria-label=逐数核对] > [role=listitem] > ul > li");

test("verdicts are filtered, and each says in its own words how the number stands", async () => {
  const { page } = pane;
  await verdicts(page).first().waitFor();
  const all = await verdicts(page).count();
  assert.ok(all > 20, `${all} numbers`);
  const rounded = page.getByRole("button", { name: /^相符（取整） \d+$/ });
  const wanted = Number(/\d+$/.exec(await rounded.textContent())[0]);
  await rounded.click();
  assert.equal(await rounded.getAttribute("aria-pressed"), "true");
  assert.equal(await verdicts(page).count(), wanted);
  assert.ok(wanted > 0 && wanted < all);
  assert.equal(await verdicts(page).filter({ hasText: "相符（取整）" }).count(), wanted);
  await page.getByText(`${wanted} / ${all} 个数`).waitFor();
  await rounded.click();
  assert.equal(await verdicts(page).count(), all);
});

test("a number is traced down to a cell, and from the cell to what else it feeds", async () => {
  const { page } = pane;
  const number = verdicts(page).filter({ hasText: "364,740" }).first();
  await number.getByRole("button", { name: "追溯: 到馆读者" }).click();
  const path = number.getByRole("list", { name: "数据来源" });
  assert.match(
    await path.textContent(),
    /36万余人次.*364,740 人次.*SUM\(服务情况表\.到馆人次\).*来源 11 处/s,
  );
  const cells = number.getByRole("table", { name: /到馆读者 来源 11 处/ });
  await cells.getByRole("button", { name: /^城东分馆/ }).click();
  await cells.getByText(/^同一处还计入：|^只计入这个指标$/).waitFor();
  await cells.getByText("在 Excel 里打开“城东分馆.xlsx”查看").waitFor();
  await checkFits(page, "trace at 350 px");
});

test("downloads the check sheet to sign and the report with remarks", async () => {
  const { page } = pane;
  const get = (name) => downloaded(page, () => page.getByRole("button", { name }).click());
  const sheet = await get(/^下载 .*数据核对单\.docx$/);
  const text = documentText(sheet.bytes);
  for (const word of ["数据核对单", "到馆读者", "36万余人次"]) assert.ok(text.includes(word), word);
  const annotated = await get(/^下载 .*-核对\.docx$/);
  assert.ok(unpack(annotated.bytes)["word/document.xml"], "a document");
});

test("a finished report from elsewhere with last year's beside it: what is wrong and what was not updated", async () => {
  const { page } = pane;
  const report =
    "一、情况\n全年到馆读者36万余人次，新办读者证7000余张。\n举办讲座64场，注册志愿者超过500名。";
  const before =
    "一、情况\n全年到馆读者36万余人次，新办读者证5200余张。\n举办讲座64场，注册志愿者超过500名。";
  const choose = async (label, name, content) => {
    await page
      .getByLabel(label, { exact: true })
      .setInputFiles([asFile(name, Buffer.from(content), "text/plain")]);
    await page.getByText(name).first().waitFor();
  };
  await choose("核对另一份报告", "终稿.txt", report);
  await verdicts(page).filter({ hasText: "7000余张" }).filter({ hasText: "不符" }).first().waitFor();
  await page.getByRole("button", { name: /^不符 1$/ }).click();
  assert.equal(await verdicts(page).count(), 1);
  await page.setViewportSize({ width: 800, height: 900 });
  await choose("上年报告", "上年.txt", before);
  await page
    .getByText(/未更新|上年/)
    .last()
    .waitFor();
  await checkFits(page, "audit at 800 px");
  await page.getByRole("button", { name: "核对刚填好的报告" }).click();
  await verdicts(page).filter({ hasText: "6500余张" }).first().waitFor();
});

test("the draft is read as text: a blank opens, is left, bound again and worded otherwise", async () => {
  const { page } = pane;
  await page.setViewportSize({ width: 350, height: 780 });
  await openStep(page, "fill");
  const text = page.getByRole("region", { name: "待填处" });
  await text.getByText("关于2025年度全民阅读服务工作情况的报告").waitFor();
  await text.getByText("优化乡镇分馆布局").waitFor();
  const blank = (now) => text.getByRole("button", { name: `${now}：新办读者证`, exact: true });
  await blank("6500余张").click();
  assert.equal(await blank("6500余张").getAttribute("aria-expanded"), "true");
  await text.getByRole("combobox", { name: /^写法/ }).click();
  await page.getByRole("option", { name: /^精确/ }).click();
  await blank("6537张").waitFor();
  const sentences = page.getByRole("region", { name: "写入后的句子" });
  await sentences
    .getByText(/新办读者证6537张/)
    .first()
    .waitFor();
  await text.getByRole("combobox", { name: /^对应指标/ }).click();
  await page.getByRole("option", { name: "不填，保留原样" }).click();
  await blank("6537张").waitFor({ state: "detached" });
  assert.equal(await sentences.getByText(/6537张/).count(), 0, "what is left is not written");
  await text.getByRole("combobox", { name: /^对应指标/ }).click();
  await page.getByRole("option", { name: "新办读者证", exact: true }).click();
  await blank("6500余张").waitFor();
  await checkFits(page, "draft text");
  pane.checkQuiet();
  await pane.close();
});

test("in English at 800 px", async () => {
  const wide = await openPane(stage.browser, stage.address, { viewport: { width: 800, height: 900 } });
  const { page } = wide;
  await page.getByRole("button", { name: "English" }).click();
  await runSample(page);
  const list = page.getByRole("region", { name: "Number by number" });
  await list
    .getByRole("button", { name: /^Trace: / })
    .first()
    .click();
  await list.getByRole("table").getByRole("button").nth(3).click();
  await list.getByText(/^Also feeds: |^Feeds this indicator only$/).waitFor();
  const sheet = await downloaded(page, () =>
    page.getByRole("button", { name: /^Download .*数据核对单\.docx$/ }).click(),
  );
  assert.ok(partText(sheet.bytes, "word/document.xml").includes("36万余人次"));
  await checkFits(page, "audit in English");
  wide.checkQuiet();
  await wide.close();
});
