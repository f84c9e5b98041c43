import { RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { DocumentPort } from "../../ports/document.ts";
import { storedAppearance, storedLocale } from "../preferences.ts";
import { styleRenderer } from "../style-renderer.ts";
import { WordPane } from "./WordPane.tsx";
import { WordStore } from "./word-store.ts";

/** Puts the Word pane into the page. */
export function startWordPane(
  container: HTMLElement,
  { document }: { readonly document: DocumentPort },
): void {
  const store = new WordStore(document, storedLocale());
  const page = container.ownerDocument;
  createRoot(container).render(
    <RendererProvider renderer={styleRenderer(page)} targetDocument={page}>
      <WordPane store={store} appearance={storedAppearance()} />
    </RendererProvider>,
  );
  void store.start();
}
