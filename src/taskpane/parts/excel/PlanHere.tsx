import { Text } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { usePane } from "../../session/pane-context.ts";
import { nameOf, planStanding } from "../../session/workbook-desk.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { NextButton } from "../NextButton.tsx";
import { HostFindings } from "./HostFindings.tsx";
import { useDesk } from "./use-desk.ts";
import { useLayout } from "../layout.ts";

/** 用本工作簿里的方案, where it holds one. */
export function PlanHere() {
  const layout = useLayout();
  const text = useExcelText().plan;
  const { desk, state } = useDesk();
  const { planFile, work } = usePane();
  const { overview, findings } = state;
  const standing = overview ? planStanding(overview) : "none";
  if (!overview || standing === "none") return null;
  return (
    <>
      <div className={layout.row}>
        <NextButton
          action="book-plan"
          icon={<DocumentTableRegular />}
          disabled={work !== null}
          onClick={() => void desk.usePlan()}
        >
          {planFile === nameOf(overview) ? text.again : text.use}
        </NextButton>
        <Text size={200} className={layout.quiet}>
          {standing === "own" ? text.found : text.ours}
        </Text>
      </div>
      {/* Leftovers have a bar of their own. */}
      <HostFindings findings={findings.filter(({ code }) => code !== "host.leftovers")} />
    </>
  );
}
