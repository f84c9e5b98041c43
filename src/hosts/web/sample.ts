import type { PaneFile, PaneSample } from "../../ports/pane.ts";

/** samples.json, written at build: paths are relative to it; in the single file each has its bytes beside it. */
export interface SampleList {
  readonly plan: SampleEntry;
  readonly submissions: readonly SampleEntry[];
  readonly draft: SampleEntry;
}

export interface SampleEntry {
  readonly path: string;
  /** Where it lies, relative to samples.json. */
  readonly address?: string;
  readonly base64?: string;
}

/** The sample from the page's own origin, or from the text inside the page. */
export async function loadSample(inline: string | null): Promise<PaneSample> {
  const list = (inline ? JSON.parse(inline) : await fetchJson("samples/samples.json")) as SampleList;
  const [plan, draft, ...submissions] = await Promise.all([
    fileOf(list.plan),
    fileOf(list.draft),
    ...list.submissions.map(fileOf),
  ]);
  return { plan, draft, submissions };
}

async function fileOf(entry: SampleEntry): Promise<PaneFile> {
  if (entry.base64 !== undefined) {
    const binary = atob(entry.base64);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return { path: entry.path, blob: new Blob([bytes]) };
  }
  const response = await fetch(`samples/${entry.address ?? ""}`);
  if (!response.ok) throw new Error(`${entry.path}: ${response.status}`);
  return { path: entry.path, blob: await response.blob() };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
