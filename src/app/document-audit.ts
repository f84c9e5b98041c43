import { commentsOfFindings } from "../core/audit/audit-comments.ts";
import { auditReport } from "../core/audit/audit-report.ts";
import type { AuditFigures } from "../core/audit/figures-of-plans.ts";
import type { DocumentComment } from "../core/document/add-comments.ts";
import type { Finding, Location } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import type { Locale } from "../core/finding/message.ts";
import type { Scan } from "../core/model/draft.ts";
import type { DocumentPort, DocumentSnapshot } from "../ports/document.ts";
import type { ReportAudit } from "./audit-contract.ts";
import type { Context } from "./context.ts";
import { scanInTurns } from "./scan-in-turns.ts";

export interface AuditedDocument extends ReportAudit {
  /** As it was judged; null when it could not be read. */
  readonly document: DocumentSnapshot | null;
  readonly findings: readonly Finding[];
  /** How many remarks stand in the document as comments. */
  readonly placed: number;
}

/**
 * 核对 of the open document: every number against the figures. The remarks become comments where the host has them; those
 * that could not be placed are told, and all of them stand in the findings.
 */
export async function auditDocument(
  port: DocumentPort,
  figures: AuditFigures,
  options: { readonly previous: Scan | null; readonly locale: Locale; readonly annotate: boolean },
  context: Context,
): Promise<AuditedDocument> {
  const { document, findings: read } = await port.read();
  if (!document) return { source: "", audit: null, document, findings: read, placed: 0 };
  const source = document.path;
  context.watch.report({ stage: "audit", done: 0, total: 1, item: source });
  const scan = await scanInTurns(source, document.paragraphs, context, "audit");
  const audit = auditReport({ scan, figures, previous: options.previous });
  const comments = options.annotate
    ? commentsOfFindings(audit.findings, options.locale, document.paragraphs)
    : [];
  const { placed, findings } = await annotate(port, comments, document);
  context.watch.report({ stage: "audit", done: 1, total: 1, item: source });
  return { source, audit, document, findings: [...read, ...audit.findings, ...findings], placed };
}

async function annotate(
  port: DocumentPort,
  comments: readonly DocumentComment[],
  document: DocumentSnapshot,
): Promise<{ readonly placed: number; readonly findings: readonly Finding[] }> {
  if (comments.length === 0) return { placed: 0, findings: [] };
  const location: Location = { kind: "submission", file: document.path };
  const { hasComments } = await port.capabilities();
  if (!hasComments) {
    const missing = makeFinding("host.comments-missing", location, { count: comments.length });
    return { placed: 0, findings: [missing] };
  }
  const { placed, unplaced, findings } = await port.comment(comments, document);
  const isTold = unplaced.length === 0 || findings.length > 0;
  const left = isTold ? [] : [makeFinding("audit.not-annotated", location, { count: unplaced.length })];
  return { placed: placed.length, findings: [...findings, ...left] };
}
