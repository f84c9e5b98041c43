import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { blankState } from "../session/blank-state.ts";
import { usePane } from "../session/pane-context.ts";
import type { BlankView } from "../../app/session/draft-views.ts";
import type { FigureView } from "../../app/session/session-view.ts";
import { reasonText } from "../text/reason.ts";
import { digitsToSee, useText } from "../text/text.ts";
import { completenessOf } from "./FigureTable.tsx";
import { bindingLooks, completenessLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { MoreButton } from "./MoreButton.tsx";
import { Panel } from "./Panel.tsx";
import { Sentence } from "./Sentence.tsx";
import { TraceTable } from "./TraceTable.tsx";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 12px" },
  about: { flexGrow: 1, flexBasis: "160px", minWidth: 0, overflowWrap: "anywhere" },
  exact: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** What the section chief goes through: sentence, exact value, completeness, and the cells on demand. */
export function CheckList() {
  const layout = useLayout();
  const text = useText();
  const { blanks, figures } = usePane().view;
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  return (
    <Panel heading={text.audit.filled} lead={text.audit.lead}>
      <ul className={layout.list}>
        {blanks.map((blank) => (
          <CheckItem
            key={blank.id}
            blank={blank}
            figure={blank.binding === "sure" ? byCode.get(blank.indicator ?? "") : undefined}
          />
        ))}
      </ul>
    </Panel>
  );
}

function CheckItem({ blank, figure }: { blank: BlankView; figure: FigureView | undefined }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const { blanks } = usePane().view;
  const [open, setOpen] = useState(false);
  const state = blankState(blank);
  const standing = figure && completenessOf(figure);
  return (
    <li className={mergeClasses(layout.ruled, layout.column)}>
      <Sentence blank={blank} filled={state === "sure"} among={blanks} />
      {figure && standing ? (
        <div className={styles.row}>
          <Text className={styles.about}>
            <span className={layout.quiet}>{figure.name}</span> {text.audit.exact}{" "}
            <span className={styles.exact} title={figure.value ?? ""}>
              {figure.value === null ? "—" : digitsToSee(figure.value)} {figure.unit}
            </span>
          </Text>
          <span className={layout.row}>
            {state === "left" && <Mark {...bindingLooks.left}>{text.fill.certainty.left}</Mark>}
            <Mark {...completenessLooks[standing]}>{text.figures[standing]}</Mark>
            <MoreButton
              open={open}
              label={text.figures.trace(figure.sources)}
              name={figure.name}
              onToggle={() => setOpen(!open)}
            />
          </span>
        </div>
      ) : (
        <div className={styles.row}>
          <Mark {...bindingLooks[state]}>{text.fill.certainty[state]}</Mark>
          {blank.reasons.length > 0 && <Text size={200}>{reasonText(blank.reasons, text)}</Text>}
        </div>
      )}
      {open && figure && <TraceTable figure={figure} />}
    </li>
  );
}
