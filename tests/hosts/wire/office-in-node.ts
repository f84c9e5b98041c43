import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createContext, Script } from "node:vm";
import { RequestFailure } from "./protocol.ts";
import type { HostSession, Reply } from "./session.ts";

/** What the real library leaves in the window. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Word: typeof Word;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Goes over to another session of the same program, as if another document had been opened: loading takes a while. */
  talkTo(session: HostSession): void;
}

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);
const scripts = new Map<string, Script>();

/** The text of one file of the npm package, unmodified. */
export function officeFile(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

/**
 * Loads the real host library (excel-win32-16.01.js or word-…) in a context of its own, without a DOM, and lets it talk to
 * the session over the native bridge. Excel.run and Word.run are the real ones; Office.onReady is not there, and of
 * Office.context only the requirement sets are, since office.js itself needs a document.
 */
export function officeInNode(session: HostSession): OfficeInNode {
  const file = session.host.name === "Excel" ? "excel-win32-16.01.js" : "word-win32-16.01.js";
  let script = scripts.get(file);
  if (!script) scripts.set(file, (script = new Script(officeFile(file), { filename: file })));
  let current = session;
  const native = bridge(() => current);
  native.listenTo(session);
  const window: Record<string, unknown> = {
    _richApiNativeBridge: native,
    navigator: { userAgent: "node" },
    location: { href: "https://localhost/", hash: "", search: "" },
    // After a refusal the library tries to give back its references for some seconds more; no test waits for that.
    setTimeout: (act: () => void, milliseconds?: number) => setTimeout(act, milliseconds).unref(),
    clearTimeout,
    console,
  };
  window["window"] = window;
  script.runInContext(createContext(window));
  const requirements = {
    isSetSupported: (set: string, version = "1.1") => current.supports(set, String(version)),
  };
  // The library's own `context` is a getter that cannot be replaced.
  window["Office"] = Object.create(window["Office"] as object, { context: { value: { requirements } } });
  window["talkTo"] = (next: HostSession): void => {
    current = next;
    native.listenTo(next);
  };
  return window as unknown as OfficeInNode;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

function bridge(session: () => HostSession) {
  const native = {
    /** Put here by the library. */
    onMessageFromHost: undefined as unknown as (text: string) => void,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      void session()
        .answer(JSON.stringify(message.body))
        .then((reply) => {
          native.onMessageFromHost(JSON.stringify({ id, type: 2, message: httpAnswer(reply) }));
        });
    },
    listenTo(told: HostSession): void {
      told.listeners.add(({ type, target, json }) => {
        const entries = [[65536, type, target, json, 0]];
        native.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }));
      });
    },
  };
  return native;
}

const HTTP_FAILURES: Readonly<Record<number, readonly [number, string]>> = {
  [RequestFailure.sessionLost]: [408, "InvalidOrTimedOutSession"],
  [RequestFailure.activityLimit]: [429, "ActivityLimitReached"],
  [RequestFailure.requestTooLarge]: [400, "RequestPayloadSizeLimitExceeded"],
  [RequestFailure.responseTooLarge]: [400, "ResponsePayloadSizeLimitExceeded"],
  [RequestFailure.accessDenied]: [401, "AccessDenied"],
};

/** Over this way refusals are told as HTTP does; office.js gives them the same codes as over the other. */
function httpAnswer(reply: Reply) {
  if ("body" in reply) return { statusCode: 200, headers: {}, body: JSON.parse(reply.body) as unknown };
  const [statusCode, code] = HTTP_FAILURES[reply.refusal] ?? [500, "GeneralException"];
  return { statusCode, headers: {}, body: { error: { code, message: code } } };
}
