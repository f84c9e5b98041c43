import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { Session } from "../../app/session/session.ts";
import type { Locale } from "../../core/finding/message.ts";
import { inputFromFile } from "./input-file.ts";
import type { ChangeName, Changes, LookName, Looks } from "./protocol.ts";

/** Zip knows no earlier day; a fixed time keeps the same results the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

type ChangeHandlers = {
  readonly [Name in ChangeName]: (
    session: Session,
    ask: Changes[Name],
    locale: Locale,
  ) => Promise<void> | void;
};

type LookHandlers = {
  readonly [Name in LookName]: (
    session: Session,
    ask: Looks[Name]["ask"],
    locale: Locale,
  ) => Promise<Looks[Name]["answer"]> | Looks[Name]["answer"];
};

/** What each change does to the session. */
export const changeHandlers: ChangeHandlers = {
  reset: () => undefined,
  view: () => undefined,
  plan: (session, { file }) => session.setPlan(inputFromFile(file)),
  "plan-workbook": (session, { workbook, name }) => session.setPlanWorkbook(workbook, name),
  "edit-plan": (session, { edit }) => session.editPlan(edit),
  "undo-plan": (session) => session.undoPlan(),
  "redo-plan": (session) => session.redoPlan(),
  propose: (session, { files }) => session.proposePlan(files.map(inputFromFile)),
  "accept-proposal": (session, { dropped }) => session.acceptProposal(dropped),
  "refuse-proposal": (session) => session.refuseProposal(),
  history: (session, { files }) => session.addHistory(files.map(inputFromFile)),
  submissions: (session, { files }) => session.addSubmissions(files.map(inputFromFile)),
  remove: (session, { path }) => session.removeSubmission(path),
  map: (session, { mapping }) => session.map(mapping),
  unmap: (session, { mapping }) => session.unmap(mapping),
  explain: (session, { explanation }) => session.explain(explanation),
  unexplain: (session, { explanation }) => session.unexplain(explanation),
  correct: (session, { correction }) => session.correct(correction),
  uncorrect: (session, { correction }) => session.uncorrect(correction),
  give: (session, { given }) => session.give(given),
  consolidate: (session) => session.consolidate(),
  draft: (session, { file }) => session.setDraft(inputFromFile(file)),
  choose: (session, { placeholder, choice }) => session.choose(placeholder, choice),
  accept: (session, { changes }) => session.accept(changes),
  fill: (session, options) => session.fill(options),
  report: (session, { file }) => session.setReport(file && inputFromFile(file)),
  "previous-report": (session, { file }) => session.setPreviousReport(file && inputFromFile(file)),
  audit: (session, _, locale) => session.audit(locale),
  "open-task": (session, { file }) => session.openTask(inputFromFile(file)),
};

/** What each question is answered with. Bytes are copies or made for the answer: their buffer is handed over. */
export const lookHandlers: LookHandlers = {
  trace: (session, { indicator, from, count }) => session.trace(indicator, from, count),
  rows: (session, question) => session.rows(question),
  "offer-sheets": (session, { own }) => session.offerSheets(own),
  "sheet-rows": (session, question) => session.sheetRows(question),
  "written-cell": (session, question) => session.writtenCell(question),
  "written-place": (session, question) => session.writtenPlace(question),
  changes: (session, question) => session.changes(question),
  "roll-up": (session, question) => session.rollUp(question),
  series: (session, question) => session.series(question),
  paragraphs: (session, { from, count }) => session.paragraphs(from, count),
  wordings: (session, { placeholder, indicator }) => session.wordings(placeholder, indicator),
  formula: (session, question, locale) => session.checkFormula(question, locale),
  "cell-figures": (session, cell) => session.figuresOfCell(cell),
  "figures-code": (session) => session.figuresCode(),
  output: (session, { path }, locale) => outputOf(session, path, locale),
  archive,
  returns: returnsZip,
  "plan-file": async (session) => {
    const bytes = await session.planBytes();
    if (!bytes) throw new Error("no plan to save");
    return bytes;
  },
  task: (session, { withFigures }) => session.taskBytes(withFigures),
};

async function outputOf(session: Session, path: string, locale: Locale): Promise<Uint8Array> {
  const bytes = await session.output(path, locale);
  if (!bytes) throw new Error(`no output ${path}`);
  return bytes.slice();
}

/** Stored, not deflated: the files are zips themselves for the most part. */
async function archive(session: Session, _: unknown, locale: Locale): Promise<Uint8Array> {
  const entries: Zippable = {};
  for (const { path } of session.view(locale).outputs) {
    entries[path] = [await outputOf(session, path, locale), { level: 0, mtime: ZIP_TIME }];
  }
  return zipSync(entries);
}

async function returnsZip(session: Session, _: unknown, locale: Locale): Promise<Uint8Array> {
  const entries: Zippable = {};
  for await (const { path, bytes } of session.returns(locale)) {
    entries[path.slice(path.indexOf("/") + 1)] = [bytes, { level: 0, mtime: ZIP_TIME }];
  }
  return zipSync(entries);
}
