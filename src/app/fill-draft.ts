import { readDocument } from "../core/document/read-document.ts";
import { bindPlaceholders } from "../core/draft/bind.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { Binding, ChosenBinding, Placeholder, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Change, FilledFigure } from "../core/model/report.ts";
import { fillReport } from "../core/report/fill-report.ts";
import { writeReport } from "../core/report/write-report.ts";
import type { Context } from "./context.ts";
import { scanInTurns } from "./scan-in-turns.ts";

export interface FillOptions {
  /** 清稿: plain text without content controls. */
  readonly clean: boolean;
  /** A person's choices of indicators. */
  readonly chosen: readonly ChosenBinding[];
  /** Ids of changes to write when an already filled report is filled again; "all" for every one. */
  readonly accept: "all" | readonly string[];
}

export interface FilledDraft {
  readonly source: string;
  readonly scan: Scan | null;
  readonly bindings: readonly Binding[];
  readonly filled: readonly FilledFigure[];
  readonly changes: readonly Change[];
  /** Blanks that still stand. */
  readonly left: readonly Placeholder[];
  readonly findings: readonly Finding[];
  /** The report; null when the draft could not be read. */
  readonly bytes: Uint8Array | null;
}

/** 填入: finds the blanks of one draft, binds them to figures, and writes the report. */
export async function fillDraft(
  source: SourceFile,
  figures: FigureSet,
  options: FillOptions,
  context: Context,
): Promise<FilledDraft> {
  context.watch.report({ stage: "fill", done: 0, total: 1, item: source.path });
  const { document, findings: readFindings } = await readDocument(source, { inflate: context.inflate });
  if (!document) {
    const nothing = { scan: null, bindings: [], filled: [], changes: [], left: [], bytes: null };
    return { source: source.path, ...nothing, findings: readFindings };
  }
  const scan = await scanInTurns(source.path, document.paragraphs, context);
  const indicators = figures.figures.map((figure) => figure.indicator);
  const bindings = bindPlaceholders(scan, indicators, { chosen: options.chosen });
  const report = fillReport(
    { document, scan, bindings, figures },
    { clean: options.clean, accept: options.accept === "all" ? "all" : new Set(options.accept) },
  );
  const written = writeReport(document, report.edits);
  const isRefused = ({ placeholder }: FilledFigure) =>
    written.refused.some(
      ({ paragraph, start, end }) =>
        paragraph === placeholder.paragraph && start >= placeholder.start && end <= placeholder.end,
    );
  context.watch.report({ stage: "fill", done: 1, total: 1, item: source.path });
  return {
    source: source.path,
    scan,
    bindings,
    filled: report.filled.filter((figure) => !isRefused(figure)),
    changes: report.changes,
    left: [...report.left, ...report.filled.filter(isRefused).map(({ placeholder }) => placeholder)],
    findings: [...readFindings, ...scan.findings, ...report.findings, ...written.findings],
    bytes: written.bytes,
  };
}
