import type { Scan } from "../core/model/draft.ts";
import { ownCodec } from "../core/package/codec.ts";
import { scanDraft } from "./scan-draft.ts";

/**
 * Scans the bytes of a .docx or .txt with no host at all.
 * @param name what findings call the file
 */
export function scanDocument(bytes: Uint8Array, name = "draft"): Promise<Scan> {
  return scanDraft({ path: name, bytes }, { codec: ownCodec });
}
