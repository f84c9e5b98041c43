import { Dropdown, makeStyles, Option, Spinner } from "@fluentui/react-components";
import { useState } from "react";
import type { RollUpForm, RollUpQuestion } from "../../../app/session/roll-up.ts";
import { usePaneValue } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { DROP_DOWN } from "../drop-down.ts";
import { Panel } from "../Panel.tsx";
import { useLook } from "../use-look.ts";
import { RollUpTree } from "./RollUpTree.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  choose: { minWidth: 0, flex: "1 1 140px", maxWidth: "320px" },
});

/** 上下级汇总: one field by the units' tree; it begins with the first field in which a parent differs from its branches. */
export function RollUpPanel() {
  const text = useText().report.rollUp;
  const rollUps = usePaneValue(({ view }) => view.rollUps);
  if (rollUps.length === 0) return null;
  return (
    <Panel heading={text.heading} lead={text.lead}>
      <RollUp rollUps={rollUps} />
    </Panel>
  );
}

function RollUp({ rollUps }: { rollUps: readonly RollUpForm[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const texts = useText().report;
  const text = texts.rollUp;
  const [asked, setAsked] = useState<RollUpQuestion | null>(null);
  const chosen = asked && isThere(rollUps, asked) ? asked : firstToSee(rollUps);
  const form = rollUps.find((one) => one.form === chosen.form)!;
  const lines = useLook("roll-up", chosen, rollUps);
  const nameOf = (name: string) => (name === "" ? text.rows : name);
  const optionOf = ({ name, differs }: RollUpForm["fields"][number]) =>
    differs > 0 ? text.differing(nameOf(name), differs) : nameOf(name);
  return (
    <>
      <div className={layout.row}>
        {rollUps.length > 1 && (
          <Dropdown
            {...DROP_DOWN}
            className={styles.choose}
            aria-label={texts.tables.choose}
            value={form.form}
            selectedOptions={[form.form]}
            onOptionSelect={(_, { optionValue }) => {
              const next = rollUps.find((one) => one.form === optionValue);
              if (next) setAsked({ form: next.form, field: firstToSee([next]).field });
            }}
          >
            {rollUps.map((one) => (
              <Option key={one.form} value={one.form}>
                {one.form}
              </Option>
            ))}
          </Dropdown>
        )}
        {form.fields.length > 1 && (
          <Dropdown
            {...DROP_DOWN}
            className={styles.choose}
            aria-label={text.field}
            value={optionOf(form.fields.find(({ name }) => name === chosen.field)!)}
            selectedOptions={[chosen.field]}
            onOptionSelect={(_, { optionValue = "" }) => setAsked({ form: form.form, field: optionValue })}
          >
            {form.fields.map((field) => (
              <Option key={field.name} value={field.name} text={optionOf(field)}>
                {optionOf(field)}
              </Option>
            ))}
          </Dropdown>
        )}
      </div>
      {lines ? (
        <RollUpTree
          key={`${chosen.form} ${chosen.field}`}
          label={text.label(chosen.form, nameOf(chosen.field))}
          lines={lines}
        />
      ) : (
        <Spinner size="tiny" />
      )}
    </>
  );
}

function isThere(rollUps: readonly RollUpForm[], { form, field }: RollUpQuestion): boolean {
  return rollUps.some((one) => one.form === form && one.fields.some(({ name }) => name === field));
}

function firstToSee(rollUps: readonly RollUpForm[]): RollUpQuestion {
  const all = rollUps.flatMap(({ form, fields }) =>
    fields.map(({ name, differs }) => ({ form, field: name, differs })),
  );
  return all.find(({ differs }) => differs > 0) ?? all[0]!;
}
