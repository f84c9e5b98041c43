import type { CrashCopy } from "./crash-copy.ts";
import type { DocumentPort } from "./document.ts";
import type { PaneFile } from "./pane-file.ts";
import type { WorkbookPort } from "./workbook.ts";

export type { PaneFile } from "./pane-file.ts";

/** The sample (示例) that comes with the program. */
export interface PaneSample {
  readonly plan: PaneFile;
  readonly submissions: readonly PaneFile[];
  readonly draft: PaneFile;
}

/** A message port as Worker and MessagePort both are. "error" says that the other side is gone; a port never says it. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message" | "error", listener: (event: MessageEvent) => void): void;
}

/** A cell that a person wants to see. */
export interface PlaceInSource {
  /** "" is the workbook that is open in the host. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** What the task pane needs from where it runs: a browser, Excel, Word. */
export interface PaneHost {
  readonly kind: "browser" | "excel" | "word";
  /** A channel to something that holds the session and answers the pane's requests. */
  connect(): Promise<Channel>;
  sample(): Promise<PaneSample>;
  /** Hands a finished file to the person. */
  save(path: string, bytes: Uint8Array): Promise<void>;
  /** Where unfinished work is kept on this computer. */
  readonly crashCopy: CrashCopy;
  /** Selects the cell in the host's own window; false where it cannot, and the pane shows the place itself. */
  reveal(place: PlaceInSource): Promise<boolean>;
  /** The workbook that is open in the host, where there is one. */
  readonly workbook?: WorkbookPort;
  /** The document that is open in the host, where there is one. */
  readonly document?: DocumentPort;
}
