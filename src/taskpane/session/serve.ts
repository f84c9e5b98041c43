import { zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { Session } from "../../app/session.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { InputFile } from "../../ports/files.ts";
import type { Channel, PaneFile } from "../../ports/pane.ts";
import type { Progress, Watch } from "../../ports/progress.ts";
import { paneView, traceOf } from "./view-from-session.ts";
import type { FromSession, SessionAnswer, SessionRequest, ToSession } from "./protocol.ts";

/** Progress is told at most this often, and the host gets its turn at least this often. */
const REPORT_EVERY_MS = 60;
const YIELD_EVERY_MS = 24;
/** Zip knows no earlier day; a fixed time keeps the same results the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/** What is used of a session. */
export type SessionLike = Pick<Session, keyof Session>;

/** Holds one session and answers the pane over `channel`, one request after the other. */
export function serveSession(channel: Channel, makeSession: (watch: Watch) => SessionLike): void {
  const post = (message: FromSession, transfer: Transferable[] = []) =>
    channel.postMessage(message, transfer);
  let cancelled = false;
  let queue: Promise<void> = Promise.resolve();
  const watch = watchOver(post, () => cancelled);
  let session: SessionLike | null = null;

  const handle = async (id: number, request: SessionRequest, locale: Locale) => {
    cancelled = false;
    if (request.kind === "reset") session = null;
    session ??= makeSession(watch);
    try {
      const value = await answer(session, request, locale);
      if (cancelled) post({ type: "cancelled", id, view: paneView(session.view(locale), locale) });
      else if (value instanceof Uint8Array) post({ type: "answer", id, value }, [value.buffer]);
      else post({ type: "answer", id, value });
    } catch (error) {
      if (cancelled) post({ type: "cancelled", id, view: paneView(session.view(locale), locale) });
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

async function answer(
  session: SessionLike,
  request: SessionRequest,
  locale: Locale,
): Promise<SessionAnswer[keyof SessionAnswer]> {
  switch (request.kind) {
    case "trace":
      return traceOf(session.view(locale), request.indicator);
    case "output":
      // A copy: the answer's buffer is handed over, and the session must keep its own.
      return outputOf(session, request.path).slice();
    case "archive":
      return archive(session, locale);
    case "plan":
      await session.setPlan(inputFile(request.file));
      break;
    case "submissions":
      await session.addSubmissions(request.files.map(inputFile));
      break;
    case "remove":
      await Promise.resolve(session.removeSubmission(request.path));
      break;
    case "consolidate":
      await session.consolidate();
      break;
    case "draft":
      await session.setDraft(inputFile(request.file));
      break;
    case "choose":
      await session.choose(request.placeholder, request.indicator);
      break;
    case "fill":
      await session.fill({ clean: request.clean });
      break;
    case "reset":
    case "view":
  }
  return paneView(session.view(locale), locale);
}

function outputOf(session: SessionLike, path: string): Uint8Array {
  const bytes = session.output(path);
  if (!bytes) throw new Error(`no output ${path}`);
  return bytes;
}

/** All outputs in one zip, stored: they are zips themselves for the most part. */
function archive(session: SessionLike, locale: Locale): Uint8Array {
  const entries: Zippable = {};
  for (const { path } of session.view(locale).outputs) {
    entries[path] = [outputOf(session, path), { level: 0, mtime: ZIP_TIME }];
  }
  return zipSync(entries);
}

function inputFile({ path, blob }: PaneFile): InputFile {
  return { path, size: blob.size, bytes: async () => new Uint8Array(await blob.arrayBuffer()) };
}

function watchOver(post: (message: FromSession) => void, cancelled: () => boolean): Watch {
  let reported = 0;
  let yielded = Date.now();
  return {
    report(progress: Progress) {
      const now = Date.now();
      if (now - reported < REPORT_EVERY_MS && progress.done !== progress.total) return;
      reported = now;
      post({ type: "progress", progress });
    },
    cancelled,
    // A task of its own, not a microtask: only then are "cancel" and the next frame let through.
    async tick() {
      if (Date.now() - yielded < YIELD_EVERY_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      yielded = Date.now();
    },
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
