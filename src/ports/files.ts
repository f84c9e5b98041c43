/**
 * A file that a person chose or named: bytes come when asked for, so that a batch never stands in memory at once.
 * Paths have "/" and are relative to what was chosen.
 */
export interface InputFile {
  readonly path: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** Where finished files go. Each is written whole or not at all; an existing one only when `replace` says so. */
export interface FilePort {
  /** The files under a path: itself, or all files of a folder, sorted by path. Missing: rejects with the path in the message. */
  list(path: string): Promise<readonly InputFile[]>;
  exists(path: string): Promise<boolean>;
  /** The one name of the place that a path leads to, links followed; nothing need stand there. */
  place(path: string): Promise<string>;
  write(path: string, bytes: Uint8Array, options: { readonly replace: boolean }): Promise<void>;
}
