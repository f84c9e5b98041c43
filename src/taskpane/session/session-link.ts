import type { Locale } from "../../core/finding/message.ts";
import type { PaneHost, PlaceInSource } from "../../ports/pane.ts";
import type { Progress, Watch } from "../../ports/progress.ts";
import type { SessionView } from "../../app/session/session-view.ts";
import { EMPTY_VIEW } from "./empty-view.ts";
import { emptyState, type PaneNotice, type PaneState } from "./pane-state.ts";
import type { ChangeName, Changes, LookName, Looks, ViewChange } from "./protocol.ts";
import { Observed } from "./observed.ts";
import { shared } from "./shared.ts";
import { Cancelled, SessionClient, SessionLost } from "./session-client.ts";
import { takingTurns } from "./turns.ts";

/** A cell of a unit's file, or an indicator by its code. */
export type ShownPlace = PlaceInSource | { readonly indicator: string };

/** The pane's state and its line to the session: one piece of work at a time, with progress, cancelled or failed. */
export class SessionLink extends Observed<PaneState> {
  readonly host: PaneHost;
  #client: Promise<SessionClient> | null = null;
  #lost = false;
  /** The view as the session has it. During a piece of work it is ahead of what is shown: nothing flickers half-done. */
  #latest: SessionView = EMPTY_VIEW;

  constructor(host: PaneHost, locale: Locale) {
    super(emptyState(locale));
    this.host = host;
  }

  cancel(): void {
    const { work } = this.state();
    if (!work || work.cancelling) return;
    this.set({ work: { ...work, cancelling: true } });
    void this.#client?.then((client) => client.cancel());
  }

  /** Something long or big that is shown beside the view. Waits behind running work. */
  async look<Name extends LookName>(name: Name, ask: Looks[Name]["ask"]): Promise<Looks[Name]["answer"]> {
    const client = await this.#connected();
    return client.look(name, ask, this.state().locale);
  }

  /** A piece of work that the pane's host does, with progress and stop like the session's own. */
  inHost(task: (watch: Watch) => Promise<void>): Promise<boolean> {
    return this.work(() => task(this.hostWatch()));
  }

  /** How the open workbook stands now. */
  setBook(book: PaneState["book"]): void {
    this.set({ book });
  }

  /** Shows a cell in the host's window: in its own file where that is open, else where it stands in sheets that we wrote. */
  async reveal(place: ShownPlace): Promise<boolean> {
    if ("file" in place && (await this.host.reveal(place))) return true;
    return (await this.revealWritten?.(place)) === true;
  }

  /** Set by whoever wrote sheets into the open workbook. */
  revealWritten: ((place: ShownPlace) => Promise<boolean>) | null = null;

  protected hostWatch(): Watch {
    return {
      report: (progress) => this.#progressed(progress),
      cancelled: () => this.state().work?.cancelling === true,
      tick: takingTurns(),
    };
  }

  /** The session is gone with all it held; nothing is asked of a new one before `revive`. */
  protected get isLost(): boolean {
    return this.#lost;
  }

  protected get isConnected(): boolean {
    return this.#client !== null;
  }

  protected revive(): void {
    this.#lost = false;
  }

  /** A session that did not get back what it held is as good as lost. */
  protected forsake(): void {
    this.#lost = true;
  }

  /** Part of a piece of work: asks for a change and takes over what it changed. `asked` runs once the session has been told. */
  protected async ask<Name extends ChangeName>(
    name: Name,
    ask: Changes[Name],
    asked?: () => void,
  ): Promise<void> {
    const client = await this.#connected();
    if (this.state().work?.cancelling) throw new Cancelled({});
    const change = client.change(name, ask, this.state().locale);
    asked?.();
    this.take(await change);
  }

  protected get latest(): SessionView {
    return this.#latest;
  }

  protected take(change: ViewChange): void {
    if (Object.keys(change).length === 0) return;
    this.#latest = shared(this.#latest, { ...this.#latest, ...change });
    if (!this.state().work) this.set({ view: this.#latest });
  }

  /** Runs one piece of work with progress shown; true when it came to its end. */
  protected async work(task: () => Promise<void>): Promise<boolean> {
    if (this.state().work) return false;
    this.set({ work: { progress: null, cancelling: false, since: Date.now() }, notice: null });
    try {
      await task();
      this.set({ work: null, view: this.#latest });
      return true;
    } catch (error) {
      if (error instanceof Cancelled) this.take(error.view);
      this.set({ work: null, view: this.#latest, notice: noticeOf(error) });
      return false;
    }
  }

  /** A small change that nobody has to wait for: no progress, nothing disabled; it waits behind other changes. */
  protected async quietly(task: () => Promise<void>): Promise<boolean> {
    if (this.state().work) return false;
    try {
      await task();
      return true;
    } catch (error) {
      this.set({ notice: noticeOf(error) });
      return false;
    }
  }

  #progressed(progress: Progress): void {
    const { work } = this.state();
    if (!work) return;
    const at = Date.now();
    const since = work.progress?.stage === progress.stage ? work.since : at;
    this.set({ work: { ...work, progress: { ...progress, at }, since } });
  }

  #connected(): Promise<SessionClient> {
    if (this.#lost) return Promise.reject(new SessionLost("not revived"));
    this.#client ??= this.host.connect().then(
      (channel) =>
        new SessionClient(
          channel,
          (progress) => this.#progressed(progress),
          () => {
            this.#client = null;
            this.#lost = true;
            this.set({ notice: noticeOf(new SessionLost()) });
          },
        ),
    );
    return this.#client;
  }
}

function noticeOf(error: unknown): PaneNotice {
  if (error instanceof Cancelled) return { kind: "cancelled", detail: "" };
  if (error instanceof SessionLost) return { kind: "lost", detail: "" };
  // What fetch throws where the page's own server does not answer; our own code throws no TypeError on purpose.
  if (error instanceof TypeError && /fetch|network/i.test(error.message))
    return { kind: "offline", detail: "" };
  return { kind: "failed", detail: error instanceof Error ? error.message : String(error) };
}
