import type { ChangesAnswer, ChangesQuestion } from "../../../app/session/changes.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { useLook } from "../use-look.ts";

/** More than anybody reads here; the consolidated workbook has them all. */
const MOST_SHOWN = 200;

/** Before and after of a file, or of the last consolidation; null until it is there, or while nothing is asked (`of` null). */
export function useChanges(of: ChangesQuestion["of"] | null): ChangesAnswer | null {
  const figures = usePaneValue(({ view }) => view.figures);
  return useLook("changes", of && { of, from: 0, count: MOST_SHOWN }, figures);
}
