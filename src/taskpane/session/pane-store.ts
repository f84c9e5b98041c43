import type { Choice } from "../../app/choices.ts";
import type { AcceptedMapping } from "../../core/collect/collected-file.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { KeptWork } from "../../ports/crash-copy.ts";
import type { PaneFile } from "../../ports/pane.ts";
import type { Watch } from "../../ports/progress.ts";
import { type StepName, stepNamed } from "./pane-state.ts";
import { EMPTY_VIEW } from "./empty-view.ts";
import type { ChangeName, Changes } from "./protocol.ts";
import { SessionLink } from "./session-link.ts";

/** Names of the chosen files that are the pane's own, beside what the session says. */
interface ChosenFiles {
  readonly submissions: Map<string, PaneFile>;
  readonly history: Map<string, PaneFile>;
  draft: PaneFile | null;
}

type KeptFiles = Pick<KeptWork, "submissions" | "history" | "draft">;

/** What can be done in the pane. Chosen files stay here too, so that a session that is lost can be made again. */
export class PaneStore extends SessionLink {
  readonly #files: ChosenFiles = { submissions: new Map(), history: new Map(), draft: null };
  /** Chosen, but not handed to the session: the work was stopped before, or the session lost it. */
  readonly #unsent = {
    submissions: new Set<string>(),
    history: new Set<string>(),
    draft: null as PaneFile | null,
  };
  /** The task as it was last copied, without figures. */
  #kept: Uint8Array | null = null;
  #keeping: Promise<void> = Promise.resolve();

  goTo(step: StepName): void {
    this.set({ step });
  }

  dismiss(): void {
    this.set({ notice: null });
  }

  setLocale(locale: Locale): void {
    this.set({ locale });
    if (this.isConnected) void this.work(() => this.ask("view", {}));
  }

  setPlan(file: PaneFile): Promise<boolean> {
    return this.#do(async () => {
      await this.ask("plan", { file });
      this.set({ planFile: file.path });
      await this.#consolidateIfReady();
    });
  }

  /** The plan in the workbook that is open in the host; `read` gives null where the host could not. */
  setPlanWorkbook(read: (watch: Watch) => Promise<Changes["plan-workbook"] | null>): Promise<boolean> {
    return this.#do(async () => {
      const opened = await read(this.hostWatch());
      if (!opened) return;
      await this.ask("plan-workbook", opened);
      this.set({ planFile: opened.name });
      await this.#consolidateIfReady();
    });
  }

  /** An edit of the plan, a tick, a choice: one change that leaves the results as they are or drops them. */
  async change<Name extends ChangeName>(name: Name, ask: Changes[Name]): Promise<boolean> {
    if (this.isLost) return this.run(name, ask);
    const done = await this.quietly(() => this.ask(name, ask));
    if (!done) return false;
    this.set({ unsaved: true });
    this.#keep();
    return true;
  }

  /** The same for what takes its time: with progress, to be cancelled. */
  run<Name extends ChangeName>(name: Name, ask: Changes[Name]): Promise<boolean> {
    return this.#do(() => this.ask(name, ask));
  }

  /** A decision whose effect a person wants to see at once: the results are made again. */
  decide<Name extends ChangeName>(name: Name, ask: Changes[Name]): Promise<boolean> {
    return this.#do(async () => {
      await this.ask(name, ask);
      await this.#consolidateIfReady();
    });
  }

  /** The ticked lines of the proposal become the plan. */
  acceptProposal(dropped: readonly number[], file: string): Promise<boolean> {
    return this.#do(async () => {
      await this.ask("accept-proposal", { dropped });
      this.set({ planFile: file });
      await this.#consolidateIfReady();
    });
  }

  /** Several renamed columns at once: the results are made again only once. */
  confirmMappings(mappings: readonly AcceptedMapping[]): Promise<boolean> {
    return this.#do(async () => {
      for (const mapping of mappings) await this.ask("map", { mapping });
      await this.#consolidateIfReady();
    });
  }

  addHistory(files: readonly PaneFile[]): Promise<boolean> {
    return this.#do(async () => {
      this.#takeIn("history", files);
      await this.#consolidateIfReady();
    });
  }

  addSubmissions(files: readonly PaneFile[]): Promise<boolean> {
    return this.#do(async () => {
      this.#takeIn("submissions", files);
      await this.#consolidateIfReady();
    });
  }

  removeSubmission(path: string): Promise<boolean> {
    return this.#do(async () => {
      this.#files.submissions.delete(path);
      this.#unsent.submissions.delete(path);
      this.set({ submissions: [...this.#files.submissions.keys()].sort() });
      await this.ask("remove", { path });
      await this.#consolidateIfReady();
    });
  }

  consolidate(): Promise<boolean> {
    return this.#do(() => this.#consolidateIfReady());
  }

  setDraft(file: PaneFile): Promise<boolean> {
    return this.#do(() => this.#openDraft(file));
  }

  choose(placeholder: string, choice: Choice): Promise<boolean> {
    return this.change("choose", { placeholder, choice });
  }

  fill(clean: boolean): Promise<boolean> {
    return this.change("fill", { clean });
  }

  /**
   * 试用示例: all steps with the sample, up to the filled report; what was there before is put away. It is nobody's work
   * and leaves no copy on this computer until somebody changes something in it.
   */
  async runSample(): Promise<boolean> {
    const loaded = await this.work(async () => {
      const { plan, submissions, draft } = await this.host.sample();
      await this.#startAfresh();
      this.set({ planFile: plan.path });
      await this.ask("plan", { file: plan });
      this.#takeIn("submissions", submissions);
      this.#unsent.draft = draft;
      await this.#consolidateIfReady();
      await this.ask("audit", {});
    });
    if (loaded) {
      this.goTo("audit");
      await this.#rememberTask();
    }
    return loaded;
  }

  /** 任务包 opened like a document. Chosen files stay and are read again under its plan and decisions. */
  openTask(file: PaneFile): Promise<boolean> {
    return this.#do(async () => {
      const before = this.latest.task;
      await this.ask("open-task", { file });
      if (this.latest.task === before) {
        this.set({ notice: { kind: "task", detail: file.path } });
        return;
      }
      this.set({ taskFile: file.path, planFile: this.latest.plan?.file ?? null });
      await this.#consolidateIfReady();
      this.set({ unsaved: false });
    });
  }

  saveTask(name: string): Promise<boolean> {
    return this.work(async () => {
      await this.host.save(name, await this.look("task", { withFigures: true }));
      this.set({ taskFile: name, unsaved: false });
    });
  }

  savePlan(name: string): Promise<boolean> {
    return this.work(async () => this.host.save(name, await this.look("plan-file", {})));
  }

  download(path: string): Promise<boolean> {
    return this.work(async () => this.host.save(path, await this.look("output", { path })));
  }

  downloadAll(name: string): Promise<boolean> {
    return this.work(async () => this.host.save(name, await this.look("archive", {})));
  }

  downloadReturns(name: string): Promise<boolean> {
    return this.work(async () => this.host.save(name, await this.look("returns", {})));
  }

  /** Puts everything away and begins again; the crash copy goes too. */
  async clear(): Promise<boolean> {
    const cleared = await this.work(() => this.#startAfresh());
    await this.forgetCopy();
    this.goTo("plan");
    return cleared;
  }

  /** Looks for work of an earlier visit, to be offered. */
  async findCopy(): Promise<void> {
    const copy = await this.host.crashCopy.found();
    const { view, submissions } = this.state();
    if (copy && !view.plan && submissions.length === 0) this.set({ copy });
  }

  async forgetCopy(): Promise<void> {
    await this.host.crashCopy.clear();
    this.set({ copy: null, keeping: null });
  }

  /** Takes the work of an earlier visit up again. */
  async resume(): Promise<boolean> {
    const { copy } = this.state();
    if (!copy) return false;
    const done = await this.work(async () => {
      if (this.isLost) await this.#recover();
      await this.#openKept(copy.task, copy.planFile);
      this.set({ copy: null, unsaved: true });
      await this.#takeUp(copy);
    });
    // Stopped before its plan was open, the copy is still offered, and is not written over.
    if (this.state().copy) return false;
    this.#keepAfter(done);
    if (done) this.goTo(stepNamed(copy.step));
    return done;
  }

  /** After the worker was lost: a new one with everything that was chosen and decided. */
  restart(): Promise<boolean> {
    return this.#do(() => Promise.resolve());
  }

  /** A piece of work of a person's own: afterwards the crash copy is made. */
  async #do(task: () => Promise<void>): Promise<boolean> {
    const done = await this.work(async () => {
      if (this.isLost) await this.#recover();
      this.set({ unsaved: true });
      await task();
    });
    this.#keepAfter(done);
    return done;
  }

  #keepAfter(done: boolean): void {
    if (done || this.state().notice?.kind === "cancelled") this.#keep();
  }

  #takeIn(kind: "submissions" | "history", files: readonly PaneFile[]): void {
    for (const file of files) {
      this.#files[kind].set(file.path, file);
      this.#unsent[kind].add(file.path);
    }
    this.set({ submissions: [...this.#files.submissions.keys()].sort() });
  }

  async #sendFiles(kind: "submissions" | "history"): Promise<void> {
    const unsent = this.#unsent[kind];
    if (unsent.size === 0) return;
    const files = [...unsent].map((path) => this.#files[kind].get(path)!);
    await this.ask(kind, { files }, () => unsent.clear());
  }

  /** Hands over what the session does not have yet, and has the results made where there is enough for them. */
  async #consolidateIfReady(): Promise<void> {
    await this.#sendFiles("history");
    await this.#sendFiles("submissions");
    if (this.latest.plan && this.#files.submissions.size > 0) await this.ask("consolidate", {});
    if (this.#unsent.draft) await this.#openDraft(this.#unsent.draft);
  }

  async #startAfresh(): Promise<void> {
    this.#files.submissions.clear();
    this.#files.history.clear();
    this.#files.draft = null;
    this.#unsent.submissions.clear();
    this.#unsent.history.clear();
    this.#unsent.draft = null;
    this.#kept = null;
    this.revive();
    this.set({ planFile: null, draftFile: null, submissions: [], taskFile: null, unsaved: false });
    await this.ask("reset", {});
  }

  /** A new session gets plan and decisions back first, then the files; without the former the next work begins with it again. */
  async #recover(): Promise<void> {
    const { planFile } = this.state();
    const [task, before] = [this.#kept, this.latest];
    this.revive();
    this.take(EMPTY_VIEW);
    if (!task) return;
    try {
      await this.#openKept(task, planFile);
    } catch (error) {
      this.forsake();
      this.take(before);
      throw error;
    }
    await this.#takeUp(this.#allFiles());
  }

  async #openKept(task: Uint8Array, planFile: string | null): Promise<void> {
    const blob = new Blob([task as BlobPart]);
    await this.ask("open-task", { file: { path: planFile ?? TASK_NAME, blob } });
    this.set({ planFile: this.latest.plan ? planFile : null });
  }

  async #takeUp({ submissions, history, draft }: KeptFiles): Promise<void> {
    this.#takeIn("history", history);
    this.#takeIn("submissions", submissions);
    this.#unsent.draft = draft;
    await this.#consolidateIfReady();
  }

  /** Also those that the session does not have. */
  #allFiles(): KeptFiles {
    const { submissions, history, draft } = this.#files;
    return {
      submissions: [...submissions.values()],
      history: [...history.values()],
      draft: this.#unsent.draft ?? draft,
    };
  }

  /** Stopped half-way, the draft before stays. */
  async #openDraft(file: PaneFile): Promise<void> {
    await this.ask("draft", { file });
    this.#files.draft = file;
    this.#unsent.draft = null;
    this.set({ draftFile: file.path });
  }

  /** Behind the work, one copy after the other; a copy that is no longer the last one is not written. */
  #keep(): void {
    this.#keeping = this.#keeping.then(async () => {
      if (this.state().work) return;
      await this.#rememberTask();
      if (!this.#kept) return;
      const { planFile, step } = this.state();
      const work = { savedAt: Date.now(), task: this.#kept, planFile, step, ...this.#allFiles() };
      this.set({ keeping: await this.host.crashCopy.keep(work) });
    });
  }

  async #rememberTask(): Promise<void> {
    try {
      this.#kept = await this.look("task", { withFigures: false });
    } catch {
      // A lost session is told of by its own event; what was kept before it stays.
      return;
    }
  }
}

const TASK_NAME = "任务包.yutiao";
