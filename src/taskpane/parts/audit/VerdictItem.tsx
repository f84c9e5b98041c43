import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { AuditDeskView } from "../../../app/session/audit-desk.ts";
import { usePane } from "../../session/pane-context.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { verdictLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import type { Tone } from "../tones.ts";
import { TracePath } from "./TracePath.tsx";
import type { Verdict } from "./VerdictFilter.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sentence: { margin: 0, lineHeight: "1.7", overflowWrap: "anywhere", userSelect: "text" },
  number: {
    padding: "1px 3px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerBorderActive}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `2px dashed ${tokens.colorStatusWarningBorderActive}`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `2px solid ${tokens.colorStatusSuccessBorderActive}`,
  },
  info: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  neutral: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `2px dotted ${tokens.colorNeutralStroke1}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 12px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  exact: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** One number in its sentence: verdict, indicator, exact value, and the way down to the cells. */
export function VerdictItem({ number }: { number: AuditDeskView["numbers"][number] }) {
  const styles = useStyles();
  const allText = useText();
  const text = allText.report.check;
  const { figures } = usePane().view;
  const [open, setOpen] = useState(false);
  const { sentence, at, text: written, verdict, name, value, unit, tie, indicator } = number;
  const look = verdictLooks[verdict as Verdict];
  const figure = figures.find(({ code }) => code === indicator);
  return (
    <div className={styles.item} role="listitem">
      <p className={styles.sentence}>
        {sentence.slice(0, at)}
        <mark className={mergeClasses(styles.number, styles[look.tone satisfies Tone])}>{written}</mark>
        {sentence.slice(at + written.length)}
      </p>
      <div className={styles.row}>
        <Mark {...look}>{text.verdicts[verdict as Verdict]}</Mark>
        {name === undefined ? (
          <Text size={200} className={styles.quiet}>
            {text.noIndicator}
          </Text>
        ) : (
          <Text>
            {name}{" "}
            {value !== undefined && (
              <span className={styles.exact} title={value}>
                {digitsToSee(value)} {unit}
              </span>
            )}
          </Text>
        )}
        {tie !== undefined && (
          <Text size={200} className={styles.quiet}>
            {text.tie[tie as keyof typeof text.tie] ?? ""}
          </Text>
        )}
        {figure && (
          <Button
            size="small"
            appearance="subtle"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-label={`${text.trace}: ${figure.name}`}
            onClick={() => setOpen(!open)}
          >
            {text.trace}
          </Button>
        )}
      </div>
      {open && figure && <TracePath written={written} figure={figure} />}
    </div>
  );
}
