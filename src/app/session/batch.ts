import type { Plan } from "../../core/model/plan.ts";
import type { SourceFile } from "../../core/model/file.ts";
import type { InputFile } from "../../ports/files.ts";
import { inOrder } from "../batch-input.ts";
import type { Context } from "../context.ts";
import type { RelatedFile } from "../open-history.ts";
import { type Confirmed, readInputs, type ReadFile } from "../read-batch.ts";

/** The files of one batch: chosen, read one by one, kept as values. A file that was not read to its end is read later. */
export class Batch {
  readonly #context: Context;
  readonly #elsewhere: RelatedFile;
  readonly #inputs = new Map<string, InputFile>();
  /** By the path of the input; a zip holds many. */
  readonly #read = new Map<string, readonly ReadFile[]>();
  readonly #history = new Map<string, InputFile>();

  /** @param elsewhere where 历史期 workbooks are that nobody chose; a browser has no such place. */
  constructor(context: Context, elsewhere: RelatedFile) {
    this.#context = context;
    this.#elsewhere = elsewhere;
  }

  get inputs(): readonly InputFile[] {
    return [...this.#inputs.values()];
  }

  /** In the order of their inputs' paths, however they came. */
  get files(): readonly ReadFile[] {
    const read = [...this.#read].map(([path, files]) => ({ path, files }));
    return inOrder(read).flatMap(({ files }) => files);
  }

  get unread(): number {
    return [...this.#inputs.keys()].filter((path) => !this.#read.has(path)).length;
  }

  /** A file added again under the same path replaces the earlier one. */
  add(files: readonly InputFile[]): void {
    for (const file of files) {
      this.#inputs.set(file.path, file);
      this.#read.delete(file.path);
    }
  }

  remove(path: string): void {
    this.#inputs.delete(path);
    this.#read.delete(path);
  }

  /** The files are still there, what was read of them is not: the plan says otherwise now. */
  forget(): void {
    this.#read.clear();
  }

  /** What a person decided concerns these units or files only: they are read again, the others stay. */
  forgetWhere(concerns: (file: ReadFile) => boolean): void {
    for (const [path, files] of this.#read) if (files.some(concerns)) this.#read.delete(path);
  }

  /** Reads what is not read yet. When the person stops, what was read so far stays. */
  async read(plan: Plan, confirmed: Confirmed): Promise<void> {
    const waiting = [...this.#inputs.values()].filter(({ path }) => !this.#read.has(path));
    for await (const { input, read } of readInputs(plan, waiting, this.#context, confirmed)) {
      this.#read.set(input.path, read);
    }
  }

  /** 历史期 workbooks as chosen; they answer to the plan's path or to its last part. */
  addHistory(files: readonly InputFile[]): void {
    for (const file of files) this.#history.set(file.path, file);
  }

  hasHistory(path: string): boolean {
    return this.#historyFile(path) !== undefined;
  }

  readonly related = async (path: string): Promise<SourceFile | null> => {
    const file = this.#historyFile(path);
    return file ? { path, bytes: await file.bytes() } : this.#elsewhere(path);
  };

  #historyFile(path: string): InputFile | undefined {
    const last = lastPart(path);
    return (
      this.#history.get(path) ?? [...this.#history.values()].find((file) => lastPart(file.path) === last)
    );
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
