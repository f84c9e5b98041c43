import { Text } from "@fluentui/react-components";
import { CheckList } from "../parts/CheckList.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { Panel } from "../parts/Panel.tsx";
import { usePane } from "../session/pane-context.ts";
import { isFilled } from "../session/step-state.ts";
import { useText } from "../text/text.ts";

/** 核对: result files, every number that was written with its proof, and what the text itself gives cause to ask. */
export function AuditStep() {
  const text = useText();
  const state = usePane();
  const { view } = state;
  const inText = view.findings.filter(({ paragraph }) => paragraph !== undefined);
  return (
    <>
      <Downloads />
      {isFilled(state) ? (
        <CheckList />
      ) : (
        <Panel heading={text.audit.heading} lead={text.audit.lead}>
          <Text>{text.audit.waiting}</Text>
        </Panel>
      )}
      {inText.length > 0 && <FindingList findings={inText} />}
    </>
  );
}
