import type { PaneFile } from "../../ports/pane.ts";
import type { Locale } from "../../core/finding/message.ts";
import type { Progress } from "../../ports/progress.ts";
import type { PaneView, TraceLine } from "./pane-view.ts";

/** What the pane asks of the session. Cells never cross; results do. */
export type SessionRequest =
  | { readonly kind: "reset" }
  | { readonly kind: "plan"; readonly file: PaneFile }
  | { readonly kind: "submissions"; readonly files: readonly PaneFile[] }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "consolidate" }
  | { readonly kind: "draft"; readonly file: PaneFile }
  | { readonly kind: "choose"; readonly placeholder: string; readonly indicator: string | null }
  | { readonly kind: "fill"; readonly clean: boolean }
  | { readonly kind: "view" }
  | { readonly kind: "trace"; readonly indicator: string }
  | { readonly kind: "output"; readonly path: string }
  | { readonly kind: "archive" };

/** What each request is answered with. */
export interface SessionAnswer {
  readonly view: PaneView;
  readonly trace: readonly TraceLine[];
  readonly output: Uint8Array;
}

export type AnswerOf<R extends SessionRequest> = R["kind"] extends "trace"
  ? SessionAnswer["trace"]
  : R["kind"] extends "output" | "archive"
    ? SessionAnswer["output"]
    : SessionAnswer["view"];

/** Pane to session. */
export type ToSession =
  | {
      readonly type: "request";
      readonly id: number;
      readonly locale: Locale;
      readonly request: SessionRequest;
    }
  | { readonly type: "cancel" };

/** Session to pane. `failed` is a fault of our own program: bad input comes back as findings in the view. */
export type FromSession =
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "answer"; readonly id: number; readonly value: SessionAnswer[keyof SessionAnswer] }
  | { readonly type: "cancelled"; readonly id: number; readonly view: PaneView }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
