import { type DocumentComment, addComments } from "../core/document/add-comments.ts";
import { applyEdits } from "../core/document/apply-edits.ts";
import type { OpenDocument } from "../core/document/open-document.ts";
import { readDocument } from "../core/document/read-document.ts";
import { COMMENT_AUTHOR, commentsOfFindings } from "../core/audit/audit-comments.ts";
import { auditReport } from "../core/audit/audit-report.ts";
import { conflictsAcross, findingOfConflictAcross } from "../core/audit/conflicts-across.ts";
import { type AuditFigures, figuresOfPlans } from "../core/audit/figures-of-plans.ts";
import { WRONG } from "../core/audit/audited.ts";
import { checkSheet } from "../core/audit/check-sheet.ts";
import type { Finding } from "../core/finding/finding.ts";
import { makeFinding } from "../core/finding/make-finding.ts";
import { type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { OutputFile, SourceFile } from "../core/model/file.ts";
import { auditViewOf, type AuditView, type ReportAudit } from "./audit-contract.ts";
import type { Context } from "./context.ts";
import { turn } from "./context.ts";
import { openFigures } from "./open-figures.ts";
import { type AuditOutputNames, auditOutputNames } from "./audit-names.ts";
import { scanDraft } from "./scan-draft.ts";
import { scanInTurns } from "./scan-in-turns.ts";

export interface AuditInput {
  /** Consolidated workbooks or figures.json files. */
  readonly figures: readonly SourceFile[];
  readonly reports: readonly SourceFile[];
  /** Last year's report, to find numbers that were never updated. */
  readonly previous: SourceFile | null;
  /** Language of the comments; the check sheet is always Chinese. */
  readonly locale: Locale;
}

/** One report with what the audit found in it. */
export interface AuditedReport extends ReportAudit {
  readonly findings: readonly Finding[];
  readonly annotated: OutputFile | null;
  readonly checkSheet: OutputFile | null;
}

export interface Audited {
  readonly exit: 0 | 1 | 2;
  readonly reports: readonly AuditedReport[];
  /** Named from inside the output folder. */
  readonly outputs: readonly OutputFile[];
  view(locale: Locale, written: readonly string[]): AuditView;
}

/** 核对: every number of finished reports against the figures; without any readable figures nothing is judged or written. */
export async function audit(input: AuditInput, context: Context): Promise<Audited> {
  const sets: FigureSet[] = [];
  const findings: Finding[] = [];
  for (const source of input.figures) {
    const opened = await openFigures(source, context);
    findings.push(...opened.findings);
    if (opened.figures) sets.push(opened.figures);
  }
  const figures = figuresOfPlans(sets);
  const previous = input.previous && (await scanDraft(input.previous, context));
  findings.push(...(previous?.findings.filter(({ severity }) => severity === "error") ?? []));
  const read: ReadReport[] = [];
  for (const [at, source] of sets.length === 0 ? [] : input.reports.entries()) {
    await turn(context);
    context.watch.report({ stage: "audit", done: at, total: input.reports.length, item: source.path });
    read.push(await judgeOne(source, figures, previous, context));
  }
  const across = conflictsAcross(
    read.flatMap(({ source, audit: one }) => (one ? [{ source, numbers: one.numbers }] : [])),
  ).map((conflict) => ({ conflict, finding: findingOfConflictAcross(conflict) }));
  const names = auditOutputNames(input.reports.map(({ path }) => path));
  const reports: AuditedReport[] = [];
  for (const [at, one] of read.entries()) {
    await turn(context);
    const own = across.filter(({ conflict }) => conflict.places[0]?.source === one.source);
    const findings = [...one.findings, ...own.map(({ finding }) => finding)];
    reports.push(await writeOne({ ...one, findings }, figures.set, names[at]!, input.locale));
  }
  const all = [...findings, ...reports.flatMap((report) => report.findings)];
  const isWrong = reports.some(({ audit: one }) => one?.numbers.some(({ verdict }) => WRONG.has(verdict)));
  const hasErrors = all.some(({ severity }) => severity === "error");
  const exit = sets.length === 0 ? 2 : isWrong || hasErrors ? 1 : 0;
  return {
    exit,
    reports,
    outputs: reports.flatMap(({ annotated, checkSheet: sheet }) =>
      [annotated, sheet].filter((file) => file !== null),
    ),
    view: (locale, written) => ({
      ok: exit === 0,
      ...auditViewOf(
        reports,
        across.map(({ conflict }) => conflict),
      ),
      outputs: written,
      findings: all.map((finding) => viewOfFinding(finding, locale)),
    }),
  };
}

/** One report against figures that are at hand. */
export async function auditOne(
  source: SourceFile,
  figures: FigureSet,
  previous: Parameters<typeof auditReport>[0]["previous"],
  names: AuditOutputNames,
  locale: Locale,
  context: Context,
): Promise<AuditedReport> {
  const read = await judgeOne(source, figuresOfPlans([figures]), previous, context);
  return writeOne(read, figures, names, locale);
}

/** One report, read and judged; nothing is written yet, since other reports may contradict it. */
interface ReadReport extends ReportAudit {
  readonly document: OpenDocument | null;
  readonly findings: readonly Finding[];
}

async function judgeOne(
  source: SourceFile,
  figures: AuditFigures,
  previous: Parameters<typeof auditReport>[0]["previous"],
  context: Context,
): Promise<ReadReport> {
  const { document, findings } = await readDocument(source, { codec: context.codec });
  if (!document) return { source: source.path, audit: null, document, findings };
  const scan = await scanInTurns(source.path, document.paragraphs, context, "audit");
  const result = auditReport({ scan, figures, previous: previous ?? null });
  return { source: source.path, audit: result, document, findings: [...findings, ...result.findings] };
}

async function writeOne(
  report: ReadReport,
  figures: FigureSet,
  names: AuditOutputNames,
  locale: Locale,
): Promise<AuditedReport> {
  const { source, audit: result, document, findings } = report;
  if (!document || !result) return { source, audit: null, findings, annotated: null, checkSheet: null };
  const { bytes, unplaced } = await annotate(
    document,
    commentsOfFindings(findings, locale, document.paragraphs),
  );
  const count = unplaced.length;
  const left =
    count === 0 ? [] : [makeFinding("audit.not-annotated", { kind: "submission", file: source }, { count })];
  const sheet = checkSheet({ name: source, paragraphs: document.paragraphs }, result.numbers, figures);
  return {
    source,
    audit: result,
    findings: [...findings, ...left],
    annotated: { path: names.annotated, bytes },
    checkSheet: { path: names.checkSheet, bytes: sheet },
  };
}

/** A .txt has no comments; there the remarks stand in brackets behind the numbers. */
async function annotate(
  document: OpenDocument,
  comments: readonly DocumentComment[],
): Promise<{ readonly bytes: Uint8Array; readonly unplaced: readonly DocumentComment[] }> {
  if (document.kind === "docx") return addComments(document, comments, COMMENT_AUTHOR);
  const byEnd = new Map<string, { paragraph: string; start: number; end: number; text: string }>();
  for (const { paragraph, end, text } of comments) {
    const key = `${paragraph}@${end}`;
    const remark = `〔核对：${text.replace(/\n/g, " ")}〕`;
    byEnd.set(key, { paragraph, start: end, end, text: (byEnd.get(key)?.text ?? "") + remark });
  }
  return { bytes: applyEdits(document, [...byEnd.values()]).bytes, unplaced: [] };
}
