import type { Session } from "../../app/session/session.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { Channel } from "../../ports/pane.ts";
import type { Progress, Watch } from "../../ports/progress.ts";
import { changeHandlers, lookHandlers } from "./answers.ts";
import type { SessionView } from "../../app/session/session-view.ts";
import { EMPTY_VIEW } from "./empty-view.ts";
import type { FromSession, SessionRequest, ToSession, ViewChange } from "./protocol.ts";
import { takingTurns } from "./turns.ts";

/** Progress within a stage is told at most this often. */
const REPORT_EVERY_MS = 60;

/** Holds one session and answers the pane over `channel`, one request after the other. */
export function serveSession(channel: Channel, makeSession: (watch: Watch) => Session): void {
  const post = (message: FromSession, transfer: Transferable[] = []) =>
    channel.postMessage(message, transfer);
  let cancelled = false;
  let queue: Promise<void> = Promise.resolve();
  let session: Session | null = null;
  let told: SessionView = EMPTY_VIEW;
  const watch = watchOver(post, () => cancelled);

  /** Only parts that are other objects than at the answer before: a long list crosses once. */
  const changed = (current: Session, locale: Locale): ViewChange => {
    const view = current.view(locale);
    const before: Readonly<Record<string, unknown>> = { ...told };
    told = view;
    return Object.fromEntries(
      Object.entries(view).filter(([part, value]) => value !== before[part]),
    ) as ViewChange;
  };

  const handle = async (id: number, request: SessionRequest, locale: Locale) => {
    cancelled = false;
    if (request.name === "reset") session = null;
    session ??= makeSession(watch);
    try {
      const value = await answer(session, request, locale);
      // What came to its end is answered, even where the person wanted to stop it: it is done all the same.
      if (value instanceof Uint8Array) post({ type: "answer", id, value }, [value.buffer]);
      else post({ type: "answer", id, value: request.kind === "look" ? value : changed(session, locale) });
    } catch (error) {
      if (cancelled) post({ type: "cancelled", id, view: changed(session, locale) });
      else post({ type: "failed", id, message: describe(error) });
    }
  };

  channel.addEventListener("message", ({ data }) => {
    const message = data as ToSession;
    if (message.type === "cancel") cancelled = true;
    else queue = queue.then(() => handle(message.id, message.request, message.locale));
  });
  post({ type: "ready" });
}

/** The handler of a name takes what is asked under that name; the compiler cannot follow the two through a union. */
type AnyHandler = (session: Session, ask: unknown, locale: Locale) => unknown;

async function answer(session: Session, request: SessionRequest, locale: Locale): Promise<unknown> {
  const handler = request.kind === "look" ? lookHandlers[request.name] : changeHandlers[request.name];
  return (handler as AnyHandler)(session, request.ask, locale);
}

function watchOver(post: (message: FromSession) => void, cancelled: () => boolean): Watch {
  let reported = 0;
  let stage: Progress["stage"] | null = null;
  return {
    report(progress: Progress) {
      const now = Date.now();
      const isNews = progress.stage !== stage || progress.done === progress.total;
      if (!isNews && now - reported < REPORT_EVERY_MS) return;
      reported = now;
      stage = progress.stage;
      post({ type: "progress", progress });
    },
    cancelled,
    tick: takingTurns(),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
