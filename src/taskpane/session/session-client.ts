import type { Locale } from "../../core/finding/message.ts";
import type { Channel } from "../../ports/pane.ts";
import type { Progress } from "../../ports/progress.ts";
import type {
  ChangeName,
  Changes,
  FromSession,
  LookName,
  Looks,
  SessionRequest,
  ToSession,
  ViewChange,
} from "./protocol.ts";

/** The person stopped the work; `view` is what changed up to there. */
export class Cancelled extends Error {
  readonly view: ViewChange;
  constructor(view: ViewChange) {
    super("cancelled");
    this.view = view;
  }
}

/** The worker is gone, with everything it held. */
export class SessionLost extends Error {}

/** The pane's end of the channel: requests become promises. */
export class SessionClient {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #last = 0;
  #lost: SessionLost | null = null;

  constructor(channel: Channel, onProgress: (progress: Progress) => void, onLost: () => void) {
    this.#channel = channel;
    channel.addEventListener("message", ({ data }) => this.#receive(data as FromSession, onProgress));
    channel.addEventListener("error", () => {
      this.#lost = new SessionLost("the session's worker stopped");
      for (const { reject } of this.#waiting.values()) reject(this.#lost);
      this.#waiting.clear();
      onLost();
    });
  }

  change<Name extends ChangeName>(name: Name, ask: Changes[Name], locale: Locale): Promise<ViewChange> {
    return this.#request({ kind: "change", name, ask } as SessionRequest, locale) as Promise<ViewChange>;
  }

  look<Name extends LookName>(
    name: Name,
    ask: Looks[Name]["ask"],
    locale: Locale,
  ): Promise<Looks[Name]["answer"]> {
    const answer = this.#request({ kind: "look", name, ask } as SessionRequest, locale);
    return answer as Promise<Looks[Name]["answer"]>;
  }

  /** Asks the running work to stop at its next tick. */
  cancel(): void {
    this.#post({ type: "cancel" });
  }

  #request(request: SessionRequest, locale: Locale): Promise<unknown> {
    if (this.#lost) return Promise.reject(this.#lost);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post({ type: "request", id, locale, request });
    });
  }

  #post(message: ToSession): void {
    this.#channel.postMessage(message);
  }

  #receive(message: FromSession, onProgress: (progress: Progress) => void): void {
    if (message.type === "progress") onProgress(message.progress);
    if (message.type === "ready" || message.type === "progress") return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "answer") waiting?.resolve(message.value);
    else if (message.type === "cancelled") waiting?.reject(new Cancelled(message.view));
    else waiting?.reject(new Error(message.message));
  }
}
