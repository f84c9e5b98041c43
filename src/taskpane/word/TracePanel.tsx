import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Panel } from "../parts/Panel.tsx";
import { digitsToSee } from "../text/text.ts";
import type { PanelProps } from "./panel-props.ts";

const useStyles = makeStyles({
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", userSelect: "text" },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
});

/** What is read at one glance; the consolidated workbook has the whole trail. */
const MOST_SHOWN = 50;

/** 追溯 of the figure that the cursor is in. */
export function TracePanel({ store, state, text }: Omit<PanelProps, "view">) {
  const styles = useStyles();
  const figure = state.trace?.indicators[0];
  if (!figure) {
    return (
      <Panel heading={text.trace.heading}>
        <Text>{text.trace.lead}</Text>
        <div>
          <Button size="small" disabled={state.isBusy} onClick={() => void store.traceAtCursor()}>
            {text.trace.ask}
          </Button>
        </div>
      </Panel>
    );
  }
  const shown = figure.trace.slice(0, MOST_SHOWN);
  return (
    <Panel heading={text.trace.heading} lead={figure.name}>
      <Text weight="semibold">
        {figure.value === null ? (figure.phrase ?? "") : digitsToSee(figure.value)} {figure.unit}
      </Text>
      {figure.formula !== "" && <Text className={styles.formula}>{figure.formula}</Text>}
      {shown.length === 0 ? (
        <Text>{text.trace.none}</Text>
      ) : (
        <ul className={styles.list}>
          {shown.map((entry, at) => (
            <li key={at}>
              {entry.unit} {entry.file} {entry.sheet}!{entry.cell ?? entry.row ?? entry.giver} {entry.value}
            </li>
          ))}
          {figure.trace.length > shown.length && <li>… {figure.trace.length}</li>}
        </ul>
      )}
    </Panel>
  );
}
