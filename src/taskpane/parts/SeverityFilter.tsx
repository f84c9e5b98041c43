import { makeStyles, mergeClasses, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/finding/severity.ts";
import { SEVERITIES } from "../session/finding-filter.ts";
import { useText } from "../text/text.ts";
import { severityLooks } from "./looks.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground2 },
  icon: { display: "flex" },
});

interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: ReadonlySet<Severity>;
  readonly onChange: (chosen: ReadonlySet<Severity>) => void;
}

/** How many of each, and a click to see only those. */
export function SeverityFilter({ counts, chosen, onChange }: SeverityFilterProps) {
  const styles = useStyles();
  const text = useText();
  const toggle = (severity: Severity) => {
    const next = new Set(chosen);
    if (!next.delete(severity)) next.add(severity);
    onChange(next);
  };
  return (
    <div className={styles.row} role="group" aria-label={text.findings.filter}>
      {SEVERITIES.map((severity) => {
        const { icon, tone } = severityLooks[severity];
        return (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            checked={chosen.has(severity)}
            disabledFocusable={counts[severity] === 0}
            icon={
              <span className={mergeClasses(styles.icon, styles[tone as "danger" | "warning" | "info"])}>
                {icon}
              </span>
            }
            onClick={() => toggle(severity)}
          >
            {text.findings.severities[severity]} {counts[severity]}
          </ToggleButton>
        );
      })}
    </div>
  );
}
