import type { PaneHost } from "../../ports/pane.ts";
import { connectSession } from "./connect.ts";
import { browserCrashCopy } from "./crash-copy.ts";
import { loadSample } from "./sample.ts";
import { saveByDownload } from "./save.ts";

/** What every pane does as the web page that it is, in a browser of its own or inside Office. */
export function webPage(): Pick<PaneHost, "connect" | "sample" | "save" | "crashCopy"> {
  const script = inlineText("yutiao-session");
  return {
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
  };
}

/** The text of a data block that the single .html file carries; null on the served page. */
function inlineText(id: string): string | null {
  return document.getElementById(id)?.textContent ?? null;
}
