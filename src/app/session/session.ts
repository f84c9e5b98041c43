import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { UnitExplanation } from "../../core/model/consolidated.ts";
import type { Correction } from "../../core/model/plan.ts";
import type { Workbook } from "../../core/model/sheet.ts";
import type { PlanEdit } from "../../core/plan/plan-edit.ts";
import type { GivenFigure } from "../../core/task/task-parts.ts";
import type { InputFile } from "../../ports/files.ts";
import type { Choice } from "../choices.ts";
import { openTask } from "../compile-task.ts";
import type { ReadFile } from "../read-batch.ts";
import { Decisions, type EnteredCorrection } from "./decisions.ts";
import { runBatch } from "./run.ts";
import { SessionAnswers } from "./session-answers.ts";

/**
 * One clerk's work on one period, step by step: what a pane drives. Here is what can be done; what can be asked is in
 * `SessionAnswers`, and what becomes stale by it in `SessionRooms`.
 */
export class Session extends SessionAnswers {
  /** 方案. Submissions that are already there are read again under the new plan when they are put together. */
  async setPlan(file: InputFile): Promise<void> {
    await this.desk.open(file);
    this.changed("read");
  }

  /** The same from the workbook that is open in Excel. */
  setPlanWorkbook(workbook: Workbook, name: string): void {
    this.desk.openWorkbook(workbook, name);
    this.changed("read");
  }

  editPlan(edit: PlanEdit): void {
    this.changed(this.desk.edit(edit));
  }

  undoPlan(): void {
    this.changed(this.desk.undo());
  }

  redoPlan(): void {
    this.changed(this.desk.redo());
  }

  /** Proposes a plan from workbooks filled before; it becomes the plan by `acceptProposal`. */
  async proposePlan(files: readonly InputFile[]): Promise<void> {
    await this.desk.propose(files);
  }

  /** @param dropped ids of the proposal's lines that were not ticked. */
  acceptProposal(dropped: readonly number[]): void {
    this.desk.accept(dropped);
    this.changed("read");
  }

  refuseProposal(): void {
    this.desk.refuse();
  }

  /** 历史期 workbooks, known by the path that the plan names or by its last part. */
  addHistory(files: readonly InputFile[]): void {
    this.batch.addHistory(files);
    this.changed("compute");
  }

  /** 收表: a file added again under the same path replaces the earlier one. Read at once when there is a plan. */
  async addSubmissions(files: readonly InputFile[]): Promise<void> {
    this.batch.add(files);
    this.changed("compute");
    await this.read();
  }

  removeSubmission(path: string): void {
    this.batch.remove(path);
    this.changed("compute");
  }

  /** A renamed column read as what it is: the unit's files are read again when put together. */
  map(mapping: AcceptedMapping): void {
    this.decisions.map(mapping);
    this.decided(isOfUnit(mapping.unit));
  }

  unmap({ unit, form, label, field }: AcceptedMapping): void {
    this.decisions.unmap({ unit, form, label, field });
    this.decided(isOfUnit(unit));
  }

  /** 审核说明 of a doubt, kept for the file it names. */
  explain(explanation: UnitExplanation): void {
    this.decisions.explain(explanation);
    this.decided(({ stamp }) => stamp.path === explanation.file);
  }

  unexplain(explanation: UnitExplanation): void {
    this.decisions.unexplain(explanation);
    this.decided(({ stamp }) => stamp.path === explanation.file);
  }

  /** 更正记录, applied at reading. */
  correct(correction: EnteredCorrection): void {
    this.decisions.correct(correction);
    this.decided(isOfUnit(correction.unit));
  }

  uncorrect(correction: Pick<Correction, "unit" | "form" | "position">): void {
    this.decisions.uncorrect(correction);
    this.decided(isOfUnit(correction.unit));
  }

  /** A hand-given figure with its giver and ground; a blank text takes it back. */
  give(given: GivenFigure): void {
    this.decisions.give(given, this.desk.plan?.period?.text);
    this.changed("compute");
  }

  /** 审核 and 汇总, after reading what is not read yet; the draft is filled with the new figures. */
  async consolidate(): Promise<void> {
    const plan = this.plan;
    if (!plan) return;
    await this.read();
    const { files, inputs, related } = this.batch;
    const run = await runBatch(plan, { files, inputs, related }, this.context);
    this.results.take(run);
    this.auditDesk.drop();
    this.draft.fill(run.batch.figures);
  }

  /** 填入, first half: the draft, with its blanks bound and filled as far as they are sure. */
  async setDraft(file: InputFile): Promise<void> {
    await this.draft.open(file);
    this.refill();
  }

  /** A person's choice for one blank; indicator null leaves it alone. */
  choose(placeholderId: string, choice: Choice): void {
    this.draft.choose(placeholderId, choice);
    this.refill();
  }

  /** Changes of figures in an already filled draft, by id. */
  accept(changes: "all" | readonly string[]): void {
    this.draft.accept(changes);
    this.refill();
  }

  fill(options: { readonly clean: boolean }): void {
    this.draft.clean = options.clean;
    this.refill();
  }

  /** A finished report to audit in place of the one that is filled here; null: that one. */
  async setReport(file: InputFile | null): Promise<void> {
    await this.auditDesk.choose(file);
  }

  async setPreviousReport(file: InputFile | null): Promise<void> {
    await this.auditDesk.setPrevious(file);
  }

  /** 核对: every number of the report against the figures. Nothing happens without either. */
  async audit(locale: Locale): Promise<void> {
    const filled = this.draft.filled;
    const name = this.outputs.reportName(this.draft.path);
    const own = filled?.bytes && name ? { path: name, bytes: filled.bytes } : null;
    const report = this.auditDesk.chosen ?? own;
    if (report && this.run) await this.auditDesk.audit(report, this.run.batch.figures, locale);
  }

  /** 任务包. Its decisions and plan take the place of what was there; chosen files stay. */
  async openTask(file: InputFile): Promise<void> {
    const source = { path: file.path, bytes: await file.bytes() };
    const { parts, findings } = await openTask({ file: source }, this.context);
    this.taskFindings = findings;
    if (!parts) return;
    this.decisions = new Decisions(parts);
    this.task = { periods: parts.figures.map(({ period }) => period) };
    if (parts.plan) this.desk.take(parts.plan, file.path);
    this.draft.take(parts.bindings, parts.sentences);
    this.changed("read");
  }
}

const isOfUnit =
  (unit: string) =>
  ({ submissions }: ReadFile) =>
    submissions.some((one) => one.unit === unit);
