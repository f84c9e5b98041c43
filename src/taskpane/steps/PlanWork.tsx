import { useMemo } from "react";
import { ConsolidateAgain } from "../parts/ConsolidateAgain.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { GivenPanel } from "../parts/plan/GivenPanel.tsx";
import { HistoryPanel } from "../parts/plan/HistoryPanel.tsx";
import { PlanEditor } from "../parts/plan/PlanEditor.tsx";
import { ProposalPanel } from "../parts/plan/ProposalPanel.tsx";
import { usePane } from "../session/pane-context.ts";

/** What there is to do once a plan was opened or proposed; nobody waits for it before. */
export function PlanWork() {
  const { planFile, submissions, view } = usePane();
  const { plan, planDetail, proposal } = view;
  const findings = useMemo(
    () =>
      view.findings.filter(
        ({ code, file }) =>
          code.startsWith("plan.") ||
          code.startsWith("task.") ||
          (file === planFile && code.startsWith("workbook.")),
      ),
    [view.findings, planFile],
  );
  if (proposal) return <ProposalPanel proposal={proposal} />;
  const stale = plan !== null && submissions.length > 0 && !view.consolidated;
  return (
    <>
      {findings.length > 0 && <FindingList findings={findings} />}
      {planDetail && <PlanEditor key={planFile} detail={planDetail} />}
      <GivenPanel />
      <HistoryPanel />
      {stale ? <ConsolidateAgain /> : plan && <NextStep step="collect" />}
    </>
  );
}
