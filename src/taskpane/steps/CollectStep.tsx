import { Text } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import { ChosenFiles } from "../parts/ChosenFiles.tsx";
import { CorrectionPanel } from "../parts/collect/CorrectionPanel.tsx";
import { HeatMapPanel } from "../parts/collect/HeatMapPanel.tsx";
import { MappingPanel } from "../parts/collect/MappingPanel.tsx";
import { SendPanel } from "../parts/collect/SendPanel.tsx";
import { type AskedUnit, ResubmittedPanel } from "../parts/consolidate/ResubmittedPanel.tsx";
import { ConsolidateAgain } from "../parts/ConsolidateAgain.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { Panel } from "../parts/Panel.tsx";
import { usePane, useStore } from "../session/pane-context.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";
import { useText } from "../text/text.ts";

/** 收表: take the files in, see who has reported and what is wrong, and settle it. */
export function CollectStep() {
  const text = useText();
  const store = useStore();
  const { submissions, view } = usePane();
  const [focus, setFocus] = useState<{ readonly unit: string; readonly form: string | null } | null>(null);
  const [asked, setAsked] = useState<AskedUnit | null>(null);
  const findingsPlace = useRef<HTMLDivElement>(null);
  const some = submissions.length > 0;
  const ofFiles = useMemo(() => view.findings.filter(isAboutFiles), [view.findings]);
  const pick = useCallback((unit: string, form: string | null) => {
    setFocus({ unit, form });
    findingsPlace.current?.scrollIntoView({ block: "start" });
    findingsPlace.current?.querySelector<HTMLElement>("button, input")?.focus({ preventScroll: true });
  }, []);
  const ask = useCallback((unit: string) => setAsked((last) => ({ unit, at: (last?.at ?? 0) + 1 })), []);
  return (
    <>
      <Panel heading={text.collect.heading} lead={text.collect.lead}>
        {!view.plan && (
          <>
            <Text>{text.collect.needPlan}</Text>
            <NextStep step="plan" />
          </>
        )}
        {(view.plan || some) && (
          <FileDrop
            label={some ? text.files.add : text.files.choose}
            hint={text.collect.accept}
            accept=".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.csv,.docx,.zip,.doc,.wps,.pdf,.ofd"
            action="choose-files"
            many
            chosen={some ? text.files.count(submissions.length) : null}
            disabled={!view.plan}
            onFiles={(files) => void store.addSubmissions(files)}
          />
        )}
        {some && <ChosenFiles />}
      </Panel>
      {some && view.plan && !view.consolidated && <ConsolidateAgain />}
      {view.heat && <HeatMapPanel heat={view.heat} onPick={pick} onResubmitted={ask} />}
      {view.consolidated && <ResubmittedPanel asked={asked} />}
      <MappingPanel />
      {view.consolidated && (
        <div ref={findingsPlace}>
          <FindingList findings={ofFiles} firstGroup="unit" focus={focus} onUnfocus={() => setFocus(null)} />
        </div>
      )}
      <SendPanel />
      {view.consolidated && <CorrectionPanel />}
      {view.consolidated && <NextStep step="consolidate" />}
    </>
  );
}

/** What was found in the text of a report belongs to 填入, what is wrong with the plan to 方案. */
function isAboutFiles({ code, paragraph }: SessionFinding): boolean {
  return paragraph === undefined && !/^(plan|task|figures|report|audit)\./.test(code);
}
