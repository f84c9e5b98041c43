import { isOpen } from "./blank-state.ts";
import type { PaneBlank, PaneFigure } from "./pane-view.ts";
import type { PaneState, StepName } from "./pane-state.ts";

export type StepState = "todo" | "done" | "attention" | "problem";

/** A report stands: the session fills as soon as it has figures and a draft. */
export function isFilled(state: PaneState): boolean {
  return state.view.consolidated && state.draftFile !== null;
}

/** How each step stands; the navigation shows it by icon, colour and text. */
export function stepState(state: PaneState, step: StepName): StepState {
  const { view } = state;
  switch (step) {
    case "plan":
      if (!state.planFile) return "todo";
      return view.plan ? "done" : "problem";
    case "collect":
      if (state.submissions.length === 0) return "todo";
      return view.roster.some(({ status }) => status === "missing" || status === "unread")
        ? "attention"
        : "done";
    case "consolidate":
      if (!view.consolidated) return "todo";
      if (view.findings.some(({ severity }) => severity === "error")) return "problem";
      return view.findings.some(({ severity }) => severity === "doubt") ? "attention" : "done";
    case "fill":
      if (!state.draftFile) return "todo";
      if (view.blanks.some(isOpen)) return "attention";
      return isFilled(state) ? "done" : "attention";
    case "audit":
      if (!isFilled(state)) return "todo";
      return view.blanks.some((blank) => isOpen(blank) || isIncomplete(blank, view.figures))
        ? "attention"
        : "done";
  }
}

function isIncomplete({ indicator }: PaneBlank, figures: readonly PaneFigure[]): boolean {
  const figure = figures.find(({ code }) => code === indicator);
  return figure !== undefined && !figure.complete;
}
