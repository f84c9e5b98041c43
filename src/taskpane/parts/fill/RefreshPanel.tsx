import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState } from "react";
import type { Change } from "../../../core/model/report.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { toggled } from "../../session/toggled.ts";
import { useText } from "../../text/text.ts";
import { refreshLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "2px 10px",
  },
  old: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  now: { fontWeight: tokens.fontWeightSemibold },
});

/** 更新: figures of an already filled report that would be written otherwise now; none is rewritten unasked. */
export function RefreshPanel() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().report.refresh;
  const store = useStore();
  const { view, work } = usePane();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { changes, figures } = view;
  if (changes.length === 0) return null;
  const names = new Map(figures.map(({ code, name }) => [code, name]));
  const waiting = changes.filter(({ accepted }) => !accepted);
  const picked = waiting.filter(({ id }) => chosen.has(id));
  const item = (change: Change) => (
    <li key={change.id} className={mergeClasses(layout.ruled, styles.item)}>
      <Checkbox
        aria-label={text.choose(change.old, change.new)}
        checked={change.accepted || chosen.has(change.id)}
        disabled={change.accepted}
        onChange={() => setChosen(toggled(chosen, change.id))}
      />
      <Mark {...refreshLooks[change.state]}>
        {change.accepted ? text.accepted : text.states[change.state]}
      </Mark>
      <Text>{names.get(change.indicator) ?? change.indicator}</Text>
      <Text>
        <span className={styles.old}>{change.old}</span> → <span className={styles.now}>{change.new}</span>
      </Text>
    </li>
  );
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <ul className={layout.list}>{changes.map(item)}</ul>
      {waiting.length > 0 && (
        <div className={layout.row}>
          <Checkbox
            label={text.all}
            checked={picked.length === waiting.length ? true : picked.length > 0 ? "mixed" : false}
            onChange={(_, { checked }) =>
              setChosen(new Set(checked === false ? [] : waiting.map(({ id }) => id)))
            }
          />
          <Button
            icon={<ArrowSyncRegular />}
            disabled={work !== null || picked.length === 0}
            onClick={() => void store.run("accept", { changes: picked.map(({ id }) => id) })}
          >
            {text.accept(picked.length)}
          </Button>
        </div>
      )}
    </Panel>
  );
}
