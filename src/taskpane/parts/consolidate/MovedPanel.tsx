import { Spinner } from "@fluentui/react-components";
import { usePane } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { Panel } from "../Panel.tsx";
import { DataChanges } from "./DataChanges.tsx";
import { useChanges } from "./use-changes.ts";

/** What the last consolidation changed against the one before: indicators first, then the data that moved them. */
export function MovedPanel() {
  const text = useText().report.moved;
  const { moved } = usePane().view;
  const some = moved !== null && moved.changes + moved.indicators > 0;
  const answer = useChanges(some ? "last-run" : null);
  if (!some) return null;
  return (
    <Panel heading={text.heading} lead={`${text.cells(moved.changes)}  ${text.indicators(moved.indicators)}`}>
      {answer ? <DataChanges answer={answer} /> : <Spinner size="tiny" />}
    </Panel>
  );
}
