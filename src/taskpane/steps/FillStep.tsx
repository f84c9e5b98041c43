import { Button, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { DocumentEditRegular } from "@fluentui/react-icons/svg/document-edit";
import { useState } from "react";
import { BlankList } from "../parts/BlankList.tsx";
import { InExcel } from "../parts/excel/InExcel.tsx";
import { RefreshPanel } from "../parts/fill/RefreshPanel.tsx";
import { RipplePanel } from "../parts/fill/RipplePanel.tsx";
import { FileDrop } from "../parts/FileDrop.tsx";
import { Panel } from "../parts/Panel.tsx";
import { isOpen } from "../session/blank-state.ts";
import { usePane, useStore } from "../session/pane-context.ts";
import { useText } from "../text/text.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 16px" },
  open: { color: tokens.colorStatusWarningForeground3 },
});

/** 填入: the draft, its blanks with their indicators, and the button that fills them. */
export function FillStep() {
  const styles = useStyles();
  const text = useText();
  const store = useStore();
  const { draftFile, view, work } = usePane();
  const { consolidated } = view;
  const [clean, setClean] = useState(false);
  const open = view.blanks.filter(isOpen).length;
  const fill = () => void store.fill(clean).then((done) => done && store.goTo("audit"));
  return (
    <>
      <Panel heading={text.fill.heading} lead={text.fill.lead}>
        {!consolidated && <Text>{text.fill.needPlan}</Text>}
        <FileDrop
          label={draftFile === null ? text.files.choose : text.files.replace}
          hint={text.fill.accept}
          accept=".docx,.txt"
          chosen={draftFile}
          disabled={!consolidated}
          onFiles={([file]) => file && void store.setDraft(file)}
        />
      </Panel>
      {draftFile && (
        <>
          <RefreshPanel />
          <BlankList />
          <RipplePanel />
          <Panel heading={text.fill.run}>
            {open > 0 && <Text className={styles.open}>{text.fill.unresolved(open)}</Text>}
            <InExcel step="fill" />
            <div className={styles.row}>
              <Button
                appearance="primary"
                icon={<DocumentEditRegular />}
                disabled={work !== null}
                onClick={fill}
              >
                {text.fill.run}
              </Button>
              <Switch
                label={text.fill.clean}
                checked={clean}
                onChange={(_, { checked }) => setClean(checked)}
              />
            </div>
          </Panel>
        </>
      )}
    </>
  );
}
