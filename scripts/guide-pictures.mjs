// The pictures of the guide and of the README (`pane`), taken from the built pane with the sample:
// `node scripts/guide-pictures.mjs [NAME…]`. Those of the guide are small on purpose (350 px, as in Office) and only what
// the guide shows; look at each before it is committed.
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SUBMISSIONS } from "../tests/e2e/files.mjs";
import { openPane, openStep, runSample, start } from "../tests/e2e/support.mjs";

const FOLDER = fileURLToPath(new URL("../docs/guide/", import.meta.url));
const README_PICTURE = fileURLToPath(new URL("../docs/images/pane.png", import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
mkdirSync(FOLDER, { recursive: true });

const stage = await start();
if (isWanted("pane")) await readmePicture();
const { page, close } = await openPane(stage.browser, stage.address);

/** One panel by its heading, or the whole view. */
async function picture(name, heading) {
  if (!isWanted(name)) return;
  // Marks and menus fade in.
  await page.waitForTimeout(300);
  const path = `${FOLDER}${name}.png`;
  if (heading) await page.getByRole("region", { name: heading, exact: true }).screenshot({ path });
  else await page.screenshot({ path });
}

await page.getByLabel("用去年的表起草", { exact: true }).setInputFiles(SUBMISSIONS.slice(0, 5));
await page.getByRole("heading", { name: "方案草案" }).waitFor();
await picture("proposal");
await page.getByRole("button", { name: "放弃草案" }).click();

await runSample(page);
await openStep(page, "plan");
await page.getByRole("tab", { name: /^审核公式/ }).click();
await page.getByRole("button", { name: /^外借总量平衡/ }).click();
const formula = page.getByRole("textbox", { name: "公式" });
const right = await formula.inputValue();
await formula.fill("外借总量 = 成人外借 + 少");
await page.getByRole("option", { name: /少儿外借/ }).waitFor();
await picture("plan-formula", "查看和修改");
await formula.fill(right);
await page.getByText("公式可用").waitFor();
await formula.press("Tab");

await openStep(page, "collect");
// Taken back before it was taken over, the formula never changed.
const again = page.getByRole("button", { name: "重新汇总" });
if ((await again.count()) > 0) await again.click();
const wrong = page.getByRole("button", { name: /^古城分馆，服务情况表/ });
await wrong.waitFor();
await picture("heat-map", "报送情况");
await wrong.click();
await page.getByRole("button", { name: /外借总量平衡/ }).click();
await page.getByRole("button", { name: "登记更正" }).first().click();
await page.getByLabel(/^改为/).fill("32010");
await page.getByLabel(/^依据/).fill("电话核实");
await picture("correction", "审核问题");
await picture("send", "催报和退回");
await page.getByRole("button", { name: /^任务:/ }).click();
await picture("task-menu");
await page.keyboard.press("Escape");

await openStep(page, "consolidate");
const rows = page.getByRole("region", { name: "汇总数据" });
await rows.getByRole("button", { name: "城东分馆" }).first().click();
await rows.getByText(/^来源 城东分馆/).waitFor();
await picture("rows", "汇总数据");
await openStep(page, "fill");
await page.getByRole("button", { name: "6500余张：新办读者证" }).click();
await page.getByRole("region", { name: "待填处" }).evaluate((panel) => panel.scrollIntoView());
await picture("draft-text");
await openStep(page, "audit");
const audit = page.getByRole("button", { name: "开始核对" });
if ((await audit.count()) > 0) await audit.click();
await page.getByRole("button", { name: "追溯: 到馆读者" }).first().click();
const number = page
  .locator("[role=listitem] > ul > li")
  .filter({ has: page.getByRole("list", { name: "数据来源" }) });
await number
  .getByRole("table")
  .getByRole("button", { name: /^城东分馆/ })
  .click();
await number.getByText(/^同一处还计入|^只计入/).waitFor();
// From its sentence on, which stands above its numbers.
await number.evaluate((one) => one.closest("[role=listitem]").scrollIntoView());
await picture("verdicts");

await close();
await stage.close();
for (const name of readdirSync(FOLDER)) console.log(`${name} ${statSync(FOLDER + name).size}`);

/** As a browser shows it: the whole report, with one blank opened to its ground. */
async function readmePicture() {
  const wide = await openPane(stage.browser, stage.address, { viewport: { width: 1120, height: 760 } });
  await runSample(wide.page);
  await openStep(wide.page, "fill");
  await wide.page.getByRole("button", { name: "36万余人次：到馆读者" }).first().click();
  const blanks = wide.page.getByRole("region", { name: "待填处" });
  await blanks.getByRole("combobox", { name: /^写法/ }).waitFor();
  // A little of what stands above says that the page goes on there.
  await blanks.evaluate((panel) => {
    panel.style.scrollMarginTop = "64px";
    panel.scrollIntoView();
  });
  await wide.page.waitForTimeout(300);
  await wide.page.screenshot({ path: README_PICTURE });
  await wide.close();
}
