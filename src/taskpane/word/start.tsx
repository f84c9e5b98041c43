import { createRoot } from "react-dom/client";
import type { DocumentPort } from "../../ports/document.ts";
import { storedAppearance, storedLocale } from "../preferences.ts";
import { WordPane } from "./WordPane.tsx";
import { WordStore } from "./word-store.ts";

/** Puts the Word pane into the page. */
export function startWordPane(
  container: HTMLElement,
  { document }: { readonly document: DocumentPort },
): void {
  const store = new WordStore(document, storedLocale());
  createRoot(container).render(<WordPane store={store} appearance={storedAppearance()} />);
  void store.start();
}
