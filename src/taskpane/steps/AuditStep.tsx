import { useMemo } from "react";
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
  const { audit, findings, report } = state.view;
  const unreadable = audit?.readable === false ? audit.source : null;
  // A report from elsewhere: what was found in the draft that is filled here is not about it.
  const shown = useMemo(
    () =>
      findings.filter(({ paragraph, file }) =>
        unreadable === null
          ? paragraph !== undefined && (report === null || file === report)
          : file === unreadable,
      ),
    [findings, unreadable, report],
  );
  return (
    <>
      <Downloads />
      <AuditSource />
      {audit?.readable ? (
        <>
          <TextIssues audit={audit} />
          <VerdictPanel audit={audit} />
        </>
      ) : (
        !audit && isFilled(state) && <CheckList />
      )}
      {shown.length > 0 && <FindingList findings={shown} />}
    </>
  );
}
