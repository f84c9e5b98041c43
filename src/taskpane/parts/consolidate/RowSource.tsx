import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect } from "react";
import type { TableRow, TableView } from "../../../app/session/table-pages.ts";
import { useStore } from "../../session/pane-context.ts";
import { GoTo } from "../excel/GoTo.tsx";
import { useText } from "../../text/text.ts";

const useStyles = makeStyles({
  source: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 10px",
    padding: "6px 10px",
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", userSelect: "text" },
});

interface RowSourceProps {
  readonly table: TableView;
  readonly row: TableRow;
  readonly onClose: () => void;
}

/** Where a row stands in the branch's own file, and the way there. */
export function RowSource({ table, row, onClose }: RowSourceProps) {
  const styles = useStyles();
  const text = useText().report;
  const store = useStore();
  const cell = row.cells.find((address) => address !== "");
  useEffect(() => {
    if (cell) void store.reveal({ file: row.file, sheet: row.sheet, cell });
  }, [store, row, cell]);
  return (
    <div className={styles.source} role="status">
      <Text size={200} className={styles.place}>
        {text.tables.source} {row.unit} · {row.file} · {row.sheet} ·{" "}
        {table.kind === "list" ? text.tables.row(row.row) : (cell ?? "")}
      </Text>
      {cell && <GoTo place={{ file: row.file, sheet: row.sheet, cell }} />}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={text.tables.close}
        onClick={onClose}
      />
    </div>
  );
}
