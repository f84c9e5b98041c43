import { basename } from "node:path";
import { readFile } from "node:fs/promises";
import type { Finding } from "../../core/finding/finding.ts";
import { makeFinding } from "../../core/finding/make-finding.ts";
import type { WorkbookPort } from "../../ports/workbook.ts";
import { FileWorkbook } from "../files/file-workbook.ts";
import { nodeFiles } from "./node-files.ts";
import { nodeCodec } from "./node-codec.ts";

export interface NodeWorkbookOptions {
  /** The workbook to begin with; null begins an empty one. It is read, never written. */
  readonly source: string | null;
  /** Where the result goes. */
  readonly target: string;
  /** An existing target is replaced only then. */
  readonly replace: boolean;
}

/** A workbook on the disk. Rejects where the source cannot be read at all, as `nodeFiles.list` does. */
export async function nodeWorkbook({ source, target, replace }: NodeWorkbookOptions): Promise<WorkbookPort> {
  let isOurs = replace;
  return new FileWorkbook({
    name: basename(target),
    bytes: source === null ? null : new Uint8Array(await readFile(source)),
    codec: nodeCodec,
    async save(bytes) {
      try {
        await nodeFiles.write(target, bytes, { replace: isOurs });
        // What we have written once is ours to write again.
        isOurs = true;
        return null;
      } catch (error) {
        return findingFromDisk(error, target);
      }
    },
  });
}

/** What the file system refuses; anything else is a fault of ours and is thrown on. */
function findingFromDisk(error: unknown, target: string): Finding {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string") throw error;
  return makeFinding("host.failed", { kind: "submission", file: target }, { found: code, detail: message });
}
