import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { GivenView } from "../../../app/session/collect-views.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { completenessLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    paddingBottom: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  input: { minWidth: 0, width: "100%" },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 130px), 1fr))",
    gap: "8px",
    alignItems: "end",
  },
});

/** 手工指标: numbers that no workbook holds, each with who gave it and on what ground. */
export function GivenPanel() {
  const text = useText().plan.given;
  const layout = useLayout();
  const { given } = usePane().view;
  if (given.length === 0) return null;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <ul className={layout.stack}>
        {given.map((one) => (
          <Given key={one.indicator + one.text + one.unit + one.person + one.ground} given={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Given({ given }: { given: GivenView }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().plan.given;
  const store = useStore();
  const { work } = usePane();
  const [typed, setTyped] = useState(given);
  const changed =
    typed.text !== given.text ||
    typed.unit !== given.unit ||
    typed.person !== given.person ||
    typed.ground !== given.ground;
  const save = () => {
    const { indicator, text: said, unit, person, ground } = typed;
    void store.decide("give", { given: { indicator, text: said, unit, person, ground } });
  };
  const { carriedFrom } = given;
  const state = carriedFrom !== null ? "incomplete" : given.text === "" ? "missing" : "manual";
  const words = carriedFrom !== null ? text.carried(carriedFrom) : given.text === "" ? text.none : text.given;
  return (
    <li className={styles.item}>
      <div className={layout.row}>
        <Text weight="semibold">{given.name}</Text>
        {given.measureUnit && <Text size={200}>{given.measureUnit}</Text>}
        <Mark {...completenessLooks[state]}>{words}</Mark>
      </div>
      <div className={styles.grid}>
        {(["text", "unit", "person", "ground"] as const).map((part) => (
          <Field key={part} label={text.parts[part]} size="small">
            <Input
              size="small"
              className={styles.input}
              aria-label={`${given.name}: ${text.parts[part]}`}
              value={typed[part]}
              placeholder={part === "text" ? text.example : ""}
              onChange={(_, { value }) => setTyped({ ...typed, [part]: value })}
            />
          </Field>
        ))}
        {(changed || carriedFrom !== null) && (
          <Button size="small" disabled={work !== null} onClick={save}>
            {changed ? text.save : text.stillTrue}
          </Button>
        )}
      </div>
    </li>
  );
}
