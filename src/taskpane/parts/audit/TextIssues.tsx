import { makeStyles, mergeClasses, Text } from "@fluentui/react-components";
import type { AuditDeskView } from "../../../app/session/audit-desk.ts";
import { paragraphName } from "../../../core/finding/paragraph-name.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { severityLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { NumberMark } from "./NumberMark.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";
import { useTextMarks } from "../text-marks.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  place: { paddingLeft: "12px" },
});

/** What the text says against itself: parts and totals, shares, growth, one indicator with two values. */
export function TextIssues({ audit }: { audit: AuditDeskView }) {
  const styles = useStyles();
  const layout = useLayout();
  const marks = useTextMarks();
  const allText = useText();
  const text = allText.report.check;
  const locale = usePaneValue((state) => state.locale);
  const { arithmetic, conflicts } = audit;
  if (arithmetic.length + conflicts.length === 0) return null;
  return (
    <Panel heading={text.issues}>
      <ul className={layout.list}>
        {arithmetic.map((issue) => (
          <li
            key={`${issue.paragraph}@${issue.start}${issue.kind}`}
            className={mergeClasses(layout.ruled, layout.column)}
          >
            <p className={marks.text}>
              {issue.sentence.slice(0, issue.at)}
              <NumberMark tone={severityLooks[issue.severity].tone}>{issue.text}</NumberMark>
              {issue.sentence.slice(issue.at + issue.text.length)}
            </p>
            <div className={styles.row}>
              <Mark {...severityLooks[issue.severity]}>{allText.findings.severities[issue.severity]}</Mark>
              <Text>
                {text.issue.found} {issue.found}
              </Text>
              <Text weight="semibold">
                {text.issue.expected} {issue.expected}
              </Text>
            </div>
          </li>
        ))}
        {conflicts.map((conflict) => (
          <li key={conflict.indicator} className={mergeClasses(layout.ruled, layout.column)}>
            <div className={styles.row}>
              <Mark {...severityLooks.error}>{allText.findings.severities.error}</Mark>
              <Text>{text.conflict(conflict.name)}</Text>
            </div>
            <ul className={layout.list}>
              {conflict.places.map(({ paragraph, start, text: said }) => (
                <li key={`${paragraph}@${start}`} className={styles.place}>
                  <Text weight="semibold">{said}</Text>{" "}
                  <Text size={200} className={layout.quiet}>
                    {paragraphName(paragraph, locale)}
                  </Text>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
