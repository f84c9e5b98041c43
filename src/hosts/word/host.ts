import { ownCodec } from "../../core/package/codec.ts";
import type { PaneHost } from "../../ports/pane.ts";
import { webPage } from "../web/web-page.ts";
import { wordDocument } from "./document.ts";
import { officeAccess } from "./office-access.ts";

/** The Word door; call it after Office is ready. Cells of workbooks are not in its window, so the pane shows them itself. */
export function wordHost(): PaneHost & Required<Pick<PaneHost, "document">> {
  return {
    ...webPage(),
    kind: "word",
    document: wordDocument(officeAccess(), ownCodec),
    reveal: () => Promise.resolve(false),
  };
}
