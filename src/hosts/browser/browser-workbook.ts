import type { WorkbookPort } from "../../ports/workbook.ts";
import { FileWorkbook } from "../files/file-workbook.ts";
import { browserCodec } from "./browser-codec.ts";
import { saveByDownload } from "../web/save.ts";

/** A workbook that was chosen in a browser, or an empty one; each change is offered as a download. */
export async function browserWorkbook(
  chosen: Blob | null,
  name: string,
  download: (name: string, bytes: Uint8Array) => void = saveByDownload,
): Promise<WorkbookPort> {
  return new FileWorkbook({
    name,
    bytes: chosen === null ? null : new Uint8Array(await chosen.arrayBuffer()),
    codec: browserCodec(),
    save(bytes) {
      download(name, bytes);
      return Promise.resolve(null);
    },
  });
}
