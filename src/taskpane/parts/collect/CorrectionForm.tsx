import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { EnteredCorrection } from "../../../app/session/decisions.ts";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: "8px", width: "100%", cursor: "auto" },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 112px), 1fr))",
    gap: "8px",
  },
  input: { minWidth: 0, width: "100%" },
});

/** A correction told by telephone: what stood there, what is right, who said so and on what ground. */
export function CorrectionForm({
  start,
  onDone,
}: {
  start: Pick<EnteredCorrection, "unit" | "form" | "position" | "from">;
  onDone: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const words = text.collect.correction;
  const store = useStore();
  const { view, work } = usePane();
  const [typed, setTyped] = useState<EnteredCorrection>({
    ...start,
    to: "",
    ground: "",
    person: "",
    date: today(),
  });
  const units = view.heat?.rows.map(({ unit }) => unit) ?? [];
  const forms = view.heat?.forms ?? [];
  const set = (part: keyof EnteredCorrection, value: string) => setTyped({ ...typed, [part]: value });
  const ready = [typed.unit, typed.form, typed.position, typed.to, typed.ground].every(
    (one) => one.trim() !== "",
  );
  const save = () =>
    void store.decide("correct", { correction: typed }).then((done) => {
      if (done) onDone();
    });
  // Whoever comes from a finding has only to say what is right; else the form is filled from its beginning.
  const first = start.unit === "" ? "unit" : "to";
  const choice = (part: "unit" | "form", options: readonly string[]) => (
    <Field label={words.parts[part]} size="small">
      <Select
        size="small"
        className={styles.input}
        autoFocus={part === first}
        value={typed[part]}
        onChange={(_, { value }) => set(part, value)}
      >
        <option value="" />
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.form} onClick={(event) => event.stopPropagation()}>
      <div className={styles.grid}>
        {choice("unit", units)}
        {choice("form", forms)}
        {(["position", "from", "to", "ground", "person", "date"] as const).map((part) => (
          <Field
            key={part}
            label={words.parts[part]}
            size="small"
            required={part === "to" || part === "ground"}
          >
            <Input
              size="small"
              className={styles.input}
              autoFocus={part === first}
              value={typed[part]}
              placeholder={part === "position" || part === "ground" ? words.examples[part] : ""}
              onChange={(_, { value }) => set(part, value)}
            />
          </Field>
        ))}
      </div>
      <div className={layout.row}>
        <Button size="small" disabled={!ready || work !== null} onClick={save}>
          {words.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
