import type { PaneFile } from "./pane-file.ts";

/** Unfinished work as it lies on this computer, so that a reload or a crash loses nothing. */
export interface KeptWork {
  /** Milliseconds since 1970, by this computer's clock. */
  readonly savedAt: number;
  /** 任务包 without figures: the plan as edited and everything a person decided. */
  readonly task: Uint8Array;
  readonly planFile: string | null;
  readonly submissions: readonly PaneFile[];
  readonly history: readonly PaneFile[];
  readonly draft: PaneFile | null;
  readonly step: string;
}

/** `full`: this computer has no more room for it. `refused`: the browser keeps nothing for this page. */
export type KeepOutcome = "kept" | "full" | "refused";

/** The one copy of unfinished work on this computer. It is no archive: the task file is. */
export interface CrashCopy {
  /** Takes the place of the copy before. */
  keep(work: KeptWork): Promise<KeepOutcome>;
  /** null: there is none, or it cannot be read any more. */
  found(): Promise<KeptWork | null>;
  clear(): Promise<void>;
}
