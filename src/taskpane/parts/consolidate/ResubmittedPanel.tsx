import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { OpenButton } from "../OpenButton.tsx";
import { Panel } from "../Panel.tsx";
import { DataChanges } from "./DataChanges.tsx";
import { useChanges } from "./use-changes.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  file: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Sent {
  readonly unit: string;
  readonly file: string;
}

/** 重报: for each file of a unit that sent several, what counts now against what it said. */
export function ResubmittedPanel() {
  const styles = useStyles();
  const text = useText().report.resubmitted;
  const { roster } = usePane().view;
  const sent = roster
    .filter(({ status, files }) => status === "resubmitted" && files.length > 1)
    .flatMap(({ unit, files }) => files.map((file): Sent => ({ unit, file })));
  if (sent.length === 0) return null;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <ul className={styles.list}>
        {sent.map((one) => (
          <SentFile key={JSON.stringify([one.unit, one.file])} {...one} />
        ))}
      </ul>
    </Panel>
  );
}

function SentFile({ unit, file }: Sent) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const answer = useChanges(open, unit, file);
  return (
    <li className={styles.item}>
      <div onClick={() => setOpen(!open)}>
        <OpenButton open={open}>
          {unit} <span className={styles.file}>{file}</span>
        </OpenButton>
      </div>
      {open && (answer ? <DataChanges answer={answer} /> : <Spinner size="tiny" />)}
    </li>
  );
}
