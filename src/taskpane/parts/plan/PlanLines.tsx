import { Button, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMemo, useState } from "react";
import type { PlanLineView, PlanProblem, PlanSheetView } from "../../../app/session/plan-detail.ts";
import { useStore } from "../../session/pane-context.ts";
import { compareText } from "../../text/compare.ts";
import { useText } from "../../text/text.ts";
import { DataTable } from "../DataTable.tsx";
import type { DataColumn } from "../DataTable.tsx";
import { severityLooks } from "../looks.tsx";
import { Mark } from "../Mark.tsx";
import { OpenButton } from "../OpenButton.tsx";
import { LineForm } from "./LineForm.tsx";
import { aboutOf, textOf, titleOf } from "./plan-columns.ts";

const useStyles = makeStyles({
  about: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  problem: { paddingTop: "2px", display: "block" },
});

const MANY = 12;

/** The rows of one sheet of the plan; one opens to be edited. */
export function PlanLines({ sheet, problems }: { sheet: PlanSheetView; problems: readonly PlanProblem[] }) {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const [words, setWords] = useState("");
  const shown = sheet.lines.filter(({ texts }) => texts.some((one) => one.includes(words.trim())));
  const byLine = useMemo(() => {
    const map = new Map<number, PlanProblem[]>();
    for (const problem of problems) map.set(problem.line, [...(map.get(problem.line) ?? []), problem]);
    return map;
  }, [problems]);
  const columns = useMemo<readonly DataColumn<PlanLineView>[]>(
    () => [
      {
        id: "line",
        title: text.plan.sheets[sheet.name],
        compare: (a, b) => compareText(titleOf(sheet, a), titleOf(sheet, b)),
        render: (line, open) => (
          <OpenButton open={open}>
            {titleOf(sheet, line) || text.plan.unnamed}
            <span className={styles.about}>{aboutOf(sheet, line)}</span>
            {(byLine.get(line.id) ?? []).slice(0, 2).map((problem) => (
              <span key={problem.column + problem.message} className={styles.problem}>
                <Mark {...severityLooks[problem.severity]}>{text.plan.columns[problem.column]}</Mark>
              </span>
            ))}
          </OpenButton>
        ),
      },
    ],
    [text, sheet, byLine, styles],
  );
  const last = sheet.lines[sheet.lines.length - 1];
  const add = () => {
    const form = sheet.name === "字段" && last ? { 表名: textOf(sheet, last, "表名") } : {};
    void store.change("edit-plan", { edit: { kind: "add", sheet: sheet.name, after: null, texts: form } });
  };
  const grouped = sheet.name === "字段" || sheet.name === "审核公式";
  return (
    <>
      {sheet.lines.length > MANY && (
        <SearchBox
          size="small"
          placeholder={text.plan.search}
          aria-label={text.plan.search}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      )}
      {sheet.lines.length === 0 ? (
        <Text>{text.plan.noLines[sheet.name]}</Text>
      ) : (
        <DataTable
          label={text.plan.sheets[sheet.name]}
          columns={columns}
          rows={shown}
          keyOf={({ id }) => String(id)}
          groupOf={grouped ? (line) => textOf(sheet, line, "表名") || text.findings.general : undefined}
          detail={(line) => <LineForm sheet={sheet} line={line} problems={byLine.get(line.id) ?? []} />}
        />
      )}
      <div>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {text.plan.add[sheet.name]}
        </Button>
      </div>
    </>
  );
}
