import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { PlanProblem, PlanSheetView } from "../../../app/session/plan-detail.ts";
import { useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { textOf } from "./plan-columns.ts";
import { useDraftText } from "./use-draft-text.ts";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 200px), 1fr))",
    columnGap: "12px",
    rowGap: "10px",
  },
});

const ITEMS = ["名称", "报告期", "编制单位", "报送截止时间", "数据截至日期"] as const;

/** 方案: name, period and dates, each in a field of its own. */
export function PlanSettings({
  sheet,
  problems,
}: {
  sheet: PlanSheetView;
  problems: readonly PlanProblem[];
}) {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {ITEMS.map((item) => {
        const line = sheet.lines.find((one) => textOf(sheet, one, "项目") === item);
        const problem = problems.find((one) => one.line === line?.id);
        return (
          <Setting key={item} item={item} value={line ? textOf(sheet, line, "内容") : ""} problem={problem} />
        );
      })}
    </div>
  );
}

function Setting({
  item,
  value,
  problem,
}: {
  item: (typeof ITEMS)[number];
  value: string;
  problem: PlanProblem | undefined;
}) {
  const text = useText().plan;
  const store = useStore();
  const {
    text: typed,
    change,
    flush,
  } = useDraftText(value, (next) => {
    void store.change("edit-plan", { edit: { kind: "setting", item, text: next } });
  });
  const state = problem
    ? {
        validationState: "error" as const,
        validationMessage: [problem.message, problem.hint].filter(Boolean).join("。"),
      }
    : {};
  return (
    <Field label={text.items[item]} {...state}>
      <Input
        style={{ minWidth: 0 }}
        value={typed}
        placeholder={text.examples[item]}
        onChange={(_, data) => change(data.value)}
        onBlur={flush}
        onKeyDown={({ key }) => key === "Enter" && flush()}
      />
    </Field>
  );
}
