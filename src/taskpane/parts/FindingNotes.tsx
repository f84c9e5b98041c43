import { mergeClasses, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingView } from "../../core/finding/message.ts";
import type { Severity } from "../../core/finding/severity.ts";
import { useLayout } from "./layout.ts";
import { severityLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";

interface FindingNotesProps {
  readonly label: string;
  readonly findings: readonly FindingView[];
  readonly severities: Readonly<Record<Severity, string>>;
  /** What can be done about one, below it. */
  readonly action?: (finding: FindingView) => ReactNode;
}

/** A few findings read one after the other: what is the matter, and what to do about it. */
export function FindingNotes({ label, findings, severities, action }: FindingNotesProps) {
  const layout = useLayout();
  if (findings.length === 0) return null;
  return (
    <ul className={layout.stack} aria-label={label}>
      {findings.map((finding, at) => (
        <li key={at} className={mergeClasses(layout.column, layout.start)}>
          <Mark {...severityLooks[finding.severity]}>{severities[finding.severity]}</Mark>
          <Text>{finding.message}</Text>
          {finding.hint && (
            <Text size={200} className={layout.quiet}>
              {finding.hint}
            </Text>
          )}
          {action?.(finding)}
        </li>
      ))}
    </ul>
  );
}
