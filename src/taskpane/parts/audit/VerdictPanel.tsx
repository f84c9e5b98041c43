import { makeStyles, Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { AuditDeskView } from "../../../app/session/audit-desk.ts";
import type { AuditVerdict } from "../../../core/audit/audited.ts";
import { verdictSentences } from "../../session/verdict-sentences.ts";
import { useText } from "../../text/text.ts";
import { verdictLooks, VERDICTS } from "../looks.tsx";
import { Panel } from "../Panel.tsx";
import { StateFilter } from "../StateFilter.tsx";
import { VirtualLines } from "../VirtualLines.tsx";
import { VerdictItem } from "./VerdictItem.tsx";

const useStyles = makeStyles({ list: { minWidth: 0 } });

/** Every number of the report with its verdict, sentence by sentence in reading order. */
export function VerdictPanel({ audit }: { audit: AuditDeskView }) {
  const styles = useStyles();
  const text = useText().report.check;
  const [chosen, setChosen] = useState<ReadonlySet<AuditVerdict>>(new Set());
  const { numbers } = audit;
  const counts = useMemo(() => {
    const found: Partial<Record<AuditVerdict, number>> = {};
    for (const { verdict } of numbers) found[verdict] = (found[verdict] ?? 0) + 1;
    return found;
  }, [numbers]);
  const shown = chosen.size === 0 ? numbers : numbers.filter(({ verdict }) => chosen.has(verdict));
  return (
    <Panel
      heading={text.heading}
      lead={text.lead}
      aside={<Text size={200}>{text.shown(shown.length, numbers.length)}</Text>}
    >
      <StateFilter
        label={text.filter}
        states={VERDICTS.filter((verdict) => verdict in counts)}
        looks={verdictLooks}
        names={text.verdicts}
        counts={counts}
        chosen={chosen}
        onChange={setChosen}
      />
      {shown.length === 0 && <Text>{text.none}</Text>}
      <div className={styles.list} role="list" aria-label={text.heading}>
        <VirtualLines
          lines={verdictSentences(shown).map((row) => ({ kind: "row" as const, key: row.key, row }))}
          node={(line) => (line.kind === "row" ? <VerdictItem sentence={line.row} /> : null)}
        />
      </div>
    </Panel>
  );
}
