import type { Locale } from "../../core/finding/message.ts";
import type { Channel } from "../../ports/pane.ts";
import type { Progress } from "../../ports/progress.ts";
import type { PaneView } from "./pane-view.ts";
import type { AnswerOf, FromSession, SessionRequest, ToSession } from "./protocol.ts";

/** The person stopped the work; `view` is what stands now. */
export class Cancelled extends Error {
  readonly view: PaneView;
  constructor(view: PaneView) {
    super("cancelled");
    this.view = view;
  }
}

/** The pane's end of the channel: requests become promises. */
export class SessionClient {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #last = 0;

  constructor(channel: Channel, onProgress: (progress: Progress) => void) {
    this.#channel = channel;
    channel.addEventListener("message", ({ data }) => this.#receive(data as FromSession, onProgress));
  }

  ask<R extends SessionRequest>(request: R, locale: Locale): Promise<AnswerOf<R>> {
    const id = ++this.#last;
    return new Promise<AnswerOf<R>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#post({ type: "request", id, locale, request });
    });
  }

  /** Asks the running work to stop at its next tick. */
  cancel(): void {
    this.#post({ type: "cancel" });
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
