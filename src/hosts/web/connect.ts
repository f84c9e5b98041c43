import type { Channel } from "../../ports/pane.ts";

/** Where the session's script is: a text inside the page (the single file) or a file beside it. */
export type SessionScript =
  | { readonly kind: "inline"; readonly text: string }
  | { readonly kind: "file"; readonly worker: string; readonly whole: string };

/**
 * Starts the session in a worker. Where none can be made (an old browser on file://, a strict host), the same script
 * runs on the page itself; the work then yields by `Watch.tick`.
 */
export async function connectSession(script: SessionScript): Promise<Channel> {
  const worker = await startWorker(script);
  if (worker) return worker;
  await runOnPage(script);
  const serve = globalThis.yutiaoServe;
  if (!serve) throw new Error("the session's script did not start");
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  port1.start();
  return port1;
}

function startWorker(script: SessionScript): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const address =
        script.kind === "file"
          ? script.worker
          : URL.createObjectURL(new Blob([script.text], { type: "text/javascript" }));
      const worker = new Worker(address);
      worker.addEventListener("error", () => resolve(null), { once: true });
      // The script's first message says that it runs; a refusal comes as an error event, sooner or later.
      worker.addEventListener("message", () => resolve(worker), { once: true });
    } catch {
      resolve(null);
    }
  });
}

function runOnPage(script: SessionScript): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    if (script.kind === "inline") {
      element.textContent = script.text;
      document.head.append(element);
      resolve();
      return;
    }
    element.src = script.whole;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`cannot load ${script.whole}`));
    document.head.append(element);
  });
}
