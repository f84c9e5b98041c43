import type { Locale } from "../../core/finding/message.ts";
import type { PaneFile, PaneHost } from "../../ports/pane.ts";
import type { Progress } from "../../ports/progress.ts";
import { EMPTY_VIEW } from "./pane-view.ts";
import type { PaneView, TraceLine } from "./pane-view.ts";
import type { SessionRequest } from "./protocol.ts";
import { Cancelled, SessionClient } from "./session-client.ts";

export type StepName = "plan" | "collect" | "consolidate" | "fill" | "audit";
export const STEPS: readonly StepName[] = ["plan", "collect", "consolidate", "fill", "audit"];

/** Everything the pane knows. Replaced as a whole at each change. */
export interface PaneState {
  readonly view: PaneView;
  readonly step: StepName;
  readonly locale: Locale;
  readonly work: { readonly progress: Progress | null; readonly cancelling: boolean } | null;
  readonly notice: { readonly kind: "cancelled" | "failed"; readonly detail: string } | null;
  readonly planFile: string | null;
  readonly draftFile: string | null;
  readonly submissions: readonly string[];
  /** Results of consolidating fit the plan and files as they are now. */
  readonly consolidated: boolean;
}

type ViewRequest = Exclude<SessionRequest, { kind: "trace" | "output" | "archive" }>;

/** The pane's state and what can be done with it; one piece of work at a time. */
export class PaneStore {
  readonly host: PaneHost;
  #state: PaneState;
  readonly #listeners = new Set<() => void>();
  #client: Promise<SessionClient> | null = null;
  /** Chosen files by path; `#unread` are those the session has not read to the end, after a cancel for instance. */
  readonly #files = new Map<string, PaneFile>();
  readonly #unread = new Set<string>();

  constructor(host: PaneHost, locale: Locale) {
    this.host = host;
    this.#state = {
      view: EMPTY_VIEW,
      step: "plan",
      locale,
      work: null,
      notice: null,
      planFile: null,
      draftFile: null,
      submissions: [],
      consolidated: false,
    };
  }

  readonly state = (): PaneState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  goTo(step: StepName): void {
    this.#set({ step });
  }

  dismiss(): void {
    this.#set({ notice: null });
  }

  setLocale(locale: Locale): void {
    this.#set({ locale });
    if (this.#client) void this.#work(() => this.#ask({ kind: "view" }));
  }

  setPlan(file: PaneFile): Promise<boolean> {
    return this.#work(async () => {
      this.#set({ planFile: file.path, consolidated: false });
      for (const path of this.#files.keys()) this.#unread.add(path);
      await this.#ask({ kind: "plan", file });
      this.#unread.clear();
      await this.#consolidateIfReady();
    });
  }

  addSubmissions(files: readonly PaneFile[]): Promise<boolean> {
    return this.#work(async () => {
      this.#takeIn(files);
      await this.#consolidateIfReady();
    });
  }

  removeSubmission(path: string): Promise<boolean> {
    return this.#work(async () => {
      this.#files.delete(path);
      this.#unread.delete(path);
      this.#set({ submissions: [...this.#files.keys()].sort(), consolidated: false });
      await this.#ask({ kind: "remove", path });
      await this.#consolidateIfReady();
    });
  }

  consolidate(): Promise<boolean> {
    return this.#work(() => this.#consolidateIfReady());
  }

  setDraft(file: PaneFile): Promise<boolean> {
    return this.#work(async () => {
      await this.#ask({ kind: "draft", file });
      this.#set({ draftFile: file.path });
    });
  }

  choose(placeholder: string, indicator: string | null): Promise<boolean> {
    return this.#work(() => this.#ask({ kind: "choose", placeholder, indicator }));
  }

  fill(clean: boolean): Promise<boolean> {
    return this.#work(() => this.#ask({ kind: "fill", clean }));
  }

  /** 试用示例: all steps with the sample, up to the filled report; what was there before is put away. */
  async runSample(): Promise<boolean> {
    const loaded = await this.#work(async () => {
      const { plan, submissions, draft } = await this.host.sample();
      this.#files.clear();
      this.#unread.clear();
      this.#set({ draftFile: null, submissions: [], consolidated: false });
      await this.#ask({ kind: "reset" });
      this.#set({ planFile: plan.path });
      await this.#ask({ kind: "plan", file: plan });
      this.#takeIn(submissions);
      await this.#consolidateIfReady();
      await this.#ask({ kind: "draft", file: draft });
      this.#set({ draftFile: draft.path });
    });
    if (loaded) this.goTo("audit");
    return loaded;
  }

  cancel(): void {
    if (!this.#state.work || this.#state.work.cancelling || !this.#client) return;
    this.#set({ work: { ...this.#state.work, cancelling: true } });
    void this.#client.then((client) => client.cancel());
  }

  async trace(indicator: string): Promise<readonly TraceLine[]> {
    const client = await this.#connected();
    return client.ask({ kind: "trace", indicator }, this.#state.locale);
  }

  download(path: string): Promise<boolean> {
    return this.#work(async () => {
      const client = await this.#connected();
      await this.host.save(path, await client.ask({ kind: "output", path }, this.#state.locale));
    });
  }

  downloadAll(name: string): Promise<boolean> {
    return this.#work(async () => {
      const client = await this.#connected();
      await this.host.save(name, await client.ask({ kind: "archive" }, this.#state.locale));
    });
  }

  #takeIn(files: readonly PaneFile[]): void {
    for (const file of files) {
      this.#files.set(file.path, file);
      this.#unread.add(file.path);
    }
    this.#set({ submissions: [...this.#files.keys()].sort(), consolidated: false });
  }

  async #consolidateIfReady(): Promise<void> {
    if (!this.#state.view.plan || this.#files.size === 0) return;
    if (this.#unread.size > 0) {
      const files = [...this.#unread].map((path) => this.#files.get(path)!);
      await this.#ask({ kind: "submissions", files });
      this.#unread.clear();
    }
    await this.#ask({ kind: "consolidate" });
    this.#set({ consolidated: true });
  }

  async #ask(request: ViewRequest): Promise<void> {
    const client = await this.#connected();
    if (this.#state.work?.cancelling) throw new Cancelled(this.#state.view);
    this.#set({ view: await client.ask(request, this.#state.locale) });
  }

  #connected(): Promise<SessionClient> {
    this.#client ??= this.host.connect().then(
      (channel) =>
        new SessionClient(channel, (progress) => {
          if (this.#state.work) this.#set({ work: { ...this.#state.work, progress } });
        }),
    );
    return this.#client;
  }

  /** Runs one piece of work with progress shown; true when it came to its end. */
  async #work(task: () => Promise<void>): Promise<boolean> {
    if (this.#state.work) return false;
    this.#set({ work: { progress: null, cancelling: false }, notice: null });
    try {
      await task();
      this.#set({ work: null });
      return true;
    } catch (error) {
      if (error instanceof Cancelled) {
        this.#set({ work: null, view: error.view, notice: { kind: "cancelled", detail: "" } });
      } else {
        const detail = error instanceof Error ? error.message : String(error);
        this.#set({ work: null, notice: { kind: "failed", detail } });
      }
      return false;
    }
  }

  #set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
