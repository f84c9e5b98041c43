import type { WordAccess } from "./access.ts";

const LARGEST_SLICE = 4 * 1024 * 1024;

/** The real Word; call it after Office is ready. */
export function officeAccess(): WordAccess {
  const { context } = Office;
  return {
    Word,
    isSetSupported: (set, version) => context.requirements.isSetSupported(set, version),
    copy: copyOfDocument,
    isReadOnly: () => context.document.mode === Office.DocumentMode.ReadOnly,
    title: () => titleOf(context.document.url),
    onSelection: onSelection,
  };
}

/** The last part of the address; "" for a document that was never saved. */
function titleOf(url: string | undefined): string {
  const parts = (url ?? "").split(/[\\/]/);
  return parts[parts.length - 1] ?? "";
}

async function copyOfDocument(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: LARGEST_SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let filled = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data = new Uint8Array(slice.data as ArrayLike<number>);
      bytes.set(data, filled);
      filled += data.length;
    }
    return bytes.subarray(0, filled);
  } finally {
    // Office keeps at most two copies: one that is not closed makes the next call but one fail, which is told then.
    await answered((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

async function onSelection(listener: () => void): Promise<() => void> {
  const { document } = Office.context;
  const type = Office.EventType.DocumentSelectionChanged;
  try {
    await answered((done) => document.addHandlerAsync(type, listener, done));
  } catch {
    // A host without the event: the person asks for the trace by clicking in the pane instead.
    return () => undefined;
  }
  return () => document.removeHandlerAsync(type, { handler: listener });
}

/** A call of the Common API as a promise; rejects with Office's own error. */
function answered<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(result.error);
    });
  });
}
