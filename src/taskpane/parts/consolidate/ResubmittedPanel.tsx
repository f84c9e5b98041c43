import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { usePaneValue } from "../../session/pane-context.ts";
import { resubmittedFiles, type SentAgain } from "../../session/resubmitted.ts";
import { useText } from "../../text/text.ts";
import { OpenButton } from "../OpenButton.tsx";
import { Panel } from "../Panel.tsx";
import { DataChanges } from "./DataChanges.tsx";
import { useChanges } from "./use-changes.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  file: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** A unit whose re-submission a person asked to see, and which asking this is. */
export interface AskedUnit {
  readonly unit: string;
  readonly at: number;
}

/** 重报: for each file of a unit that sent several, what counts now against what it said. */
export function ResubmittedPanel({ asked = null }: { asked?: AskedUnit | null }) {
  const layout = useLayout();
  const text = useText().report.resubmitted;
  const roster = usePaneValue(({ view }) => view.roster);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked) return;
    place.current?.scrollIntoView({ block: "nearest" });
    place.current?.querySelector<HTMLElement>("[data-asked] button")?.focus();
  }, [asked]);
  const sent = resubmittedFiles(roster);
  if (sent.length === 0) return null;
  return (
    <div ref={place}>
      <Panel heading={text.heading} lead={text.lead}>
        <ul className={layout.list}>
          {sent.map(({ unit, file }) => {
            const isAsked = asked?.unit === unit;
            const key = JSON.stringify([unit, file, isAsked && asked.at]);
            return <SentFile key={key} unit={unit} file={file} isAsked={isAsked} />;
          })}
        </ul>
      </Panel>
    </div>
  );
}

function SentFile({ unit, file, isAsked }: SentAgain & { readonly isAsked: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(isAsked);
  const answer = useChanges(open ? { unit, file } : null);
  return (
    <li className={mergeClasses(layout.ruled, layout.column)} {...(isAsked ? { "data-asked": true } : {})}>
      <div onClick={() => setOpen(!open)}>
        <OpenButton open={open}>
          {unit} <span className={styles.file}>{file}</span>
        </OpenButton>
      </div>
      {open && (answer ? <DataChanges answer={answer} /> : <Spinner size="tiny" />)}
    </li>
  );
}
