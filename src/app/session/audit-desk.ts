import { readDocument } from "../../core/document/read-document.ts";
import type { Finding } from "../../core/finding/finding.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { Scan } from "../../core/model/draft.ts";
import type { FigureSet } from "../../core/model/figure.ts";
import type { OutputFile, SourceFile } from "../../core/model/file.ts";
import type { InputFile } from "../../ports/files.ts";
import { type AuditedReport, auditOne } from "../audit.ts";
import { type AuditView, auditViewOf } from "../audit-contract.ts";
import { auditOutputNames } from "../audit-names.ts";
import type { Context } from "../context.ts";
import { scanDraft } from "../scan-draft.ts";
import { sentenceAround } from "./sentences.ts";

/** Verdicts on every number of one report, each with its sentence. */
export interface AuditDeskView {
  readonly source: string;
  /** false: the report could not be read; the findings say why. */
  readonly readable: boolean;
  readonly numbers: readonly (AuditView["numbers"][number] & SentenceOf)[];
  readonly arithmetic: readonly (AuditView["arithmetic"][number] & SentenceOf)[];
  readonly conflicts: AuditView["conflicts"];
}

/** `at` is where the number begins in the sentence. */
interface SentenceOf {
  readonly sentence: string;
  readonly at: number;
}

/** One and the same, so that a view with nothing new stays the same. */
const NO_FINDINGS: readonly Finding[] = [];

/** 核对 of one report: the one that was filled here, or a finished one from elsewhere. */
export class AuditDesk {
  readonly #context: Context;
  #previous: Scan | null = null;
  #audited: AuditedReport | null = null;
  /** A report that was chosen for itself; null: the one that was filled. */
  #chosen: SourceFile | null = null;
  #texts = new Map<string, string>();

  constructor(context: Context) {
    this.#context = context;
  }

  get chosen(): SourceFile | null {
    return this.#chosen;
  }

  get findings(): readonly Finding[] {
    return this.#audited?.findings ?? NO_FINDINGS;
  }

  get outputs(): readonly OutputFile[] {
    return [this.#audited?.annotated, this.#audited?.checkSheet].filter((file) => file != null);
  }

  get previousName(): string | null {
    return this.#previous?.source ?? null;
  }

  /** A finished report that was not filled here; null goes back to the filled one. */
  async choose(file: InputFile | null): Promise<void> {
    this.#chosen = file && { path: file.path, bytes: await file.bytes() };
    this.drop();
  }

  /** Last year's report, for numbers that were never updated. */
  async setPrevious(file: InputFile | null): Promise<void> {
    this.#previous = file && (await scanDraft({ path: file.path, bytes: await file.bytes() }, this.#context));
    this.drop();
  }

  async audit(report: SourceFile, figures: FigureSet, locale: Locale): Promise<void> {
    this.#context.watch.report({ stage: "audit", done: 0, total: 1, item: report.path });
    const [names] = auditOutputNames([report.path]);
    const { document } = await readDocument(report, { codec: this.#context.codec });
    // Both at once: a person may stop the audit, and then verdicts and sentences must still be of one report.
    this.#audited = await auditOne(report, figures, this.#previous, names!, locale, this.#context);
    this.#texts = new Map(document?.paragraphs.map(({ id, text }) => [id, text]));
  }

  /** Figures or text are other ones now. */
  drop(): void {
    this.#audited = null;
  }

  view(): AuditDeskView | null {
    if (!this.#audited) return null;
    const { numbers, arithmetic, conflicts } = auditViewOf([this.#audited], []);
    const withSentence = <T extends { paragraph: string; start: number; end: number }>(
      span: T,
    ): T & SentenceOf => {
      const { text, start } = sentenceAround(this.#texts.get(span.paragraph) ?? "", span.start, span.end);
      return { ...span, sentence: text, at: span.start - start };
    };
    return {
      source: this.#audited.source,
      readable: this.#audited.audit !== null,
      numbers: numbers.map(withSentence),
      arithmetic: arithmetic.map(withSentence),
      conflicts,
    };
  }
}
