import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { CellReference } from "../../core/figures/trace.ts";
import type { UnitExplanation } from "../../core/model/consolidated.ts";
import type { OutputFile } from "../../core/model/file.ts";
import type { PlainRow } from "../../core/model/plain-sheet.ts";
import type { Correction, Plan } from "../../core/model/plan.ts";
import type { Workbook } from "../../core/model/sheet.ts";
import type { PlanEdit } from "../../core/plan/plan-edit.ts";
import { sheetsForOpenWorkbook } from "../../core/publish/open-workbook-sheets.ts";
import { placeInWritten, type WrittenPlace } from "../../core/publish/written-places.ts";
import { findCarriedFigures } from "../../core/task/carried-figures.ts";
import { EMPTY_TASK, type GivenFigure } from "../../core/task/task-parts.ts";
import { taskFromParts } from "../../core/task/task-from-parts.ts";
import type { InputFile } from "../../ports/files.ts";
import type { Choice } from "../choices.ts";
import { openTask, taskAfter } from "../compile-task.ts";
import { sheetsOfBatch } from "../consolidate-batch.ts";
import type { Context } from "../context.ts";
import type { RelatedFile } from "../open-history.ts";
import type { ReadFile } from "../read-batch.ts";
import { AuditDesk } from "./audit-desk.ts";
import { Batch } from "./batch.ts";
import type { ChangesAnswer, ChangesQuestion } from "./changes.ts";
import { Decisions, type EnteredCorrection } from "./decisions.ts";
import { DraftDesk, type WordingView } from "./draft-desk.ts";
import { type ParagraphView, paragraphViews } from "./draft-views.ts";
import { checkFormula, type FormulaAnswer, type FormulaQuestion } from "./formula-check.ts";
import { Memo } from "./memo.ts";
import {
  OfferedSheets,
  type SheetRowsQuestion,
  type SheetsOffer,
  writtenCell,
  type WrittenCellAnswer,
  type WrittenCellQuestion,
  type WrittenPlaceQuestion,
} from "./offered-sheets.ts";
import { Outputs } from "./outputs.ts";
import { PlanDesk, type PlanEffect } from "./plan-desk.ts";
import { ResultDesk } from "./result-desk.ts";
import type { RollUpLine, RollUpQuestion } from "./roll-up.ts";
import { type Run, runBatch } from "./run.ts";
import type { SeriesAnswer, SeriesQuestion } from "./series.ts";
import type { SessionView } from "./session-view.ts";
import type { RowsAnswer, RowsQuestion } from "./table-pages.ts";
import { viewOfSession } from "./view-of-session.ts";

/**
 * One clerk's work on one period, step by step: what a pane drives. The steps live in their own rooms (plan desk, batch,
 * decisions, result desk, draft desk, audit desk); the session passes values on from one to the next. A step that is
 * taken again makes what came after it stale: it is dropped, never shown as if current.
 */
export class Session {
  readonly #context: Context;
  readonly #memo = new Memo();
  readonly #desk: PlanDesk;
  readonly #batch: Batch;
  readonly #draft: DraftDesk;
  readonly #audit: AuditDesk;
  readonly #outputs = new Outputs();
  readonly #results = new ResultDesk();
  readonly #offered = new OfferedSheets();
  #decisions = new Decisions();
  #task: { readonly periods: readonly string[] } | null = null;
  #taskFindings: readonly Finding[] = [];

  /** @param related where 历史期 workbooks come from; a browser has no such place and says so in a finding. */
  constructor(context: Context, related: RelatedFile = () => Promise.resolve(null)) {
    this.#context = context;
    this.#desk = new PlanDesk(context);
    this.#batch = new Batch(context, related);
    this.#draft = new DraftDesk(context);
    this.#audit = new AuditDesk(context);
  }

  /** 方案. Submissions that are already there are read again under the new plan when they are put together. */
  async setPlan(file: InputFile): Promise<void> {
    await this.#desk.open(file);
    this.#changed("read");
  }

