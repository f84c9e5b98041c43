import { makeStyles, Text } from "@fluentui/react-components";
import { usePane } from "../../session/pane-context.ts";
import { useExcelText } from "../../text/excel-text.ts";
import { digitsToSee } from "../../text/text.ts";
import { Panel } from "../Panel.tsx";
import { TraceTable } from "../TraceTable.tsx";
import { useDesk } from "./use-desk.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  place: { overflowWrap: "anywhere", userSelect: "text" },
});

/** Where the cell that is selected in the workbook comes from: a unit's cell, a total, or an indicator with its trace. */
export function SelectedSource() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useExcelText().selected;
  const { state } = useDesk();
  const { figures } = usePane().view;
  const { selected, written } = state;
  if (!selected && !written) return null;
  const answer = selected?.answer ?? null;
  const source = answer?.source ?? null;
  const figure = source?.kind === "indicator" ? figures.find(({ code }) => code === source.code) : undefined;
  const feeds = figures.filter(({ code }) => answer?.indicators.includes(code));
  return (
    <Panel heading={text.heading}>
      {selected ? (
        <Text size={200} className={layout.quiet} role="status">
          {selected.place.sheet}!{selected.place.cell}
        </Text>
      ) : (
        <Text size={200}>{text.ask}</Text>
      )}
      {selected && !answer && <Text>{text.earlier}</Text>}
      {source?.kind === "cell" && (
        <>
          <Text className={styles.place}>
            {[source.unit, source.file, `${source.sheet}!${source.cell ?? text.row(source.row)}`]
              .filter(Boolean)
              .join(" · ")}
          </Text>
          <Text size={200}>
            {feeds.length === 0
              ? text.feedsNone
              : text.feeds +
                feeds
                  .map(({ name, value, unit }) => `${name} ${digitsToSee(value ?? "—")} ${unit}`)
                  .join("、")}
          </Text>
        </>
      )}
      {source?.kind === "total" && <Text>{text.total(source.field, source.values)}</Text>}
      {figure && (
        <>
          <Text weight="semibold">
            {figure.name} {digitsToSee(figure.value ?? "—")} {figure.unit}
          </Text>
          <TraceTable figure={figure} />
        </>
      )}
    </Panel>
  );
}
