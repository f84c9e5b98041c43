import { Button, Switch, Text } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { TextGrammarCheckmarkRegular } from "@fluentui/react-icons/svg/text-grammar-checkmark";
import { useState } from "react";
import { WRONG } from "../../core/audit/audited.ts";
import { verdictLooks } from "../parts/looks.tsx";
import { Mark } from "../parts/Mark.tsx";
import { Panel } from "../parts/Panel.tsx";
import { digitsToSee } from "../text/text.ts";
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
      {wrong.length > 0 && (
        <ul className={layout.stack}>
          {wrong.map(({ paragraph, start, end, text: found, verdict, name, value, unit }) => (
            <li key={`${paragraph}@${start}`} className={layout.row}>
              <Mark {...verdictLooks[verdict]}>{words.wrong[verdict as keyof typeof words.wrong]}</Mark>
              <Button
                size="small"
                icon={<LocationRegular />}
                aria-label={`${text.blanks.show} ${found}`}
                disabled={state.isBusy}
                onClick={() => void store.select({ paragraph, start, end })}
              >
                {found}
              </Button>
              <Text>
                {name} {value !== undefined && `${digitsToSee(value)} ${unit}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
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
