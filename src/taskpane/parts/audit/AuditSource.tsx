import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { FileDrop } from "../FileDrop.tsx";
import { NextButton } from "../NextButton.tsx";
import { NextStep } from "../NextStep.tsx";
import { Panel } from "../Panel.tsx";
import { ToFigures } from "../ToFigures.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px" },
  name: { color: tokens.colorNeutralForeground3 },
  files: { display: "grid", gap: "12px", "@media (min-width: 720px)": { gridTemplateColumns: "1fr 1fr" } },
});

/** Which report is audited: the one filled here, or a finished one from elsewhere; and last year's beside it. */
export function AuditSource() {
  const styles = useStyles();
  const text = useText();
  const words = text.report.check;
  const store = useStore();
  const { view, work, draftFile } = usePane();
  const { report: other, previousReport: previous } = view;
  const ready = view.consolidated && (draftFile !== null || other !== null);
  const own = () => {
    void store.run("report", { file: null }).then((done) => done && store.run("audit", {}));
  };
  return (
    <Panel heading={text.audit.heading} lead={words.lead}>
      {!view.consolidated && <ToFigures />}
      {view.consolidated && !ready && (
        <>
          <Text>{text.audit.waiting}</Text>
          <NextStep step="fill" />
        </>
      )}
      <div className={styles.row}>
        <NextButton
          action="audit"
          icon={<DocumentSearchRegular />}
          disabled={!ready || work !== null}
          onClick={() => void store.run("audit", {})}
        >
          {view.audit ? words.again : words.start}
        </NextButton>
        {other !== null && draftFile !== null && <Button onClick={own}>{words.own}</Button>}
        {view.audit && (
          <Text size={200} className={styles.name}>
            {view.audit.source}
          </Text>
        )}
      </div>
      {view.audit && !view.audit.readable && <Text>{words.unreadable}</Text>}
      <div className={styles.files}>
        <FileDrop
          label={words.other}
          hint={words.otherHint}
          accept=".docx,.txt"
          action="choose-report"
          quiet
          chosen={other}
          disabled={!view.consolidated}
          onFiles={([file]) => {
            if (!file) return;
            void store.run("report", { file }).then((done) => done && store.run("audit", {}));
          }}
        />
        <FileDrop
          label={words.previous}
          hint={words.otherHint}
          accept=".docx,.txt"
          action={null}
          quiet
          chosen={previous}
          disabled={!view.consolidated}
          onFiles={([file]) => {
            if (!file) return;
            void store.run("previous-report", { file }).then((done) => done && store.run("audit", {}));
          }}
        />
      </div>
    </Panel>
  );
}
