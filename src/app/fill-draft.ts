import type { OpenDocument } from "../core/document/open-document.ts";
import { readDocument } from "../core/document/read-document.ts";
import { scanParagraphs } from "../core/draft/scan.ts";
import type { Finding } from "../core/finding/finding.ts";
import type { Binding, ChosenBinding, Placeholder, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Change, FilledFigure, Seal } from "../core/model/report.ts";
import { expandTables } from "../core/report/expand-tables.ts";
import { fillReport } from "../core/report/fill-report.ts";
import { findingsOfSeal, sealFor } from "../core/report/seal-report.ts";
import { writeReport } from "../core/report/write-report.ts";
import { bindDraft } from "./bind-draft.ts";
import type { Context } from "./context.ts";
import { scanInTurns } from "./scan-in-turns.ts";

export interface FillOptions {
  /** 清稿: plain text without content controls. */
  readonly clean: boolean;
  /** A person's choices of indicators. */
  readonly chosen: readonly ChosenBinding[];
  /** Ids of changes to write when an already filled report is filled again; "all" for every one. */
  readonly accept: "all" | readonly string[];
  /** 定稿 that may hold for the draft, by its text or its name; a sealed report is never touched. */
  readonly seals?: readonly Seal[];
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

/** A draft that was read once; filling it again with other figures or choices reads nothing. */
export interface OpenedDraft {
  readonly source: string;
  /** null when the draft could not be read; the findings say why. */
  readonly document: OpenDocument | null;
  readonly scan: Scan | null;
  readonly findings: readonly Finding[];
}

export async function openDraft(source: SourceFile, context: Context): Promise<OpenedDraft> {
  const { document, findings } = await readDocument(source, { codec: context.codec });
  const scan = document && (await scanInTurns(source.path, document.paragraphs, context, "fill"));
  return { source: source.path, document, scan, findings };
}

/** 填入: finds the blanks of one draft, binds them to figures, and writes the report. */
export async function fillDraft(
  source: SourceFile,
  figures: FigureSet,
  options: FillOptions,
  context: Context,
): Promise<FilledDraft> {
  context.watch.report({ stage: "fill", done: 0, total: 1, item: source.path });
  const filled = fillOpened(await openDraft(source, context), figures, options);
  context.watch.report({ stage: "fill", done: 1, total: 1, item: source.path });
  return filled;
}

/** The same for a draft that was opened before. */
export function fillOpened(draft: OpenedDraft, figures: FigureSet, options: FillOptions): FilledDraft {
  const { source } = draft;
  if (!draft.document || !draft.scan) {
    const nothing = { scan: null, bindings: [], filled: [], changes: [], left: [], bytes: null };
    return { source, ...nothing, findings: draft.findings };
  }
  const seal = sealFor(draft.document, options.seals ?? []);
  const tables = seal ? null : expandTables(draft.document, figures);
  const document = tables?.document ?? draft.document;
  const scan = document === draft.document ? draft.scan : scanParagraphs(source, document.paragraphs);
  const bindings = bindDraft(document.paragraphs, scan, figures, options.chosen);
  const report = fillReport(
    { document, scan, bindings, figures, ...(tables ? { untouched: tables.refused } : {}) },
    seal ? {} : { clean: options.clean, accept: options.accept === "all" ? "all" : new Set(options.accept) },
  );
  if (seal) {
    return {
      source,
      scan,
      bindings: report.bindings,
      filled: [],
      changes: report.changes,
      left: scan.placeholders,
      findings: [...draft.findings, ...findingsOfSeal(document, seal)],
      bytes: writeReport(document, []).bytes,
    };
  }
  const written = writeReport(document, report.edits);
  const isRefused = ({ placeholder }: FilledFigure) =>
    written.refused.some(
      ({ paragraph, start, end }) =>
        paragraph === placeholder.paragraph && start >= placeholder.start && end <= placeholder.end,
    );
  return {
    source,
    scan,
    bindings: report.bindings,
    filled: report.filled.filter((figure) => !isRefused(figure)),
    changes: report.changes,
    left: [...report.left, ...report.filled.filter(isRefused).map(({ placeholder }) => placeholder)],
    findings: [
      ...draft.findings,
      ...scan.findings,
      ...(tables?.findings ?? []),
      ...report.findings,
      ...written.findings,
    ],
    bytes: written.bytes,
  };
}
