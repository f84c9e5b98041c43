// The views of 收表, after those of `plan-views.mjs`.
import { ofUnit, SUBMISSIONS } from "../files.mjs";
import { RENAMED } from "../path/clerk-path.mjs";
import { openStep } from "../support.mjs";

const input = (page) => page.locator("main input[type=file]").first();
const others = SUBMISSIONS.filter((file) => file !== ofUnit("城东分馆"));

export const COLLECT_VIEWS = [
  {
    name: "work going on",
    shows: ["WorkBar"],
    async open({ page, text, press, button }) {
      await press(button(text.plan.undo));
      await page.getByRole("tab", { name: text.plan.tab(text.plan.sheets.审核公式, 4, 0) }).waitFor();
      await openStep(page, "collect");
      await page.evaluate(() => (window.held = []));
      await input(page).setInputFiles(others);
      await page.getByText(text.work.starting).waitFor();
    },
  },
  {
    name: "collect, received",
    shows: [
      "ChosenFiles",
      "HeatMapPanel",
      "HeatGrid",
      "StateFilter",
      "SendPanel",
      "CopyButton",
      "CorrectionPanel",
    ],
    async open({ page, text, cell, press, button }) {
      await page.evaluate(() => window.letGo());
      await cell("柳溪镇分馆", "服务情况表").waitFor();
      await press(button(text.files.show));
    },
  },
  {
    name: "collect, a column renamed",
    shows: ["MappingPanel"],
    async open({ page, text, press, button }) {
      await press(button(text.files.show));
      await input(page).setInputFiles([RENAMED]);
      await page.getByRole("heading", { name: text.collect.mapping.heading }).waitFor();
    },
  },
  {
    name: "collect, returns",
    shows: [],
    async open({ page, text, press, button }) {
      await press(button(text.collect.mapping.confirmOne("参加人数", "参加人次")));
      await press(page.getByRole("tab", { name: text.collect.send.giveBack(2) }));
    },
  },
  {
    name: "an error being corrected",
    shows: ["FindingActions", "CorrectionForm", "CellPicture"],
    async open({ text, region, cell, press, button }) {
      const findings = region(text.findings.heading);
      await press(cell("古城分馆", "服务情况表"));
      await press(findings.getByRole("button", { name: /外借总量平衡/ }));
      await press(button(text.collect.correction.add, findings));
    },
  },
  {
    name: "a doubt being explained",
    shows: ["FindingActions"],
    async open({ text, region, cell, press, button }) {
      const findings = region(text.findings.heading);
      await press(cell("城东分馆", "活动明细表"));
      await press(findings.getByRole("button", { name: /参加人次应大于0/ }));
      await press(button(text.collect.explain.start, findings));
    },
  },
  {
    name: "findings, how to group them",
    shows: [],
    async open({ page, text, press, button, region }) {
      await press(button(text.findings.clearOnly));
      await press(region(text.findings.heading).getByRole("combobox", { name: text.findings.group }));
      await page.getByRole("option", { name: text.findings.groups.rule }).waitFor();
    },
  },
  {
    name: "findings, none that fits",
    shows: [],
    async open({ page, text }) {
      await page.keyboard.press("Escape");
      await page.getByRole("searchbox", { name: text.findings.search }).fill("没有这样的词");
      await page.getByText(text.findings.noneShown).waitFor();
    },
  },
  {
    name: "a correction that fits nothing",
    shows: ["CorrectionPanel", "CorrectionForm"],
    async open({ page, text, press, button, region, write }) {
      const { correction } = text.collect;
      const panel = region(correction.heading);
      await press(button(correction.add, panel));
      await panel.getByLabel(correction.parts.unit).selectOption("城东分馆");
      await panel.getByLabel(correction.parts.form, { exact: true }).selectOption("服务情况表");
      await write(panel.getByLabel(correction.parts.position), "到馆人次");
      await write(panel.getByLabel(new RegExp(`^${correction.parts.to}`)), "1");
      await write(panel.getByLabel(new RegExp(`^${correction.parts.ground}`)), "重新核对");
      await press(button(correction.save, panel));
      await page.getByText(correction.states.stale).waitFor();
    },
  },
];

/** Given to the page: its worker can be made to wait, and to die. */
export function holdableWorker() {
  const { Worker } = window;
  window.Worker = class extends Worker {
    constructor(...parts) {
      super(...parts);
      window.lastWorker = this;
      window.letGo = () => {
        const { held } = window;
        window.held = undefined;
        for (const parts of held) super.postMessage(...parts);
      };
    }
    postMessage(...parts) {
      if (window.held) window.held.push(parts);
      else super.postMessage(...parts);
    }
  };
}
