import type { Choice } from "../../app/choices.ts";
import { Cancelled } from "../../app/context.ts";
import { DocumentDesk, type DocumentDeskView } from "../../app/document-desk.ts";
import type { TraceView } from "../../app/trace.ts";
import type { Locale } from "../../core/finding/message.ts";
import { ownCodec } from "../../core/package/codec.ts";
import type { DocumentPort, PlaceInDocument } from "../../ports/document.ts";
import type { PaneFile } from "../../ports/pane.ts";
import type { Progress, Watch } from "../../ports/progress.ts";
import { storeLocale } from "../preferences.ts";
import { inputFromFile } from "../session/input-file.ts";
import { Observed } from "../session/observed.ts";
import { takingTurns } from "../session/turns.ts";

export interface WordState {
  readonly locale: Locale;
  /** null until the document was asked what it allows. */
  readonly view: DocumentDeskView | null;
  readonly trace: TraceView | null;
  readonly accepted: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly progress: Progress | null;
  /** A fault of our own program; bad input comes as findings. */
  readonly failure: string | null;
}

/** A cursor that moves on is not asked about. */
const CURSOR_RESTS_MS = 250;

/**
 * What can be done in the Word pane. Word can only be talked to from the page itself, so the desk works here and not in a
 * worker; one thing is done after the other.
 */
export class WordStore extends Observed<WordState> {
  readonly #desk: DocumentDesk;
  #queue: Promise<void> = Promise.resolve();
  #cursor = 0;
  #isCancelled = false;

  constructor(port: DocumentPort, locale: Locale) {
    super({
      locale,
      view: null,
      trace: null,
      accepted: new Set(),
      isBusy: false,
      progress: null,
      failure: null,
    });
    this.#desk = new DocumentDesk(port, { codec: ownCodec, watch: this.#watch() });
  }

  /** Asks what the document allows, and from then on where the cursor is. */
  async start(): Promise<void> {
    await this.#work(() => Promise.resolve());
    await this.#desk.onSelection(() => {
      window.clearTimeout(this.#cursor);
      this.#cursor = window.setTimeout(() => void this.traceAtCursor(), CURSOR_RESTS_MS);
    });
  }

  setLocale(locale: Locale): void {
    storeLocale(locale);
    this.set({ locale });
    void this.#work(() => Promise.resolve());
  }

  openFigures(files: readonly PaneFile[]): Promise<void> {
    return this.#work(async () => {
      await this.#desk.openFigures(files.map(inputFromFile));
      await this.#desk.look();
    });
  }

  openPrevious(files: readonly PaneFile[]): Promise<void> {
    return this.#work(() => this.#desk.openPrevious(files.map(inputFromFile)));
  }

  openPreviousReport(file: PaneFile | undefined): Promise<void> {
    return this.#work(() => this.#desk.openPreviousReport(file ? inputFromFile(file) : null));
  }

  pasteCode(text: string): Promise<void> {
    return this.#work(async () => {
      this.#desk.pasteCode(text);
      await this.#desk.look();
    });
  }

  look(): Promise<void> {
    return this.#work(() => this.#desk.look());
  }

  choose(blank: string, choice: Choice): Promise<void> {
    return this.#work(async () => {
      this.#desk.choose(blank, choice);
      await this.#desk.look();
    });
  }

  accept(change: string, isAccepted: boolean): void {
    const accepted = new Set(this.state().accepted);
    if (isAccepted) accepted.add(change);
    else accepted.delete(change);
    this.set({ accepted });
  }

  fill(options: { readonly clean: boolean; readonly trackChanges: boolean }): Promise<void> {
    return this.#work(async () => {
      this.#desk.accept([...this.state().accepted]);
      await this.#desk.fill(options);
      this.set({ accepted: new Set() });
    });
  }

  audit(annotate: boolean): Promise<void> {
    return this.#work(() => this.#desk.audit(this.state().locale, annotate));
  }

  async traceAtCursor(): Promise<void> {
    if (this.state().isBusy) return;
    this.set({ trace: await this.#desk.traceAtSelection(this.state().locale) });
  }

  show(paragraph: string, blank?: string): Promise<void> {
    return this.#work(async () => void (await this.#desk.show(paragraph, blank)));
  }

  select(place: PlaceInDocument): Promise<void> {
    return this.#work(async () => void (await this.#desk.select(place)));
  }

  /** Ends what is running at its next turn; what was written stays. */
  cancel(): void {
    this.#isCancelled = true;
  }

  #work(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      this.#isCancelled = false;
      this.set({ isBusy: true, failure: null });
      let failure: string | null = null;
      try {
        await task();
      } catch (error) {
        if (!(error instanceof Cancelled)) failure = error instanceof Error ? error.message : String(error);
      }
      const view = await this.#desk.view(this.state().locale);
      this.set({ view, isBusy: false, progress: null, failure });
    });
    return this.#queue;
  }

  #watch(): Watch {
    return {
      report: (progress) => this.set({ progress }),
      cancelled: () => this.#isCancelled,
      tick: takingTurns(),
    };
  }
}
