import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import type { RowsQuestion, TableView } from "../../../app/session/table-pages.ts";
import { useText } from "../../text/text.ts";
import { useRowStyles } from "./rows-layout.ts";

type Sort = RowsQuestion["sort"];

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  corner: { backgroundColor: tokens.colorNeutralBackground3 },
  sort: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: "2px",
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis" },
  arrow: { display: "flex", flexShrink: 0 },
});

interface RowsHeadProps {
  readonly table: TableView;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

/** Headings of a consolidated table; each sorts by its column, a second time the other way round. */
export function RowsHead({ table, sort, onSort }: RowsHeadProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const text = useText().report.tables;
  const heading = (name: string, column: number, look: string) => {
    const isSorted = sort?.column === column;
    return (
      <span
        key={column}
        role="columnheader"
        aria-sort={!isSorted ? "none" : sort.descending ? "descending" : "ascending"}
        className={mergeClasses(rows.cell, look)}
      >
        <button
          type="button"
          className={mergeClasses(rows.button, styles.sort)}
          title={name}
          onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
        >
          <span className={styles.name}>{name}</span>
          {isSorted && (
            <span className={styles.arrow} aria-hidden>
              {sort.descending ? <ArrowDownRegular /> : <ArrowUpRegular />}
            </span>
          )}
        </button>
      </span>
    );
  };
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={rows.row}>
        {heading(text.unit, -1, mergeClasses(rows.unit, styles.corner))}
        {table.columns.map(({ name, unit, numeric }, at) =>
          heading(unit === "" ? name : `${name}（${unit}）`, at, numeric ? rows.numeric : ""),
        )}
      </div>
    </div>
  );
}
