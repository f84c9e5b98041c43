import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import {
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { FilePort, InputFile } from "../../ports/files.ts";

/** The file system of a machine with Node. Symbolic links to files are read; those to folders are not followed, so a loop cannot hang a batch. */
export const nodeFiles: FilePort = {
  async list(path) {
    const found = await stat(path);
    if (!found.isDirectory()) return [inputFile(path, basename(path), found.size)];
    const files: InputFile[] = [];
    await walk(path, "", files);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  },

  async exists(path) {
    return stat(path).then(
      () => true,
      () => false,
    );
  },

  async place(path) {
    const whole = resolve(path);
    const folder = dirname(whole);
    return realpath(whole).catch(async () =>
      folder === whole ? whole : join(await nodeFiles.place(folder), basename(whole)),
    );
  },

  async write(path, bytes, { replace }) {
    // A device or a pipe is not for replacing by a file.
    const there = await lstat(path).catch(() => null);
    if (there && !there.isFile() && !there.isSymbolicLink()) throw new Error(`not a file: ${path}`);
    await mkdir(dirname(path), { recursive: true });
    // Written beside its place and moved there in one step, so that nobody ever sees half a file.
    const staged = join(dirname(path), `.yutiao-${randomUUID()}.tmp`);
    try {
      await writeFile(staged, bytes);
      if (replace) await rename(staged, path);
      else await publishNew(staged, path);
    } finally {
      await rm(staged, { force: true });
    }
  },
};

async function walk(folder: string, prefix: string, files: InputFile[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const shown = prefix + entry.name;
    if (entry.isDirectory()) await walk(path, `${shown}/`, files);
    else if (entry.isFile() || entry.isSymbolicLink()) {
      const target = await stat(path).catch(() => null);
      if (target?.isFile()) files.push(inputFile(path, shown, target.size));
    }
  }
}

function inputFile(path: string, shown: string, size: number): InputFile {
  return { path: shown, size, bytes: async () => new Uint8Array(await readFile(path)) };
}

/** Puts a staged file in its place unless something is there; `link` refuses atomically, and some file systems have no links. */
async function publishNew(staged: string, path: string): Promise<void> {
  try {
    await link(staged, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    await copyFile(staged, path, constants.COPYFILE_EXCL);
  }
}
