import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { useDesk } from "./use-desk.ts";

/** What a cut session left half-written in the workbook, named, and the button that removes it. */
export function Leftovers() {
  const text = useExcelText().leftovers;
  const { desk, state } = useDesk();
  const { work } = usePane();
  const leftovers = state.overview?.leftovers ?? [];
  if (leftovers.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.title}</MessageBarTitle>
        <div>{leftovers.join("、")}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={work !== null} onClick={() => void desk.cleanUp()}>
          {text.clean}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
