import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentTableArrowRightRegular } from "@fluentui/react-icons/svg/document-table-arrow-right";
import { useRef } from "react";
import { ConsolidateAgain } from "../parts/ConsolidateAgain.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { Panel } from "../parts/Panel.tsx";
import { GivenPanel } from "../parts/plan/GivenPanel.tsx";
import { HistoryPanel } from "../parts/plan/HistoryPanel.tsx";
import { PlanEditor } from "../parts/plan/PlanEditor.tsx";
import { ProposalPanel } from "../parts/plan/ProposalPanel.tsx";
import { SampleButton } from "../parts/SampleButton.tsx";
import { Tiles } from "../parts/Tiles.tsx";
import { Welcome } from "../parts/Welcome.tsx";
import { filesFromInput } from "../session/chosen-files.ts";
import { usePane, useStore } from "../session/pane-context.ts";
import type { PanePlan } from "../session/pane-view.ts";
import { useText } from "../text/text.ts";

/** 方案: open one, let one be proposed, or run the sample; then read and edit it. */
export function PlanStep() {
  const text = useText();
  const store = useStore();
  const { planFile, submissions, view } = usePane();
  const { plan, planDetail, proposal } = view;
  const findings = view.findings.filter(
    ({ code, file }) =>
      code.startsWith("plan.") ||
      code.startsWith("task.") ||
      (file === planFile && code.startsWith("workbook.")),
  );
  if (proposal) return <ProposalPanel proposal={proposal} />;
  const stale = plan !== null && submissions.length > 0 && !view.consolidated;
  return (
    <>
      <Panel heading={text.plan.heading} lead={text.plan.lead}>
        {plan && <PlanSummary plan={plan} />}
        <FileDrop
          label={planFile === null ? text.files.choose : text.files.replace}
          hint={text.plan.accept}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.json"
          chosen={planFile}
          onFiles={([file]) => file && void store.setPlan(file)}
        />
        {!planFile && (
          <>
            <ProposeButton />
            <SampleButton />
          </>
        )}
      </Panel>
      {!planFile && <Welcome />}
      {planFile && !plan && <Text>{text.plan.unusable}</Text>}
      {findings.length > 0 && <FindingList findings={findings} />}
      {planDetail && <PlanEditor key={planFile} detail={planDetail} />}
      <GivenPanel />
      <HistoryPanel />
      {stale ? <ConsolidateAgain /> : plan && <NextStep step="collect" />}
    </>
  );
}

function PlanSummary({ plan }: { plan: PanePlan }) {
  const text = useText();
  return (
    <>
      <div>
        <Text block size={500} weight="semibold">
          {plan.name}
        </Text>
        <Text>
          {text.plan.period} {plan.period || text.plan.none}
        </Text>
      </div>
      <Tiles
        items={[
          [text.plan.units, plan.units === 0 ? text.plan.anyUnit : String(plan.units)],
          [text.plan.forms, String(plan.forms)],
          [text.plan.indicators, String(plan.indicators)],
        ]}
      />
    </>
  );
}

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  about: { color: tokens.colorNeutralForeground3 },
});

/** From workbooks that were filled last year a plan is proposed, to be ticked. */
function ProposeButton() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { work } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.row}>
      <Button
        icon={<DocumentTableArrowRightRegular />}
        disabled={work !== null}
        onClick={() => input.current?.click()}
      >
        {text.plan.proposal.start}
      </Button>
      <Text size={200} className={styles.about}>
        {text.plan.proposal.about}
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-propose
        aria-label={text.plan.proposal.start}
        accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.docx,.zip"
        onChange={({ currentTarget }) => {
          const files = filesFromInput(currentTarget.files);
          if (files.length > 0) void store.run("propose", { files });
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
