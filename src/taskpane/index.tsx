import "../hosts/browser/old-browsers.ts";
import { createRoot } from "react-dom/client";
import { browserHost } from "../hosts/browser/host.ts";
import { officeProgram } from "../hosts/office/ready.ts";
import type { PaneHost } from "../ports/pane.ts";
import { App } from "./App.tsx";
import { storedAppearance, storedLocale } from "./preferences.ts";
import { preloadSteps } from "./steps/lazy-steps.ts";
import { stepNamed } from "./session/pane-state.ts";
import { PaneStore } from "./session/pane-store.ts";

void start();

async function start(): Promise<void> {
  const program = await officeProgram();
  const container = document.getElementById("pane");
  if (!container) throw new Error("the page has no #pane");
  if (program === "word") {
    // The document of Word is read and written on the page itself; nobody else needs what that takes.
    const [{ wordHost }, { startWordPane }] = await Promise.all([
      import(/* webpackChunkName: "word" */ "../hosts/word/host.ts"),
      import(/* webpackChunkName: "word" */ "./word/start.tsx"),
    ]);
    startWordPane(container, wordHost());
    return;
  }
  const store = new PaneStore(await hostOf(program), storedLocale());
  // Each button of the ribbon opens the pane at its step.
  store.goTo(stepNamed(new URLSearchParams(window.location.search).get("step") ?? ""));
  void store.findCopy();
  // Once the first step stands and the person reads.
  window.setTimeout(preloadSteps, 1500);
  createRoot(container).render(<App store={store} appearance={storedAppearance()} />);

  // "#demo" runs the sample at once: a link to show, and a handle for browsers that cannot be clicked by a test.
  if (window.location.hash === "#demo") {
    const done = await store.runSample();
    document.documentElement.dataset["demo"] = done ? "done" : "failed";
  }
}

/** What Excel needs a browser never does: it comes as a script of its own. */
async function hostOf(program: "excel" | null): Promise<PaneHost> {
  if (program === null) return browserHost();
  const { excelHost } = await import(/* webpackChunkName: "excel" */ "../hosts/excel/host.ts");
  return excelHost();
}
