import { makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePane } from "../session/pane-context.ts";
import type { FigureView } from "../../app/session/session-view.ts";
import { compareText } from "../text/compare.ts";
import { digitsToSee, useText } from "../text/text.ts";
import type { PaneText } from "../text/pane-text.ts";
import { DataTable } from "./DataTable.tsx";
import type { DataColumn } from "./DataTable.tsx";
import { completenessLooks } from "./looks.tsx";
import { Mark } from "./Mark.tsx";
import { OpenButton } from "./OpenButton.tsx";
import { Panel } from "./Panel.tsx";
import { Sentence } from "./Sentence.tsx";
import { SeriesChart } from "./consolidate/SeriesChart.tsx";
import { TraceTable } from "./TraceTable.tsx";
import { useWide } from "./use-media.ts";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", cursor: "auto" },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  unit: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  under: { display: "block", paddingTop: "2px" },
});

/** 指标: what was computed; opened, the sentences it goes into and every cell it came from. */
export function FigureTable() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const wide = useWide();
  const { figures, blanks } = usePane().view;
  const [words, setWords] = useState("");
  const shown = figures.filter(({ name, code }) => name.includes(words) || code.includes(words));
  const columns = useMemo(() => figureColumns(text, wide, styles), [text, wide, styles]);
  return (
    <Panel heading={text.figures.heading} aside={<Text size={200}>{figures.length}</Text>}>
      {figures.length > 8 && (
        <SearchBox
          size="small"
          placeholder={text.figures.search}
          aria-label={text.figures.search}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      )}
      <DataTable
        label={text.figures.heading}
        columns={columns}
        rows={shown}
        keyOf={({ code }) => code}
        detail={(figure) => {
          const uses = blanks.filter(({ indicator }) => indicator === figure.code);
          return (
            <div className={styles.detail}>
              {uses.map((blank) => (
                <Sentence key={blank.id} blank={blank} filled among={blanks} />
              ))}
              {uses.length === 0 && blanks.length > 0 && (
                <Text size={200} className={layout.quiet}>
                  {text.figures.notUsed}
                </Text>
              )}
              <SeriesChart figure={figure} />
              <TraceTable figure={figure} />
            </div>
          );
        }}
      />
    </Panel>
  );
}

export function completenessOf(figure: FigureView): keyof typeof completenessLooks {
  if (figure.value === null) return "missing";
  if (figure.source === "manual") return "manual";
  return figure.complete ? "complete" : "incomplete";
}

function figureColumns(
  text: PaneText,
  wide: boolean,
  styles: Record<"value" | "unit" | "under", string>,
): readonly DataColumn<FigureView>[] {
  const mark = (figure: FigureView) => {
    const standing = completenessOf(figure);
    return <Mark {...completenessLooks[standing]}>{text.figures[standing]}</Mark>;
  };
  const name: DataColumn<FigureView> = {
    id: "name",
    title: text.figures.name,
    grow: 1.6,
    compare: (a, b) => compareText(a.name, b.name),
    render: (figure, open) => (
      <OpenButton open={open}>
        {figure.name}
        {!wide && <span className={styles.under}>{mark(figure)}</span>}
      </OpenButton>
    ),
  };
  const value: DataColumn<FigureView> = {
    id: "value",
    title: text.figures.value,
    numeric: true,
    compare: (a, b) =>
      Number(a.value ?? NaN) - Number(b.value ?? NaN) || compareText(a.value ?? "", b.value ?? ""),
    render: (figure) => (
      <span>
        <span className={styles.value} title={figure.value ?? ""}>
          {figure.value === null ? "—" : digitsToSee(figure.value)}
        </span>{" "}
        <span className={styles.unit}>{figure.value !== null && figure.unit}</span>
      </span>
    ),
  };
  const completeness: DataColumn<FigureView> = {
    id: "completeness",
    title: text.figures.completeness,
    width: 160,
    compare: (a, b) => compareText(completenessOf(a), completenessOf(b)),
    render: mark,
  };
  return wide ? [name, value, completeness] : [name, value];
}
