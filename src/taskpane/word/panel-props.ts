import type { DocumentDeskView } from "../../app/document-desk.ts";
import type { WordState, WordStore } from "./word-store.ts";
import type { WordText } from "./word-text.ts";

/** What the panels of the Word pane are given. */
export interface PanelProps {
  readonly store: WordStore;
  readonly state: WordState;
  readonly view: DocumentDeskView;
  readonly text: WordText;
}
