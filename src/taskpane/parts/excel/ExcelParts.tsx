import { Text } from "@fluentui/react-components";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { HostFindings } from "./HostFindings.tsx";
import { Leftovers } from "./Leftovers.tsx";
import { News } from "./News.tsx";
import { PlanHere } from "./PlanHere.tsx";
import { SelectedSource } from "./SelectedSource.tsx";
import { StaleBar } from "./StaleBar.tsx";
import { ToWord } from "./ToWord.tsx";
import { useDesk } from "./use-desk.ts";
import { WritePanel } from "./WritePanel.tsx";

export type ExcelStep = "plan" | "consolidate" | "to-word" | "fill";

/** The parts of a step that work with the open workbook. */
export function ExcelParts({ step }: { step: ExcelStep }) {
  const text = useExcelText();
  const { state } = useDesk();
  const { consolidated } = usePane().view;
  const { news } = state;
  if (step === "to-word") return <ToWord />;
  if (step === "fill") return <Text size={200}>{text.fill.mac}</Text>;
  return (
    <>
      {state.overview === null && news === null && <HostFindings findings={state.findings} />}
      <Leftovers />
      {step === "plan" ? (
        <>
          {(news?.kind === "cleaned" || news?.kind === "refused") && <News news={news} />}
          <PlanHere />
        </>
      ) : (
        <>
          <StaleBar />
          <WritePanel />
          {consolidated && <SelectedSource />}
        </>
      )}
    </>
  );
}