  /** The same from the workbook that is open in Excel. */
  setPlanWorkbook(workbook: Workbook, name: string): void {
    this.#desk.openWorkbook(workbook, name);
    this.#changed("read");
  }

  editPlan(edit: PlanEdit): void {
    this.#changed(this.#desk.edit(edit));
  }

  undoPlan(): void {
    this.#changed(this.#desk.undo());
  }

  redoPlan(): void {
    this.#changed(this.#desk.redo());
  }

  /** Proposes a plan from workbooks filled before; it becomes the plan by `acceptProposal`. */
  async proposePlan(files: readonly InputFile[]): Promise<void> {
    await this.#desk.propose(files);
  }

  /** @param dropped ids of the proposal's lines that were not ticked. */
  acceptProposal(dropped: readonly number[]): void {
    this.#desk.accept(dropped);
    this.#changed("read");
  }

  refuseProposal(): void {
    this.#desk.refuse();
  }

  checkFormula(question: FormulaQuestion, locale: Locale): FormulaAnswer | null {
    return this.#desk.plan && checkFormula(this.#desk.plan, question, locale);
  }

  /** 方案 as a workbook; null without a usable one. */
  planBytes(): Promise<Uint8Array | null> {
    return this.#desk.bytes();
  }

  /** 历史期 workbooks, known by the path that the plan names or by its last part. */
  addHistory(files: readonly InputFile[]): void {
    this.#batch.addHistory(files);
    this.#changed("compute");
  }

  /** 收表: a file added again under the same path replaces the earlier one. Read at once when there is a plan. */
  async addSubmissions(files: readonly InputFile[]): Promise<void> {
    this.#batch.add(files);
    this.#changed("compute");
    await this.#read();
  }

  removeSubmission(path: string): void {
    this.#batch.remove(path);
    this.#changed("compute");
  }

  /** A renamed column read as what it is: the unit's files are read again when put together. */
  map(mapping: AcceptedMapping): void {
    this.#decisions.map(mapping);
    this.#decided(isOfUnit(mapping.unit));
  }

  unmap({ unit, form, label, field }: AcceptedMapping): void {
    this.#decisions.unmap({ unit, form, label, field });
    this.#decided(isOfUnit(unit));
  }

  /** 审核说明 of a doubt, kept for the file it names. */
  explain(explanation: UnitExplanation): void {
    this.#decisions.explain(explanation);
    this.#decided(({ stamp }) => stamp.path === explanation.file);
  }

  unexplain(explanation: UnitExplanation): void {
    this.#decisions.unexplain(explanation);
    this.#decided(({ stamp }) => stamp.path === explanation.file);
  }

  /** 更正记录, applied at reading. */
  correct(correction: EnteredCorrection): void {
    this.#decisions.correct(correction);
    this.#decided(isOfUnit(correction.unit));
  }

  uncorrect(correction: Pick<Correction, "unit" | "form" | "position">): void {
    this.#decisions.uncorrect(correction);
    this.#decided(isOfUnit(correction.unit));
  }

  /** A hand-given figure with its giver and ground; a blank text takes it back. */
  give(given: GivenFigure): void {
    this.#decisions.give(given, this.#desk.plan?.period?.text);
    this.#changed("compute");
  }

