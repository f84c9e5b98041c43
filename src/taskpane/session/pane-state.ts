import type { Locale } from "../../core/finding/message.ts";
import type { KeepOutcome, KeptWork } from "../../ports/crash-copy.ts";
import type { Progress } from "../../ports/progress.ts";
import type { SessionView } from "../../app/session/session-view.ts";
import { EMPTY_VIEW } from "./empty-view.ts";

export type StepName = "plan" | "collect" | "consolidate" | "fill" | "audit";
export const STEPS: readonly StepName[] = ["plan", "collect", "consolidate", "fill", "audit"];

export interface Work {
  /** `at`: when it was told. */
  readonly progress: (Progress & { readonly at: number }) | null;
  readonly cancelling: boolean;
  /** Milliseconds since 1970 when this stage began, for the time left. */
  readonly since: number;
}

/**
 * `lost`: the worker is gone. `task`: the chosen file is no task file; findings say why. `offline`: the page's own server
 * does not answer, which only what is loaded later needs.
 */
export interface PaneNotice {
  readonly kind: "cancelled" | "failed" | "lost" | "task" | "offline";
  readonly detail: string;
}

/** How the workbook stands that is open in the host. */
export interface BookStanding {
  /** It holds a plan: the first thing to do is to read it. */
  readonly hasPlan: boolean;
  /** A person changed a written sheet, or the plan, since. */
  readonly isChanged: boolean;
  /** The tables that stand in it; null: none of this visit. */
  readonly written: SessionView["tables"] | null;
}

/** Everything the pane knows. Replaced as a whole at each change. */
export interface PaneState {
  readonly view: SessionView;
  readonly step: StepName;
  readonly locale: Locale;
  readonly work: Work | null;
  readonly notice: PaneNotice | null;
  readonly planFile: string | null;
  readonly draftFile: string | null;
  readonly submissions: readonly string[];
  /** 任务包 as it was opened or saved last; null: neither. */
  readonly taskFile: string | null;
  /** Something was done since the task file was opened or saved. */
  readonly unsaved: boolean;
  /** Work of an earlier visit that may be taken up again. */
  readonly copy: KeptWork | null;
  /** null: no workbook is open beside the pane, or the host cannot say what stands there. */
  readonly book: BookStanding | null;
  /** How the last crash copy went; null: none yet. */
  readonly keeping: KeepOutcome | null;
}

export function emptyState(locale: Locale): PaneState {
  return {
    view: EMPTY_VIEW,
    step: "plan",
    locale,
    work: null,
    notice: null,
    planFile: null,
    draftFile: null,
    submissions: [],
    taskFile: null,
    unsaved: false,
    copy: null,
    book: null,
    keeping: null,
  };
}

export function stepNamed(name: string): StepName {
  return STEPS.find((step) => step === name) ?? "plan";
}
