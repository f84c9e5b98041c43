import "../hosts/browser/old-browsers.ts";
import { createRoot } from "react-dom/client";
import { browserHost } from "../hosts/browser/host.ts";
import { App } from "./App.tsx";
import { storedAppearance, storedLocale } from "./preferences.ts";
import { preloadSteps } from "./steps/lazy-steps.ts";
import { PaneStore } from "./session/pane-store.ts";

const store = new PaneStore(browserHost(), storedLocale());
const container = document.getElementById("pane");
if (!container) throw new Error("the page has no #pane");
void store.findCopy();
// Once the first step stands and the person reads.
window.setTimeout(preloadSteps, 1500);
createRoot(container).render(<App store={store} appearance={storedAppearance()} />);

// "#demo" runs the sample at once: a link to show, and a handle for browsers that cannot be clicked by a test.
if (window.location.hash === "#demo") {
  void store.runSample().then((done) => {
    document.documentElement.dataset["demo"] = done ? "done" : "failed";
  });
}