  /** 审核 and 汇总, after reading what is not read yet; the draft is filled with the new figures. */
  async consolidate(): Promise<void> {
    const plan = this.#plan();
    if (!plan) return;
    await this.#read();
    const { files, inputs, related } = this.#batch;
    const run = await runBatch(plan, { files, inputs, related }, this.#context);
    this.#results.take(run);
    this.#audit.drop();
    this.#draft.fill(run.batch.figures);
  }

  /** 填入, first half: the draft, with its blanks bound and filled as far as they are sure. */
  async setDraft(file: InputFile): Promise<void> {
    await this.#draft.open(file);
    this.#refill();
  }

  /** A person's choice for one blank; indicator null leaves it alone. */
  choose(placeholderId: string, choice: Choice): void {
    this.#draft.choose(placeholderId, choice);
    this.#refill();
  }

  /** Changes of figures in an already filled draft, by id. */
  accept(changes: "all" | readonly string[]): void {
    this.#draft.accept(changes);
    this.#refill();
  }

  fill(options: { readonly clean: boolean }): void {
    this.#draft.clean = options.clean;
    this.#refill();
  }

  /** A finished report to audit in place of the one that is filled here; null: that one. */
  async setReport(file: InputFile | null): Promise<void> {
    await this.#audit.choose(file);
  }

  async setPreviousReport(file: InputFile | null): Promise<void> {
    await this.#audit.setPrevious(file);
  }

  /** 核对: every number of the report against the figures. Nothing happens without either. */
  async audit(locale: Locale): Promise<void> {
    const filled = this.#draft.filled;
    const name = this.#outputs.reportName(this.#draft.path);
    const own = filled?.bytes && name ? { path: name, bytes: filled.bytes } : null;
    const report = this.#audit.chosen ?? own;
    if (report && this.#run) await this.#audit.audit(report, this.#run.batch.figures, locale);
  }

  /** 任务包. Its decisions and plan take the place of what was there; chosen files stay. */
  async openTask(file: InputFile): Promise<void> {
    const source = { path: file.path, bytes: await file.bytes() };
    const { parts, findings } = await openTask({ file: source }, this.#context);
    this.#taskFindings = findings;
    if (!parts) return;
    this.#decisions = new Decisions(parts);
    this.#task = { periods: parts.figures.map(({ period }) => period) };
    if (parts.plan) this.#desk.take(parts.plan, file.path);
    this.#draft.take(parts.bindings, parts.sentences);
    this.#changed("read");
  }

  /** The task file as of now. @param withFigures also what was computed last; a crash copy does without. */
  taskBytes(withFigures: boolean): Uint8Array {
    const before = {
      ...(this.#decisions.parts ?? EMPTY_TASK),
      plan: this.#desk.plan,
      bindings: this.#draft.chosen,
    };
    const run = withFigures ? this.#run : null;
    if (!run || !this.#desk.plan) return taskFromParts(before);
    const { consolidated, figures } = run.batch;
    const drafts = this.#draft.filled ? [this.#draft.filled] : [];
    const chosen = this.#draft.chosen;
    return taskFromParts(taskAfter(before, { plan: this.#desk.plan, chosen, consolidated, figures, drafts }));
  }

  rows(question: RowsQuestion): RowsAnswer {
    return this.#results.rows(question);
  }

  /** 汇总表 as sheets that join an open workbook with these sheets of the person's own; none before there is a result. */
  offerSheets(own: readonly string[]): SheetsOffer {
    const run = this.#run;
    if (!run) return this.#offered.offer([]);
    const sheets = sheetsOfBatch(run.plan, { ...run.batch, findings: this.findings });
    return this.#offered.offer(sheetsForOpenWorkbook(sheets, run.plan, own));
  }

  /** Rows of an offered sheet; null when they are no longer the ones that were offered. */
  sheetRows(question: SheetRowsQuestion): readonly PlainRow[] | null {
    return this.#offered.rows(question);
  }

  /** Where a cell of an offered sheet comes from; null where it comes from no unit, or from another state. */
  writtenCell(question: WrittenCellQuestion): WrittenCellAnswer | null {
    return this.#run && writtenCell(question, this.#offered.sheets(question.id), this.#run.batch);
  }

  /** Where a unit's cell or an indicator stands in the offered sheets; null where it went into none of them. */
  writtenPlace({ id, of }: WrittenPlaceQuestion): WrittenPlace | null {
    return this.#run && placeInWritten(this.#offered.sheets(id), of, this.#run.batch.consolidated);
  }

  /** Trace of a figure, in pages; ends at cells, rows or the giver. */
  trace(indicator: string, from: number, count: number): ReturnType<ResultDesk["trace"]> {
    return this.#results.trace(indicator, from, count);
  }

  /** 指标码 of the present figures; null before there are any. */
  figuresCode(): string | null {
    return this.#results.figuresCode();
  }

  /** Which figures a cell feeds, by code. */
  figuresOfCell(cell: CellReference): readonly string[] {
    return this.#results.figuresOfCell(cell);
  }

  changes(question: ChangesQuestion): ChangesAnswer {
    return this.#results.changes(question, this.#batch.files);
  }

  /** One field of one form by 上级. */
  rollUp(question: RollUpQuestion): readonly RollUpLine[] {
    return this.#results.rollUp(question);
  }

  series(question: SeriesQuestion): SeriesAnswer {
    return this.#results.series(question);
  }

  /** The draft for reading, so many paragraphs from `from` on. */
  paragraphs(
    from: number,
    count: number,
  ): { readonly total: number; readonly paragraphs: readonly ParagraphView[] } {
    const { filled } = this.#draft;
    return filled ? paragraphViews(filled, from, count) : { total: 0, paragraphs: [] };
  }

  wordings(placeholderId: string, indicator: string): readonly WordingView[] {
    return this.#draft.wordings(placeholderId, indicator);
  }

  /** 退回修改单 of every unit, with the messages to send; one file after the other. */
  async *returns(locale: Locale): AsyncGenerator<OutputFile> {
    if (this.#run) yield* this.#run.returns.files(locale);
  }

  /** A finished file, made when it is asked for; undefined when there is none of that name. */
  output(path: string, locale: Locale): Promise<Uint8Array | undefined> {
    return this.#outputs.bytes(path, this.#parts(), locale);
  }

  view(locale: Locale): SessionView {
    const parts = this.#parts();
    return viewOfSession(
      {
        ...parts,
        desk: this.#desk,
        plan: this.#plan(),
        batch: this.#batch,
        decisions: this.#decisions,
        task: this.#task,
        moved: this.#results.moved(),
        outputs: this.#outputs.list(parts),
      },
      this.#memo,
      locale,
    );
  }

  get #run(): Run | null {
    return this.#results.run;
  }

  /** The plan with what persons decided beside it. */
  #plan(): Plan | null {
    const { plan } = this.#desk;
    return this.#memo.of("plan", [plan, this.#decisions.parts], () => plan && this.#decisions.apply(plan));
  }

  #parts() {
    const { findings } = this;
    return { run: this.#run, draft: this.#draft, audit: this.#audit, findings };
  }

  /** Everything that was found, from the plan to the audit. */
  get findings(): readonly Finding[] {
    const files = this.#memo.of("read files", [...this.#batch.files], () => this.#batch.files);
    const ofBatch =
      this.#run?.findings ??
      this.#memo.of("unsettled", [files], () => files.flatMap((file) => file.findings));
    const plan = this.#plan();
    const { parts: decided } = this.#decisions;
    const carried = this.#memo.of("carried", [plan, decided], () =>
      plan ? findCarriedFigures(plan, decided) : [],
    );
    const parts = [
      this.#taskFindings,
      this.#desk.findings,
      carried,
      ofBatch,
      this.#draft.findings,
      this.#audit.findings,
    ];
    return this.#memo.of("findings", parts, () => distinct(parts.flat()));
  }

  async #read(): Promise<void> {
    const plan = this.#plan();
    if (plan) await this.#batch.read(plan, this.#decisions.parts);
  }

  #refill(): void {
    this.#audit.drop();
    if (this.#run) this.#draft.fill(this.#run.batch.figures);
  }

  #decided(concerns: (file: ReadFile) => boolean): void {
    this.#batch.forgetWhere(concerns);
    this.#changed("compute");
  }

  #changed(effect: PlanEffect): void {
    if (effect === "nothing") return;
    if (effect === "read") this.#batch.forget();
    this.#results.drop();
    this.#draft.unfill();
    this.#audit.drop();
    this.#offered.takeBack();
  }
}

const isOfUnit =
  (unit: string) =>
  ({ submissions }: ReadFile) =>
    submissions.some((one) => one.unit === unit);

/** The draft is read once more for the audit: what was said about the file is not said twice. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<Finding>();
  return findings.filter((finding) => !seen.has(finding) && seen.add(finding));
}
