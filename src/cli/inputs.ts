import { basename, dirname, join, resolve } from "node:path";
import type { BatchInput } from "../app/batch-input.ts";
import type { RelatedFile } from "../app/open-history.ts";
import type { SourceFile } from "../core/model/file.ts";
import type { FilePort, InputFile } from "../ports/files.ts";
import { type Command, type CommandInput, listOption, requiredOption, UsageError } from "./command.ts";

/**
 * All files under the given paths. A folder's files are named from inside it, a single file by its own name, so that
 * findings and outputs are the same wherever the batch lies; files of one name (能源科/上报表.xlsx 综合科/上报表.xlsx)
 * are told apart by the folder each lies in, which may also be what says whose they are. The order of the arguments
 * changes nothing, names included.
 */
export async function inputFiles(files: FilePort, paths: readonly string[]): Promise<readonly InputFile[]> {
  if (paths.length === 0) throw new UsageError("缺少上报表 / no submissions were named");
  const byPlace = new Map<string, { readonly file: InputFile; readonly folder: string }>();
  for (const path of paths) {
    for (const file of await listed(files, path)) {
      const isItself = file.path === basename(path);
      const place = isItself ? resolve(path) : resolve(path, file.path);
      const known = byPlace.get(place);
      // The same place named twice is one file; under a folder that was named, too, its path says more.
      if (known && known.file.path.length >= file.path.length) continue;
      byPlace.set(place, { file, folder: basename(isItself ? dirname(resolve(path)) : resolve(path)) });
    }
  }
  const found = [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const uses = new Map<string, number>();
  for (const { file } of found) uses.set(file.path, (uses.get(file.path) ?? 0) + 1);
  const taken = new Set<string>();
  return found.map(({ file, folder }) => {
    const name = uses.get(file.path) === 1 ? file.path : `${folder}/${file.path}`;
    const path = freeName(name, taken);
    taken.add(path);
    return { ...file, path };
  });
}

/** One named file with its bytes. */
export async function sourceFile(files: FilePort, path: string): Promise<SourceFile> {
  const [file, second] = await listed(files, path);
  if (!file || second) throw new UsageError(`不是一个文件：${path} / not one file: ${path}`);
  return { path: file.path, bytes: await file.bytes() };
}

/** Several named files with their bytes, in the order of their names. */
export function sourceFiles(files: FilePort, paths: readonly string[]): Promise<readonly SourceFile[]> {
  return Promise.all(paths.map((path) => sourceFile(files, path)));
}

/** A named file that may not be there yet; null: it is not. */
export async function sourceFileIfAny(files: FilePort, path: string): Promise<SourceFile | null> {
  return (await files.exists(path)) ? sourceFile(files, path) : null;
}

/** The options of a command over one batch, beside its own. */
export const BATCH_OPTIONS = {
  plan: { type: "string" },
  out: { type: "string" },
  explanations: { type: "string", multiple: true },
  force: { type: "boolean" },
} as const satisfies Command["options"];

/** Everything that a command over one batch reads and must never write to. */
export function batchSources(input: CommandInput): readonly string[] {
  return [requiredOption(input, "plan"), ...listOption(input, "explanations"), ...input.positionals];
}

/** One batch as its options and arguments name it. */
export async function batchInput(files: FilePort, input: CommandInput): Promise<BatchInput> {
  const planPath = requiredOption(input, "plan");
  return {
    plan: await sourceFile(files, planPath),
    submissions: await inputFiles(files, input.positionals),
    related: relatedFiles(files, planPath),
    explanations: await sourceFiles(files, listOption(input, "explanations")),
  };
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

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, extension = ""] = /^(.*?)(\.[^./]*)?$/.exec(name) ?? [];
  let number = 2;
  while (taken.has(`${stem} (${number})${extension}`)) number += 1;
  return `${stem} (${number})${extension}`;
}
