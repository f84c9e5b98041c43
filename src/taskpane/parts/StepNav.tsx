import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { usePane, useStore } from "../session/pane-context.ts";
import { STEPS } from "../session/pane-state.ts";
import { stepState } from "../session/step-state.ts";
import type { StepState } from "../session/step-state.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    listStyleType: "none",
    margin: 0,
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (min-width: 960px)": {
      flexDirection: "column",
      rowGap: "4px",
      paddingTop: "24px",
      backgroundColor: "transparent",
      borderBottom: "none",
      position: "sticky",
      top: "40px",
    },
  },
  item: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  button: {
    width: "100%",
    minHeight: "52px",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: "2px",
    padding: "6px 2px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // Forced colours draw what is transparent; only the step that is open has a line.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas", borderLeftColor: "Canvas" },
    "@media (min-width: 960px)": {
      flexDirection: "row",
      justifyContent: "flex-start",
      columnGap: "12px",
      minHeight: "56px",
      padding: "8px 12px",
      borderBottom: "none",
      borderLeft: "3px solid transparent",
      borderRadius: tokens.borderRadiusMedium,
      textAlign: "left",
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (min-width: 960px)": {
      backgroundColor: tokens.colorNeutralBackground1,
      borderLeftColor: tokens.colorBrandStroke1,
      boxShadow: tokens.shadow2,
    },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight", borderLeftColor: "Highlight" },
  },
  icon: { display: "flex", fontSize: "18px", "@media (min-width: 960px)": { fontSize: "22px" } },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  state: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    "@media (min-width: 960px)": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  ahead: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const icons: Readonly<Record<StepState, React.JSX.Element>> = {
  ahead: <CircleRegular />,
  done: <CheckmarkCircleFilled />,
  attention: <WarningFilled />,
  problem: <ErrorCircleFilled />,
};

/** The path in five steps; each shows how it stands, and any may be opened at any time. */
export function StepNav() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const state = usePane();
  return (
    <nav aria-label={text.app.steps}>
      <ol className={styles.list}>
        {STEPS.map((step) => {
          const standing = stepState(state, step);
          const current = state.step === step;
          return (
            <li key={step} className={styles.item}>
              <button
                type="button"
                id={`step-${step}`}
                className={mergeClasses(styles.button, current && styles.current)}
                {...(current ? { "aria-current": "step" as const } : {})}
                onClick={() => store.goTo(step)}
              >
                <span className={mergeClasses(styles.icon, styles[standing])} aria-hidden>
                  {icons[standing]}
                </span>
                <span className={styles.words}>
                  <span>{text.step[step]}</span>
                  <Text className={styles.state}>{text.step.state[standing]}</Text>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
