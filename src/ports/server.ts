/** Where the pane lies and how it is offered to browsers and Office. */
export interface ServeOptions {
  /** The folder that the build writes (dist/web). */
  readonly folder: string;
  /** "127.0.0.1" keeps it on this machine. */
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** PEM texts; absent: plain http. */
  readonly certificate?: { readonly cert: string; readonly key: string };
}

export interface PaneServer {
  /** With the port that was taken, and a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts a server; rejects with the reason where it cannot. */
export type ServePane = (options: ServeOptions) => Promise<PaneServer>;
