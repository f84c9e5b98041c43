import type { SessionView } from "../../app/session/session-view.ts";

/** One of several files that a unit sent for the same. */
export interface SentAgain {
  readonly unit: string;
  readonly file: string;
}

/** 重报: every file of a unit that sent several, to be compared with what counts now. */
export function resubmittedFiles(roster: SessionView["roster"]): readonly SentAgain[] {
  return roster
    .filter(({ status, files }) => status === "resubmitted" && files.length > 1)
    .flatMap(({ unit, files }) => files.map((file) => ({ unit, file })));
}
