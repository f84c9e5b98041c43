import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTextLtrRegular } from "@fluentui/react-icons/svg/clipboard-text-ltr";
import { DocumentEditRegular } from "@fluentui/react-icons/svg/document-edit";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { TableCalculatorRegular } from "@fluentui/react-icons/svg/table-calculator";
import { STEPS } from "../session/pane-state.ts";
import type { StepName } from "../session/pane-state.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import { useText } from "../text/text.ts";
import { completenessLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { Panel } from "./Panel.tsx";
import { Sentence } from "./Sentence.tsx";

const useStyles = makeStyles({
  example: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase400,
  },
  arrow: { display: "flex", color: tokens.colorBrandForeground1, fontSize: "20px" },
  proof: { display: "flex", flexWrap: "wrap", gap: "6px", paddingTop: "6px" },
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: "12px",
    "@media (min-width: 720px)": { gridTemplateColumns: "repeat(5, minmax(0, 1fr))" },
  },
  step: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "12px",
    "@media (min-width: 720px)": { flexDirection: "column", rowGap: "6px" },
  },
  icon: { display: "flex", fontSize: "26px", color: tokens.colorBrandForeground1 },
  about: { color: tokens.colorNeutralForeground3, display: "block" },
});

const icons: Readonly<Record<StepName, React.JSX.Element>> = {
  plan: <ClipboardTextLtrRegular />,
  collect: <MailInboxRegular />,
  consolidate: <TableCalculatorRegular />,
  fill: <DocumentEditRegular />,
  audit: <CheckmarkCircleRegular />,
};

/** What the program does, to be seen before anything is chosen. */
export function Welcome() {
  const styles = useStyles();
  const text = useText();
  const { before, blank, written, after } = text.welcome.example;
  const example: BlankView = {
    id: "example",
    paragraph: "",
    sentence: before + blank + after,
    start: before.length,
    end: before.length + blank.length,
    text: blank,
    binding: "sure",
    written,
    candidates: [],
    reasons: [],
  };
  return (
    <Panel heading={text.welcome.heading}>
      <div className={styles.example}>
        <Sentence blank={example} filled={false} />
        <span className={styles.arrow} aria-hidden>
          <ArrowDownRegular />
        </span>
        <Sentence blank={example} filled />
        <div className={styles.proof}>
          {text.welcome.proof.split("|").map((part) => (
            <Mark key={part} {...completenessLooks.complete}>
              {part}
            </Mark>
          ))}
        </div>
      </div>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step} className={styles.step}>
            <span className={styles.icon} aria-hidden>
              {icons[step]}
            </span>
            <div>
              <Text weight="semibold">{text.step[step]}</Text>
              <Text size={200} className={styles.about}>
                {text.welcome.steps[step]}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
