import { figuresOfPlans } from "../core/audit/figures-of-plans.ts";
import { figuresFromCode } from "../core/figures/figures-code.ts";
import { figuresJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { type FindingView, type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { ChosenBinding, Scan } from "../core/model/draft.ts";
import type { FigureSet } from "../core/model/figure.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { Seal } from "../core/model/report.ts";
import { NO_LEDGER, type Evidence } from "../core/publish/evidence.ts";
import { FigureLookup } from "../core/report/figure-lookup.ts";
import { parseTag } from "../core/report/tag.ts";
import type { DocumentCapabilities, DocumentPort, PlaceInDocument } from "../ports/document.ts";
import type { InputFile } from "../ports/files.ts";
import { auditViewOf, type AuditView } from "./audit-contract.ts";
import { type Choice, chosenFromChoices } from "./choices.ts";
import { mergeChosen } from "./compile-task.ts";
import { changeView } from "./change-view.ts";
import type { Context } from "./context.ts";
import type { ChangeView, FiguresView } from "./contract.ts";
import { auditDocument, type AuditedDocument } from "./document-audit.ts";
import { fillDocument, type FilledDocument } from "./document-fill.ts";
import { figureCauses } from "./figure-causes.ts";
import { mergeFigures, openFigures } from "./open-figures.ts";
import { scanDraft } from "./scan-draft.ts";
import { type BlankView, blankViews } from "./session/draft-views.ts";
import { type TraceView, traceSets } from "./trace.ts";

/** What a pane shows of the open document. */
export interface DocumentDeskView {
  readonly capabilities: DocumentCapabilities;
  /** null until figures were opened or pasted. */
  readonly figures: FiguresView | null;
  /** What the document is called; "" before it was looked at. */
  readonly source: string;
  readonly blanks: readonly BlankView[];
  readonly changes: readonly ChangeView[];
  /** Files of the figures of before, by which the changes are explained. */
  readonly previous: readonly string[];
  /** Last year's report, by which the audit finds numbers that were not updated; "" for none. */
  readonly previousReport: string;
  /** How many places the last filling wrote. */
  readonly applied: number;
  readonly masks: number;
  readonly audit:
    (Pick<AuditView, "numbers" | "arithmetic" | "conflicts"> & { readonly placed: number }) | null;
  readonly findings: readonly FindingView[];
}

export interface DeskFilling {
  /** 清稿: without any control of ours. */
  readonly clean?: boolean;
  readonly trackChanges?: boolean;
}

/**
 * The open document on the clerk's desk, as the Word pane drives it: figures come in from a consolidated workbook or as a
 * figures code, blanks are looked at and filled, changes accepted, numbers traced and audited.
 */
export class DocumentDesk {
  readonly #port: DocumentPort;
  readonly #context: Context;
  #sources: readonly Evidence[] = [];
  #figures: FigureSet | null = null;
  #figureFindings: readonly Finding[] = [];
  /** What the figures were opened from, and those of before. */
  #now: readonly SourceFile[] = [];
  #before: readonly SourceFile[] = [];
  /** null until they are asked for. */
  #causes: Awaited<ReturnType<typeof figureCauses>> | null = null;
  #previousReport: Scan | null = null;
  #filled: FilledDocument | null = null;
  #audited: AuditedDocument | null = null;
  #chosen: readonly ChosenBinding[] = [];
  #accepted: "all" | readonly string[] = [];
  #seals: readonly Seal[] = [];

  constructor(port: DocumentPort, context: Context) {
    this.#port = port;
    this.#context = context;
  }

  /** Consolidated workbooks or figures.json files; they take the place of the figures that were there. */
  async openFigures(files: readonly InputFile[]): Promise<void> {
    const sources: Evidence[] = [];
    const findings: Finding[] = [];
    const now = await filesRead(files);
    for (const file of now) {
      const opened = await openFigures(file, this.#context);
      findings.push(...opened.findings);
      if (opened.figures) sources.push({ ...opened.ledger, set: opened.figures, source: file.path });
    }
    this.#take(sources, findings, now);
  }

  /** The figures of before (上次汇总表), to tell why figures changed; none: not told. */
  async openPrevious(files: readonly InputFile[]): Promise<void> {
    this.#before = await filesRead(files);
    this.#causes = null;
  }

  /** Last year's report for the next audit; null: none. */
  async openPreviousReport(file: InputFile | null): Promise<void> {
    this.#previousReport = file && (await scanDraft((await filesRead([file]))[0]!, this.#context));
  }

  /** 指标码 as it was pasted. */
  pasteCode(text: string): void {
    const { figures, findings } = figuresFromCode(text);
    const code = { path: "", bytes: new TextEncoder().encode(text) };
    this.#take(figures ? [{ ...NO_LEDGER, set: figures, source: "" }] : [], findings, [code]);
  }

  /** Choices of a bindings file, and seals that may hold for the document. */
  take(chosen: readonly ChosenBinding[], seals: readonly Seal[] = []): void {
    this.#chosen = mergeChosen(this.#chosen, chosen);
    this.#seals = seals;
  }

  get chosen(): readonly ChosenBinding[] {
    return this.#chosen;
  }

  /** Reads the document and says what would be filled and changed; writes nothing. */
  async look(): Promise<void> {
    await this.#fill({}, true);
  }

  /** A person's choice for one blank that was looked at; indicator null leaves it alone. Shows at the next look or filling. */
  choose(id: string, choice: Choice): void {
    const { scan, bindings } = this.#filled ?? {};
    if (!scan || !bindings) return;
    this.#chosen = mergeChosen(chosenFromChoices(scan, bindings, new Map([[id, choice]])), this.#chosen);
  }

  /** Changes to be written by the next filling, by id. */
  accept(ids: "all" | readonly string[]): void {
    this.#accepted = ids;
  }

  /** 填入 and 刷新. What was accepted holds for this once, since ids are only good for one reading. */
  async fill(options: DeskFilling): Promise<void> {
    await this.#fill(options, false);
    this.#accepted = [];
  }

  /** 核对; with `annotate` the remarks are put into the document as comments where it takes them. */
  async audit(locale: Locale, annotate: boolean): Promise<void> {
    if (!this.#figures) return;
    const figures = figuresOfPlans(this.#sources.map(({ set }) => set));
    const options = { previous: this.#previousReport, locale, annotate };
    this.#audited = await auditDocument(this.#port, figures, options, this.#context);
  }

  /** 追溯 of the figure that the cursor is in; null where it is in none of ours, or of no indicator that is at hand. */
  async traceAtSelection(locale: Locale): Promise<TraceView | null> {
    const raw = await this.#port.tagAtSelection();
    const code = raw === null ? null : (parseTag(raw)?.code ?? null);
    if (code === null || !this.#figures) return null;
    const figure = new FigureLookup([this.#figures]).find(code);
    return figure && this.trace(figure.indicator.code, locale);
  }

  async trace(indicator: string, locale: Locale): Promise<TraceView> {
    return (await traceSets(this.#sources, [], { of: { figure: indicator } })).view(locale);
  }

  /** Shows a place of the last audit in the host's own window; false where it cannot. */
  async select(place: PlaceInDocument): Promise<boolean> {
    const document = this.#audited?.document;
    return document ? this.#port.select(place, document) : false;
  }

  /** Shows a blank; once it was filled, and for a change, the paragraph that it stands in. */
  async show(paragraph: string, blank?: string): Promise<boolean> {
    const { scan, document } = this.#filled ?? {};
    const placeholder = scan?.placeholders.find(({ id }) => id === blank);
    if (document && placeholder && (await this.#port.select(placeholder, document))) return true;
    const { document: now } = await this.#port.read();
    return now ? this.#port.select({ paragraph, start: 0, end: 0 }, now) : false;
  }

  /** Tells when the cursor moves, until the given function is called; null where the host does not say. */
  onSelection(listener: () => void): Promise<() => void> | null {
    return this.#port.onSelection?.(listener) ?? null;
  }

  async view(locale: Locale): Promise<DocumentDeskView> {
    const filled = this.#filled;
    const figures = this.#figures;
    const audited = this.#audited;
    this.#causes ??= await figureCauses(this.#before, this.#now, this.#context);
    const { causes, findings: ofPrevious } = this.#causes;
    const unread = this.#previousReport?.findings.filter(({ severity }) => severity === "error") ?? [];
    const ofFigures = [...this.#figureFindings, ...ofPrevious, ...unread];
    const findings = [...ofFigures, ...(filled?.findings ?? []), ...(audited?.findings ?? [])];
    return {
      capabilities: await this.#port.capabilities(),
      figures: figures && figuresJson(figures),
      source: filled?.source ?? audited?.source ?? "",
      blanks:
        filled?.scan && figures
          ? blankViews(filled.scan, filled.bindings, filled.filled, figures.figures)
          : [],
      changes: (filled?.changes ?? []).map((change) => changeView(change, causes, locale)),
      previous: this.#before.map(({ path }) => path),
      previousReport: this.#previousReport?.source ?? "",
      applied: filled?.applied ?? 0,
      masks: filled?.scan?.masks.length ?? 0,
      audit: audited?.audit ? { ...auditViewOf([audited], []), placed: audited.placed } : null,
      findings: findings.map((finding) => viewOfFinding(finding, locale)),
    };
  }

  #take(sources: readonly Evidence[], findings: readonly Finding[], now: readonly SourceFile[]): void {
    this.#now = now;
    this.#causes = null;
    this.#sources = sources;
    this.#figures = sources.length === 0 ? null : mergeFigures(sources.map(({ set }) => set));
    this.#figureFindings = findings;
    this.#filled = null;
    this.#audited = null;
  }

  async #fill({ clean, trackChanges }: DeskFilling, isTrial: boolean): Promise<void> {
    if (!this.#figures) return;
    const options = {
      clean: clean === true,
      chosen: this.#chosen,
      accept: this.#accepted,
      seals: this.#seals,
      trackChanges: trackChanges === true,
      isTrial,
    };
    this.#audited = null;
    this.#filled = await fillDocument(this.#port, this.#figures, options, this.#context);
  }
}

async function filesRead(files: readonly InputFile[]): Promise<readonly SourceFile[]> {
  const read: SourceFile[] = [];
  for (const file of files) read.push({ path: file.path, bytes: await file.bytes() });
  return read;
}
