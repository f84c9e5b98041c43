import { normalize } from "node:path/posix";
import type { FilePort, InputFile } from "../../src/ports/files.ts";

/** A file system in memory: the twin of the real one, held to the same contract. */
export function memoryFiles(initial: Readonly<Record<string, Uint8Array>> = {}): FilePort & {
  readonly contents: ReadonlyMap<string, Uint8Array>;
} {
  const contents = new Map(Object.entries(initial));
  return {
    contents,
    list(path) {
      const own = contents.get(path);
      if (own) return Promise.resolve([inputFile(path.split("/").pop() ?? path, own)]);
      const prefix = path.endsWith("/") ? path : `${path}/`;
      const inside = [...contents].filter(([name]) => name.startsWith(prefix));
      if (inside.length === 0) return Promise.reject(new Error(`no such file: ${path}`));
      return Promise.resolve(
        inside.map(([name, bytes]) => inputFile(name.slice(prefix.length), bytes)).sort(byPath),
      );
    },
    exists: (path) => Promise.resolve(contents.has(path)),
    place: (path) => Promise.resolve(normalize(path)),
    write(path, bytes, { replace }) {
      if (contents.has(path) && !replace) return Promise.reject(new Error(`exists: ${path}`));
      contents.set(path, bytes);
      return Promise.resolve();
    },
  };
}

export function inputFile(path: string, bytes: Uint8Array): InputFile {
  return { path, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

function byPath(a: InputFile, b: InputFile): number {
  return a.path < b.path ? -1 : 1;
}
