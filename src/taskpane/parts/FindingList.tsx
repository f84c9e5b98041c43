import { Button, Dropdown, makeStyles, Option, SearchBox, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useDeferredValue, useMemo, useState } from "react";
import type { Locale } from "../../core/finding/message.ts";
import type { Severity } from "../../core/finding/severity.ts";
import { countBySeverity, filterFindings, placeOf, SEVERITIES } from "../session/finding-filter.ts";
import type { FindingFocus, FindingGroup } from "../session/finding-filter.ts";
import { usePaneValue, useStore } from "../session/pane-context.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";
import { compareText } from "../text/compare.ts";
import type { PaneText } from "../text/pane-text.ts";
import { useText } from "../text/text.ts";
import { DataTable } from "./DataTable.tsx";
import type { DataColumn } from "./DataTable.tsx";
import { DROP_DOWN } from "./drop-down.ts";
import { FindingDetail } from "./FindingDetail.tsx";
import { severityLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { OpenButton } from "./OpenButton.tsx";
import { Panel } from "./Panel.tsx";
import { StateFilter } from "./StateFilter.tsx";
import { useWide } from "./use-media.ts";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  search: { flexGrow: 1, minWidth: "140px", maxWidth: "none" },
  group: { minWidth: "112px", width: "112px" },
  stacked: { display: "flex", flexDirection: "column", rowGap: "4px", minWidth: 0, flexGrow: 1 },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  none: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** More than this nobody reads one by one: they start grouped by kind. */
const READ_ONE_BY_ONE = 30;

const GROUPS: readonly FindingGroup[] = ["none", "unit", "title", "rule", "file"];

interface FindingListProps {
  readonly findings: readonly SessionFinding[];
  /** How many findings are grouped at first; few are not. */
  readonly firstGroup?: FindingGroup;
  /** One unit, perhaps one form of it, that a person wants to see. */
  readonly focus?: FindingFocus | null;
  readonly onUnfocus?: () => void;
}

/** 审核问题: look at them by severity, unit or kind; open one to see its cell. */
export function FindingList({ findings, firstGroup, focus = null, onUnfocus }: FindingListProps) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const wide = useWide();
  const store = useStore();
  const locale = usePaneValue((state) => state.locale);
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set());
  const [words, setWords] = useState("");
  const [group, setGroup] = useState<FindingGroup>(
    findings.length > READ_ONE_BY_ONE ? (firstGroup ?? "title") : "none",
  );
  const typed = useDeferredValue(words);
  const shown = useMemo(
    () => filterFindings(findings, { severities, words: typed, focus, locale }),
    [findings, severities, typed, focus, locale],
  );
  const columns = useMemo(() => findingColumns(text, locale), [text, locale]);
  const stacked = (finding: SessionFinding, open: boolean) => (
    <div className={styles.stacked}>
      <span className={layout.row}>
        <SeverityMark severity={finding.severity} />
        <span className={styles.place}>
          {[finding.unit, placeOf(finding, locale)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <OpenButton open={open}>{finding.message}</OpenButton>
    </div>
  );
  const groupOf =
    group === "none" ? undefined : (finding: SessionFinding) => finding[group] ?? text.findings.general;

  return (
    <Panel
      heading={text.findings.heading}
      aside={
        findings.length > 0 && <Text size={200}>{text.findings.shown(shown.length, findings.length)}</Text>
      }
    >
      {findings.length === 0 ? (
        <Text className={styles.none}>
          <CheckmarkCircleFilled aria-hidden />
          {text.findings.none}
        </Text>
      ) : (
        <>
          <StateFilter
            label={text.findings.filter}
            states={SEVERITIES}
            looks={severityLooks}
            names={text.findings.severities}
            counts={countBySeverity(findings)}
            chosen={severities}
            onChange={setSeverities}
          />
          <div className={layout.row}>
            <SearchBox
              className={styles.search}
              size="small"
              placeholder={text.findings.search}
              aria-label={text.findings.search}
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
            <Dropdown
              {...DROP_DOWN}
              className={styles.group}
              aria-label={text.findings.group}
              value={text.findings.groups[group]}
              selectedOptions={[group]}
              onOptionSelect={(_, { optionValue }) => setGroup(optionValue as FindingGroup)}
            >
              {GROUPS.map((one) => (
                <Option key={one} value={one}>
                  {text.findings.groups[one]}
                </Option>
              ))}
            </Dropdown>
          </div>
          {focus && (
            <div className={layout.row}>
              <Text weight="semibold">
                {text.findings.only([focus.unit, focus.form].filter(Boolean).join(" · "))}
              </Text>
              <Button size="small" icon={<DismissRegular />} onClick={onUnfocus}>
                {text.findings.clearOnly}
              </Button>
            </div>
          )}
          {shown.length === 0 ? (
            <Text>{text.findings.noneShown}</Text>
          ) : (
            <DataTable
              label={text.findings.heading}
              columns={columns}
              rows={shown}
              keyOf={({ id }) => String(id)}
              groupOf={groupOf}
              groupMark={(members) => <SeverityMark severity={worst(members)} />}
              firstSort="severity"
              stacked={wide ? undefined : stacked}
              onOpen={({ file, sheet, cell }) =>
                void (file && sheet && cell && store.reveal({ file, sheet, cell }))
              }
              detail={(finding) => <FindingDetail finding={finding} />}
            />
          )}
        </>
      )}
    </Panel>
  );
}

function findingColumns(text: PaneText, locale: Locale): readonly DataColumn<SessionFinding>[] {
  const names = text.findings.columns;
  const severity: DataColumn<SessionFinding> = {
    id: "severity",
    title: names.severity,
    width: 108,
    compare: (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    render: ({ severity: one }) => <SeverityMark severity={one} />,
  };
  const unit: DataColumn<SessionFinding> = {
    id: "unit",
    title: names.unit,
    grow: 1,
    compare: (a, b) => compareText(a.unit ?? "", b.unit ?? ""),
    render: (finding) => finding.unit ?? "",
  };
  const place: DataColumn<SessionFinding> = {
    id: "place",
    title: names.place,
    grow: 1.2,
    compare: (a, b) => compareText(placeOf(a, locale), placeOf(b, locale)),
    sortText: (finding) => `${finding.file}${placeOf(finding, locale)}`,
    render: (finding) => placeOf(finding, locale),
  };
  const message: DataColumn<SessionFinding> = {
    id: "message",
    title: names.message,
    grow: 3,
    compare: (a, b) => compareText(a.title, b.title),
    render: (finding, open) => <OpenButton open={open}>{finding.message}</OpenButton>,
  };
  return [severity, unit, place, message];
}

function SeverityMark({ severity }: { severity: Severity }) {
  const { severities } = useText().findings;
  return <Mark {...severityLooks[severity]}>{severities[severity]}</Mark>;
}

function worst(findings: readonly SessionFinding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "note";
}
