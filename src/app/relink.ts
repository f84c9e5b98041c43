import { readDocument } from "../core/document/read-document.ts";
import { scanParagraphs } from "../core/draft/scan.ts";
import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { RelinkedFigure, RelinkState } from "../core/model/relinked.ts";
import { relinkReport, type RelinkResult } from "../core/report/relink-report.ts";
import { writeReport } from "../core/report/write-report.ts";
import type { Context } from "./context.ts";
import { mergeFigures, openFigureSets } from "./open-figures.ts";
import { scanDraft } from "./scan-draft.ts";
import { matchesOfReport } from "./tie-report.ts";

export interface RelinkInput {
  /** The report as last filled. */
  readonly last: SourceFile;
  /** The text that came back. */
  readonly report: SourceFile;
  /** To tie new numbers that the figures prove; may be empty. */
  readonly figures: readonly SourceFile[];
}

/** The JSON of `yutiao relink`. */
export interface RelinkView {
  readonly ok: boolean;
  readonly counts: Readonly<Record<RelinkState, number>>;
  readonly figures: readonly RelinkedFigure[];
  readonly outputs: readonly string[];
  readonly findings: readonly FindingView[];
}

export interface Relinked {
  readonly exit: 0 | 1 | 2;
  /** The text with its controls back; null when one of the files could not be read. */
  readonly bytes: Uint8Array | null;
  view(locale: Locale, written: readonly string[]): RelinkView;
}

/** 回稿对接: a text that came back without controls is tied to the last fill again. */
export async function relink(input: RelinkInput, context: Context): Promise<Relinked> {
  const { sets, findings } = await openFigureSets(input.figures, context);
  const last = await scanDraft(input.last, context);
  findings.push(...last.findings.filter(isError));
  if ((input.figures.length > 0 && sets.length === 0) || last.findings.some(isError)) {
    return relinkedOf(2, null, null, findings);
  }
  const { document, findings: ofReading } = await readDocument(input.report, { codec: context.codec });
  findings.push(...ofReading);
  if (!document) return relinkedOf(1, null, null, findings);
  const scan = scanParagraphs(document.path, document.paragraphs);
  const matches = sets.length === 0 ? new Map<never, never>() : matchesOfReport(scan, mergeFigures(sets));
  const result = relinkReport({ last, document, scan, matches });
  const written = writeReport(document, result.edits);
  findings.push(...result.findings, ...written.findings);
  return relinkedOf(findings.some(isError) ? 1 : 0, written.bytes, result, findings);
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

function relinkedOf(
  exit: 0 | 1 | 2,
  bytes: Uint8Array | null,
  result: RelinkResult | null,
  findings: readonly Finding[],
): Relinked {
  const figures = result?.figures ?? [];
  const count = (state: RelinkState) => figures.filter((one) => one.state === state).length;
  return {
    exit,
    bytes,
    view: (locale, outputs) => ({
      ok: exit === 0,
      counts: {
        kept: count("kept"),
        reworded: count("reworded"),
        changed: count("changed"),
        deleted: count("deleted"),
        unsure: count("unsure"),
        new: count("new"),
      },
      figures,
      outputs,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}
