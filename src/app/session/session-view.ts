import { catalogue } from "../../core/finding/catalogue.ts";
import type { CatalogueEntry } from "../../core/finding/entry.ts";
import type { Finding } from "../../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../../core/finding/message.ts";
import { figuresJson } from "../../core/figures/figures-json.ts";
import type { FigureSet } from "../../core/model/figure.ts";
import type { Change } from "../../core/model/report.ts";
import type { RosterEntry } from "../../core/model/submission.ts";
import type { ReturnView, SubmissionView } from "../contract.ts";
import type { AuditDeskView } from "./audit-desk.ts";
import type {
  CorrectionView,
  ExplanationView,
  GivenView,
  MappingView,
  ReminderView,
} from "./collect-views.ts";
import type { BlankView, RippleView } from "./draft-views.ts";
import type { HeatMap } from "./heat-map.ts";
import type { PlanDetail, ProposalView } from "./plan-detail.ts";
import type { RollUpForm } from "./roll-up.ts";
import type { SheetForms } from "./sheet-forms.ts";
import type { TableView } from "./table-pages.ts";

/**
 * All that a pane shows: results, never cells. Everything in it can cross a worker's boundary. A part that did not change
 * is the same object as before, so that only what changed needs to cross.
 */
export interface SessionView {
  readonly plan: PlanView | null;
  readonly planDetail: PlanDetail | null;
  readonly proposal: ProposalView | null;
  readonly history: readonly HistoryView[];
  /** Periods whose figures the task file holds, oldest first; null: no task file was opened. */
  readonly task: { readonly periods: readonly string[] } | null;
  /** Results are there, and fit plan, files and decisions as they are now. */
  readonly consolidated: boolean;
  readonly submissions: readonly SubmissionView[];
  /** Chosen files that were not read to the end, after a cancel for instance. */
  readonly waiting: number;
  readonly roster: readonly RosterEntry[];
  readonly heat: HeatMap | null;
  readonly findings: readonly SessionFinding[];
  readonly mappings: readonly MappingView[];
  readonly explanations: readonly ExplanationView[];
  readonly corrections: readonly CorrectionView[];
  readonly given: readonly GivenView[];
  readonly reminders: readonly ReminderView[];
  readonly returns: readonly ReturnView[];
  readonly tables: readonly TableView[];
  readonly rollUps: readonly RollUpForm[];
  readonly figures: readonly FigureView[];
  /** What the last putting-together changed against the one before; null: there was none before. */
  readonly moved: { readonly changes: number; readonly indicators: number } | null;
  readonly blanks: readonly BlankView[];
  /** How many masked names and dates stay as they are. */
  readonly masks: number;
  readonly ripple: readonly RippleView[];
  /** Figures of an already filled draft that would be written otherwise now. */
  readonly changes: readonly Change[];
  readonly audit: AuditDeskView | null;
  /** A finished report that was chosen to be audited, and the last period's beside it; null: the one filled here, none. */
  readonly report: string | null;
  readonly previousReport: string | null;
  readonly outputs: readonly OutputView[];
}

export interface PlanView {
  readonly name: string;
  readonly period: string;
  readonly units: number;
  readonly forms: number;
  readonly indicators: number;
  /** The file it came from; a name for people. */
  readonly file: string;
}

/** 历史期 of the plan, and whether its workbook was given. */
export interface HistoryView {
  readonly period: string;
  readonly path: string;
  readonly given: boolean;
}

/** A finding with the few words that head its kind; `id` is its place among the findings. */
export interface SessionFinding extends FindingView {
  readonly title: string;
  /** 表名 of the sheet it stands in. */
  readonly form?: string;
  readonly id: number;
}

/** A figure without its trace, which is asked for when somebody wants to see it. */
export interface FigureView {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** Exact digits or a phrase; null: missing. */
  readonly value: string | null;
  readonly complete: boolean;
  readonly source: "consolidated" | "manual";
  readonly formula: string;
  /** Units that were expected and are not in it; cells that could not be read for certain. */
  readonly missing: readonly string[];
  readonly excluded: number;
  readonly sources: number;
}

/** `size` is known once the file was made, which happens when it is first asked for. */
export interface OutputView {
  readonly path: string;
  readonly size: number | null;
}

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;

export function findingView(finding: Finding, id: number, forms: SheetForms, locale: Locale): SessionFinding {
  const entry = entries[finding.code];
  const title = locale === "zh-CN" ? entry?.zh.title : entry?.en.title;
  const view = viewOfFinding(finding, locale);
  const form = forms.of(view.file, view.sheet);
  return {
    ...view,
    ...(form === undefined ? {} : { form }),
    title: title ?? finding.code,
    id,
  };
}

export function figureViews(figures: FigureSet): readonly FigureView[] {
  return figuresJson(figures).indicators.map((figure) => {
    const { code, name, unit, value, phrase, complete, source, formula, missing, excluded, trace } = figure;
    // A phrase ("80余场") brings its own unit.
    const shown = value === null && phrase !== null ? { value: phrase, unit: "" } : { value, unit };
    return { code, name, ...shown, complete, source, formula, missing, excluded, sources: trace.length };
  });
}
