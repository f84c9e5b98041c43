import { AuditSource } from "../parts/audit/AuditSource.tsx";
import { TextIssues } from "../parts/audit/TextIssues.tsx";
import { VerdictPanel } from "../parts/audit/VerdictPanel.tsx";
import { CheckList } from "../parts/CheckList.tsx";
import { Downloads } from "../parts/Downloads.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { usePane } from "../session/pane-context.ts";
import { isFilled } from "../session/step-state.ts";

/** 核对: result files, a verdict on every number with its proof, and what the text itself gives cause to ask. */
export function AuditStep() {
  const state = usePane();
  const { view } = state;
  const inText = view.findings.filter(({ paragraph }) => paragraph !== undefined);
  return (
    <>
      <Downloads />
      <AuditSource />
      {view.audit?.readable ? (
        <>
          <TextIssues audit={view.audit} />
          <VerdictPanel audit={view.audit} />
        </>
      ) : (
        isFilled(state) && <CheckList />
      )}
      {inText.length > 0 && <FindingList findings={inText} />}
    </>
  );
}
