import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { TableRow, TableView } from "../../../app/session/table-pages.ts";
import { PagedSource } from "../../session/paged-source.ts";
import { useStore } from "../../session/pane-context.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { WindowItems } from "../WindowItems.tsx";
import { RowSource } from "./RowSource.tsx";

const ROW_HEIGHT = 34;
const UNIT_WIDTH = 112;
const COLUMN_WIDTH = 116;

const useStyles = makeStyles({
  scroll: { overflowX: "auto", minWidth: 0 },
  row: {
    display: "flex",
    minHeight: `${ROW_HEIGHT}px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    boxSizing: "border-box",
    flexGrow: 1,
    flexShrink: 0,
    padding: "6px 8px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  numeric: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  button: {
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    padding: 0,
    cursor: "pointer",
    display: "inline-flex",
    alignItems: "center",
    columnGap: "2px",
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  sort: { fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/** One table's rows: sorted and filtered by the session, drawn only where they are in view. A row opens to its source. */
export function RowsTable({ table, filter }: { table: TableView; filter: string }) {
  const styles = useStyles();
  const text = useText().report.tables;
  const store = useStore();
  const [sort, setSort] = useState<Sort | null>(null);
  const [chosen, setChosen] = useState<TableRow | null>(null);
  const source = useMemo(
    () =>
      new PagedSource<TableRow>((from, count) =>
        store
          .look("rows", { form: table.form, from, count, sort, filter })
          .then(({ total, rows }) => ({ total, items: rows })),
      ),
    // The table is another one after each consolidation.
    [store, table, sort, filter],
  );
  useSyncExternalStore(source.subscribe, source.version);
  useEffect(() => source.want(0, 0), [source]);
  const width = UNIT_WIDTH + table.columns.length * COLUMN_WIDTH;
  const sortBy = (column: number) =>
    setSort(
      sort?.column === column ? { column, descending: !sort.descending } : { column, descending: false },
    );
  const heading = (name: string, column: number, numeric: boolean) => (
    <span
      key={column}
      role="columnheader"
      aria-sort={sort?.column !== column ? "none" : sort.descending ? "descending" : "ascending"}
      className={mergeClasses(styles.cell, numeric && styles.numeric)}
      style={{ flexBasis: column < 0 ? UNIT_WIDTH : COLUMN_WIDTH }}
    >
      <button
        type="button"
        className={mergeClasses(styles.button, styles.sort)}
        title={name}
        onClick={() => sortBy(column)}
      >
        {name}
        {sort?.column === column && (sort.descending ? <ArrowDownRegular /> : <ArrowUpRegular />)}
      </button>
    </span>
  );
  const row = (item: TableRow | undefined) => (
    <div role="row" className={mergeClasses(styles.row, item && item === chosen && styles.chosen)}>
      <span role="rowheader" className={styles.cell} style={{ flexBasis: UNIT_WIDTH }}>
        {item ? (
          <button
            type="button"
            className={styles.button}
            aria-pressed={item === chosen}
            title={`${text.source}: ${item.file}`}
            onClick={() => setChosen(item === chosen ? null : item)}
          >
            {item.unit}
          </button>
        ) : (
          text.loading
        )}
      </span>
      {table.columns.map(({ numeric }, at) => (
        <span
          key={at}
          role="cell"
          title={item?.texts[at]}
          className={mergeClasses(styles.cell, numeric && styles.numeric)}
          style={{ flexBasis: COLUMN_WIDTH }}
        >
          {numeric ? groupDigits(item?.texts[at] ?? "") : (item?.texts[at] ?? "")}
        </span>
      ))}
    </div>
  );
  if (source.total === null) return <Text size={200}>{text.loading}</Text>;
  return (
    <>
      {chosen && <RowSource table={table} row={chosen} onClose={() => setChosen(null)} />}
      {source.total === 0 && <Text>{text.empty}</Text>}
      <div className={styles.scroll} role="region" aria-label={table.form} tabIndex={0}>
        <div role="table" aria-label={table.form} aria-rowcount={source.total} style={{ minWidth: width }}>
          <div role="row" className={mergeClasses(styles.row, styles.head)}>
            {heading(text.unit, -1, false)}
            {table.columns.map(({ name, unit, numeric }, at) =>
              heading(unit === "" ? name : `${name}（${unit}）`, at, numeric),
            )}
          </div>
          <WindowItems source={source} likelyHeight={ROW_HEIGHT} node={row} />
        </div>
      </div>
    </>
  );
}
