import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../text/text.ts";
import { useSpanStyles } from "./span-styles.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 14px",
    fontSize: tokens.fontSizeBase200,
    alignItems: "baseline",
  },
  sample: { cursor: "auto" },
});

/** What each kind of marking means. */
export function SpanLegend() {
  const styles = useStyles();
  const spans = useSpanStyles();
  const { legend } = useText().report.draft;
  return (
    <div className={styles.row}>
      <span className={mergeClasses(spans.blank, spans.filled, styles.sample)}>{legend.filled}</span>
      <span className={mergeClasses(spans.blank, spans.open, styles.sample)}>{legend.open}</span>
      <span className={spans.mask}>{legend.mask}</span>
      <span className={spans.number}>{legend.number}</span>
    </div>
  );
}
