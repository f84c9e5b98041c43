import { consolidate } from "../core/consolidate/consolidate.ts";
import { computeFigures } from "../core/figures/compute-figures.ts";
import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { Consolidated } from "../core/model/consolidated.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Roster, Submission } from "../core/model/submission.ts";
import { planFromWorkbook } from "../core/plan/plan-from-workbook.ts";
import { compareData, type DataChange } from "../core/publish/compare-data.ts";
import { compareFigures, type FigureChange } from "../core/publish/compare-figures.ts";
import { consolidatedFromWorkbook } from "../core/publish/consolidated-from-workbook.ts";
import { figuresFromWorkbook } from "../core/publish/figures-from-workbook.ts";
import { readWorkbook } from "../core/workbook/read-workbook.ts";
import type { Context } from "./context.ts";
import { openHistory, type RelatedFile } from "./open-history.ts";
import { openPlan } from "./open-plan.ts";
import { readInput } from "./read-batch.ts";

export interface DiffInput {
  readonly old: SourceFile;
  readonly now: SourceFile;
  /** For two submissions; null: both are consolidated workbooks and bring their own plan. */
  readonly plan: SourceFile | null;
  readonly related: RelatedFile;
}

/** The JSON of `yutiao diff`. */
export interface DiffView {
  readonly ok: boolean;
  readonly kind: "submission" | "consolidated";
  readonly counts: Readonly<Record<DataChange["kind"], number>>;
  readonly changes: readonly DataChange[];
  readonly indicators: readonly FigureChange[];
  readonly findings: readonly FindingView[];
}

export interface Diffed {
  /** Differences are what was asked for: they are no reason for exit 1. */
  readonly exit: 0 | 1 | 2;
  view(locale: Locale): DiffView;
}

/** One of the two states that are compared. */
interface State {
  readonly consolidated: Consolidated;
  readonly figures: FigureSet;
}

/** What changed from one submission to its re-submission, or from one consolidated workbook to the next. */
export async function diff(input: DiffInput, context: Context): Promise<Diffed> {
  const findings: Finding[] = [];
  const kind = input.plan ? "submission" : "consolidated";
  const states = input.plan
    ? await submissionStates(input, input.plan, context, findings)
    : [await workbookState(input.old, context, findings), await workbookState(input.now, context, findings)];
  const [old, now] = states;
  const changes = old && now ? compareData(old.consolidated, now.consolidated) : [];
  const indicators = old && now ? compareFigures(old.figures, now.figures, changes) : [];
  const hasErrors = findings.some(({ severity }) => severity === "error");
  const exit = !old || !now ? 2 : hasErrors ? 1 : 0;
  return {
    exit,
    view: (locale) => ({
      ok: exit === 0,
      kind,
      counts: countsOf(changes),
      changes,
      indicators,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

function countsOf(changes: readonly DataChange[]): DiffView["counts"] {
  const counts = { added: 0, changed: 0, emptied: 0, "row-added": 0, "row-removed": 0 };
  for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

async function workbookState(
  source: SourceFile,
  context: Context,
  findings: Finding[],
): Promise<State | null> {
  const reading = await readWorkbook(source, { codec: context.codec });
  findings.push(...asked(reading.findings));
  if (!reading.workbook) return null;
  const { figures, findings: ofFigures } = figuresFromWorkbook(reading.workbook, source.path);
  findings.push(...asked(ofFigures));
  const { plan } = planFromWorkbook(reading.workbook, source);
  const consolidated = plan && consolidatedFromWorkbook(reading.workbook, plan);
  return consolidated && figures ? { consolidated, figures } : null;
}

/** Notes tell how a file was read, which is not what was asked. */
function asked(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "note");
}

async function submissionStates(
  input: DiffInput,
  planSource: SourceFile,
  context: Context,
  findings: Finding[],
): Promise<readonly (State | null)[]> {
  const { plan, findings: ofPlan } = await openPlan(planSource, context);
  findings.push(...asked(ofPlan));
  if (!plan) return [null, null];
  const history = await openHistory(plan, input.related, context);
  findings.push(...asked(history.findings));
  const states: (State | null)[] = [];
  for (const { path, bytes } of [input.old, input.now]) {
    const file = { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
    const read = await readInput(plan, file, context);
    const submissions = read.flatMap((one) => one.submissions);
    findings.push(...asked(read.flatMap((one) => one.findings)));
    findings.push(...asked(submissions.flatMap((one) => one.findings)));
    if (submissions.length === 0) states.push(null);
    else {
      const { consolidated } = consolidate(submissions, rosterOf(submissions), plan);
      states.push({ consolidated, figures: computeFigures(consolidated, plan, history).figures });
    }
  }
  return reportOtherUnits(states, input, findings);
}

/** The files are compared as they are: who else should have reported is another question. */
function rosterOf(submissions: readonly Submission[]): Roster {
  const units = [...new Set(submissions.map(({ unit }) => unit))];
  const entries = units.map((unit) => ({
    unit,
    status: "received" as const,
    files: submissions.filter((one) => one.unit === unit).map(({ file }) => file.path),
    missingForms: [],
  }));
  return { entries, expected: units, received: units, missing: [], duplicate: [], unknown: [], unread: [] };
}

/** Files of two units have nothing in common that could have changed. */
function reportOtherUnits(
  states: readonly (State | null)[],
  input: DiffInput,
  findings: Finding[],
): readonly (State | null)[] {
  const [old, now] = states.map((state) => state?.consolidated.roster.received ?? []);
  if (!states[0] || !states[1] || old!.some((unit) => now!.includes(unit))) return states;
  findings.push(
    makeFinding(
      "publish.other-units",
      { kind: "submission", file: input.now.path },
      { found: now!.join("、"), expected: old!.join("、") },
    ),
  );
  return states;
}
