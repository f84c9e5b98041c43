import type { CrashCopy, KeepOutcome, KeptWork } from "../../ports/crash-copy.ts";
import type { PaneFile } from "../../ports/pane.ts";

const DATABASE = "yutiao";
const FILES = "files";
const WORK = "work";
/** Key of the one record in `WORK`. */
const LAST = "last";

/** What stands in `WORK`: file names in place of files, so that a big batch is not written again at every step. */
interface WorkRecord extends Omit<KeptWork, "submissions" | "history" | "draft"> {
  readonly submissions: readonly string[];
  readonly history: readonly string[];
  readonly draft: string | null;
}

/** The crash copy in IndexedDB: the only storage of a browser that takes files. Nothing of it leaves this computer. */
export function browserCrashCopy(): CrashCopy {
  /** Blobs that lie there already, by key. */
  const written = new Map<string, Blob>();
  return {
    async keep(work) {
      try {
        const database = await open();
        await write(database, work, written);
        database.close();
        return "kept";
      } catch (error) {
        written.clear();
        return outcomeOf(error);
      }
    },
    async found() {
      try {
        const database = await open();
        const work = await read(database);
        database.close();
        return work;
      } catch {
        // Storage that is switched off holds nothing.
        return null;
      }
    },
    async clear() {
      written.clear();
      try {
        await done(indexedDB.deleteDatabase(DATABASE));
      } catch {
        return;
      }
    },
  };
}

function outcomeOf(error: unknown): KeepOutcome {
  return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(FILES);
    request.result.createObjectStore(WORK);
  };
  return done(request);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage"));
    // A page in another tab still holds the database; what is asked for happens when it lets go.
    if (request instanceof IDBOpenDBRequest) request.onblocked = () => reject(new Error("blocked"));
  });
}

const keyOf = (room: "submissions" | "history" | "draft", path: string) => `${room}/${path}`;

async function write(database: IDBDatabase, work: KeptWork, written: Map<string, Blob>): Promise<void> {
  const { submissions, history, draft, ...rest } = work;
  const wanted = new Map<string, Blob>([
    ...submissions.map(({ path, blob }) => [keyOf("submissions", path), blob] as const),
    ...history.map(({ path, blob }) => [keyOf("history", path), blob] as const),
    ...(draft ? [[keyOf("draft", draft.path), draft.blob] as const] : []),
  ]);
  const transaction = database.transaction([FILES, WORK], "readwrite");
  const files = transaction.objectStore(FILES);
  const finished = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("storage"));
  });
  // Of an earlier page nothing is known: its files go, all of ours are written.
  if (written.size === 0) files.clear();
  for (const key of written.keys()) if (!wanted.has(key)) files.delete(key);
  for (const [key, blob] of wanted) if (written.get(key) !== blob) files.put(blob, key);
  const names = (list: readonly PaneFile[]) => list.map(({ path }) => path);
  const record: WorkRecord = {
    ...rest,
    submissions: names(submissions),
    history: names(history),
    draft: draft?.path ?? null,
  };
  transaction.objectStore(WORK).put(record, LAST);
  await finished;
  written.clear();
  for (const [key, blob] of wanted) written.set(key, blob);
}

async function read(database: IDBDatabase): Promise<KeptWork | null> {
  const transaction = database.transaction([FILES, WORK], "readonly");
  const record = (await done(transaction.objectStore(WORK).get(LAST))) as WorkRecord | undefined;
  if (!record) return null;
  const files = transaction.objectStore(FILES);
  const keys = [
    ...record.submissions.map((path) => keyOf("submissions", path)),
    ...record.history.map((path) => keyOf("history", path)),
    ...(record.draft === null ? [] : [keyOf("draft", record.draft)]),
  ];
  const blobs = await Promise.all(keys.map((key) => done(files.get(key)) as Promise<Blob | undefined>));
  const found = keys.map((key, at) => ({ path: key.slice(key.indexOf("/") + 1), blob: blobs[at] }));
  const there = (list: typeof found): PaneFile[] =>
    list.flatMap(({ path, blob }) => (blob ? [{ path, blob }] : []));
  const [first, second] = [record.submissions.length, record.submissions.length + record.history.length];
  return {
    ...record,
    submissions: there(found.slice(0, first)),
    history: there(found.slice(first, second)),
    draft: there(found.slice(second))[0] ?? null,
  };
}
