import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Severity } from "../../core/finding/severity.ts";
import { severityLooks } from "../parts/looks.tsx";
import { Mark } from "../parts/Mark.tsx";
import { Panel } from "../parts/Panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "2px" },
});

/** What there is to say of the figures, the document and the host; where a place is meant a click shows it. */
export function FindingsPanel({ store, view, text }: Omit<PanelProps, "state">) {
  const styles = useStyles();
  const layout = useLayout();
  const words = text.findings;
  if (view.findings.length === 0) return null;
  return (
    <Panel heading={words.heading}>
      <ul className={layout.stack}>
        {view.findings.map(({ severity, message, hint, paragraph }, at) => (
          <li key={at} className={styles.item}>
            <Mark {...severityLooks[severity as Severity]}>{words.severities[severity as Severity]}</Mark>
            <Text>{message}</Text>
            {hint && (
              <Text size={200} className={layout.quiet}>
                {hint}
              </Text>
            )}
            {paragraph !== undefined && (
              <Button size="small" onClick={() => void store.show(paragraph)}>
                {text.blanks.show}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
