import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { CommentRegular } from "@fluentui/react-icons/svg/comment";
import { useState } from "react";
import { usePane, useStore } from "../session/pane-context.ts";
import type { SessionFinding } from "../../app/session/session-view.ts";
import { useText } from "../text/text.ts";
import { GoTo } from "./excel/GoTo.tsx";
import { CorrectionForm } from "./collect/CorrectionForm.tsx";
import { useLayout } from "./layout.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", rowGap: "8px", flexBasis: "100%", minWidth: 0 },
});

const EXPLAINED = "validate.explained";

/** What a person can do about one finding where it stands: go to the cell, explain a doubt, enter what was told by telephone. */
export function FindingActions({ finding }: { finding: SessionFinding }) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const words = text.collect.explain;
  const store = useStore();
  const { view, work } = usePane();
  const [open, setOpen] = useState<"explain" | "correct" | null>(null);
  const { severity, unit, file, sheet, cell, form, code, rule = code, found = "" } = finding;
  const given = view.explanations.find(
    (one) =>
      code === EXPLAINED &&
      one.file === file &&
      one.sheet === sheet &&
      one.cell === cell &&
      one.rule === rule,
  );
  const inCell = unit !== undefined && file !== undefined && sheet !== undefined && cell !== undefined;
  const canExplain = severity === "doubt" && inCell;
  const canCorrect = inCell && form !== undefined && severity !== "note";
  const canReveal = store.host.kind === "excel" && file && sheet && cell;
  if (!canExplain && !canCorrect && !canReveal && !given) return null;
  const explain = (said: string) => {
    if (!inCell) return;
    const explanation = { unit, file, rule, sheet, cell, value: found, text: said };
    void store.decide("explain", { explanation });
  };
  return (
    <div className={styles.actions} onClick={(event) => event.stopPropagation()}>
      <div className={layout.row}>
        {canReveal && <GoTo place={{ file, sheet, cell }} />}
        {canExplain && open !== "explain" && (
          <Button size="small" icon={<CommentRegular />} onClick={() => setOpen("explain")}>
            {words.start}
          </Button>
        )}
        {canCorrect && open !== "correct" && (
          <Button size="small" icon={<CallRegular />} onClick={() => setOpen("correct")}>
            {text.collect.correction.add}
          </Button>
        )}
        {given && (
          <Button
            size="small"
            disabled={work !== null}
            onClick={() => void store.decide("unexplain", { explanation: given })}
          >
            {words.undo}
          </Button>
        )}
      </div>
      {open === "explain" && canExplain && <ExplainForm onSave={explain} onCancel={() => setOpen(null)} />}
      {open === "correct" && canCorrect && (
        <CorrectionForm start={{ unit, form, position: cell, from: found }} onDone={() => setOpen(null)} />
      )}
    </div>
  );
}

function ExplainForm({ onSave, onCancel }: { onSave: (text: string) => void; onCancel: () => void }) {
  const layout = useLayout();
  const words = useText().collect.explain;
  const { work } = usePane();
  const [typed, setTyped] = useState("");
  return (
    <>
      <Field label={words.label} hint={words.hint}>
        <Textarea autoFocus value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div className={layout.row}>
        <Button
          size="small"
          disabled={typed.trim() === "" || work !== null}
          onClick={() => onSave(typed.trim())}
        >
          {words.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
