import { figuresJson } from "../core/figures/figures-json.ts";
import type { Finding } from "../core/finding/finding.ts";
import { type Locale, viewOfFinding } from "../core/finding/message.ts";
import type { ChosenBinding } from "../core/model/draft.ts";
import type { OutputFile, SourceFile } from "../core/model/file.ts";
import type { Plan } from "../core/model/plan.ts";
import type { InputFile } from "../ports/files.ts";
import { chosenFromChoices } from "./choices.ts";
import {
  type ConsolidatedBatch,
  consolidateBatch,
  consolidatedWorkbook,
  validateBatch,
} from "./consolidate-batch.ts";
import type { Context } from "./context.ts";
import { submissionViews } from "./contract.ts";
import { type FilledDraft, fillDraft } from "./fill-draft.ts";
import { openHistory, type RelatedFile } from "./open-history.ts";
import { openPlan } from "./open-plan.ts";
import { CONSOLIDATED_NAME, draftOutputNames } from "./output-names.ts";
import { readInput, type ReadFile } from "./read-batch.ts";
import { blankViews, type SessionView } from "./session-view.ts";

/**
 * One clerk's work on one period, step by step: what a pane drives. Holds values and findings, and lets go of every
 * file's bytes once it is read. A step that is taken again makes what came after it stale: it is dropped, never shown as if current.
 */
export class Session {
  readonly #context: Context;
  readonly #related: RelatedFile;
  #plan: Plan | null = null;
  #planFindings: readonly Finding[] = [];
  /** By the path of the input; a zip holds many. */
  readonly #files = new Map<string, readonly ReadFile[]>();
  /** Kept so that a changed plan can read them again. */
  readonly #inputs = new Map<string, InputFile>();
  #batch: ConsolidatedBatch | null = null;
  #draftSource: SourceFile | null = null;
  #draft: FilledDraft | null = null;
  /** By placeholder id of the present draft. */
  readonly #choices = new Map<string, string | null>();
  #chosen: readonly ChosenBinding[] = [];
  #clean = false;
  #outputs: readonly OutputFile[] = [];

  /** @param related where 历史期 workbooks come from; a browser has no such place and says so in a finding. */
  constructor(context: Context, related: RelatedFile = () => Promise.resolve(null)) {
    this.#context = context;
    this.#related = related;
  }

  /** 方案. Submissions that are already there are read again under the new plan. */
  async setPlan(file: InputFile): Promise<void> {
    const opened = await openPlan({ path: file.path, bytes: await file.bytes() }, this.#context);
    this.#plan = opened.plan;
    this.#planFindings = opened.findings;
    this.#dropResults();
    this.#files.clear();
    await this.addSubmissions([...this.#inputs.values()]);
  }

  /** 收表: reads and collects; a file added again under the same path replaces the earlier one. */
  async addSubmissions(files: readonly InputFile[]): Promise<void> {
    this.#dropResults();
    for (const [index, file] of files.entries()) {
      this.#inputs.set(file.path, file);
      if (!this.#plan) continue;
      this.#context.watch.report({ stage: "collect", done: index, total: files.length, item: file.path });
      this.#files.set(file.path, await readInput(this.#plan, file, this.#context));
    }
  }

  removeSubmission(path: string): void {
    this.#inputs.delete(path);
    this.#files.delete(path);
    this.#dropResults();
  }

  /** 审核 and 汇总. */
  async consolidate(): Promise<void> {
    if (!this.#plan) return;
    const { past, findings } = await openHistory(this.#plan, this.#related, this.#context);
    const validated = await validateBatch(this.#plan, this.#readFiles(), past, this.#context);
    const batch = await consolidateBatch(this.#plan, validated, past, this.#context);
    this.#batch = { ...batch, findings: [...findings, ...batch.findings] };
    if (this.#draftSource) await this.fill({ clean: this.#clean });
    else await this.#makeOutputs();
  }

  /** 填入, first half: the draft, with its blanks bound and filled as far as they are sure. */
  async setDraft(file: InputFile): Promise<void> {
    this.#draftSource = { path: file.path, bytes: await file.bytes() };
    // The choices themselves live on in #chosen, by their words; ids are only good for one draft.
    this.#choices.clear();
    if (this.#batch) await this.fill({ clean: this.#clean });
  }

  /** A person's choice for one blank; null leaves it alone. */
  async choose(placeholderId: string, indicator: string | null): Promise<void> {
    const { scan, bindings } = this.#draft ?? {};
    if (!scan || !bindings) return;
    this.#choices.set(placeholderId, indicator);
    this.#chosen = chosenFromChoices(scan, bindings, this.#choices);
    await this.fill({ clean: this.#clean });
  }

  async fill(options: { readonly clean: boolean }): Promise<void> {
    this.#clean = options.clean;
    if (!this.#batch || !this.#draftSource) return;
    const fillOptions = { clean: options.clean, chosen: this.#chosen, accept: [] };
    this.#draft = await fillDraft(this.#draftSource, this.#batch.figures, fillOptions, this.#context);
    await this.#makeOutputs();
  }

  view(locale: Locale): SessionView {
    const plan = this.#plan;
    const figures = this.#batch?.figures;
    const draft = this.#draft;
    return {
      plan: plan && {
        name: plan.name,
        period: plan.period?.text ?? "",
        units: plan.units.length,
        forms: plan.forms.length,
        indicators: plan.indicators.length,
      },
      submissions: submissionViews(this.#readFiles()),
      roster: this.#batch?.consolidated.roster.entries ?? [],
      findings: this.#findings().map((finding) => viewOfFinding(finding, locale)),
      figures: figures ? figuresJson(figures).indicators : [],
      blanks:
        draft?.scan && figures ? blankViews(draft.scan, draft.bindings, draft.filled, figures.figures) : [],
      masks: draft?.scan?.masks.length ?? 0,
      outputs: this.#outputs.map(({ path, bytes }) => ({ path, size: bytes.length })),
    };
  }

  /** A finished file; undefined when there is none of that name. */
  output(path: string): Uint8Array | undefined {
    return this.#outputs.find((output) => output.path === path)?.bytes;
  }

  #findings(): readonly Finding[] {
    const batch = this.#batch ? this.#batch.findings : this.#readFiles().flatMap((file) => file.findings);
    return [...this.#planFindings, ...batch, ...(this.#draft?.findings ?? [])];
  }

  #readFiles(): readonly ReadFile[] {
    return [...this.#files.values()].flat();
  }

  async #makeOutputs(): Promise<void> {
    if (!this.#plan || !this.#batch) return;
    const batch = { ...this.#batch, findings: this.#findings() };
    const workbook = { path: CONSOLIDATED_NAME, bytes: await consolidatedWorkbook(this.#plan, batch) };
    const report = this.#draft?.bytes;
    const [reportName] = draftOutputNames([this.#draftSource?.path ?? ""]);
    this.#outputs = report ? [workbook, { path: reportName!, bytes: report }] : [workbook];
  }

  #dropResults(): void {
    this.#batch = null;
    this.#draft = null;
    this.#outputs = [];
  }
}
