import { readDocument } from "../core/document/read-document.ts";
import { scanParagraphs } from "../core/draft/scan.ts";
import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { ChosenBinding } from "../core/model/draft.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { KeptNumber, RolledBlank } from "../core/model/rolled.ts";
import { FigureLookup } from "../core/report/figure-lookup.ts";
import { rollReport } from "../core/report/roll-report.ts";
import { writeReport } from "../core/report/write-report.ts";
import type { Context } from "./context.ts";
import { mergeFigures, openFigureSets } from "./open-figures.ts";
import { matchesOfReport } from "./tie-report.ts";

export interface RollInput {
  readonly report: SourceFile;
  /** Last period's figures; empty: every statistic becomes a blank. */
  readonly figures: readonly SourceFile[];
}

/** The JSON of `yutiao roll`. */
export interface RollView {
  readonly ok: boolean;
  /** Offsets in the new draft. */
  readonly blanks: readonly (RolledBlank & { readonly name?: string })[];
  /** Numbers that were left, with the reason; offsets in the report. */
  readonly kept: readonly KeptNumber[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export interface Rolled {
  readonly exit: 0 | 1 | 2;
  /** The draft; null when the report or the figures could not be read. */
  readonly bytes: Uint8Array | null;
  /** 对应指标 of bound blanks that no control carries, for `fill --bindings`. */
  readonly bindings: readonly ChosenBinding[];
  view(locale: Locale, written: readonly string[]): RollView;
}

/** 套用上期: a finished report becomes this period's draft. Blanks that now stand there are what was asked for. */
export async function roll(input: RollInput, context: Context): Promise<Rolled> {
  const { sets, findings } = await openFigureSets(input.figures, context);
  if (input.figures.length > 0 && sets.length === 0) return nothingRolled(findings, 2);
  const { document, findings: ofReading } = await readDocument(input.report, { codec: context.codec });
  findings.push(...ofReading);
  if (!document) return nothingRolled(findings, 1);
  const scan = scanParagraphs(document.path, document.paragraphs);
  const figures = sets.length === 0 ? null : mergeFigures(sets);
  const lookup = figures && new FigureLookup([figures]);
  const matches = figures ? matchesOfReport(scan, figures) : new Map<never, never>();
  const rolled = rollReport({ document, scan, figures: lookup, matches });
  const written = writeReport(document, rolled.edits);
  findings.push(...rolled.findings, ...written.findings);
  const exit = hasErrors(findings) ? 1 : 0;
  return {
    exit,
    bytes: written.bytes,
    bindings: rolled.chosen,
    view: (locale, outputs) => ({
      ok: exit === 0,
      blanks: rolled.blanks.map((blank) => {
        const name = blank.indicator === null ? undefined : lookup?.find(blank.indicator)?.indicator.name;
        return name === undefined ? blank : { ...blank, name };
      }),
      kept: rolled.kept,
      outputs,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

function nothingRolled(findings: readonly Finding[], exit: 1 | 2): Rolled {
  return {
    exit,
    bytes: null,
    bindings: [],
    view: (locale) => ({
      ok: false,
      blanks: [],
      kept: [],
      outputs: [],
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}
