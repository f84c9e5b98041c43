import type { Finding } from "../../../core/finding/finding.ts";
import { viewOfFinding } from "../../../core/finding/message.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { FindingNotes } from "../FindingNotes.tsx";

/** What Excel said, and what to do about it. */
export function HostFindings({ findings }: { findings: readonly Finding[] }) {
  const { label, ...severities } = useExcelText().findings;
  const locale = usePaneValue((state) => state.locale);
  const views = findings.map((finding) => viewOfFinding(finding, locale));
  return <FindingNotes label={label} findings={views} severities={severities} />;
}
