import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import { blankState } from "../session/blank-state.ts";
import { usePane } from "../session/pane-context.ts";
import type { PaneBlank, PaneFigure } from "../session/pane-view.ts";
import { reasonText } from "../text/reason.ts";
import { digitsToSee, useText } from "../text/text.ts";
import { completenessOf } from "./FigureTable.tsx";
import { bindingLooks, completenessLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { Panel } from "./Panel.tsx";
import { Sentence } from "./Sentence.tsx";
import { TraceTable } from "./TraceTable.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    paddingTop: "10px",
    paddingBottom: "10px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px 12px" },
  exact: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  name: { color: tokens.colorNeutralForeground3 },
});

/** What the section chief goes through: sentence, exact value, completeness, and the cells on demand. */
export function CheckList() {
  const styles = useStyles();
  const text = useText();
  const { blanks, figures } = usePane().view;
  const byCode = new Map(figures.map((figure) => [figure.code, figure]));
  return (
    <Panel heading={text.audit.filled} lead={text.audit.lead}>
      <ul className={styles.list}>
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

function CheckItem({ blank, figure }: { blank: PaneBlank; figure: PaneFigure | undefined }) {
  const styles = useStyles();
  const text = useText();
  const { blanks } = usePane().view;
  const [open, setOpen] = useState(false);
  const state = blankState(blank);
  const standing = figure && completenessOf(figure);
  return (
    <li className={styles.item}>
      <Sentence blank={blank} filled={state === "sure"} among={blanks} />
      {figure && standing ? (
        <div className={styles.row}>
          <Text className={styles.name}>{figure.name}</Text>
          <Text>
            {text.audit.exact}{" "}
            <span className={styles.exact} title={figure.value ?? ""}>
              {figure.value === null ? "—" : digitsToSee(figure.value)} {figure.unit}
            </span>
          </Text>
          {state === "left" && <Mark {...bindingLooks.left}>{text.fill.certainty.left}</Mark>}
          <Mark {...completenessLooks[standing]}>{text.figures[standing]}</Mark>
          <Button
            size="small"
            appearance="subtle"
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-label={`${text.figures.trace(figure.sources)}: ${figure.name}`}
            onClick={() => setOpen(!open)}
          >
            {text.figures.trace(figure.sources)}
          </Button>
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
