import { Button, Switch, Text } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { DocumentEditRegular } from "@fluentui/react-icons/svg/document-edit";
import { useState } from "react";
import { Panel } from "../parts/Panel.tsx";
import { BlankItem } from "./BlankItem.tsx";
import type { PanelProps } from "./panel-props.ts";
import { useLayout } from "../parts/layout.ts";

/** 待填处: what would be written where, and the button that writes it. */
export function BlanksPanel({ store, state, view, text }: PanelProps) {
  const layout = useLayout();
  const [clean, setClean] = useState(false);
  const [track, setTrack] = useState(false);
  const words = text.blanks;
  const { blanks, applied, capabilities } = view;
  const isOff = state.isBusy || !capabilities.canWrite;
  return (
    <Panel heading={words.heading} aside={applied > 0 && <Text size={200}>{words.applied(applied)}</Text>}>
      {blanks.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <ul className={layout.list}>
          {blanks.map((blank) => (
            <BlankItem key={blank.id} blank={blank} store={store} state={state} view={view} text={text} />
          ))}
        </ul>
      )}
      <div className={layout.row}>
        <Button
          appearance="primary"
          icon={<DocumentEditRegular />}
          disabled={isOff}
          onClick={() => void store.fill({ clean, trackChanges: track })}
        >
          {words.fill}
        </Button>
        <Button icon={<ArrowSyncRegular />} disabled={state.isBusy} onClick={() => void store.look()}>
          {words.look}
        </Button>
        <Switch label={words.clean} checked={clean} onChange={(_, { checked }) => setClean(checked)} />
        {capabilities.tracking !== null && (
          <Switch label={words.track} checked={track} onChange={(_, { checked }) => setTrack(checked)} />
        )}
      </div>
    </Panel>
  );
}
