import { Text } from "@fluentui/react-components";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { FileDrop } from "../FileDrop.tsx";
import { completenessLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { useLayout } from "../layout.ts";

/** 历史期: consolidated workbooks of earlier periods that formulas ask for; a browser must be given them as files. */
export function HistoryPanel() {
  const layout = useLayout();
  const text = useText();
  const store = useStore();
  const { history } = usePane().view;
  if (history.length === 0) return null;
  const words = text.plan.history;
  const missing = history.some(({ given }) => !given);
  return (
    <Panel heading={words.heading} lead={words.lead}>
      <ul className={layout.stack}>
        {history.map(({ period, path, given }) => (
          <li key={period + path} className={layout.row}>
            <Mark {...completenessLooks[given ? "complete" : "missing"]}>
              {given ? words.given : words.missing}
            </Mark>
            <Text>{period}</Text>
            <Text size={200}>{path}</Text>
          </li>
        ))}
      </ul>
      {missing && (
        <FileDrop
          label={text.files.choose}
          hint={words.accept}
          accept=".xlsx"
          action={null}
          many
          quiet
          onFiles={(files) => void store.addHistory(files)}
        />
      )}
    </Panel>
  );
}
