import { bindPlaceholders } from "../core/draft/bind.ts";
import { scanParagraphs } from "../core/draft/scan.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { Edit } from "../core/model/document.ts";
import type { Placeholder } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { FilledFigure } from "../core/model/report.ts";
import { fillReport } from "../core/report/fill-report.ts";
import { locationOf } from "../core/report/report-finding.ts";
import { findingsOfWriting, placesOfEdits, writtenBy } from "../core/report/write-report.ts";
import type { AppliedChanges, DocumentPort, DocumentSnapshot, EditRefusal } from "../ports/document.ts";
import type { Context } from "./context.ts";
import type { FilledDraft, FillOptions } from "./fill-draft.ts";

export interface DocumentFillOptions extends FillOptions {
  /** 修订: write as tracked changes where the host has them. */
  readonly trackChanges?: boolean;
  /** Only say what would be filled and changed; nothing is written. */
  readonly isTrial?: boolean;
}

/** What a draft's filling says, about a document that stays where it is. */
export interface FilledDocument extends Omit<FilledDraft, "bytes"> {
  /** The document as it was read before filling; null when it could not be read. */
  readonly document: DocumentSnapshot | null;
  readonly applied: number;
}

/**
 * 填入 and 刷新 in the open document: finds its blanks, binds them to figures, writes what is sure or chosen, and what is
 * accepted of the figures that changed. The views of the file doors take the result as it is.
 */
export async function fillDocument(
  port: DocumentPort,
  figures: FigureSet,
  options: DocumentFillOptions,
  context: Context,
): Promise<FilledDocument> {
  const { document, findings: readFindings } = await port.read();
  if (!document) {
    const nothing = { scan: null, bindings: [], filled: [], changes: [], left: [], applied: 0 };
    return { source: "", document: null, ...nothing, findings: readFindings };
  }
  const source = document.path;
  context.watch.report({ stage: "fill", done: 0, total: 0, item: source });
  const scan = scanParagraphs(source, document.paragraphs);
  const indicators = figures.figures.map(({ indicator }) => indicator);
  const bindings = bindPlaceholders(scan, indicators, { chosen: options.chosen });
  const report = fillReport(
    { document, scan, bindings, figures },
    { clean: options.clean, accept: options.accept === "all" ? "all" : new Set(options.accept) },
  );
  const changes = options.isTrial
    ? { ...NOTHING, applied: report.edits }
    : await port.apply(report.edits, document, {
        trackChanges: options.trackChanges === true,
        cancelled: context.watch.cancelled,
        progress: (done, total) => context.watch.report({ stage: "fill", done, total, item: source }),
      });
  const refused = changes.refused.map(({ edit }) => edit);
  const isRefused = ({ placeholder }: FilledFigure) => refused.some((edit) => isInside(edit, placeholder));
  return {
    source,
    document,
    scan,
    bindings,
    filled: report.filled.filter((figure) => !isRefused(figure)),
    changes: report.changes,
    left: scan.placeholders.filter(
      (one) => report.left.includes(one) || refused.some((edit) => isInside(edit, one)),
    ),
    findings: [
      ...readFindings,
      ...scan.findings,
      ...report.findings.filter((finding) => !isOfRefused(finding, refused)),
      ...findingsOfApplied(document, changes),
    ],
    applied: options.isTrial ? 0 : changes.applied.length,
  };
}

const NOTHING: AppliedChanges = { applied: [], refused: [], plain: [], findings: [] };

function isInside(edit: Edit, { paragraph, start, end }: Placeholder): boolean {
  return edit.paragraph === paragraph && edit.start >= start && edit.end <= end;
}

/** What was to be said of a written figure is not said of one that was not written. */
function isOfRefused({ code, location }: Finding, refused: readonly Edit[]): boolean {
  if (!/^report\.(?:figure-incomplete|zero-written|loose-wording|plain-text|tag-shortened)$/.test(code))
    return false;
  if (location.kind !== "text") return false;
  return refused.some((edit) => {
    const { start, end } = edit.control ?? edit;
    return edit.paragraph === location.paragraph && start === location.start && end === location.end;
  });
}

/** Why edits were not made, each at its place; and what the host itself has to say. */
export function findingsOfApplied(
  document: DocumentSnapshot,
  { refused, plain, findings }: AppliedChanges,
): readonly Finding[] {
  const place = placesOfEdits(document);
  const isReadOnly = findings.some(({ code }) => code === "host.document-read-only");
  const own = refused.flatMap(({ edit, reason }): readonly Finding[] => {
    if (!isOfHost(reason)) return findingsOfWriting(document, [{ edit, obstacle: reason }], []);
    // One finding about the whole document says it all.
    if (isReadOnly) return [];
    const at = place(edit);
    const params = { found: at.text, expected: writtenBy(edit, at) };
    return [makeFinding(HOST_CODES[reason], locationOf(at), params)];
  });
  return [...findings, ...own, ...findingsOfWriting(document, [], plain)];
}

const HOST_CODES = {
  changed: "host.edit-changed",
  "not-found": "host.edit-not-found",
  refused: "host.edit-refused",
  stopped: "host.edit-stopped",
} as const;

function isOfHost(reason: EditRefusal): reason is keyof typeof HOST_CODES {
  return reason in HOST_CODES;
}
