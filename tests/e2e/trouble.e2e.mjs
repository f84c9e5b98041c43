// What goes wrong around the work: wrong files, a worker that dies, storage that is full, a server that is gone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { asFile, ofUnit, PLAN } from "./files.mjs";
import { stageOfFile } from "./stage.mjs";
import { openPane, openStep } from "./support.mjs";

const stage = stageOfFile();

/** The same report sent again and again. */
const MANY = 100;
const branch = (_, at) => asFile(`古城分馆（${at + 1}）.xlsx`, readFileSync(ofUnit("古城分馆")));

const plan = (page, file) => page.locator("main input[type=file]").first().setInputFiles(file);

test("a workbook that is no plan is told apart, and the next try starts from there", async () => {
  const pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  await openStep(page, "collect");
  await page.getByRole("button", { name: "先做：方案" }).click();
  await plan(page, ofUnit("古城分馆"));
  await page.getByText(/没有可用的方案/).waitFor();
  await page.locator("#step-plan", { hasText: "有错误" }).waitFor();
  await page
    .getByLabel("打开任务包…", { exact: true })
    .setInputFiles([asFile("别的.zip", Buffer.from("no zip"))]);
  await page.getByText("“别的.zip”不是任务包，没有打开").waitFor();
  await plan(page, PLAN);
  await page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  pane.checkQuiet();
  await pane.close();
});

test("a worker that dies takes nothing along", async () => {
  const pane = await openPane(stage.browser, stage.address, {
    init: () => {
      const { Worker } = window;
      window.Worker = class extends Worker {
        constructor(...parts) {
          super(...parts);
          window.lastWorker = this;
        }
      };
    },
  });
  const { page } = pane;
  await plan(page, PLAN);
  await openStep(page, "collect");
  await page
    .locator("main input[type=file]")
    .first()
    .setInputFiles([ofUnit("古城分馆")]);
  const own = page.getByRole("button", { name: /^古城分馆，服务情况表：/ });
  await own.waitFor();
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    window.lastWorker.terminate();
    window.lastWorker.dispatchEvent(new window.Event("error"));
  });
  await page.getByText(/后台程序停了/).waitFor();
  await page.getByRole("button", { name: "重新开始计算" }).click();
  await page.getByText(/后台程序停了/).waitFor({ state: "detached" });
  await own.waitFor();
  await pane.close();
});

test("half of many files stopped: what was read stays, the rest goes on, and a reload has it all", async () => {
  const pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  await plan(page, PLAN);
  await page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  await openStep(page, "collect");
  // Files that take their time, so that the time left is told and a person can stop half-way.
  const [worker] = page.workers();
  await worker.evaluate(() => {
    const { prototype } = globalThis.Blob;
    const { arrayBuffer } = prototype;
    prototype.arrayBuffer = async function patient() {
      await new Promise((resolve) => setTimeout(resolve, globalThis.patience));
      return arrayBuffer.call(this);
    };
    globalThis.patience = 40;
  });
  await page
    .locator("main input[type=file]")
    .first()
    .setInputFiles(Array.from({ length: MANY }, branch));
  const bar = page.getByRole("progressbar", { name: "收表" });
  await page.getByText(/^约剩 \d+ 秒$/).waitFor();
  await page.waitForFunction(
    (half) =>
      Array.from(document.querySelectorAll("span")).some(
        ({ textContent }) => Number(/^(\d+) \/ /.exec(textContent ?? "")?.[1] ?? 0) >= half,
      ),
    MANY / 2,
  );
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已停止", { exact: true }).waitFor();
  await bar.waitFor({ state: "detached" });
  const said = await page
    .getByText(/^还有 \d+ 个文件没有读/)
    .first()
    .textContent();
  const left = Number(/\d+/.exec(said)[0]);
  assert.ok(left > 0 && left <= MANY / 2, said);
  assert.equal(await page.getByText(`${MANY} 个文件`).count(), 1);
  await openStep(page, "consolidate");
  assert.equal(await page.getByRole("region", { name: "审核问题" }).count(), 0, "nothing half consolidated");

  // Only the rest is read, at a click on what the notice offers.
  await worker.evaluate(() => (globalThis.patience = 0));
  await page.getByRole("group").getByRole("button", { name: "继续" }).click();
  await page.getByRole("region", { name: "审核问题" }).waitFor();
  await openStep(page, "collect");
  await page.getByText("已报 1 / 12").waitFor();
  pane.checkQuiet();

  await page.waitForTimeout(300);
  await page.reload();
  await page.getByText(`含 ${MANY} 个上报文件`).waitFor();
  await page.getByRole("button", { name: "接着做" }).click();
  await page.getByRole("region", { name: "审核问题" }).waitFor();
  await openStep(page, "collect");
  await page.getByText("已报 1 / 12").waitFor();
  await pane.close();
});

test("storage that is full is told, and the task file is offered instead", async () => {
  const pane = await openPane(stage.browser, stage.address, {
    init: () => {
      window.IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  });
  const { page } = pane;
  await plan(page, PLAN);
  await page.getByText(/浏览器存储已满/).waitFor();
  await page.getByRole("button", { name: "保存任务包" }).waitFor();
  await page.getByRole("button", { name: "关闭" }).click();
  pane.checkQuiet();
  await pane.close();
});

test("without the server what is open goes on, and a step that did not load is asked for again", async () => {
  const pane = await openPane(stage.browser, stage.address);
  const { page } = pane;
  await plan(page, PLAN);
  await page.locator("#step-plan", { hasText: "已完成" }).waitFor();
  await pane.close();

  const late = await openPane(stage.browser, stage.address, {
    // Nothing is loaded ahead: the person opens the step at once.
    init: () => {
      const { setTimeout } = window;
      window.setTimeout = (run, ms, ...rest) => setTimeout(run, ms === 1500 ? 600_000 : ms, ...rest);
    },
  });
  await late.page.route(/pane-audit/, (route) => route.abort());
  await late.page.locator("#step-audit").click();
  await late.page.getByText("这一步没有加载成功").waitFor();
  await late.page.unroute(/pane-audit/);
  await late.page.getByRole("button", { name: "再试一次" }).click();
  await late.page.getByRole("heading", { name: "数据核对" }).waitFor();
  await late.page.route(/samples/, (route) => route.abort());
  await openStep(late.page, "plan");
  await late.page.getByRole("button", { name: "试用示例" }).click();
  await late.page.getByText("连不上本页所在的服务器").waitFor();
  await late.close();
});
