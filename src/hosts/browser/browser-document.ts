import { fileDocument, type FileDocument } from "../../app/file-document.ts";
import { browserCodec } from "./browser-codec.ts";

/** A document that a person chose. It is changed in memory only; its bytes are handed out by the pane's own download. */
export async function browserDocument(path: string, blob: Blob): Promise<FileDocument> {
  return fileDocument({ path, bytes: new Uint8Array(await blob.arrayBuffer()) }, { codec: browserCodec() });
}
