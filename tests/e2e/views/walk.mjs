// From view to view in one language: in a browser, in Excel, in Word.
import "../../../scripts/typescript.mjs";
import assert from "node:assert/strict";
import { openInExcel, openInWord, openPlan } from "../office.mjs";
import { clerk } from "../path/clerk-path.mjs";
import { mouse } from "../path/hands.mjs";
import { openPane } from "../support.mjs";
import { COLLECT_VIEWS, holdableWorker } from "./collect-views.mjs";
import { lookAt } from "./look.mjs";
import { AGAIN_IN_EXCEL, IN_EXCEL, IN_WORD, READ_ONLY_IN_WORD, WORD_DRAFT } from "./office-views.mjs";
import { OTHER_VIEWS } from "./other-views.mjs";
import { AUDIT_SCRIPT, PLAN_VIEWS } from "./plan-views.mjs";
import { REPORT_VIEWS } from "./report-views.mjs";

const { zhCN } = await import("../../../src/taskpane/text/zh-CN.ts");
const { en } = await import("../../../src/taskpane/text/en.ts");
const { zhExcel } = await import("../../../src/taskpane/text/zh-excel.ts");
const { enExcel } = await import("../../../src/taskpane/text/en-excel.ts");
const { wordText } = await import("../../../src/taskpane/word/word-text.ts");

const IN_BROWSER = [...PLAN_VIEWS, ...COLLECT_VIEWS, ...REPORT_VIEWS, ...OTHER_VIEWS];
/** The one list: a component that none of these shows fails the test. */
export const VIEWS = [...IN_BROWSER, ...IN_EXCEL, ...AGAIN_IN_EXCEL, ...IN_WORD, ...READ_ONLY_IN_WORD];

const NARROW = { viewport: { width: 320, height: 640 } };
const LANGUAGES = {
  "zh-CN": { text: zhCN, excel: zhExcel, word: wordText("zh-CN") },
  en: { text: en, excel: enExcel, word: wordText("en") },
};

/** Routes are asked of the page, so that it can be let through there. */
const withoutAudit = (context) =>
  context.on("page", (page) => page.route(AUDIT_SCRIPT, (route) => route.abort()));

export async function walkInBrowser(stage, language) {
  const pane = await openPane(stage.browser, stage.address, {
    ...NARROW,
    init: holdableWorker,
    prepare: withoutAudit,
  });
  await walk(IN_BROWSER, { pane, language });
}

export async function walkInExcel(stage, language) {
  const book = await openPlan();
  const { pane, session } = await openInExcel(stage, book, NARROW);
  await walk(IN_EXCEL, { pane, language, session, book });
  const again = await openInExcel(stage, book, { settings: [...session.settings], ...NARROW });
  await walk(AGAIN_IN_EXCEL, { pane: again.pane, language });
}

export async function walkInWord(stage, language) {
  const { pane, document } = await openInWord(stage, WORD_DRAFT, { look: NARROW });
  await walk(IN_WORD, { pane, language, document });
  const locked = await openInWord(stage, WORD_DRAFT, { look: NARROW, isReadOnly: true });
  await walk(READ_ONLY_IN_WORD, { pane: locked.pane, language });
}

/** From view to view; every fault of all of them is told at once. */
async function walk(views, { pane, language, ...own }) {
  const { page } = pane;
  const words = LANGUAGES[language];
  const who = { ...clerk(page, words.text, mouse(page)), ...words, ...own };
  if (language === "en") await page.locator("header button[lang=en]").click();
  const faults = [];
  for (const { name, open } of views) {
    await open(who).catch((error) => assert.fail(`${name}: ${error.stack}`));
    faults.push(...(await lookAt(page, `${language}, ${name}`)));
  }
  assert.equal(faults.length, 0, `\n${faults.join("\n\n")}`);
  await pane.close();
}
