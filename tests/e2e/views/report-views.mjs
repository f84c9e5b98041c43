// The views of 汇总, 填入 and 核对, after those of `collect-views.mjs`.
import { asFile, changed, DRAFT, draftWith, ofUnit } from "../files.mjs";
import { downloaded, openStep } from "../support.mjs";

/** 城西分馆 sends its workbook again, with more visitors. */
const again = (version, visitors) => ({
  ...changed(ofUnit("城西分馆"), [[39640, visitors]]),
  name: `城西分馆（第${version}版）.xlsx`,
});

const TOTALS = [
  {
    name: "totals, a figure",
    shows: ["FigureTable", "SeriesChart", "Bars", "TraceTable", "CellUses", "FiguresCode", "CopyCode"],
    async open({ page, text, press, button }) {
      await openStep(page, "consolidate");
      const figures = page.getByRole("table", { name: text.figures.heading, exact: true });
      await press(figures.getByRole("button", { name: /到馆读者/ }).first());
      await press(button(text.report.chart.unit, figures));
      await press(
        figures
          .getByRole("table")
          .getByRole("button", { name: /^城西分馆/ })
          .first(),
      );
      await figures.getByText(text.report.path.feedsOnly).waitFor();
    },
  },
  {
    name: "totals, a row and its source",
    shows: ["TablesPanel", "RowsTable", "RowsHead", "RowLine", "RowSource"],
    async open({ text, press, region }) {
      const rows = region(text.report.tables.heading);
      await press(rows.locator("[aria-pressed]").first());
      await rows.getByText(`${text.report.tables.source} 城东分馆`).waitFor();
    },
  },
  {
    name: "totals, no row that fits",
    shows: [],
    async open({ page, text }) {
      await page.getByRole("searchbox", { name: text.report.tables.search }).fill("没有");
      await page.getByText(text.report.tables.empty).waitFor();
    },
  },
  {
    name: "totals, what a re-submission changed",
    shows: ["MovedPanel", "ResubmittedPanel", "DataChanges", "ChangeLine"],
    async open({ page, text, region, press, button, choose }) {
      await openStep(page, "collect");
      await choose(button(text.files.add), [again(2, 49640)]);
      await page
        .locator("main [aria-label]", { hasText: text.collect.statuses.resubmitted })
        .first()
        .waitFor();
      await openStep(page, "consolidate");
      await press(region(text.report.resubmitted.heading).locator("button").first());
      await region(text.report.moved.heading).waitFor();
    },
  },
];

const FILL = [
  {
    name: "fill, the draft as text",
    shows: [
      "BlankList",
      "DraftText",
      "DraftParagraph",
      "SpanLegend",
      "BlankCard",
      "IndicatorChoice",
      "RipplePanel",
      "WindowItems",
    ],
    async open({ page, text, press, button, region, choose }) {
      await openStep(page, "fill");
      await choose(button(text.files.choose), draftWith("参加X余人次。"));
      await press(button(text.report.draft.open("X余人次", "活动参加人次"), region(text.fill.blanks)));
    },
  },
  {
    name: "fill, how a number can be worded",
    shows: ["WordingChoice"],
    async open({ page, text, press, region }) {
      const { wording } = text.report;
      await press(region(text.fill.blanks).getByRole("combobox", { name: new RegExp(`^${wording.label}`) }));
      await page.getByRole("option", { name: new RegExp(`^${wording.styles.exact}`) }).waitFor();
    },
  },
  {
    name: "fill, blank by blank",
    shows: ["BlankCard"],
    async open({ page, text, press }) {
      await page.keyboard.press("Escape");
      await press(page.getByRole("tab", { name: new RegExp(`^${text.report.draft.views.list}`) }));
    },
  },
  {
    name: "fill, a report that was filled before",
    shows: ["RefreshPanel"],
    async open({ page, text, press, button, region, choose }) {
      await press(button(text.fill.run));
      const report = await downloaded(page, () => press(page.getByRole("button", { name: /-已填\.docx$/ })));
      await openStep(page, "collect");
      await choose(button(text.files.add), [again(3, 69640)]);
      await openStep(page, "fill");
      await choose(button(text.files.replace), [asFile(report.name, Buffer.from(report.bytes), "")]);
      await region(text.report.refresh.heading).waitFor();
    },
  },
  {
    name: "fill, no blank",
    shows: [],
    async open({ page, text, button, choose }) {
      const draft = asFile("无.txt", Buffer.from("没有空位的一句话。"), "text/plain");
      await choose(button(text.files.replace), [draft]);
      await page.getByText(text.fill.noBlanks).waitFor();
    },
  },
];

const CONTRADICTS =
  "一、情况\n全年举办讲座64场，其中上半年40场、下半年34场。\n举办讲座65场，注册志愿者超过500名。到馆读者37万余人次。";

const AUDIT = [
  {
    name: "audit, what was filled",
    shows: ["CheckList", "Downloads", "MoreButton"],
    async open({ page, text, press, button, choose }) {
      await choose(button(text.files.replace), DRAFT);
      await page.getByText(text.fill.bound(18, 18)).waitFor();
      await press(button(text.fill.run));
      await page.getByRole("heading", { name: text.audit.filled }).waitFor();
    },
  },
  {
    name: "audit, a number traced",
    shows: ["AuditSource", "VerdictPanel", "VerdictItem", "NumberMark", "TracePath"],
    async open({ page, text, press, button }) {
      const { check, path } = text.report;
      await press(button(check.start));
      const trace = button(`${check.trace}: 到馆读者`);
      const number = page.getByRole("listitem").filter({ has: trace }).first();
      await press(trace.first());
      await press(number.getByRole("table").getByRole("button", { name: /^城东分馆/ }));
      await number.getByText(path.elsewhere("城东分馆.xlsx")).waitFor();
    },
  },
  {
    name: "audit, a report that contradicts itself",
    shows: ["TextIssues"],
    async open({ page, text }) {
      await page
        .getByLabel(text.report.check.other, { exact: true })
        .setInputFiles([asFile("终稿.txt", Buffer.from(CONTRADICTS), "text/plain")]);
      await page.getByRole("heading", { name: text.report.check.issues }).waitFor();
    },
  },
  {
    name: "audit, a report that cannot be read",
    shows: [],
    async open({ page, text, region }) {
      await page
        .getByLabel(text.report.check.other, { exact: true })
        .setInputFiles([asFile("空.txt", Buffer.from(""), "text/plain")]);
      await page.getByText(text.report.check.unreadable).waitFor();
      // The reason stands below, as it says.
      await region(text.findings.heading).getByText("空.txt").first().waitFor();
    },
  },
];

export const REPORT_VIEWS = [...TOTALS, ...FILL, ...AUDIT];
