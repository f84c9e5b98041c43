import {
  CounterBadge,
  createTableColumn,
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
  useTableFeatures,
  useTableSort,
} from "@fluentui/react-components";
import type { SortDirection } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
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
  readonly compare: (a: Row, b: Row) => number;
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
  row: { minHeight: "40px" },
  opens: { cursor: "pointer" },
  group: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightSemibold,
    minHeight: "34px",
  },
  groupHead: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "8px" },
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
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const definitions = useMemo(
    () => columns.map(({ id, compare }) => createTableColumn<Row>({ columnId: id, compare })),
    [columns],
  );
  const {
    getRows,
    sort: { getSortDirection, toggleColumnSort, sort },
  } = useTableFeatures({ columns: definitions, items: rows as Row[] }, [
    useTableSort({ defaultSortState: { sortColumn: firstSort, sortDirection: "ascending" } }),
  ]);
  const lines = tableLines(
    sort(getRows()).map(({ item }) => item),
    keyOf,
    groupOf,
    detail !== undefined,
    open,
  );
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
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
                {line.title}
                <CounterBadge count={line.rows.length} overflowCount={99_999} color="informative" />
              </span>
            </OpenButton>
          </TableCell>
        </TableRow>
      );
    }
    if (line.kind === "detail") {
      return (
        <TableRow className={styles.detail}>
          <TableCell className={styles.cell} aria-colspan={columns.length}>
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
            <TableCell key={column.id} className={styles.cell} style={widthOf(column)}>
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
        <TableRow>
          {columns.map((column) => (
            <TableHeaderCell
              key={column.id}
              className={styles.headerCell}
              {...(stacked ? {} : { style: widthOf(column) })}
              {...directionOf(getSortDirection(column.id))}
              onClick={(event) => toggleColumnSort(event, column.id)}
              button={{ title: `${text.findings.sort}: ${column.title}` }}
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

function directionOf(sortDirection: SortDirection | undefined) {
  return sortDirection ? { sortDirection } : {};
}
