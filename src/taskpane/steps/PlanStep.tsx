import { Text } from "@fluentui/react-components";
import { FileDrop } from "../parts/FileDrop.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { Panel } from "../parts/Panel.tsx";
import { SampleButton } from "../parts/SampleButton.tsx";
import { Tiles } from "../parts/Tiles.tsx";
import { Welcome } from "../parts/Welcome.tsx";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

/** 方案: choose the plan, or run the sample. */
export function PlanStep() {
  const text = useText();
  const store = useStore();
  const { planFile, view } = usePane();
  const { plan } = view;
  const findings = view.findings.filter(
    ({ code, file }) => code.startsWith("plan.") || (file === planFile && code.startsWith("workbook.")),
  );
  return (
    <>
      <Panel heading={text.plan.heading} lead={text.plan.lead}>
        {plan && (
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
        )}
        <FileDrop
          label={planFile === null ? text.files.choose : text.files.replace}
          hint={text.plan.accept}
          accept=".xlsx,.xlsm,.xls,.et,.ods,.json"
          chosen={planFile}
          onFiles={([file]) => file && void store.setPlan(file)}
        />
        {!planFile && <SampleButton />}
      </Panel>
      {!planFile && <Welcome />}
      {findings.length > 0 && <FindingList findings={findings} />}
      {plan && <NextStep step="collect" />}
    </>
  );
}
