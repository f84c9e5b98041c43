import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { HeatCell, HeatCounts, HeatRow } from "../../../app/session/heat-map.ts";
import { useText } from "../../text/text.ts";
import { heatLooks } from "../looks.tsx";
import { useToneStyles } from "../tones.ts";
import type { TableLine } from "../table-lines.ts";
import { VirtualLines } from "../VirtualLines.tsx";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", marginLeft: "-12px", marginRight: "-12px" },
  table: { display: "table", width: "100%", minWidth: "max-content" },
  row: {
    display: "flex",
    alignItems: "stretch",
    columnGap: "4px",
    paddingRight: "12px",
    paddingTop: "2px",
    paddingBottom: "2px",
  },
  unit: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    boxSizing: "border-box",
    flex: "1 0 120px",
    maxWidth: "44%",
    minWidth: "120px",
    padding: "4px 4px 4px 12px",
    alignSelf: "center",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  column: { flex: "1 0 64px", minWidth: "64px", maxWidth: "240px", display: "flex" },
  head: {
    justifyContent: "center",
    alignItems: "flex-end",
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  unitHead: { alignSelf: "flex-end", paddingBottom: 0, textAlign: "left" },
  cell: {
    flexGrow: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "4px",
    minHeight: "30px",
    margin: 0,
    padding: "2px 6px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":hover": { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    "@media (forced-colors: active)": { border: "1px solid ButtonText" },
  },
  icon: { display: "flex", fontSize: "16px" },
  none: { flexGrow: 1, textAlign: "center", color: tokens.colorNeutralForeground3, alignSelf: "center" },
});

interface HeatGridProps {
  readonly label: string;
  readonly forms: readonly string[];
  readonly rows: readonly HeatRow[];
  readonly onPick: (unit: string, form: string | null) => void;
  /** What stands under a unit's name; null for most. */
  readonly about: (unit: string) => ReactNode;
}

export function HeatGrid({ label, forms, rows, onPick, about }: HeatGridProps) {
  const styles = useStyles();
  const text = useText().collect;
  const arrows = useArrowNavigationGroup({ axis: "grid", memorizeCurrent: true });
  const lines = rows.map((row): TableLine<HeatRow> => ({ kind: "row", key: row.unit, row }));
  const node = ({ row }: Extract<TableLine<HeatRow>, { kind: "row" }>) => (
    <div role="row" className={styles.row}>
      <div role="rowheader" className={styles.unit}>
        {row.unit}
        {about(row.unit)}
      </div>
      {row.cells.map((cell, at) => (
        <div key={forms[at]} role="cell" className={styles.column}>
          <HeatButton unit={row.unit} form={forms[at]!} cell={cell} onPick={onPick} />
        </div>
      ))}
    </div>
  );
  return (
    <div className={styles.scroll}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} className={styles.table}>
        <div role="rowgroup">
          <div role="row" className={styles.row}>
            <div role="columnheader" className={mergeClasses(styles.unit, styles.head, styles.unitHead)}>
              {text.unit}
            </div>
            {forms.map((form) => (
              <div key={form} role="columnheader" className={mergeClasses(styles.column, styles.head)}>
                {form}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" {...arrows}>
          <VirtualLines lines={lines} node={(line) => (line.kind === "row" ? node(line) : null)} />
        </div>
      </div>
    </div>
  );
}

interface HeatButtonProps {
  readonly unit: string;
  readonly form: string;
  readonly cell: HeatCell;
  readonly onPick: HeatGridProps["onPick"];
}

function HeatButton({ unit, form, cell, onPick }: HeatButtonProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = useText().collect;
  if (cell.state === "not-due") {
    return (
      <span className={styles.none} title={text.heat.states["not-due"]}>
        <span aria-hidden>–</span>
        <span hidden>{text.heat.states["not-due"]}</span>
      </span>
    );
  }
  const { tone, icon } = heatLooks[cell.state];
  const counts = countsOf(cell, text.heat.counts);
  const state = counts.length > 0 ? counts.join(text.comma) : text.heat.states[cell.state];
  const words = text.heat.cell(unit, form, state);
  const count = cell.errors || cell.doubts || cell.explained || cell.notes;
  return (
    <button
      type="button"
      className={mergeClasses(styles.cell, tones[tone])}
      title={[words, ...cell.files].join("\n")}
      aria-label={words}
      onClick={() => onPick(unit, cell.files.length > 0 ? form : null)}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      {count > 0 && count}
    </button>
  );
}

function countsOf(
  { errors, doubts, notes, explained }: HeatCounts,
  words: Readonly<Record<keyof HeatCounts, (n: number) => string>>,
): readonly string[] {
  const counts = { errors, doubts, explained, notes };
  return (Object.keys(counts) as (keyof HeatCounts)[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words[kind](counts[kind]));
}
