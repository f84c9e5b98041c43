import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useState } from "react";
import type { PlanDetail } from "../../../app/session/plan-detail.ts";
import type { PlanSheetName } from "../../../core/plan/plan-sheets.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { Panel } from "../Panel.tsx";
import { PlanLines } from "./PlanLines.tsx";
import { PlanSettings } from "./PlanSettings.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  tabs: { flexWrap: "wrap", marginLeft: "-8px" },
  badge: { marginLeft: "4px", verticalAlign: "-2px", color: tokens.colorStatusDangerForeground1 },
});

const SHOWN: readonly PlanSheetName[] = ["方案", "填报单位", "表样", "字段", "审核公式", "指标"];

/** The plan, sheet by sheet, edited in place and checked at once. */
export function PlanEditor({ detail }: { detail: PlanDetail }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText().plan;
  const store = useStore();
  const { view, planFile, work } = usePane();
  const [chosen, setChosen] = useState<PlanSheetName>("方案");
  const sheet = detail.sheets.find(({ name }) => name === chosen);
  const problemsOf = (name: PlanSheetName) => detail.problems.filter((problem) => problem.sheet === name);
  const fileName = planFile?.endsWith(".xlsx") ? planFile : `${view.plan?.name ?? text.heading}.xlsx`;
  return (
    <Panel
      heading={text.edit}
      lead={text.editLead}
      aside={
        <div className={layout.row}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={text.undo}
            disabled={!detail.canUndo}
            onClick={() => void store.change("undo-plan", {})}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            aria-label={text.redo}
            disabled={!detail.canRedo}
            onClick={() => void store.change("redo-plan", {})}
          />
          <Button
            size="small"
            icon={<SaveRegular />}
            disabled={!view.plan || work !== null}
            onClick={() => void store.savePlan(fileName.slice(fileName.lastIndexOf("/") + 1))}
          >
            {text.save}
          </Button>
        </div>
      }
    >
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={chosen}
        onTabSelect={(_, { value }) => setChosen(value as PlanSheetName)}
      >
        {SHOWN.map((name) => {
          const wrong = problemsOf(name).filter(({ severity }) => severity === "error").length;
          const count = detail.sheets.find((one) => one.name === name)?.lines.length ?? 0;
          return (
            <Tab key={name} value={name} aria-label={text.tab(text.sheets[name], count, wrong)}>
              {text.sheets[name]}
              {name !== "方案" && ` ${count}`}
              {wrong > 0 && <ErrorCircleFilled className={styles.badge} aria-hidden />}
            </Tab>
          );
        })}
      </TabList>
      {sheet &&
        (sheet.name === "方案" ? (
          <PlanSettings sheet={sheet} problems={problemsOf("方案")} />
        ) : (
          <PlanLines key={sheet.name} sheet={sheet} problems={problemsOf(sheet.name)} />
        ))}
    </Panel>
  );
}
