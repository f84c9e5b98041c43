import type { Finding } from "../../core/finding/finding.ts";
import type { ChosenBinding } from "../../core/model/draft.ts";
import type { FigureSet } from "../../core/model/figure.ts";
import type { SourceFile } from "../../core/model/file.ts";
import type { Style } from "../../core/number/claim.ts";
import { slotOfPlaceholder, styledSlot } from "../../core/report/slot-view.ts";
import { wordFigure } from "../../core/report/word-figure.ts";
import type { FilledSentence } from "../../core/task/task-parts.ts";
import type { InputFile } from "../../ports/files.ts";
import { type Choice, chosenFromChoices } from "../choices.ts";
import { mergeChosen, sentencesOf } from "../compile-task.ts";
import type { Context } from "../context.ts";
import { type FilledDraft, fillOpened, openDraft, type OpenedDraft } from "../fill-draft.ts";

/** How a blank could be worded; `text` is what would be written. */
export interface WordingView {
  /** "" is the writer's own form. */
  readonly style: Style | "";
  readonly text: string;
}

const NO_FINDINGS: readonly Finding[] = [];
const STYLES: readonly Style[] = ["yu", "duo", "jin", "yue", "chao", "yishang", "exact"];

/** The draft on the clerk's desk: its blanks bound and filled, choices and styles taken, sentences compared. */
export class DraftDesk {
  readonly #context: Context;
  #source: SourceFile | null = null;
  #opened: OpenedDraft | null = null;
  #filled: FilledDraft | null = null;
  #figures: FigureSet | null = null;
  /** By placeholder id of the present draft. */
  readonly #choices = new Map<string, Choice>();
  #chosen: readonly ChosenBinding[] = [];
  #accepted: "all" | readonly string[] = [];
  #clean = false;
  /** Sentences of the filling before this one. */
  #last: readonly FilledSentence[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  get path(): string | null {
    return this.#source?.path ?? null;
  }

  get filled(): FilledDraft | null {
    return this.#filled;
  }

  get chosen(): readonly ChosenBinding[] {
    return this.#chosen;
  }

  get last(): readonly FilledSentence[] {
    return this.#last;
  }

  get findings(): readonly Finding[] {
    return this.#filled?.findings ?? NO_FINDINGS;
  }

  async open(file: InputFile): Promise<void> {
    const source = { path: file.path, bytes: await file.bytes() };
    // Stopped half-way, the draft before stays as it is.
    this.#opened = await openDraft(source, this.#context);
    this.#source = source;
    // The choices themselves live on in #chosen, by their words; ids are only good for one draft.
    this.#choices.clear();
    this.#accepted = [];
    this.#filled = null;
  }

  /** Choices and sentences that a task file kept. */
  take(chosen: readonly ChosenBinding[], sentences: readonly FilledSentence[]): void {
    this.#chosen = mergeChosen(this.#chosen, chosen);
    this.#last = sentences;
  }

  /** A person's choice for one blank: an indicator, null to leave it alone; a style, or the writer's own. */
  choose(id: string, choice: Choice): void {
    const { scan, bindings } = this.#filled ?? {};
    if (!scan || !bindings) return;
    this.#choices.set(id, choice);
    this.#chosen = mergeChosen(chosenFromChoices(scan, bindings, this.#choices), this.#chosen);
  }

  /** Changes of figures that stand in an already filled report. */
  accept(ids: "all" | readonly string[]): void {
    const before = this.#accepted;
    this.#accepted = ids === "all" || before === "all" ? "all" : [...new Set([...before, ...ids])];
  }

  set clean(clean: boolean) {
    this.#clean = clean;
  }

  /** Fills with figures; other figures than before make the sentences so far the ones to compare with. */
  fill(figures: FigureSet): void {
    if (!this.#opened) return;
    if (this.#filled && this.#figures !== figures) this.#last = sentencesOf(this.#filled);
    this.#figures = figures;
    const options = { clean: this.#clean, chosen: this.#chosen, accept: this.#accepted };
    this.#filled = fillOpened(this.#opened, figures, options);
  }

  /** No figures any more: nothing is filled, the draft itself stays open. */
  unfill(): void {
    if (this.#filled) this.#last = sentencesOf(this.#filled);
    this.#filled = null;
    this.#figures = null;
  }

  /** What a blank would read in each style, for one indicator; styles that cannot be said truly come out exact and are left out. */
  wordings(id: string, indicator: string): readonly WordingView[] {
    const scan = this.#filled?.scan;
    const placeholder = scan?.placeholders.find((one) => one.id === id);
    const paragraph = scan?.paragraphs.find((one) => one.id === placeholder?.paragraph);
    const figure = this.#figures?.figures.find((one) => one.indicator.code === indicator);
    if (!scan || !placeholder || !paragraph || !figure) return [];
    const others = scan.placeholders.filter((one) => one.paragraph === paragraph.id);
    const own = slotOfPlaceholder(placeholder, paragraph, others, true);
    const wordings = ["" as const, ...STYLES].flatMap((style): WordingView[] => {
      const worded = wordFigure(figure, style === "" ? own : styledSlot(own, style));
      return worded.outcome === "worded" ? [{ style, text: worded.text }] : [];
    });
    const exact = wordings.find(({ style }) => style === "exact")?.text;
    return wordings.filter(({ style, text }) => style === "" || style === "exact" || text !== exact);
  }
}
