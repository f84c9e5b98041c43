import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RollUpLine } from "../../../app/session/roll-up.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { PlaceLink } from "../excel/PlaceLink.tsx";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "0 8px 0 20px",
    maxWidth: "520px",
    cursor: "auto",
  },
  part: { margin: 0, display: "flex", justifyContent: "space-between", columnGap: "12px" },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: "0 0 0 12px" },
  source: { display: "flex", justifyContent: "space-between", columnGap: "12px", padding: "2px 0" },
  place: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Where the two numbers of a unit come from, down to the cells, and which of them goes up. `parts`: what adds up below it. */
export function RollUpDetail({ line, parts }: { line: RollUpLine; parts: readonly RollUpLine[] }) {
  const styles = useStyles();
  const text = useText().report.rollUp;
  const { own, below, total, state, cells } = line;
  const sum = (name: string, value: string | null) =>
    value !== null && (
      <p className={styles.part}>
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{groupDigits(value)}</span>
      </p>
    );
  return (
    <div className={styles.detail}>
      {state !== "none" && <Text size={200}>{text.about[state]}</Text>}
      {sum(text.below, below)}
      {parts.length > 0 && (
        <ul className={styles.list}>
          {parts.map((part) => (
            <li key={part.unit} className={styles.source}>
              <span className={styles.place}>
                {part.unit} <Places cells={part.cells} />
              </span>
              <span className={styles.value}>{groupDigits(part.own!)}</span>
            </li>
          ))}
        </ul>
      )}
      {sum(text.own, own)}
      {cells.length > 0 && (
        <ul className={styles.list}>
          <li className={styles.source}>
            <span className={styles.place}>
              <Places cells={cells} />
            </span>
          </li>
        </ul>
      )}
      {state !== "none" && sum(text.total, total)}
    </div>
  );
}

/** Each cell with its file; in Excel the way to it. */
function Places({ cells }: { cells: RollUpLine["cells"] }) {
  const styles = useStyles();
  return cells.map(({ file, sheet, cell, value }) => (
    <span key={`${file} ${sheet} ${cell}`} className={styles.quiet}>
      <PlaceLink line={{ unit: "", file, sheet, cell, value }}>{`${sheet}!${cell}`}</PlaceLink> {file}{" "}
    </span>
  ));
}
