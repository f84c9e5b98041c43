import { Button, Text } from "@fluentui/react-components";
import { DocumentTableArrowRightRegular } from "@fluentui/react-icons/svg/document-table-arrow-right";
import { Suspense, useRef } from "react";
import { InExcel } from "../parts/excel/InExcel.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { FileInput } from "../parts/FileInput.tsx";
import { Panel } from "../parts/Panel.tsx";
import { StepLoading } from "../parts/StepLoading.tsx";
import { SampleButton } from "../parts/SampleButton.tsx";
import { Tiles } from "../parts/Tiles.tsx";
import { Welcome } from "../parts/Welcome.tsx";
import { usePane, useStore } from "../session/pane-context.ts";
import type { PlanView } from "../../app/session/session-view.ts";
import { useText } from "../text/text.ts";
import { PlanWork } from "./lazy-plan-work.ts";
import { useLayout } from "../parts/layout.ts";

/** 方案: open one, let one be proposed, or run the sample; then read and edit it. */
export function PlanStep() {
  const text = useText();
  const store = useStore();
  const { planFile, book, view } = usePane();
  const { plan, proposal } = view;
  const work = (
    <Suspense fallback={<StepLoading />}>
      <PlanWork />
    </Suspense>
  );
  if (proposal) return work;
  return (
    <>
      <Panel heading={text.plan.heading} lead={text.plan.lead}>
        {plan && <PlanSummary plan={plan} />}
        <InExcel step="plan" />
        <FileDrop
          action="choose-plan"
          quiet={book?.hasPlan === true}
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
      {(planFile ?? view.findings[0]) && work}
    </>
  );
}

function PlanSummary({ plan }: { plan: PlanView }) {
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

/** From workbooks that were filled last year a plan is proposed, to be ticked. */
function ProposeButton() {
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { work } = usePane();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={layout.row}>
      <Button
        icon={<DocumentTableArrowRightRegular />}
        disabled={work !== null}
        onClick={() => input.current?.click()}
      >
        {text.plan.proposal.start}
      </Button>
      <Text size={200} className={layout.quiet}>
        {text.plan.proposal.about}
      </Text>
      <FileInput
        ref={input}
        label={text.plan.proposal.start}
        accept=".xlsx,.xlsm,.xls,.et,.ods,.csv,.docx,.zip"
        many
        onFiles={(files) => void store.run("propose", { files })}
      />
    </div>
  );
}
