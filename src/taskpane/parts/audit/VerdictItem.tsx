import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { usePaneValue } from "../../session/pane-context.ts";
import type { AuditedNumber, VerdictSentence } from "../../session/verdict-sentences.ts";
import { digitsToSee, useText } from "../../text/text.ts";
import { useLayout } from "../layout.ts";
import { verdictLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { MoreButton } from "../MoreButton.tsx";
import { useTextMarks } from "../text-marks.ts";
import { NumberMark } from "./NumberMark.tsx";
import { TracePath } from "./TracePath.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "2px 12px", minHeight: "24px" },
  written: { fontWeight: tokens.fontWeightSemibold, minWidth: "84px", overflowWrap: "anywhere" },
  /** Beside the verdict where there is room, else below it. */
  about: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  long: { flexBasis: "160px" },
  exact: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** One sentence with its numbers picked out, and under it a verdict for each. */
export function VerdictItem({ sentence }: { sentence: VerdictSentence }) {
  const marks = useTextMarks();
  const layout = useLayout();
  return (
    <div className={mergeClasses(layout.ruled, layout.column)} role="listitem">
      <p className={marks.text}>
        <MarkedSentence sentence={sentence} />
      </p>
      <ul className={layout.stack}>
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
  const layout = useLayout();
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
        <span className={mergeClasses(styles.about, name !== undefined && styles.long)}>
          {name === undefined ? (
            <Text size={200} className={layout.quiet}>
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
          )}{" "}
          {tie !== undefined && (
            <Text size={200} className={layout.quiet}>
              {text.tie[tie]}
            </Text>
          )}
        </span>
        {figure && (
          <MoreButton open={open} label={text.trace} name={figure.name} onToggle={() => setOpen(!open)} />
        )}
      </div>
      {open && figure && <TracePath written={written} figure={figure} />}
    </li>
  );
}
