import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RollUpView } from "../../../app/session/session-view.ts";
import { usePane } from "../../session/pane-context.ts";
import { compareText } from "../../text/compare.ts";
import { groupDigits, useText } from "../../text/text.ts";
import type { PaneText } from "../../text/pane-text.ts";
import { DataTable, type DataColumn } from "../DataTable.tsx";
import { rollUpLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { Panel } from "../Panel.tsx";
import { useWide } from "../use-media.ts";

const useStyles = makeStyles({
  number: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: "block" },
});

/** 本级上报数 beside 下级汇总数, parent by parent; those that differ open the table. */
export function RollUpPanel() {
  const styles = useStyles();
  const text = useText().report.rollUp;
  const wide = useWide();
  const { rollUps } = usePane().view;
  const columns = useMemo(() => rollUpColumns(text, wide, styles), [text, wide, styles]);
  if (rollUps.length === 0) return null;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <DataTable
        label={text.heading}
        columns={columns}
        rows={rollUps}
        keyOf={({ form, unit, field }) => JSON.stringify([form, unit, field])}
        groupOf={({ unit, form }) => `${unit} · ${form}`}
        groupMark={(rows) => {
          const state = rows.every(({ agrees }) => agrees) ? "agrees" : "differs";
          return <Mark {...rollUpLooks[state]}>{text[state]}</Mark>;
        }}
      />
    </Panel>
  );
}

function rollUpColumns(
  text: PaneText["report"]["rollUp"],
  wide: boolean,
  styles: Record<"number" | "quiet", string>,
): readonly DataColumn<RollUpView>[] {
  const state = (row: RollUpView) => (row.agrees ? "agrees" : "differs");
  const mark = (row: RollUpView) => <Mark {...rollUpLooks[state(row)]}>{text[state(row)]}</Mark>;
  const field: DataColumn<RollUpView> = {
    id: "field",
    title: " ",
    grow: 1.4,
    compare: (a, b) => compareText(a.field, b.field),
    render: (row) => (
      <span>
        {row.field}
        <span className={styles.quiet}>{row.counted ? text.counted : text.notCounted}</span>
        {!wide && mark(row)}
      </span>
    ),
  };
  const number = (id: "own" | "below"): DataColumn<RollUpView> => ({
    id,
    title: text[id],
    compare: (a, b) => Number(a[id]) - Number(b[id]),
    render: (row) => (
      <Text size={200} className={styles.number}>
        {groupDigits(row[id])}
      </Text>
    ),
  });
  const agrees: DataColumn<RollUpView> = {
    id: "agrees",
    title: text.agrees,
    width: 110,
    compare: (a, b) => Number(a.agrees) - Number(b.agrees),
    render: mark,
  };
  return wide ? [field, number("own"), number("below"), agrees] : [field, number("own"), number("below")];
}
