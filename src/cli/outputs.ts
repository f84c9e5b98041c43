import { join, sep } from "node:path";
import type { OutputFile } from "../core/model/file.ts";
import type { FilePort } from "../ports/files.ts";
import { UsageError } from "./command.ts";

/**
 * Refuses, before any work is done, to write over a source (never) or over an existing file (only with --force).
 * @param sources files and folders the command reads; what lies in such a folder is a source as well
 */
export async function checkOutputs(
  files: FilePort,
  paths: readonly string[],
  sources: readonly string[],
  force: boolean,
): Promise<void> {
  // A folder may be reached by a link too: what counts is the place, not the name that was typed.
  const read = await Promise.all(sources.map((path) => files.place(path)));
  const isSource = (path: string) => read.some((one) => path === one || path.startsWith(one + sep));
  for (const path of paths) {
    const place = await files.place(path);
    if (isSource(place) && (await files.exists(place))) {
      throw new UsageError(`不会改写来源文件：${path} / a source file is never written to: ${path}`);
    }
    if (!force && (await files.exists(path))) {
      throw new UsageError(
        `文件已存在：${path}（加 --force 才替换）/ ${path} exists (use --force to replace it)`,
      );
    }
  }
}

/** Writes files one by one, each whole or not at all; what a race put there meanwhile is not replaced without force. */
export async function writeOutputs(
  files: FilePort,
  outputs: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  force: boolean,
): Promise<void> {
  for (const { path, bytes } of outputs) await writeOne(files, path, bytes, force);
}

/** Writes files into the output folder one by one as they are made, and gives their paths. */
export async function writeEach(
  files: FilePort,
  out: string,
  outputs: AsyncIterable<OutputFile>,
  force: boolean,
): Promise<readonly string[]> {
  const written: string[] = [];
  for await (const { path, bytes } of outputs) {
    const target = join(out, path);
    await writeOne(files, target, bytes, force);
    written.push(target);
  }
  return written;
}

/** A folder of that name, a full disk or a place without permission is for the user to mend, no failure of ours. */
async function writeOne(files: FilePort, path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await files.write(path, bytes, { replace: force });
  } catch (error) {
    const reason = (error as Error).message;
    throw new UsageError(`写不了：${path}（${reason}）/ cannot be written: ${path} (${reason})`);
  }
}
