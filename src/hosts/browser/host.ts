import type { PaneHost } from "../../ports/pane.ts";
import { connectSession } from "./connect.ts";
import { browserCrashCopy } from "./crash-copy.ts";
import { loadSample } from "./sample.ts";
import { saveByDownload } from "./save.ts";

/** The browser door: files in by choosing or dropping, files out by download. */
export function browserHost(): PaneHost {
  const script = inlineText("yutiao-session");
  return {
    kind: "browser",
    connect: () =>
      connectSession(
        script === null
          ? { kind: "file", worker: "session.js", whole: "session-whole.js" }
          : { kind: "inline", text: script },
      ),
    sample: () => loadSample(inlineText("yutiao-sample")),
    save(path, bytes) {
      saveByDownload(path, bytes);
      return Promise.resolve();
    },
    crashCopy: browserCrashCopy(),
    reveal: () => Promise.resolve(false),
  };
}

/** The text of a data block that the single .html file carries; null on the served page. */
function inlineText(id: string): string | null {
  return document.getElementById(id)?.textContent ?? null;
}
