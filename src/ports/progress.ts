/** What takes its time on the path, in order. */
export type Stage = "plan" | "collect" | "validate" | "return" | "consolidate" | "figures" | "fill" | "audit";

/** Told as long work goes on; `total` is 0 while it is unknown. `item` is what is being worked on, for people. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
  readonly item: string;
}

/** How a use case reports progress and asks whether it was cancelled. `tick` resolves when the host has had its turn (repaint, events). */
export interface Watch {
  report(progress: Progress): void;
  readonly cancelled: () => boolean;
  tick(): Promise<void>;
}
