import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import type { PlanLineView, PlanSheetView, ProposalView } from "../../../app/session/plan-detail.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { NextButton } from "../NextButton.tsx";
import { Panel } from "../Panel.tsx";
import { aboutOf, textOf, titleOf } from "./plan-columns.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", minWidth: 0 },
  about: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  field: { paddingLeft: "28px" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    position: "sticky",
    bottom: 0,
    paddingTop: "8px",
    paddingBottom: "8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 方案草案 from last year's workbooks: everything ticked, the clerk only takes ticks away. */
export function ProposalPanel({ proposal }: { proposal: ProposalView }) {
  const styles = useStyles();
  const text = useText().plan;
  const store = useStore();
  const { work } = usePane();
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const toggle = (ids: readonly number[], keep: boolean) => {
    const next = new Set(dropped);
    for (const id of ids) {
      if (keep) next.delete(id);
      else next.add(id);
    }
    setDropped(next);
  };
  const sheetOf = (name: PlanSheetView["name"]) => proposal.sheets.find((one) => one.name === name)!;
  const forms = sheetOf("表样");
  const fields = sheetOf("字段");
  if (forms.lines.length === 0) {
    return (
      <Panel heading={text.proposal.heading}>
        <Text>{text.proposal.nothing}</Text>
        <div>
          <NextButton action="refuse-proposal" onClick={() => void store.change("refuse-proposal", {})}>
            {text.proposal.refuse}
          </NextButton>
        </div>
      </Panel>
    );
  }
  const group = (sheet: PlanSheetView, lines: readonly PlanLineView[], title: string, nested: boolean) =>
    lines.length > 0 && (
      <Ticks
        key={title}
        sheet={sheet}
        lines={lines}
        title={title}
        nested={nested}
        dropped={dropped}
        onToggle={toggle}
      />
    );
  return (
    <Panel heading={text.proposal.heading} lead={text.proposal.lead}>
      {forms.lines.map((form) => {
        const name = textOf(forms, form, "表名");
        const own = fields.lines.filter((line) => textOf(fields, line, "表名") === name);
        return (
          <div key={form.id} className={styles.group}>
            <Checkbox
              checked={!dropped.has(form.id)}
              label={`${name} (${aboutOf(forms, form)})`}
              onChange={(_, { checked }) => toggle([form.id, ...own.map(({ id }) => id)], checked === true)}
            />
            {!dropped.has(form.id) && group(fields, own, text.sheets.字段, true)}
          </div>
        );
      })}
      {(["填报单位", "审核公式", "指标"] as const).map((name) =>
        group(sheetOf(name), sheetOf(name).lines, text.sheets[name], false),
      )}
      <div className={styles.row}>
        <NextButton
          action="accept-proposal"
          icon={<CheckmarkRegular />}
          disabled={work !== null || forms.lines.every(({ id }) => dropped.has(id))}
          onClick={() => void store.acceptProposal([...dropped], text.proposal.file)}
        >
          {text.proposal.accept}
        </NextButton>
        <Button onClick={() => void store.change("refuse-proposal", {})}>{text.proposal.refuse}</Button>
      </div>
    </Panel>
  );
}

interface TicksProps {
  readonly sheet: PlanSheetView;
  readonly lines: readonly PlanLineView[];
  readonly title: string;
  readonly nested: boolean;
  readonly dropped: ReadonlySet<number>;
  readonly onToggle: (ids: readonly number[], keep: boolean) => void;
}

function Ticks({ sheet, lines, title, nested, dropped, onToggle }: TicksProps) {
  const styles = useStyles();
  const layout = useLayout();
  const kept = lines.filter(({ id }) => !dropped.has(id)).length;
  const checked = kept === 0 ? false : kept === lines.length ? true : "mixed";
  return (
    <div className={nested ? styles.field : styles.group}>
      <Checkbox
        checked={checked}
        label={`${title} ${kept} / ${lines.length}`}
        onChange={() =>
          onToggle(
            lines.map(({ id }) => id),
            checked !== true,
          )
        }
      />
      <ul className={layout.list}>
        {lines.map((line) => (
          <li key={line.id} className={styles.field}>
            <Checkbox
              checked={!dropped.has(line.id)}
              label={
                <span>
                  {titleOf(sheet, line)} <span className={styles.about}>{aboutOf(sheet, line)}</span>
                </span>
              }
              onChange={(_, data) => onToggle([line.id], data.checked === true)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
