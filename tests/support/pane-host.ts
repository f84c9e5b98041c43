import { Session } from "../../src/app/session/session.ts";
import { ownCodec } from "../../src/core/package/codec.ts";
import type { CrashCopy, KeepOutcome, KeptWork } from "../../src/ports/crash-copy.ts";
import type { InputFile } from "../../src/ports/files.ts";
import type { Channel, PaneFile, PaneHost, PaneSample } from "../../src/ports/pane.ts";
import type { Watch } from "../../src/ports/progress.ts";
import { serveSession } from "../../src/taskpane/session/serve.ts";

/** A crash copy in memory; `outcome` is what the next copies come to. */
class MemoryCopy implements CrashCopy {
  work: KeptWork | null = null;
  outcome: KeepOutcome = "kept";

  keep(work: KeptWork): Promise<KeepOutcome> {
    if (this.outcome === "kept") this.work = work;
    return Promise.resolve(this.outcome);
  }

  found(): Promise<KeptWork | null> {
    return Promise.resolve(this.work);
  }

  clear(): Promise<void> {
    this.work = null;
    return Promise.resolve();
  }
}

export interface TestHost extends PaneHost {
  readonly crashCopy: MemoryCopy;
  readonly saved: Map<string, Uint8Array>;
  /** The worker dies: what it held is gone, and the pane is told. */
  lose(): void;
  close(): void;
}

/** A host whose session answers over a real channel, as a worker does. */
export function paneHost(sample: PaneSample, makeSession = realSession): TestHost {
  const ports: MessagePort[] = [];
  const saved = new Map<string, Uint8Array>();
  let lost: (() => void) | null = null;
  return {
    kind: "browser",
    crashCopy: new MemoryCopy(),
    saved,
    connect() {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      serveSession(port2 as unknown as Channel, makeSession);
      port1.start();
      port2.start();
      const channel: Channel = {
        postMessage: (message, transfer) => port1.postMessage(message, transfer ?? []),
        addEventListener: (type, listener) => {
          if (type === "message") port1.addEventListener("message", listener);
          else lost = () => listener(new MessageEvent("error"));
        },
      };
      return Promise.resolve(channel);
    },
    lose() {
      for (const port of ports.splice(0)) port.close();
      lost?.();
    },
    close() {
      for (const port of ports.splice(0)) port.close();
    },
    sample: () => Promise.resolve(sample),
    save: (path, bytes) => Promise.resolve(void saved.set(path, bytes)),
    reveal: () => Promise.resolve(false),
  };
}

export function realSession(watch: Watch): Session {
  return new Session({ codec: ownCodec, watch });
}

export async function paneFile(file: InputFile): Promise<PaneFile> {
  return { path: file.path, blob: new Blob([(await file.bytes()) as BlobPart]) };
}
