import { basename, dirname, join } from "node:path";
import type { RelatedFile } from "../app/open-history.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { FilePort, InputFile } from "../ports/files.ts";
import { UsageError } from "./command.ts";

/**
 * All files under the given paths. A folder's files are named from inside it, a single file by its own name, so that
 * findings and outputs are the same wherever the batch lies; where two names would then be equal, the folder's name goes before.
 */
export async function inputFiles(files: FilePort, paths: readonly string[]): Promise<readonly InputFile[]> {
  if (paths.length === 0) throw new UsageError("缺少上报表 / no submissions were named");
  const inputs: InputFile[] = [];
  const taken = new Set<string>();
  for (const path of paths) {
    for (const file of await listed(files, path)) {
      const name = freeName(file.path, basename(path), taken);
      taken.add(name);
      inputs.push({ ...file, path: name });
    }
  }
  return inputs;
}

/** One named file with its bytes. */
export async function sourceFile(files: FilePort, path: string): Promise<SourceFile> {
  const [file, second] = await listed(files, path);
  if (!file || second) throw new UsageError(`不是一个文件：${path} / not one file: ${path}`);
  return { path: file.path, bytes: await file.bytes() };
}

/** Files that the plan names by a path relative to itself. */
export function relatedFiles(files: FilePort, planPath: string): RelatedFile {
  return async (path) => {
    const [file] = await files.list(join(dirname(planPath), path)).catch(() => []);
    return file ? { path, bytes: await file.bytes() } : null;
  };
}

async function listed(files: FilePort, path: string): Promise<readonly InputFile[]> {
  try {
    return await files.list(path);
  } catch {
    throw new UsageError(`找不到：${path} / not found: ${path}`);
  }
}

function freeName(name: string, folder: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const inFolder = `${folder}/${name}`;
  if (!taken.has(inFolder)) return inFolder;
  for (let number = 2; ; number += 1) {
    const numbered = `${inFolder} (${number})`;
    if (!taken.has(numbered)) return numbered;
  }
}
