import { comparableText } from "../core/draft/bind-words.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { Edit } from "../core/model/document.ts";
import type { Placeholder, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { FilledFigure } from "../core/model/report.ts";
import { fillReport } from "../core/report/fill-report.ts";
import { locationOf } from "../core/report/report-finding.ts";
import { findingsOfSeal, sealFor } from "../core/report/seal-report.ts";
import { findingsOfWriting, placesOfEdits, writtenBy } from "../core/report/write-report.ts";
import type { AppliedChanges, DocumentPort, DocumentSnapshot, EditRefusal } from "../ports/document.ts";
import { bindDraft } from "./bind-draft.ts";
import type { Context } from "./context.ts";
import type { FilledDraft, FillOptions } from "./fill-draft.ts";
import { scanInTurns } from "./scan-in-turns.ts";

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
  const scan = await scanInTurns(source, document.paragraphs, context, "fill");
  const seal = sealFor(document, options.seals ?? []);
  const tables = tablesToExpand(document, scan, figures);
  const bindings = bindDraft(document.paragraphs, scan, figures, options.chosen);
  const report = fillReport(
    { document, scan, bindings, figures, untouched: tables.untouched },
    seal ? {} : { clean: options.clean, accept: options.accept === "all" ? "all" : new Set(options.accept) },
  );
  const { bindings: bound, changes: moved } = report;
  if (seal) {
    const findings = [...readFindings, ...findingsOfSeal(document, seal)];
    const nothing = { filled: [], left: scan.placeholders, applied: 0 };
    return { source, document, scan, bindings: bound, changes: moved, ...nothing, findings };
  }
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
    bindings: bound,
    filled: report.filled.filter((figure) => !isRefused(figure)),
    changes: moved,
    left: scan.placeholders.filter(
      (one) => report.left.includes(one) || refused.some((edit) => isInside(edit, one)),
    ),
    findings: [
      ...readFindings,
      ...scan.findings,
      ...tables.findings,
      ...report.findings.filter((finding) => !isOfRefused(finding, refused)),
      ...findingsOfApplied(document, changes),
    ],
    applied: options.isTrial ? 0 : changes.applied.length,
  };
}

/** Rows that are to be repeated for each group of an indicator: only the doors over files do that. */
function tablesToExpand(
  { path, rows = [] }: DocumentSnapshot,
  { placeholders }: Scan,
  { figures }: FigureSet,
): { readonly untouched: ReadonlySet<string>; readonly findings: readonly Finding[] } {
  const codes = new Set(figures.flatMap(({ indicator }) => [indicator.code, indicator.name]));
  const groups = new Set(figures.flatMap(({ indicator }) => indicator.groupBy).map(comparableText));
  const isGroup = ({ named }: Placeholder) =>
    named !== null && !codes.has(named) && groups.has(comparableText(named));
  const untouched = new Set<string>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const key = placeholders.find((one) => row.includes(one.paragraph) && isGroup(one));
    if (!key) continue;
    for (const id of row) untouched.add(id);
    const location = { kind: "text", file: path, paragraph: key.paragraph } as const;
    findings.push(makeFinding("host.table-not-expanded", location, { found: key.text }));
  }
  return { untouched, findings };
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
function findingsOfApplied(
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
