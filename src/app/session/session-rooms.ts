import { findCarriedFigures } from "../../core/task/carried-figures.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Plan } from "../../core/model/plan.ts";
import type { Context } from "../context.ts";
import type { RelatedFile } from "../open-history.ts";
import type { ReadFile } from "../read-batch.ts";
import { AuditDesk } from "./audit-desk.ts";
import { Batch } from "./batch.ts";
import { Decisions } from "./decisions.ts";
import { DraftDesk } from "./draft-desk.ts";
import { Memo } from "./memo.ts";
import { OfferedSheets } from "./offered-sheets.ts";
import { Outputs, type Results } from "./outputs.ts";
import { PlanDesk, type PlanEffect } from "./plan-desk.ts";
import { ResultDesk } from "./result-desk.ts";
import type { Run } from "./run.ts";

/**
 * The rooms of a session and how they hang together: what a change in one makes stale in the others. What is stale is
 * dropped, never shown as if current.
 */
export class SessionRooms {
  protected readonly context: Context;
  protected readonly memo = new Memo();
  protected readonly desk: PlanDesk;
  protected readonly batch: Batch;
  protected readonly draft: DraftDesk;
  protected readonly auditDesk: AuditDesk;
  protected readonly outputs = new Outputs();
  protected readonly results = new ResultDesk();
  protected readonly offered = new OfferedSheets();
  protected decisions = new Decisions();
  /** The task file that was opened; null: none. */
  protected task: { readonly periods: readonly string[] } | null = null;
  protected taskFindings: readonly Finding[] = [];

  /** @param related where 历史期 workbooks come from; a browser has no such place and says so in a finding. */
  constructor(context: Context, related: RelatedFile = () => Promise.resolve(null)) {
    this.context = context;
    this.desk = new PlanDesk(context);
    this.batch = new Batch(context, related);
    this.draft = new DraftDesk(context);
    this.auditDesk = new AuditDesk(context);
  }

  /** Everything that was found, from the plan to the audit. */
  get findings(): readonly Finding[] {
    const files = this.memo.of("read files", [...this.batch.files], () => this.batch.files);
    const ofBatch =
      this.run?.findings ?? this.memo.of("unsettled", [files], () => files.flatMap((file) => file.findings));
    const { plan } = this;
    const { parts: decided } = this.decisions;
    const carried = this.memo.of("carried", [plan, decided], () =>
      plan ? findCarriedFigures(plan, decided) : [],
    );
    const parts = [
      this.taskFindings,
      this.desk.findings,
      carried,
      ofBatch,
      this.draft.findings,
      this.auditDesk.findings,
    ];
    return this.memo.of("findings", parts, () => distinct(parts.flat()));
  }

  /** The last run, as long as it fits plan, files and decisions. */
  protected get run(): Run | null {
    return this.results.run;
  }

  /** The plan with what persons decided beside it. */
  protected get plan(): Plan | null {
    const { plan } = this.desk;
    return this.memo.of("plan", [plan, this.decisions.parts], () => plan && this.decisions.apply(plan));
  }

  /** What finished files are made from. */
  protected get forOutputs(): Results {
    return { run: this.run, draft: this.draft, audit: this.auditDesk, findings: this.findings };
  }

  /** Reads the files that are not read yet, where there is a plan to read them by. */
  protected async read(): Promise<void> {
    const { plan } = this;
    if (plan) await this.batch.read(plan, this.decisions.parts);
  }

  /** The draft or a choice in it is another one. */
  protected refill(): void {
    this.auditDesk.drop();
    if (this.run) this.draft.fill(this.run.batch.figures);
  }

  /** A decision that concerns these files: they are read again when put together. */
  protected decided(concerns: (file: ReadFile) => boolean): void {
    this.batch.forgetWhere(concerns);
    this.changed("compute");
  }

  /** Plan, files or decisions are other ones. */
  protected changed(effect: PlanEffect): void {
    if (effect === "nothing") return;
    if (effect === "read") this.batch.forget();
    this.results.drop();
    this.draft.unfill();
    this.auditDesk.drop();
    this.offered.takeBack();
  }
}

/** The draft is read once more for the audit: what was said about the file is not said twice. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<Finding>();
  return findings.filter((finding) => !seen.has(finding) && seen.add(finding));
}
