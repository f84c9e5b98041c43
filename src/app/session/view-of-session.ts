import type { Finding } from "../../core/finding/finding.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { Plan } from "../../core/model/plan.ts";
import { submissionViews } from "../contract.ts";
import type { Batch } from "./batch.ts";
import type { Compared } from "./changes.ts";
import { correctionViews, givenViews, mappingViews, reminderViews } from "./collect-views.ts";
import type { Decisions } from "./decisions.ts";
import { blankViews, rippleViews } from "./draft-views.ts";
import { heatMap } from "./heat-map.ts";
import type { Memo } from "./memo.ts";
import type { Results } from "./outputs.ts";
import type { PlanDesk } from "./plan-desk.ts";
import { planDetail, proposalView } from "./plan-detail.ts";
import { rollUpForms } from "./roll-up.ts";
import { SheetForms } from "./sheet-forms.ts";
import { figureViews, findingView, type OutputView, type SessionView } from "./session-view.ts";

/** The rooms of a session, as the view needs them. */
export interface SessionParts extends Results {
  readonly desk: PlanDesk;
  /** With what persons decided beside it. */
  readonly plan: Plan | null;
  readonly batch: Batch;
  readonly decisions: Decisions;
  readonly task: SessionView["task"];
  readonly moved: Compared | null;
  readonly outputs: readonly OutputView[];
}

/** Puts the view together; each part is made again only when what it is made from has changed. */
export function viewOfSession(parts: SessionParts, memo: Memo, locale: Locale): SessionView {
  const forms = sheetForms(parts.batch, memo);
  return {
    ...planViews(parts, memo, locale),
    ...collectViews(parts, memo, locale),
    ...resultViews(parts, memo),
    ...draftParts(parts, memo),
    task: parts.task,
    consolidated: parts.run !== null,
    findings: memo.of("view findings", [parts.findings, forms, locale], () =>
      parts.findings.map((finding, id) => findingView(finding, id, forms, locale)),
    ),
    report: parts.audit.chosen?.path ?? null,
    previousReport: parts.audit.previousName,
    audit: memo.of("view audit", [parts.audit.findings, parts.audit.chosen], () => parts.audit.view()),
    outputs: memo.of("view outputs", [JSON.stringify(parts.outputs)], () => parts.outputs),
  };
}

function sheetForms({ files }: Batch, memo: Memo): SheetForms {
  return memo.of("sheet forms", files, () => new SheetForms(files.flatMap(({ submissions }) => submissions)));
}

function planViews({ desk, plan, batch }: SessionParts, memo: Memo, locale: Locale) {
  const given = (plan?.history ?? []).map(({ path }) => batch.hasHistory(path));
  return {
    plan: memo.of("view plan", [plan, desk.file], () => plan && planSummary(plan, desk.file)),
    planDetail: memo.of("view detail", [desk.state, desk.canUndo, desk.canRedo, locale], () =>
      planDetail(desk, locale),
    ),
    proposal: memo.of("view proposal", [desk.proposal, locale], () => proposalView(desk, locale)),
    history: memo.of("view history", [plan, ...given], () =>
      (plan?.history ?? []).map(({ period, path }, at) => ({ period: period.text, path, given: given[at]! })),
    ),
  };
}

function planSummary(plan: Plan, file: string) {
  return {
    name: plan.name,
    period: plan.period?.text ?? "",
    units: plan.units.length,
    forms: plan.forms.length,
    indicators: plan.indicators.length,
    file,
  };
}

const NONE: readonly never[] = [];
const NO_FINDINGS: readonly Finding[] = [];

function collectViews({ plan, batch, decisions, run }: SessionParts, memo: Memo, locale: Locale) {
  const { files } = batch;
  const submissions = run?.validated.counted ?? NONE;
  const forms = sheetForms(batch, memo);
  const { mappings, explanations, corrections } = decisions.parts;
  return {
    submissions: memo.of("view submissions", files, () => submissionViews(files)),
    waiting: batch.unread,
    roster: run?.validated.roster.entries ?? NONE,
    heat: memo.of(
      "view heat",
      [run],
      () => run && heatMap(run.plan, run.validated.roster, run.validated.counted, run.findings),
    ),
    mappings: memo.of("view mappings", [run, mappings], () =>
      mappingViews(run?.findings ?? NO_FINDINGS, forms, mappings),
    ),
    explanations,
    corrections: memo.of("view corrections", [plan, run, corrections], () =>
      plan ? correctionViews(plan, corrections, run?.batch.consolidated ?? null, submissions) : NONE,
    ),
    given: memo.of("view given", [plan, decisions.parts], () =>
      plan ? givenViews(plan, decisions.parts) : NONE,
    ),
    reminders: memo.of("view reminders", [run, locale], () =>
      run ? reminderViews(run.plan, run.validated.roster, locale) : NONE,
    ),
    returns: memo.of("view returns", [run, locale], () => run?.returns.views(locale) ?? NONE),
  };
}

function resultViews({ run, moved }: SessionParts, memo: Memo) {
  return {
    tables: memo.of("view tables", [run], () => run?.tables.views() ?? NONE),
    rollUps: memo.of("view roll-ups", [run], () => (run ? rollUpForms(run.batch.consolidated) : NONE)),
    figures: memo.of("view figures", [run], () => (run ? figureViews(run.batch.figures) : NONE)),
    moved: memo.of(
      "view moved",
      [moved],
      () => moved && { changes: moved.changes.length, indicators: moved.indicators.length },
    ),
  };
}

function draftParts({ run, draft }: SessionParts, memo: Memo) {
  const { filled, last } = draft;
  const figures = run?.batch.figures.figures ?? NONE;
  return {
    blanks: memo.of("view blanks", [filled, figures], () =>
      filled?.scan ? blankViews(filled.scan, filled.bindings, filled.filled, figures) : NONE,
    ),
    masks: filled?.scan?.masks.length ?? 0,
    ripple: memo.of("view ripple", [filled, last, figures], () =>
      filled ? rippleViews(filled, last, figures) : NONE,
    ),
    changes: filled?.changes ?? NONE,
  };
}
