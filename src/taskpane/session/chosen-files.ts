import type { PaneFile } from "../../ports/pane.ts";

/** The files of an <input type="file">; a chosen folder gives paths that start with its name. */
export function filesFromInput(list: FileList | null): PaneFile[] {
  return sorted(
    Array.from(list ?? [], (file) => ({ path: pathOf(file), blob: file })).filter(({ path }) =>
      isWanted(path),
    ),
  );
}

/** What was dropped, folders walked through. Must be called in the drop event itself: its items are gone afterwards. */
export async function filesFromDrop(transfer: DataTransfer): Promise<PaneFile[]> {
  const entries = Array.from(transfer.items, (item) =>
    typeof item.webkitGetAsEntry === "function" ? item.webkitGetAsEntry() : null,
  );
  if (entries.length === 0 || entries.some((entry) => entry === null)) return filesFromInput(transfer.files);
  const files: PaneFile[] = [];
  for (const entry of entries) if (entry) await walk(entry, files);
  return sorted(files.filter(({ path }) => isWanted(path)));
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/** Lock files of an open Office and what systems leave in folders are nobody's submission. */
function isWanted(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return !name.startsWith("~$") && !name.startsWith(".") && name !== "Thumbs.db" && name !== "desktop.ini";
}

function sorted(files: PaneFile[]): PaneFile[] {
  return files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

async function walk(entry: FileSystemEntry, into: PaneFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    into.push({ path: entry.fullPath.replace(/^\//, ""), blob: file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // One call gives at most 100 entries; an empty answer is the end.
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return;
    for (const child of batch) await walk(child, into);
  }
}
