import { MovedPanel } from "../parts/consolidate/MovedPanel.tsx";
import { ResubmittedPanel } from "../parts/consolidate/ResubmittedPanel.tsx";
import { RollUpPanel } from "../parts/consolidate/RollUpPanel.tsx";
import { TablesPanel } from "../parts/consolidate/TablesPanel.tsx";
import { InExcel } from "../parts/excel/InExcel.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import { FiguresCode } from "../parts/FiguresCode.tsx";
import { FindingList } from "../parts/FindingList.tsx";
import { NextStep } from "../parts/NextStep.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ToFigures } from "../parts/ToFigures.tsx";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

/** 汇总: what was found wrong, what was computed, what moved since last time, and the data themselves. */
export function ConsolidateStep() {
  const text = useText();
  const { workbook } = useStore().host;
  const { view } = usePane();
  if (!view.consolidated) {
    return (
      <>
        <Panel heading={text.consolidate.heading}>
          <ToFigures />
        </Panel>
        <InExcel step="consolidate" />
      </>
    );
  }
  return (
    <>
      <InExcel step="consolidate" />
      <FindingList findings={view.findings} />
      <MovedPanel />
      <ResubmittedPanel />
      <FigureTable />
      <RollUpPanel />
      <TablesPanel />
      {workbook ? <InExcel step="to-word" /> : <FiguresCode />}
      <NextStep step="fill" />
    </>
  );
}
