import { Button, Switch, Text } from "@fluentui/react-components";
import { TextGrammarCheckmarkRegular } from "@fluentui/react-icons/svg/text-grammar-checkmark";
import { useState } from "react";
import { WRONG } from "../../core/audit/audited.ts";
import { Panel } from "../parts/Panel.tsx";
import { FileButton } from "./FileButton.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

/** 核对: every number of the document against the figures; a click on a wrong one shows it in the document. */
export function AuditPanel({ store, state, view, text }: PanelProps) {
  const layout = useLayout();
  const words = text.audit;
  const { audit, capabilities } = view;
  const canAnnotate = capabilities.hasComments && capabilities.canWrite;
  const [isAnnotated, setAnnotated] = useState(true);
  const wrong = (audit?.numbers ?? []).filter(({ verdict }) => WRONG.has(verdict));
  return (
    <Panel heading={words.heading}>
      {audit && <Text>{words.counts(audit.numbers.length, wrong.length, audit.placed)}</Text>}
      <ul className={layout.stack}>
        {wrong.map(({ paragraph, start, end, text: found, name, value, unit }) => (
          <li key={`${paragraph}@${start}`}>
            <Button size="small" onClick={() => void store.select({ paragraph, start, end })}>
              {found}
            </Button>{" "}
            {name} {value} {unit}
          </li>
        ))}
      </ul>
      {view.previousReport !== "" && <Text>{words.comparedWith(view.previousReport)}</Text>}
      <div className={layout.row}>
        <Button
          icon={<TextGrammarCheckmarkRegular />}
          disabled={state.isBusy}
          onClick={() => void store.audit(canAnnotate && isAnnotated)}
        >
          {words.run}
        </Button>
        <FileButton
          label={words.openPrevious}
          accept=".docx,.txt"
          isDisabled={state.isBusy}
          onFiles={([file]) => void store.openPreviousReport(file)}
        />
        {canAnnotate && (
          <Switch
            label={words.annotate}
            checked={isAnnotated}
            onChange={(_, { checked }) => setAnnotated(checked)}
          />
        )}
      </div>
    </Panel>
  );
}
