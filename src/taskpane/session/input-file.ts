import type { InputFile } from "../../ports/files.ts";
import type { PaneFile } from "../../ports/pane.ts";

/** A chosen file as the use cases read it. */
export function inputFromFile({ path, blob }: PaneFile): InputFile {
  return { path, size: blob.size, bytes: async () => new Uint8Array(await blob.arrayBuffer()) };
}
