import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { HistoryFilled } from "@fluentui/react-icons/svg/history";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { Mark } from "../Mark.tsx";
import { NextButton } from "../NextButton.tsx";
import { useDesk } from "./use-desk.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: "6px",
    padding: "10px 12px",
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Somebody changed a written table or the plan: the figures are from before. */
export function StaleBar() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useExcelText().stale;
  const { desk, state } = useDesk();
  const { submissions, work } = usePane();
  if (state.changed === null) return null;
  const { sheet, cell } = state.changed;
  return (
    <div className={styles.bar} role="status">
      <Mark tone="warning" icon={<HistoryFilled />}>
        {text.mark}
      </Mark>
      <Text>{text.changed(`${sheet}!${cell}`)}</Text>
      <NextButton
        action="book-again"
        icon={<ArrowSyncRegular />}
        disabled={work !== null || submissions.length === 0}
        onClick={() => void desk.again()}
      >
        {text.run}
      </NextButton>
      <Text size={200} className={layout.quiet}>
        {submissions.length === 0 ? text.noFiles : text.about}
      </Text>
    </div>
  );
}
