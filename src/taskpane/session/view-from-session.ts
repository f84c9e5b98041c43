import type { SessionView } from "../../app/session-view.ts";
import { catalogue } from "../../core/finding/catalogue.ts";
import type { CatalogueEntry } from "../../core/finding/entry.ts";
import type { FindingView, Locale } from "../../core/finding/message.ts";
import type { Severity } from "../../core/finding/severity.ts";
import type { RosterEntry } from "../../core/model/submission.ts";
import type { PaneFigure, PaneFinding, PaneView, TraceLine } from "./pane-view.ts";

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue;

/** What the pane shows of a session: traces stay behind until they are asked for. */
export function paneView(view: SessionView, locale: Locale): PaneView {
  return {
    plan: view.plan,
    submissions: view.submissions,
    roster: view.roster.map((entry) => ({ ...entry, status: entry.status as RosterEntry["status"] })),
    findings: view.findings.map((finding, id) => paneFinding(finding, id, locale)),
    figures: view.figures.map(paneFigure),
    blanks: view.blanks,
    masks: view.masks,
    outputs: view.outputs,
  };
}

export function traceOf(view: SessionView, indicator: string): readonly TraceLine[] {
  return view.figures.find((figure) => figure.code === indicator)?.trace ?? [];
}

function paneFigure(figure: SessionView["figures"][number]): PaneFigure {
  const { code, name, unit, value, phrase, complete, source, formula, missing, excluded, trace } = figure;
  // A phrase ("80余场") brings its own unit.
  const shown = value === null && phrase !== null ? { value: phrase, unit: "" } : { value, unit };
  return { code, name, ...shown, complete, source, formula, missing, excluded, sources: trace.length };
}

function paneFinding(finding: FindingView, id: number, locale: Locale): PaneFinding {
  const entry = entries[finding.code];
  const title = locale === "zh-CN" ? entry?.zh.title : entry?.en.title;
  return { ...finding, severity: finding.severity as Severity, title: title ?? finding.code, id };
}
