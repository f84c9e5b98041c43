import { useEffect, useState } from "react";
import type { ChangesAnswer, ChangesQuestion } from "../../../app/session/changes.ts";
import { usePane, useStore } from "../../session/pane-context.ts";

/** More than anybody reads here; the consolidated workbook has them all. */
const MOST_SHOWN = 200;

/** Before and after of a file (`unit` and `file`), or of the last consolidation ("" both); null until it is there, or while not wanted. */
export function useChanges(wanted: boolean, unit = "", file = ""): ChangesAnswer | null {
  const store = useStore();
  const { figures } = usePane().view;
  const [answer, setAnswer] = useState<ChangesAnswer | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let isAsked = true;
    const of: ChangesQuestion["of"] = file === "" ? "last-run" : { unit, file };
    store.look("changes", { of, from: 0, count: MOST_SHOWN }).then(
      (found) => {
        if (isAsked) setAnswer(found);
      },
      // A session that is gone says so in its own notice.
      () => undefined,
    );
    return () => {
      isAsked = false;
    };
    // Other figures: another consolidation.
  }, [store, wanted, unit, file, figures]);
  return answer;
}
