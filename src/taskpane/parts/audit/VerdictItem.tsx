import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Fragment, useState } from "react";
import { usePaneValue } from "../../session/pane-context.ts";
import type { AuditedNumber, VerdictSentence } from "../../session/verdict-sentences.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { verdictLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { NumberMark } from "./NumberMark.tsx";
import { TracePath } from "./TracePath.tsx";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sentence: { margin: 0, lineHeight: "1.7", overflowWrap: "anywhere", userSelect: "text" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 12px", minHeight: "24px" },
  written: { fontWeight: tokens.fontWeightSemibold, minWidth: "84px", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  trace: { minWidth: 0, paddingLeft: "4px", paddingRight: "8px" },
  exact: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** One sentence with its numbers picked out, and under it a verdict for each. */
export function VerdictItem({ sentence }: { sentence: VerdictSentence }) {
  const styles = useStyles();
  return (
    <div className={styles.item} role="listitem">
      <p className={styles.sentence}>
        <MarkedSentence sentence={sentence} />
      </p>
      <ul className={styles.list}>
        {sentence.numbers.map((number) => (
          <VerdictLine key={number.start} number={number} />
        ))}
      </ul>
    </div>
  );
}

function MarkedSentence({ sentence: { sentence, numbers } }: { sentence: VerdictSentence }) {
  return (
    <>
      {numbers.map(({ at, text, verdict, start }, index) => (
        <Fragment key={start}>
          {sentence.slice(endOf(numbers[index - 1]), at)}
          <NumberMark tone={verdictLooks[verdict].tone}>{text}</NumberMark>
        </Fragment>
      ))}
      {sentence.slice(endOf(numbers[numbers.length - 1]))}
    </>
  );
}

const endOf = (number: AuditedNumber | undefined) => (number ? number.at + number.text.length : 0);

/** A number: verdict, indicator, exact value, and the way down to the cells. */
function VerdictLine({ number }: { number: AuditedNumber }) {
  const styles = useStyles();
  const allText = useText();
  const text = allText.report.check;
  const figures = usePaneValue(({ view }) => view.figures);
  const [open, setOpen] = useState(false);
  const { text: written, verdict, name, value, unit, tie, indicator } = number;
  const figure = figures.find(({ code }) => code === indicator);
  return (
    <li>
      <div className={styles.row}>
        <Text className={styles.written}>{written}</Text>
        <Mark {...verdictLooks[verdict]}>{text.verdicts[verdict]}</Mark>
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
            className={styles.trace}
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
    </li>
  );
}
