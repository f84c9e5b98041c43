/** A chosen file on its way to the session; a Blob crosses to a worker without being copied. */
export interface PaneFile {
  /** Relative, with "/": "报送/能源科.xlsx". */
  readonly path: string;
  readonly blob: Blob;
}

/** The sample (示例) that comes with the program. */
export interface PaneSample {
  readonly plan: PaneFile;
  readonly submissions: readonly PaneFile[];
  readonly draft: PaneFile;
}

/** A message port as Worker and MessagePort both are. */
export interface Channel {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/** A cell that a person wants to see. */
export interface PlaceInSource {
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
  /** Selects the cell in the host's own window; false where it cannot, and the pane shows the place itself. */
  reveal(place: PlaceInSource): Promise<boolean>;
}
