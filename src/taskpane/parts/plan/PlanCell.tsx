import { Field, Input, Select } from "@fluentui/react-components";
import type { PlanProblem } from "../../../app/session/plan-detail.ts";
import type { FormulaQuestion } from "../../../app/session/formula-check.ts";
import type { PlanColumn } from "../../../core/plan/plan-sheets.ts";
import { useText } from "../../text/text.ts";
import { FormulaInput } from "./FormulaInput.tsx";
import { useDraftText } from "./use-draft-text.ts";

interface PlanCellProps {
  readonly column: PlanColumn;
  readonly value: string;
  readonly choices: readonly string[] | undefined;
  /** Set for columns that hold a formula. */
  readonly formula: Pick<FormulaQuestion, "kind" | "form"> | null;
  readonly problem: PlanProblem | undefined;
  readonly onCommit: (text: string) => void;
}

/** One cell of the plan, edited in place; what is wrong with it stands below it. */
export function PlanCell({ column, value, choices, formula, problem, onCommit }: PlanCellProps) {
  const words = useText().plan;
  const label = words.columns[column];
  const { text, change, flush } = useDraftText(value, onCommit);
  if (formula) {
    return (
      <Field label={label}>
        <FormulaInput
          label={label}
          text={text}
          question={formula}
          blankIsFine={column !== "公式"}
          onChange={change}
          onLeave={flush}
        />
      </Field>
    );
  }
  const state =
    problem && text === value
      ? {
          validationState: problem.severity === "error" ? ("error" as const) : ("warning" as const),
          validationMessage: [problem.message, problem.hint].filter(Boolean).join("。"),
        }
      : {};
  if (choices) {
    const known = choices.includes(value) || value === "";
    return (
      <Field label={label} {...state}>
        <Select value={value} onChange={(_, data) => onCommit(data.value)}>
          <option value="">{words.asDefault}</option>
          {!known && <option value={value}>{value}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={label} {...state}>
      <Input
        style={{ minWidth: 0 }}
        value={text}
        onChange={(_, data) => change(data.value)}
        onBlur={flush}
        onKeyDown={({ key }) => key === "Enter" && flush()}
      />
    </Field>
  );
}
