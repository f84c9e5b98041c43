import type { SubmissionView } from "../../app/contract.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import type {
  FigureView,
  OutputView,
  PlanView,
  SessionFinding,
  SessionView,
} from "../../app/session/session-view.ts";
import type { TraceEntry } from "../../core/model/figure.ts";

/** Everything the pane shows, in one language. */
export type PaneView = SessionView;
export type PanePlan = PlanView;
export type PaneFinding = SessionFinding;
export type PaneFigure = FigureView;
export type PaneBlank = BlankView;
export type PaneOutput = OutputView;
export type PaneSubmission = SubmissionView;
export type TraceLine = TraceEntry;

/** What there is before anything was chosen. */
export const EMPTY_VIEW: PaneView = {
  plan: null,
  planDetail: null,
  proposal: null,
  history: [],
  task: null,
  consolidated: false,
  submissions: [],
  waiting: 0,
  roster: [],
  heat: null,
  findings: [],
  mappings: [],
  explanations: [],
  corrections: [],
  given: [],
  reminders: [],
  returns: [],
  tables: [],
  rollUps: [],
  figures: [],
  moved: null,
  blanks: [],
  masks: 0,
  ripple: [],
  changes: [],
  audit: null,
  report: null,
  previousReport: null,
  outputs: [],
};
