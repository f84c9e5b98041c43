import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { memo, useState } from "react";
import { usePaneValue, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { correctionLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { CorrectionForm } from "./CorrectionForm.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "2px",
  },
  words: { flexGrow: 1, minWidth: "180px" },
  from: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  ground: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** 更正记录: what was corrected after it was sent, and whether it is at work. */
export const CorrectionPanel = memo(function CorrectionPanel() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const words = text.collect.correction;
  const store = useStore();
  const busy = usePaneValue(({ work }) => work !== null);
  const corrections = usePaneValue(({ view }) => view.corrections);
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      heading={words.heading}
      lead={words.lead}
      aside={
        !adding && (
          <Button size="small" icon={<CallRegular />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {corrections.length > 0 && (
        <ul className={layout.list}>
          {corrections.map((one) => (
            <li
              key={JSON.stringify([one.unit, one.form, one.position])}
              className={mergeClasses(layout.ruled, styles.item)}
            >
              <Mark {...correctionLooks[one.state]}>{words.states[one.state]}</Mark>
              <span className={styles.words}>
                {one.unit} · {one.form} · {one.position}：
                <span className={styles.from}>{one.from || words.blank}</span> → <b>{one.to}</b>
                <span className={styles.ground}>
                  {[one.ground, one.person, one.date].filter(Boolean).join(" · ")}
                </span>
              </span>
              {one.own ? (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`${words.remove} ${one.unit} ${one.position}`}
                  disabled={busy}
                  onClick={() => void store.decide("uncorrect", { correction: one })}
                />
              ) : (
                <Text size={200}>{words.ofPlan}</Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <CorrectionForm
          start={{ unit: "", form: "", position: "", from: "" }}
          onDone={() => setAdding(false)}
        />
      )}
    </Panel>
  );
});
