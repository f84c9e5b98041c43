import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { ArrowSwapFilled } from "@fluentui/react-icons/svg/arrow-swap";
import { useState } from "react";
import type { RippleView } from "../../../app/session/draft-views.ts";
import { usePane } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { VirtualLines } from "../VirtualLines.tsx";
import { useLayout } from "../layout.ts";
import { useTextMarks } from "../text-marks.ts";

const useStyles = makeStyles({
  was: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** 写入后的句子: what filling will say, before it is written, and where it says otherwise than last time. */
export function RipplePanel() {
  const styles = useStyles();
  const layout = useLayout();
  const marks = useTextMarks();
  const text = useText().report.ripple;
  const { ripple } = usePane().view;
  const moved = ripple.filter((one) => one.moved);
  const [only, setOnly] = useState(false);
  if (ripple.length === 0) return null;
  const shown = only && moved.length > 0 ? moved : ripple;
  const item = (one: RippleView) => (
    <div className={layout.ruled}>
      <p className={marks.text}>
        {one.moved && (
          <Mark tone="warning" icon={<ArrowSwapFilled />}>
            {one.name}
          </Mark>
        )}
        {one.after}
      </p>
      {one.moved && one.was !== null && (
        <p className={styles.was}>
          {text.was} <s>{one.was}</s>
        </p>
      )}
    </div>
  );
  return (
    <Panel heading={text.heading} lead={text.lead(ripple.length, moved.length)}>
      {moved.length > 0 && moved.length < ripple.length && (
        <Switch label={text.only} checked={only} onChange={(_, { checked }) => setOnly(checked)} />
      )}
      <div>
        <VirtualLines
          lines={sentences(shown).map((row, at) => ({ kind: "row" as const, key: String(at), row }))}
          node={(line) => (line.kind === "row" ? item(line.row) : <Text>{line.key}</Text>)}
        />
      </div>
    </Panel>
  );
}

/** A sentence with several blanks is one sentence. */
function sentences(ripple: readonly RippleView[]): readonly RippleView[] {
  return ripple.filter(
    ({ paragraph, after }, at) => ripple[at - 1]?.paragraph !== paragraph || ripple[at - 1]?.after !== after,
  );
}
