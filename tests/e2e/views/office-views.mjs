// Every view of the pane that there is only beside an open workbook or document; read as `plan-views.mjs` is.
import { SUBMISSIONS } from "../files.mjs";
import "../../../scripts/typescript.mjs";
import { openStep } from "../support.mjs";

const { RequestFailure } = await import("../../hosts/wire/protocol.ts");
const { codeFromFigures } = await import("../../../src/core/figures/figures-code.ts");
const { docx, p } = await import("../../support/docx.ts");
const { figure, figureSet } = await import("../../support/reports.ts");

export const IN_EXCEL = [
  {
    name: "excel, the plan in the workbook",
    shows: ["InExcel", "ExcelParts", "PlanHere"],
    open: ({ excel, button }) => button(excel.plan.use).waitFor(),
  },
  {
    name: "excel, before writing",
    shows: ["WritePanel", "SelectedSource", "ToWord"],
    async open({ page, text, excel, button, press }) {
      await press(button(excel.plan.use));
      await openStep(page, "collect");
      await page.locator("main input[type=file]").first().setInputFiles(SUBMISSIONS);
      await button(text.step.next(text.step.consolidate)).waitFor();
      await openStep(page, "consolidate");
      await button(excel.write.run).waitFor();
    },
  },
  {
    name: "excel, refused half-way",
    shows: ["News", "HostFindings"],
    async open({ page, excel, session, button, press }) {
      session.faults.failRequest(8, RequestFailure.accessDenied);
      await press(button(excel.write.run));
      await page.getByText(excel.news.failed, { exact: true }).waitFor();
    },
  },
  {
    name: "excel, written, a cell and its source",
    shows: ["SelectedSource", "PlaceLink", "GoTo"],
    async open({ page, text, excel, book, button, press }) {
      await press(button(excel.news.retry));
      await page
        .getByText(excel.write.restore)
        .or(page.getByText(/^已写入 \d+|\d+ sheets written$/))
        .first()
        .waitFor();
      const written = book.sheets.find(({ tables }) => tables.length > 0);
      book.select(written, "B3");
      await page
        .locator("section", { hasText: excel.selected.heading })
        .getByText(`${written.name}!B3`)
        .waitFor();
      const figures = page.getByRole("table", { name: text.figures.heading, exact: true });
      await press(figures.getByRole("button", { name: /到馆读者/ }).first());
      await button(excel.goTo.figure).waitFor();
    },
  },
  {
    name: "excel, the plan changed meanwhile",
    shows: ["StaleBar"],
    async open({ page, excel, book }) {
      book.type("指标", "C2", "别名甲");
      await page.getByText(excel.stale.mark).waitFor();
    },
  },
  {
    name: "excel, fill",
    shows: ["ExcelParts"],
    open: ({ page }) => openStep(page, "fill"),
  },
  {
    name: "excel, cut off",
    shows: ["News"],
    async open({ page, excel, session, button, press }) {
      await openStep(page, "consolidate");
      session.faults.loseSession(15);
      await press(button(excel.write.again));
      await page.getByText(excel.news.failed, { exact: true }).waitFor();
    },
  },
];

/** The next visit, after a writing was cut off. */
export const AGAIN_IN_EXCEL = [
  {
    name: "excel, sheets left from a cut writing",
    shows: ["Leftovers"],
    open: ({ page, excel }) => page.getByText(excel.leftovers.title).waitFor(),
  },
];

/** What the Word walk begins with: one blank that a code fills, one that nothing does. */
export const WORD_DRAFT = docx([p("发布{{信息条数}}余条，另有XX件。")]);
const codeOf = (value) => codeFromFigures(figureSet([figure(`信息条数 条 ${value}`)]));

async function paste({ page, word }, code) {
  await page.getByRole("button", { name: word.figures.paste }).click();
  await page.getByRole("textbox").fill(code);
  await page.getByRole("button", { name: word.figures.use }).click();
  await page.waitForFunction(() => document.querySelector("main[aria-busy=false]"));
}

export const IN_WORD = [
  {
    name: "word, no figures yet",
    shows: ["WordPane", "FiguresPanel", "FileButton"],
    open: ({ page, word }) => page.getByText(word.figures.lead).waitFor(),
  },
  {
    name: "word, a code that is not whole",
    shows: ["FindingsPanel", "FindingNotes"],
    async open(who) {
      await paste(who, codeOf(312).slice(0, -1));
      await who.page.getByRole("heading", { name: who.word.findings.heading }).waitFor();
      await who.page.getByRole("button", { name: who.word.figures.paste }).click();
    },
  },
  {
    name: "word, blanks found",
    shows: ["BlanksPanel", "BlankItem", "TracePanel", "AuditPanel"],
    async open(who) {
      await who.page.getByRole("button", { name: who.word.figures.paste }).click();
      await paste(who, codeOf(312));
      await who.page.getByRole("heading", { name: who.word.blanks.heading }).waitFor();
    },
  },
  {
    name: "word, filled, figures changed, audited",
    shows: ["ChangesPanel", "TracePanel", "AuditPanel"],
    async open(who) {
      const { page, word, document } = who;
      await page.getByRole("button", { name: word.blanks.fill, exact: true }).click();
      await page.getByText(word.blanks.applied(1)).waitFor();
      await paste(who, codeOf(415));
      await page.getByRole("heading", { name: word.changes.heading }).waitFor();
      document.selection = document.rangeOf(document.allControls()[0]);
      await page.evaluate(() => window.yutiaoHostSelection());
      await page.getByRole("button", { name: word.audit.run }).click();
      await page.waitForFunction(() => document.querySelector("main[aria-busy=false]"));
    },
  },
];

export const READ_ONLY_IN_WORD = [
  {
    name: "word, read-only",
    shows: ["WordPane"],
    open: ({ page, word }) => page.getByText(word.readOnly).waitFor(),
  },
];
