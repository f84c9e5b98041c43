import { Text } from "@fluentui/react-components";
import { ChosenFiles } from "../parts/ChosenFiles.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { Panel } from "../parts/Panel.tsx";
import { RosterTable } from "../parts/RosterTable.tsx";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

/** 收表: take the files in and see who has reported. */
export function CollectStep() {
  const text = useText();
  const store = useStore();
  const { submissions, view } = usePane();
  const some = submissions.length > 0;
  return (
    <>
      <Panel heading={text.collect.heading} lead={text.collect.lead}>
        {!view.plan && <Text>{text.collect.needPlan}</Text>}
        <FileDrop
          label={some ? text.files.add : text.files.choose}
          hint={text.collect.accept}
          accept=".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.docx,.zip,.doc,.wps,.pdf,.ofd"
          many
          chosen={some ? text.files.count(submissions.length) : null}
          disabled={!view.plan}
          onFiles={(files) => void store.addSubmissions(files)}
        />
        {some && <ChosenFiles />}
      </Panel>
      {view.roster.length > 0 && <RosterTable />}
      {some && <NextStep step="consolidate" />}
    </>
  );
}
