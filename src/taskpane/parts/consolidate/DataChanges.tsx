import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ChangesAnswer } from "../../../app/session/changes.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { ChangeLine } from "./ChangeLine.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  name: {
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: "5px 8px 5px 0",
    overflowWrap: "anywhere",
  },
  number: { textAlign: "right", padding: "5px 0 5px 8px" },
  head: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  part: { margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** Indicators before and after, then the data that moved them. */
export function DataChanges({ answer }: { answer: ChangesAnswer }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().report.moved;
  const { indicators, changes, total } = answer;
  const shown = (value: string | null) => (value === null ? text.blank : digitsToSee(value));
  return (
    <>
      {indicators.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr className={styles.line}>
              {[text.indicator, text.before, text.after, text.difference].map((title, at) => (
                <th
                  key={title}
                  className={`${at === 0 ? styles.name : styles.number} ${styles.head}`}
                  scope="col"
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ code, name, before, after, difference }) => (
              <tr key={code} className={styles.line}>
                <th className={styles.name} scope="row">
                  {name}
                </th>
                <td className={`${styles.number} ${layout.quiet}`}>{shown(before)}</td>
                <td className={styles.number}>{shown(after)}</td>
                <td className={styles.number}>{difference === null ? "" : signed(difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > 0 && (
        <>
          <h3 className={styles.part}>{text.causes}</h3>
          <ul className={layout.list}>
            {changes.map((change, at) => (
              <ChangeLine key={at} change={change} />
            ))}
          </ul>
          {total > changes.length && <Text size={200}>{text.more(total - changes.length)}</Text>}
        </>
      )}
      {changes.length === 0 && indicators.length === 0 && <Text size={200}>{text.none}</Text>}
    </>
  );
}

function signed(difference: string): string {
  return difference.startsWith("-") ? `−${digitsToSee(difference.slice(1))}` : `+${digitsToSee(difference)}`;
}
