// The last views in a browser: of a plan that has what the sample has not, and of work that was interrupted.
import { asWorkbook, table } from "../books.mjs";
import { openStep } from "../support.mjs";

/** A plan of two levels that looks back a year: what the sample has not. */
async function levels() {
  const form = (name, ...values) =>
    asWorkbook(`${name}.xlsx`, [
      table("情况表", [
        [`填报单位：${name}`],
        ["事项", "数量"],
        ...values.map((value, at) => [`事项${at + 1}`, value]),
      ]),
    ]);
  const plan = await asWorkbook("两级方案.xlsx", [
    table("方案", [
      ["项目", "内容"],
      ["名称", "两级"],
      ["报告期", "2026年"],
      ["历史期", "2025年 往年/2025汇总.xlsx"],
    ]),
    table("填报单位", [
      ["名称", "上级"],
      ["市局", null],
      ["第一分局", "市局"],
      ["第二分局", "市局"],
    ]),
    table("表样", [
      ["表名", "类型"],
      ["情况表", "明细表"],
    ]),
    table("字段", [
      ["表名", "字段", "类型"],
      ["情况表", "事项", "文本"],
      ["情况表", "数量", "整数"],
    ]),
    table("指标", [
      ["代码", "名称", "计量单位", "取数公式"],
      ["S", "总数", "件", "SUM(情况表.数量)"],
      ["T", "增长", "%", "同比(SUM(情况表.数量))"],
    ]),
  ]);
  return { plan, sent: [await form("市局", 31), await form("第一分局", 10), await form("第二分局", 20)] };
}

export const OTHER_VIEWS = [
  {
    name: "plan, earlier periods asked for",
    shows: ["HistoryPanel", "ConsolidateAgain"],
    async open({ page, text, button, choose }) {
      await openStep(page, "plan");
      await choose(button(text.files.replace), [(await levels()).plan]);
      await page.getByRole("heading", { name: text.plan.history.heading }).waitFor();
    },
  },
  {
    name: "totals, level by level",
    shows: ["RollUpPanel", "RollUpTree", "RollUpDetail"],
    async open({ page, text, press, region, button, choose }) {
      await openStep(page, "collect");
      await choose(button(text.files.add), (await levels()).sent);
      await openStep(page, "consolidate");
      const tree = region(text.report.rollUp.heading);
      await press(tree.locator("button[aria-expanded]:not([role=combobox])").first());
      await tree.getByText(text.report.rollUp.about.beside).waitFor();
    },
  },
  {
    name: "the worker died",
    shows: ["Notice"],
    async open({ page, text }) {
      await page.evaluate(() => {
        window.lastWorker.terminate();
        window.lastWorker.dispatchEvent(new window.Event("error"));
      });
      await page.getByText(text.frame.notice.lost).waitFor();
    },
  },
  {
    name: "work of an earlier visit",
    shows: ["CopyBar"],
    async open({ page, text }) {
      await page.reload();
      await page.getByRole("button", { name: text.frame.copy.resume }).waitFor();
    },
  },
];
