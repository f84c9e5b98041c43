import { isOpen } from "./blank-state.ts";
import type { BookStanding, PaneState, StepName } from "./pane-state.ts";
import type { SessionView } from "../../app/session/session-view.ts";

/**
 * What a person can do next. In each state exactly one of them is the sensible one, and its button the only primary one.
 * `book-*` are of the open workbook in Excel.
 */
export type NextAction =
  | `go-${StepName}`
  | "resume"
  | "restart"
  | "choose-plan"
  | "book-plan"
  | "accept-proposal"
  | "refuse-proposal"
  | "choose-files"
  | "confirm-columns"
  | "consolidate"
  | "book-again"
  | "book-write"
  | "choose-draft"
  | "confirm-blanks"
  | "fill"
  | "audit"
  | "choose-report"
  | "download";

/** The one next sensible action in the step that is open. */
export function nextAction(state: PaneState): NextAction {
  if (state.notice?.kind === "lost") return "restart";
  if (state.copy) return "resume";
  switch (state.step) {
    case "plan":
      return nextOfPlan(state);
    case "collect":
      return nextOfCollect(state);
    case "consolidate":
      return lacking(state) ?? nextInBook(state) ?? "go-fill";
    case "fill":
      return lacking(state) ?? nextOfFill(state);
    case "audit":
      return lacking(state) ?? nextOfAudit(state);
  }
}

/** What has to be done before there are figures; null: they are there. */
function lacking({ view, submissions }: PaneState): NextAction | null {
  if (!view.plan) return "go-plan";
  if (submissions.length === 0) return "go-collect";
  return view.consolidated ? null : "consolidate";
}

function nextOfPlan({ view, planFile, submissions, book }: PaneState): NextAction {
  const { proposal, plan } = view;
  if (proposal) return proposal.sheets.some(isFormWithLines) ? "accept-proposal" : "refuse-proposal";
  if (plan) return submissions.length > 0 && !view.consolidated ? "consolidate" : "go-collect";
  return planFile === null && book?.hasPlan === true ? "book-plan" : "choose-plan";
}

const isFormWithLines = ({ name, lines }: { readonly name: string; readonly lines: readonly unknown[] }) =>
  name === "表样" && lines.length > 0;

function nextOfCollect(state: PaneState): NextAction {
  const { view, submissions } = state;
  if (!view.plan) return "go-plan";
  if (submissions.length === 0) return "choose-files";
  if (!view.consolidated) return "consolidate";
  // Columns that are not read are missing in every figure, so they come before looking at figures.
  return view.mappings.some(({ state: standing }) => standing === "proposed")
    ? "confirm-columns"
    : "go-consolidate";
}

/** The sheets in the workbook follow the results, and the results follow what a person changed there. */
function nextInBook({ book, view }: PaneState): NextAction | null {
  if (!book) return null;
  if (book.isChanged) return "book-again";
  return isBehind(book, view.tables) ? "book-write" : null;
}

/** What stands in the workbook is not what is shown here, or nothing of it stands there. */
export function isBehind({ written }: BookStanding, tables: SessionView["tables"]): boolean {
  return written !== tables;
}

function nextOfFill({ view, draftFile }: PaneState): NextAction {
  if (draftFile === null) return "choose-draft";
  return view.blanks.some((blank) => isOpen(blank) && blank.binding === "proposed")
    ? "confirm-blanks"
    : "fill";
}

function nextOfAudit({ view, draftFile }: PaneState): NextAction {
  if (view.audit) return view.audit.readable ? "download" : "choose-report";
  return draftFile === null && view.report === null ? "go-fill" : "audit";
}
