import { makeStyles, Text } from "@fluentui/react-components";
import type { Finding } from "../../../core/finding/finding.ts";
import { viewOfFinding } from "../../../core/finding/message.ts";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { severityLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "2px" },
});

/** What Excel said, and what to do about it. */
export function HostFindings({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useExcelText().findings;
  const { locale } = usePane();
  if (findings.length === 0) return null;
  return (
    <ul className={layout.stack} aria-label={text.label}>
      {findings.map((finding, at) => {
        const { message, hint } = viewOfFinding(finding, locale);
        return (
          <li key={at} className={styles.item}>
            <Mark {...severityLooks[finding.severity]}>{text[finding.severity]}</Mark>
            <Text>{message}</Text>
            {hint && (
              <Text size={200} className={layout.quiet}>
                {hint}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}
