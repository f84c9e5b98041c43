import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { DataChange } from "../../../core/publish/compare-data.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { changeLooks } from "../looks.tsx";
import { useLayout } from "../layout.ts";
import { Mark } from "../Mark.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 8px",
  },
  place: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  old: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** One cell or record before and after, with its place in the file. */
export function ChangeLine({ change }: { change: DataChange }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().report;
  const { kind, unit, form, field, key, before, after } = change;
  const side = after ?? before;
  const place = side
    ? `${side.file} · ${side.sheet} ${side.cell ?? (side.row ? text.tables.row(side.row) : "")}`
    : "";
  return (
    <li className={mergeClasses(layout.ruled, styles.line)}>
      <Mark {...changeLooks[kind]}>{text.moved.kinds[kind]}</Mark>
      <Text>
        {unit} {form} {key} {field}
      </Text>
      {field !== "" && (
        <Text>
          <span className={styles.old}>{before?.value ? groupDigits(before.value) : text.moved.blank}</span>
          {" → "}
          <span className={styles.now}>{after?.value ? groupDigits(after.value) : text.moved.blank}</span>
        </Text>
      )}
      <Text size={200} className={styles.place}>
        {place}
      </Text>
    </li>
  );
}
