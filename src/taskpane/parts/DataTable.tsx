import {
  CounterBadge,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
  useArrowNavigationGroup,
  useFocusableGroup,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import { toggled } from "../session/toggled.ts";
import { compareText } from "../text/compare.ts";
import { useText } from "../text/text.ts";
import { tableLines } from "./table-lines.ts";
import type { TableLine } from "./table-lines.ts";
import { OpenButton } from "./OpenButton.tsx";
import { VirtualLines } from "./VirtualLines.tsx";

export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Share of the width, or a fixed width in px. */
  readonly grow?: number;
  readonly width?: number;
  /** Numbers stand at the right, one below the other. */
  readonly numeric?: boolean;
  readonly compare: (a: Row, b: Row) => number;
  /** Where the order is that of a text that has to be put together: made once for each row. Goes before `compare`. */
  readonly sortText?: (row: Row) => string;
  readonly render: (row: Row, open: boolean) => ReactNode;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows of one group stand together under its heading, which opens and closes them; absent: no groups. */
  readonly groupOf?: ((row: Row) => string) | undefined;
  /** Heads a group beside its title, a mark of its worst member for instance. */
  readonly groupMark?: (rows: readonly Row[]) => ReactNode;
  /** The column by which rows are sorted at first; absent: as they come. */
  readonly firstSort?: string;
  /** Narrow panes: one cell for the whole row; the headings then only sort. */
  readonly stacked?: ((row: Row, open: boolean) => ReactNode) | undefined;
  /** What a row shows below itself once it is opened. */
  readonly detail?: (row: Row) => ReactNode;
  /** Told when a person opens a row. */
  readonly onOpen?: (row: Row) => void;
}

const useStyles = makeStyles({
  table: { minWidth: 0 },
  headerCell: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  cell: {
    minWidth: 0,
    paddingTop: "9px",
    paddingBottom: "8px",
    overflowWrap: "anywhere",
    alignItems: "flex-start",
    height: "auto",
    minHeight: 0,
  },
  /** Rows out of view are there for the browser's search and for screen readers, but not laid out. */
  row: { minHeight: "40px", contentVisibility: "auto", containIntrinsicSize: ["40px", "auto 40px"] },
  numeric: { justifyContent: "flex-end", textAlign: "right" },
  /** Headings that only sort stand together like words, wherever the rows below have their parts. */
  sorters: { flexWrap: "wrap", columnGap: "4px" },
  sorter: {
    flexGrow: 0,
    flexShrink: 0,
    flexBasis: "auto",
    paddingLeft: "4px",
    paddingRight: "4px",
    fontSize: tokens.fontSizeBase200,
  },
  last: { marginLeft: "auto" },
  opens: { cursor: "pointer" },
  group: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: "34px",
  },
  groupHead: { display: "flex", alignItems: "center", columnGap: "8px" },
  count: { flexShrink: 0 },
  detail: {
    backgroundColor: tokens.colorNeutralBackground2,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
  },
});

/** A table that sorts by its headings, groups, and opens rows. Long ones draw only what is in view. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  groupOf,
  groupMark,
  firstSort,
  stacked,
  detail,
  onOpen,
}: DataTableProps<Row>) {
  const styles = useStyles();
  const text = useText();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  // The table is one stop of the Tab key; what an opened row shows has its own stops and its own use of the arrow keys.
  const within = useFocusableGroup({ tabBehavior: "unlimited" });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [sorting, setSorting] = useState<Sorting | null>(
    firstSort === undefined ? null : { column: firstSort, descending: false },
  );
  // Two thousand rows take their time to sort, so nothing else sorts them again.
  const sorted = useMemo(() => sortedRows(rows, columns, sorting), [rows, columns, sorting]);
  const lines = tableLines(sorted, keyOf, groupOf, detail !== undefined, open);
  const sortBy = (column: string) =>
    setSorting({ column, descending: sorting?.column === column && !sorting.descending });
  const toggle = (key: string) => setOpen(toggled(open, key));
  const widthOf = ({ width, grow = 1 }: DataColumn<Row>) =>
    width
      ? { flexGrow: 0, flexShrink: 0, flexBasis: `${width}px` }
      : { flexGrow: grow, flexShrink: 1, flexBasis: 0 };

  const lineNode = (line: TableLine<Row>) => {
    if (line.kind === "group") {
      return (
        <TableRow className={mergeClasses(styles.group, styles.opens)} onClick={() => toggle(line.key)}>
          <TableCell className={styles.cell} aria-colspan={columns.length}>
            <OpenButton open={line.open}>
              <span className={styles.groupHead}>
                {groupMark?.(line.rows)}
                <span>{line.title}</span>
                <CounterBadge
                  className={styles.count}
                  count={line.rows.length}
                  overflowCount={99_999}
                  color="informative"
                />
              </span>
            </OpenButton>
          </TableCell>
        </TableRow>
      );
    }
    if (line.kind === "detail") {
      return (
        <TableRow className={styles.detail}>
          <TableCell className={styles.cell} aria-colspan={columns.length} {...within}>
            {detail?.(line.row)}
          </TableCell>
        </TableRow>
      );
    }
    const isOpen = open.has(line.key);
    return (
      <TableRow
        className={mergeClasses(styles.row, detail && styles.opens)}
        {...(detail
          ? {
              onClick: () => {
                toggle(line.key);
                if (!isOpen) onOpen?.(line.row);
              },
            }
          : {})}
      >
        {stacked ? (
          <TableCell className={styles.cell} aria-colspan={columns.length}>
            {stacked(line.row, isOpen)}
          </TableCell>
        ) : (
          columns.map((column) => (
            <TableCell
              key={column.id}
              className={mergeClasses(styles.cell, column.numeric && styles.numeric)}
              style={widthOf(column)}
            >
              {column.render(line.row, isOpen)}
            </TableCell>
          ))
        )}
      </TableRow>
    );
  };

  return (
    <Table
      noNativeElements
      sortable
      aria-label={label}
      aria-rowcount={rows.length}
      className={styles.table}
      size="small"
    >
      <TableHeader>
        <TableRow className={stacked && styles.sorters}>
          {columns.map((column) => (
            <TableHeaderCell
              key={column.id}
              className={mergeClasses(
                styles.headerCell,
                stacked && styles.sorter,
                stacked && column.numeric && styles.last,
              )}
              {...(stacked ? {} : { style: widthOf(column) })}
              {...directionOf(sorting, column.id)}
              onClick={() => sortBy(column.id)}
              button={{
                title: `${text.findings.sort}: ${column.title}`,
                ...(column.numeric ? { className: styles.numeric } : {}),
              }}
            >
              {column.title}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody {...arrows}>
        <VirtualLines lines={lines} node={lineNode} />
      </TableBody>
    </Table>
  );
}

interface Sorting {
  readonly column: string;
  readonly descending: boolean;
}

function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (!column || !sorting) return rows;
  const { compare, sortText } = column;
  const sign = sorting.descending ? -1 : 1;
  if (!sortText) return [...rows].sort((a, b) => sign * compare(a, b));
  const keyed = rows.map((row) => ({ row, text: sortText(row) }));
  return keyed.sort((a, b) => sign * compareText(a.text, b.text)).map(({ row }) => row);
}

function directionOf(sorting: Sorting | null, column: string) {
  if (sorting?.column !== column) return {};
  return { sortDirection: sorting.descending ? ("descending" as const) : ("ascending" as const) };
}
