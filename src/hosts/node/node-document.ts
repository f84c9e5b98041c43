import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileDocument, type FileDocument } from "../../app/file-document.ts";
import { nodeFiles } from "./node-files.ts";
import { nodeCodec } from "./node-codec.ts";

/**
 * A document on a disk. The file at `path` is never written to: changes go to `out`, each time whole.
 * @throws when `path` cannot be read.
 */
export async function nodeDocument(
  path: string,
  out: { readonly path: string; readonly replace: boolean },
): Promise<FileDocument> {
  const bytes = new Uint8Array(await readFile(path));
  // The first write obeys `replace`; afterwards the file there is ours.
  let { replace } = out;
  return fileDocument({ path: basename(path), bytes }, { codec: nodeCodec }, async (written) => {
    await nodeFiles.write(out.path, written, { replace });
    replace = true;
  });
}
