import { makeStyles, ToggleButton } from "@fluentui/react-components";
import type { AuditVerdict } from "../../../core/audit/audited.ts";
import { useText } from "../../text/text.ts";
import { verdictLooks } from "../looks.tsx";

/** Worst first. */
const VERDICTS = Object.keys(verdictLooks) as readonly AuditVerdict[];

const useStyles = makeStyles({ row: { display: "flex", flexWrap: "wrap", gap: "8px" } });

interface VerdictFilterProps {
  readonly counts: ReadonlyMap<AuditVerdict, number>;
  readonly chosen: ReadonlySet<AuditVerdict>;
  readonly onChange: (chosen: ReadonlySet<AuditVerdict>) => void;
}

/** How many numbers have which verdict, and a click to see only those. Verdicts that nothing has are left out. */
export function VerdictFilter({ counts, chosen, onChange }: VerdictFilterProps) {
  const styles = useStyles();
  const text = useText().report.check;
  const toggle = (verdict: AuditVerdict) => {
    const next = new Set(chosen);
    if (!next.delete(verdict)) next.add(verdict);
    onChange(next);
  };
  return (
    <div className={styles.row} role="group" aria-label={text.filter}>
      {VERDICTS.filter((verdict) => counts.has(verdict)).map((verdict) => (
        <ToggleButton
          key={verdict}
          size="small"
          shape="circular"
          checked={chosen.has(verdict)}
          icon={verdictLooks[verdict].icon}
          onClick={() => toggle(verdict)}
        >
          {text.verdicts[verdict]} {counts.get(verdict)}
        </ToggleButton>
      ))}
    </div>
  );
}
