import type { PaneHost } from "../../ports/pane.ts";
import { webPage } from "../web/web-page.ts";

/** The browser door: files in by choosing or dropping, files out by download. */
export function browserHost(): PaneHost {
  return { ...webPage(), kind: "browser", reveal: () => Promise.resolve(false) };
}
