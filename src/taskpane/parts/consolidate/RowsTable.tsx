import { makeStyles, Text, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { RowsQuestion, TableRow, TableView } from "../../../app/session/table-pages.ts";
import { PagedSource } from "../../session/paged-source.ts";
import { useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { RowLine } from "./RowLine.tsx";
import { RowsHead } from "./RowsHead.tsx";
import { RowSource } from "./RowSource.tsx";
import { ROW_HEIGHT, widthOfRow } from "./rows-layout.ts";

const useStyles = makeStyles({
  /** A window of its own, like a sheet: what follows the table is not 20,000 rows away. */
  scroll: {
    overflow: "auto",
    minWidth: 0,
    maxHeight: "min(60vh, 560px)",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  rows: { position: "relative" },
  row: { position: "absolute", left: 0, right: 0, top: 0 },
});

/** The rows of one consolidated table, fetched as they are scrolled to; headings sort, a row's unit leads to its source. */
export function RowsTable({ table, filter }: { table: TableView; filter: string }) {
  const styles = useStyles();
  const text = useText().report.tables;
  // One stop for Tab however many rows there are; the arrow keys go from row to row.
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const [sort, setSort] = useState<RowsQuestion["sort"]>(null);
  const [picked, setPicked] = useState<{ readonly table: TableView; readonly row: TableRow } | null>(null);
  // A row of an earlier consolidation is no longer there.
  const chosen = picked?.table === table ? picked.row : null;
  const setChosen = (row: TableRow | null) => setPicked(row && { table, row });
  const scroll = useRef<HTMLDivElement>(null);
  const source = useRows(table, sort, filter);
  // Until the first page is there the table stays as long as it was, so that the place is kept and nothing jumps.
  const total = source.total ?? table.rows;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const shown = virtualizer.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => source.want(first, last), [source, first, last]);
  // In braces: what scrollTo gives back is nothing for an effect to return.
  const startOver = () => {
    scroll.current?.scrollTo({ top: 0 });
  };
  useEffect(() => startOver(), [filter]);
  return (
    <>
      {chosen && <RowSource table={table} row={chosen} onClose={() => setChosen(null)} />}
      {source.total === 0 ? (
        <Text>{text.empty}</Text>
      ) : (
        <div ref={scroll} className={styles.scroll} role="region" aria-label={table.form} tabIndex={0}>
          <div
            role="table"
            aria-label={table.form}
            aria-rowcount={total + 1}
            style={{ minWidth: widthOfRow(table.columns.length) }}
          >
            <RowsHead
              table={table}
              sort={sort}
              onSort={(next) => {
                setSort(next);
                startOver();
              }}
            />
            <div
              role="rowgroup"
              {...arrows}
              className={styles.rows}
              style={{ height: virtualizer.getTotalSize() }}
            >
              {shown.map(({ index, start }) => (
                <RowLine
                  key={index}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                  at={index}
                  table={table}
                  row={source.at(index)}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              ))}
            </div>
          </div>
        </div>
      )}
    </>
  );
}

/** The table is another one after each consolidation; a new order or filter is a new list. */
function useRows(table: TableView, sort: RowsQuestion["sort"], filter: string): PagedSource<TableRow> {
  const store = useStore();
  const source = useMemo(
    () =>
      new PagedSource<TableRow>((from, count) =>
        store
          .look("rows", { form: table.form, from, count, sort, filter })
          .then(({ total, rows }) => ({ total, items: rows })),
      ),
    [store, table, sort, filter],
  );
  useSyncExternalStore(source.subscribe, source.version, source.version);
  return source;
}
