import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { TableRow, TableView } from "../../../app/session/table-pages.ts";
import { groupDigits, useText } from "../../text/text.ts";
import { useRowStyles } from "./rows-layout.ts";

const useStyles = makeStyles({
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  open: { textDecorationLine: "underline", textDecorationStyle: "dotted", textUnderlineOffset: "3px" },
});

interface RowLineProps {
  /** Place among all rows, from 0. */
  readonly at: number;
  readonly table: TableView;
  /** Undefined: still on its way. */
  readonly row: TableRow | undefined;
  readonly chosen: TableRow | null;
  readonly onChoose: (row: TableRow | null) => void;
  readonly className: string;
  readonly style: CSSProperties;
}

/** One row of a consolidated table. */
export function RowLine({ at, table, row, chosen, onChoose, className, style }: RowLineProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const text = useText().report.tables;
  const isChosen = row !== undefined && row === chosen;
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={mergeClasses(rows.row, className, isChosen && styles.chosen)}
      style={style}
    >
      <span role="rowheader" className={mergeClasses(rows.cell, rows.unit, isChosen && styles.chosen)}>
        {row ? (
          <button
            type="button"
            className={mergeClasses(rows.button, styles.open)}
            aria-pressed={isChosen}
            title={`${text.source}: ${row.file}`}
            onClick={() => onChoose(isChosen ? null : row)}
          >
            {row.unit}
          </button>
        ) : (
          text.loading
        )}
      </span>
      {table.columns.map(({ numeric }, column) => (
        <span
          key={column}
          role="cell"
          title={row?.texts[column]}
          className={mergeClasses(rows.cell, numeric && rows.numeric)}
        >
          {numeric ? groupDigits(row?.texts[column] ?? "") : (row?.texts[column] ?? "")}
        </span>
      ))}
    </div>
  );
}
