// The views of the pane outside Office up to 方案, in the order in which one walk comes through them. `shows` names the
// components that are there to be looked at; a component that no view names fails the test. `open` goes there from the
// view before.
import { asFile, ofUnit, PLAN, SUBMISSIONS } from "../files.mjs";
import { openStep } from "../support.mjs";

/** What a walk in a browser has to be begun with: see the second view. */
export const AUDIT_SCRIPT = /pane-audit/;

const input = (page) => page.locator("main input[type=file]").first();

/** Before anything is there; 核对 is kept from loading until somebody asks again. */
const EMPTY = [
  {
    name: "plan, empty",
    shows: [
      "App",
      "Header",
      "Logo",
      "StepNav",
      "PlanStep",
      "Panel",
      "FileDrop",
      "FileInput",
      "NextButton",
      "NextButton",
      "SampleButton",
      "Welcome",
      "Sentence",
      "Mark",
    ],
    open: ({ page, text }) => page.getByText(text.welcome.heading).waitFor(),
  },
  {
    name: "a step that did not load",
    shows: ["StepLoading"],
    async open({ page, text }) {
      await page.locator("#step-audit").click();
      await page.getByText(text.frame.notice.chunk).waitFor();
    },
  },
  {
    name: "audit, empty",
    shows: ["AuditStep"],
    async open({ page, text, button, press }) {
      await page.unroute(AUDIT_SCRIPT);
      await press(button(text.frame.notice.retry));
      await page.getByText(text.consolidate.waiting).waitFor();
    },
  },
  {
    name: "collect, empty",
    shows: ["CollectStep"],
    open: ({ page }) => openStep(page, "collect"),
  },
  {
    name: "totals, empty",
    shows: ["ConsolidateStep", "ToFigures"],
    open: ({ page }) => openStep(page, "consolidate"),
  },
  {
    name: "fill, empty",
    shows: ["FillStep"],
    open: ({ page }) => openStep(page, "fill"),
  },
];

const TASK = [
  {
    name: "task menu",
    shows: ["TaskMenu"],
    async open({ page, text }) {
      await openStep(page, "plan");
      await page.getByRole("button", { name: `${text.frame.task.menu}: ` }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  {
    name: "no task file",
    shows: ["Notice"],
    async open({ page, text }) {
      await page.keyboard.press("Escape");
      await page
        .getByLabel(text.frame.task.open, { exact: true })
        .setInputFiles([asFile("别的.zip", Buffer.from("no zip"))]);
      await page.getByText(text.frame.notice.task("别的.zip")).waitFor();
    },
  },
];

const A_LINE_OF_EACH = {
  填报单位: /^城东分馆/,
  表样: /^服务情况表/,
  字段: /^到馆人次/,
  审核公式: /^满意份数不超过/,
  指标: /^到馆读者/,
};

const PLANS = [
  {
    name: "no plan in the file",
    shows: ["PlanWork", "FindingList", "FindingDetail"],
    async open({ page, text, press, region }) {
      await input(page).setInputFiles(ofUnit("古城分馆"));
      await page.getByText(text.plan.unusable).waitFor();
      await press(region(text.findings.heading).locator("[aria-expanded]:not([role=combobox])").first());
    },
  },
  {
    name: "plan proposed",
    shows: ["ProposalPanel"],
    async open({ page, text, button, press }) {
      await press(page.getByRole("button", { name: new RegExp(`^${text.frame.task.menu}: `) }));
      await press(page.getByRole("menuitem", { name: text.frame.task.clear }));
      await page.getByLabel(text.plan.proposal.start, { exact: true }).setInputFiles(SUBMISSIONS.slice(0, 2));
      await button(text.plan.proposal.accept).waitFor();
    },
  },
  {
    name: "nothing to propose",
    shows: [],
    async open({ page, text, button, press }) {
      await press(button(text.plan.proposal.refuse));
      await page
        .getByLabel(text.plan.proposal.start, { exact: true })
        .setInputFiles([asFile("空.xlsx", Buffer.from(""))]);
      await page.getByText(text.plan.proposal.nothing).waitFor();
    },
  },
  {
    name: "plan, settings",
    shows: ["PlanEditor", "PlanSettings", "Tiles", "GivenPanel", "NextStep"],
    async open({ page, text, button, press }) {
      await press(button(text.plan.proposal.refuse));
      await input(page).setInputFiles(PLAN);
      await page.getByLabel(text.plan.items.编制单位).waitFor();
    },
  },
  ...Object.entries(A_LINE_OF_EACH).map(([sheet, line]) => ({
    name: `plan, ${sheet}`,
    shows: ["PlanLines", "LineForm", "PlanCell", "DataTable", "OpenButton", "VirtualLines"],
    async open({ page, text, button, press }) {
      await press(page.getByRole("tab", { name: new RegExp(`^${text.plan.sheets[sheet]}`) }));
      const lines = page.getByRole("table", { name: text.plan.sheets[sheet], exact: true });
      await press(lines.getByRole("button", { name: line }));
      await press(button(text.plan.more));
    },
  })),
  {
    name: "a formula that is wrong",
    shows: ["FormulaInput", "FormulaOptions"],
    async open({ page, text, press }) {
      await press(page.getByRole("tab", { name: new RegExp(`^${text.plan.sheets.审核公式}`) }));
      await press(page.getByRole("button", { name: /^外借总量平衡/ }));
      await page
        .getByRole("textbox", { name: text.plan.columns.公式, exact: true })
        .fill("外借总量 = 成人外借 + 少");
      await page.getByRole("option", { name: /少儿外借/ }).waitFor();
    },
  },
  {
    name: "a plan with errors",
    shows: [],
    async open({ page, text }) {
      await page.getByRole("textbox", { name: text.plan.columns.公式, exact: true }).press("Escape");
      await page.getByRole("textbox", { name: text.plan.columns.名称, exact: true }).click();
      await page.getByRole("tab", { name: text.plan.tab(text.plan.sheets.审核公式, 4, 1) }).waitFor();
    },
  },
];

export const PLAN_VIEWS = [...EMPTY, ...TASK, ...PLANS];
