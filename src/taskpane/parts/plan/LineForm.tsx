import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import type { PlanLineView, PlanProblem, PlanSheetView } from "../../../app/session/plan-detail.ts";
import type { PlanColumn } from "../../../core/plan/plan-sheets.ts";
import { useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { PlanCell } from "./PlanCell.tsx";
import { formulaOf, MAIN_COLUMNS, textOf, WIDE_COLUMNS } from "./plan-columns.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    width: "100%",
    padding: "4px 0 10px",
    cursor: "auto",
  },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 180px), 1fr))",
    columnGap: "12px",
    rowGap: "10px",
  },
  wide: { gridColumn: "1 / -1" },
  origin: { marginLeft: "auto", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface LineFormProps {
  readonly sheet: PlanSheetView;
  readonly line: PlanLineView;
  readonly problems: readonly PlanProblem[];
}

/** One row of the plan with all its cells; those that are rarely used come on demand. */
export function LineForm({ sheet, line, problems }: LineFormProps) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().plan;
  const store = useStore();
  const [all, setAll] = useState(false);
  const main = MAIN_COLUMNS[sheet.name];
  const isShown = (column: PlanColumn) =>
    all ||
    main.includes(column) ||
    textOf(sheet, line, column) !== "" ||
    problems.some((one) => one.column === column);
  const shown = sheet.columns.filter(isShown);
  const place = { sheet: sheet.name, line: line.id };
  return (
    <div className={styles.form} onClick={(event) => event.stopPropagation()}>
      <div className={styles.grid}>
        {shown.map((column) => (
          <div key={column} className={WIDE_COLUMNS.includes(column) ? styles.wide : undefined}>
            <PlanCell
              column={column}
              value={textOf(sheet, line, column)}
              choices={sheet.choices[column]}
              formula={formulaOf(sheet, line, column)}
              problem={problems.find((one) => one.column === column)}
              onCommit={(typed) =>
                void store.change("edit-plan", { edit: { kind: "set", ...place, column, text: typed } })
              }
            />
          </div>
        ))}
      </div>
      <div className={layout.row}>
        {shown.length < sheet.columns.length && (
          <Button size="small" onClick={() => setAll(true)}>
            {text.more}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUpRegular />}
          aria-label={text.up}
          onClick={() => void store.change("edit-plan", { edit: { kind: "move", ...place, by: -1 } })}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownRegular />}
          aria-label={text.down}
          onClick={() => void store.change("edit-plan", { edit: { kind: "move", ...place, by: 1 } })}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          onClick={() => void store.change("edit-plan", { edit: { kind: "remove", ...place } })}
        >
          {text.remove}
        </Button>
        {line.origin && <span className={styles.origin}>{line.origin}</span>}
      </div>
    </div>
  );
}
