import { makeStyles, ProgressBar, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { RosterEntry } from "../../core/model/submission.ts";
import { usePane } from "../session/pane-context.ts";
import { compareText } from "../text/compare.ts";
import type { PaneText } from "../text/pane-text.ts";
import { useText } from "../text/text.ts";
import { DataTable } from "./DataTable.tsx";
import type { DataColumn } from "./DataTable.tsx";
import { rosterLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { Panel } from "./Panel.tsx";
import { useWide } from "./use-media.ts";

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
  bar: { height: "8px" },
});

/** What asks for action comes first. */
const ORDER: readonly RosterEntry["status"][] = [
  "missing",
  "unread",
  "unlisted",
  "late",
  "resubmitted",
  "supplemented",
  "received",
];

/** 报送情况: who has reported and who has not. */
export function RosterTable() {
  const styles = useStyles();
  const text = useText();
  const wide = useWide();
  const { roster } = usePane().view;
  const [words, setWords] = useState("");
  const expected = roster.filter(({ status }) => status !== "unlisted");
  const received = expected.filter(({ status }) => status !== "missing" && status !== "unread");
  const summary = text.collect.received(received.length, expected.length);
  const shown = roster.filter(
    ({ unit, status }) => unit.includes(words) || text.collect.statuses[status].includes(words),
  );
  const columns = useMemo(() => rosterColumns(text, wide, styles.small), [text, wide, styles.small]);
  return (
    <Panel heading={text.collect.roster} aside={<Text weight="semibold">{summary}</Text>}>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        color={received.length === expected.length ? "success" : "warning"}
        aria-label={summary}
        value={received.length}
        max={Math.max(expected.length, 1)}
      />
      {roster.length > 8 && (
        <SearchBox
          size="small"
          placeholder={text.collect.unit}
          aria-label={text.collect.unit}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      )}
      <DataTable
        label={text.collect.roster}
        columns={columns}
        rows={shown}
        keyOf={({ unit, files }) => `${unit} ${files.join(" ")}`}
        firstSort="status"
      />
    </Panel>
  );
}

function rosterColumns(text: PaneText, wide: boolean, small: string): readonly DataColumn<RosterEntry>[] {
  const lacks = (names: readonly string[]) =>
    names.length > 0 && (
      <span className={small}>{text.collect.missingForms(names.join(text.collect.comma))}</span>
    );
  const filesOf = (entry: RosterEntry) =>
    entry.files.length > 0 ? entry.files.map((file) => <div key={file}>{file}</div>) : text.collect.noFile;
  const columns: DataColumn<RosterEntry>[] = [
    {
      id: "unit",
      title: text.collect.unit,
      compare: (a, b) => compareText(a.unit, b.unit),
      render: (entry) => (
        <div>
          {entry.unit}
          {lacks(entry.missingForms)}
        </div>
      ),
    },
    {
      id: "status",
      title: text.collect.status,
      width: wide ? 160 : 120,
      compare: (a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status),
      render: ({ status }) => <Mark {...rosterLooks[status]}>{text.collect.statuses[status]}</Mark>,
    },
  ];
  if (!wide) return columns;
  return [
    ...columns,
    {
      id: "files",
      title: text.collect.files,
      grow: 2,
      compare: (a, b) => compareText(a.files.join(), b.files.join()),
      render: (entry) => <div>{filesOf(entry)}</div>,
    },
  ];
}
