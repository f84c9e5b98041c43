import { Checkbox, mergeClasses, Text } from "@fluentui/react-components";
import { refreshLooks } from "../parts/looks.tsx";
import { Mark } from "../parts/Mark.tsx";
import { Panel } from "../parts/Panel.tsx";
import { FileButton } from "./FileButton.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

/** 刷新: figures that stand in the document and are other ones now. Nothing is rewritten that was not ticked. */
export function ChangesPanel({ store, state, view, text }: PanelProps) {
  const layout = useLayout();
  const words = text.changes;
  const waiting = view.changes.filter(({ accepted }) => accepted !== true);
  if (waiting.length === 0) return null;
  return (
    <Panel heading={words.heading} lead={words.lead}>
      <ul className={layout.list}>
        {waiting.map((change) => (
          <li key={change.id} className={mergeClasses(layout.ruled, layout.row)}>
            <Checkbox
              checked={state.accepted.has(change.id)}
              disabled={state.isBusy || change.state === "broken"}
              onChange={(_, { checked }) => store.accept(change.id, checked === true)}
              label={`${change.old} → ${change.new}`}
              aria-label={`${words.accept} ${change.old} → ${change.new}`}
            />
            <Mark {...refreshLooks[change.state]}>{words.states[change.state]}</Mark>
            {change.cause !== undefined && (
              <Text size={200} className={layout.quiet}>
                {change.cause}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {view.previous.length > 0 && <Text>{words.explainedBy(view.previous.join("、"))}</Text>}
      <div>
        <FileButton
          label={words.openPrevious}
          accept=".xlsx,.json,.txt"
          isMultiple
          isDisabled={state.isBusy}
          onFiles={(files) => void store.openPrevious(files)}
        />
      </div>
    </Panel>
  );
}
