import { RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { PaneHost } from "../ports/pane.ts";
import { App } from "./App.tsx";
import { storedAppearance, storedLocale } from "./preferences.ts";
import { stepNamed } from "./session/pane-state.ts";
import { PaneStore } from "./session/pane-store.ts";
import { preloadSteps } from "./steps/lazy-steps.ts";
import { styleRenderer } from "./style-renderer.ts";

/** Draws the five steps into `container`, at work with `host`. */
export async function startPane(container: HTMLElement, host: PaneHost): Promise<void> {
  const store = new PaneStore(host, storedLocale());
  // Each button of the ribbon opens the pane at its step.
  store.goTo(stepNamed(new URLSearchParams(window.location.search).get("step") ?? ""));
  void store.findCopy();
  // Once the first step stands and the person reads.
  window.setTimeout(preloadSteps, 1500);
  createRoot(container).render(
    <RendererProvider renderer={styleRenderer(document)} targetDocument={document}>
      <App store={store} appearance={storedAppearance()} />
    </RendererProvider>,
  );

  // "#demo" runs the sample at once: a link to show, and a handle for browsers that cannot be clicked by a test.
  if (window.location.hash === "#demo") {
    const done = await store.runSample();
    document.documentElement.dataset["demo"] = done ? "done" : "failed";
  }
}

/** The element of the page in which the pane stands. */
export function paneElement(): HTMLElement {
  const element = document.getElementById("pane");
  if (!element) throw new Error("the page has no #pane");
  return element;
}
