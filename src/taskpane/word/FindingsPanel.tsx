import { Button } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { FindingNotes } from "../parts/FindingNotes.tsx";
import { Panel } from "../parts/Panel.tsx";
import type { PanelProps } from "./panel-props.ts";

/** What there is to say of the figures, the document and the host; where a place is meant a click shows it. */
export function FindingsPanel({ store, view, text }: Omit<PanelProps, "state">) {
  const words = text.findings;
  if (view.findings.length === 0) return null;
  return (
    <Panel heading={words.heading}>
      <FindingNotes
        label={words.heading}
        findings={view.findings}
        severities={words.severities}
        action={({ paragraph }) =>
          paragraph !== undefined && (
            <Button size="small" icon={<LocationRegular />} onClick={() => void store.show(paragraph)}>
              {text.blanks.show}
            </Button>
          )
        }
      />
    </Panel>
  );
}
