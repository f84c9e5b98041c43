import { makeStyles, tokens } from "@fluentui/react-components";
import type { FigureView } from "../../../app/session/session-view.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { TraceTable } from "../TraceTable.tsx";

const useStyles = makeStyles({
  path: { display: "flex", flexDirection: "column", rowGap: "8px", paddingTop: "4px" },
  steps: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, listStyleType: "none", rowGap: "8px" },
  step: { display: "flex", alignItems: "center", minWidth: 0 },
  box: {
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    padding: "4px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { overflowWrap: "anywhere", userSelect: "text", fontWeight: tokens.fontWeightSemibold },
  arrow: { flexShrink: 0, display: "block", color: tokens.colorNeutralForeground3 },
});

/** The way from the words of the report to the cells, drawn as a path, with the cells below it. */
export function TracePath({ written, figure }: { written: string; figure: FigureView }) {
  const styles = useStyles();
  const text = useText();
  const words = text.report.path;
  const value = figure.value === null ? "—" : `${groupDigits(figure.value)} ${figure.unit}`;
  const steps: readonly (readonly [string, string])[] = [
    [words.text, written],
    [`${words.figure} ${figure.name}`, value],
    ...(figure.formula === "" ? [] : [[words.formula, figure.formula] as const]),
    [words.heading, words.cells(figure.sources)],
  ];
  return (
    <div className={styles.path}>
      <ol className={styles.steps} aria-label={words.heading}>
        {steps.map(([name, shown], at) => (
          <li key={name} className={styles.step}>
            {at > 0 && (
              <svg className={styles.arrow} width="28" height="16" viewBox="0 0 28 16" aria-hidden>
                <path d="M2 8h22M18 3l6 5-6 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              </svg>
            )}
            <span className={styles.box}>
              <span className={styles.name}>{name}</span>
              <span className={styles.value}>{shown}</span>
            </span>
          </li>
        ))}
      </ol>
      <TraceTable figure={figure} isHeaded />
    </div>
  );
}
