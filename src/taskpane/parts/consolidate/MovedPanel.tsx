import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ChangesAnswer } from "../../../app/session/changes.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { Panel } from "../Panel.tsx";
import { ChangeLine } from "./ChangeLine.tsx";

const MOST_SHOWN = 200;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "5px 8px 5px 0" },
  number: { textAlign: "right", padding: "5px 0 5px 8px", whiteSpace: "nowrap" },
  old: { color: tokens.colorNeutralForeground3 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  part: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** What the last consolidation changed against the one before: indicators first, then the data that moved them. */
export function MovedPanel() {
  const styles = useStyles();
  const text = useText().report.moved;
  const store = useStore();
  const { moved, figures } = usePane().view;
  const [answer, setAnswer] = useState<ChangesAnswer | null>(null);
  useEffect(() => {
    if (!moved || moved.changes === 0) return undefined;
    let shown = true;
    store.look("changes", { of: "last-run", from: 0, count: MOST_SHOWN }).then(
      (found) => {
        if (shown) setAnswer(found);
      },
      // A session that is gone says so in its own notice.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [store, moved, figures]);
  if (!moved || (moved.changes === 0 && moved.indicators === 0)) return null;
  return (
    <Panel heading={text.heading} lead={`${text.cells(moved.changes)}  ${text.indicators(moved.indicators)}`}>
      {!answer && moved.changes > 0 && <Spinner size="tiny" />}
      {answer && answer.indicators.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr className={styles.line}>
              <th className={styles.name} scope="col">
                <span aria-hidden> </span>
              </th>
              {[text.before, text.after, text.difference].map((title) => (
                <th key={title} className={styles.number} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.indicators.map(({ code, name, before, after, difference }) => (
              <tr key={code} className={styles.line}>
                <th className={styles.name} scope="row">
                  {name}
                </th>
                <td className={`${styles.number} ${styles.old}`}>{shown(before, text.blank)}</td>
                <td className={styles.number}>{shown(after, text.blank)}</td>
                <td className={styles.number}>{difference === null ? "" : signed(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answer && answer.changes.length > 0 && (
        <>
          <h3 className={styles.part}>{text.causes}</h3>
          <ul className={styles.list}>
            {answer.changes.map((change, at) => (
              <ChangeLine key={at} change={change} />
            ))}
          </ul>
          {answer.total > answer.changes.length && (
            <Text size={200}>{text.more(answer.total - answer.changes.length)}</Text>
          )}
        </>
      )}
    </Panel>
  );
}

function shown(value: string | null, blank: string): string {
  return value === null ? blank : digitsToSee(value);
}

function signed(difference: string): string {
  return difference.startsWith("-") ? `−${digitsToSee(difference.slice(1))}` : `+${digitsToSee(difference)}`;
}
