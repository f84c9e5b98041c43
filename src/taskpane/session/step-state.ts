import { WRONG } from "../../core/audit/audited.ts";
import { isOpen } from "./blank-state.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import type { FigureView } from "../../app/session/session-view.ts";
import type { PaneState, StepName } from "./pane-state.ts";

/** `ahead`: nothing was done in the step yet. */
export type StepState = "ahead" | "done" | "attention" | "problem";

/** A report stands: the session fills as soon as it has figures and a draft. */
export function isFilled(state: PaneState): boolean {
  return state.view.consolidated && state.draftFile !== null;
}

/** How each step stands; the navigation shows it by icon, colour and text. */
export function stepState(state: PaneState, step: StepName): StepState {
  const { view } = state;
  switch (step) {
    case "plan":
      if (!state.planFile) return "ahead";
      return view.plan ? "done" : "problem";
    case "collect":
      if (state.submissions.length === 0) return "ahead";
      return view.roster.some(({ status }) => status === "missing" || status === "unread")
        ? "attention"
        : "done";
    case "consolidate":
      if (!view.consolidated) return "ahead";
      if (view.findings.some(({ severity }) => severity === "error")) return "problem";
      return view.findings.some(({ severity }) => severity === "doubt") ? "attention" : "done";
    case "fill":
      if (!state.draftFile) return "ahead";
      if (view.blanks.some(isOpen)) return "attention";
      return isFilled(state) ? "done" : "attention";
    case "audit":
      return stateOfAudit(state);
  }
}

/** A report that nobody has audited yet is no step done; one from elsewhere is not judged by the blanks of the draft here. */
function stateOfAudit(state: PaneState): StepState {
  const { audit, blanks, figures, report } = state.view;
  if (!audit) return isFilled(state) || report !== null ? "attention" : "ahead";
  const isWrong =
    audit.numbers.some(({ verdict }) => WRONG.has(verdict)) ||
    audit.arithmetic.some(({ severity }) => severity === "error") ||
    audit.conflicts.length > 0;
  if (!audit.readable || isWrong) return "problem";
  const isLacking = report === null && blanks.some((blank) => isOpen(blank) || isIncomplete(blank, figures));
  return isLacking || audit.arithmetic.length > 0 ? "attention" : "done";
}

function isIncomplete({ indicator }: BlankView, figures: readonly FigureView[]): boolean {
  const figure = figures.find(({ code }) => code === indicator);
  return figure !== undefined && !figure.complete;
}
