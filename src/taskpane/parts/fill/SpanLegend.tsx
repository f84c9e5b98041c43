import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "../../text/text.ts";
import { useTextMarks } from "../text-marks.ts";
import { useSpanStyles } from "./span-styles.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 14px",
    fontSize: tokens.fontSizeBase200,
    alignItems: "baseline",
  },
});

/** What each kind of marking means. */
export function SpanLegend() {
  const styles = useStyles();
  const spans = useSpanStyles();
  const marks = useTextMarks();
  const { legend } = useText().report.draft;
  return (
    <div className={styles.row}>
      <span className={mergeClasses(marks.mark, marks.info)}>{legend.filled}</span>
      <span className={mergeClasses(marks.mark, marks.warning)}>{legend.open}</span>
      <span className={spans.mask}>{legend.mask}</span>
      <span className={spans.number}>{legend.number}</span>
    </div>
  );
}
