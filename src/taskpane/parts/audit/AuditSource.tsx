import { Button, makeStyles, Text } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { usePane, useStore } from "../../session/pane-context.ts";
import { useText } from "../../text/text.ts";
import { FileDrop } from "../FileDrop.tsx";
import { NextButton } from "../NextButton.tsx";
import { NextStep } from "../NextStep.tsx";
import { Panel } from "../Panel.tsx";
import { ToFigures } from "../ToFigures.tsx";
import { useLayout } from "../layout.ts";

const useStyles = makeStyles({
  files: { display: "grid", gap: "12px", "@media (min-width: 720px)": { gridTemplateColumns: "1fr 1fr" } },
});

/** Which report is audited: the one filled here, or a finished one from elsewhere; and last year's beside it. */
export function AuditSource() {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const words = text.report.check;
  const store = useStore();
  const { view, work, draftFile } = usePane();
  const { report: other, previousReport: previous } = view;
  const chosen = draftFile !== null || other !== null;
  if (!view.consolidated) {
    return (
      <Panel heading={text.audit.heading} lead={words.which}>
        <ToFigures />
      </Panel>
    );
  }
  const audit = () => store.run("audit", {});
  const own = () => void store.run("report", { file: null }).then((done) => done && audit());
  return (
    <Panel heading={text.audit.heading} lead={words.which}>
      {chosen ? (
        <div className={layout.row}>
          <NextButton
            action="audit"
            icon={<DocumentSearchRegular />}
            disabled={work !== null}
            onClick={() => void audit()}
          >
            {view.audit ? words.again : words.start}
          </NextButton>
          {other !== null && draftFile !== null && <Button onClick={own}>{words.own}</Button>}
          {view.audit && (
            <Text size={200} className={layout.quiet}>
              {view.audit.source}
            </Text>
          )}
        </div>
      ) : (
        <>
          <Text>{text.audit.waiting}</Text>
          <NextStep step="fill" />
        </>
      )}
      {view.audit && !view.audit.readable && <Text>{words.unreadable}</Text>}
      <div className={styles.files}>
        <FileDrop
          label={words.other}
          hint={words.otherHint}
          accept=".docx,.txt"
          action="choose-report"
          quiet
          chosen={other}
          onFiles={([file]) => {
            if (file) void store.run("report", { file }).then((done) => done && audit());
          }}
        />
        <FileDrop
          label={words.previous}
          hint={words.previousHint}
          accept=".docx,.txt"
          action={null}
          quiet
          chosen={previous}
          onFiles={([file]) => {
            if (file) void store.run("previous-report", { file }).then((done) => done && audit());
          }}
        />
      </div>
    </Panel>
  );
}
